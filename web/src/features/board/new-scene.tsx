import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { calls } from '../../api/calls'
import { Problem } from '../../api/problem'
import { problemText } from '../../i18n'
import { showScene } from '../../realtime/feed'
import { Button } from '../../ui/button'

type NewSceneProps = {
  projectId: string
  input: RefObject<HTMLInputElement | null>
  /** Where it is on the sheet, in CSS pixels. */
  x: number
  y: number
  width: number
}

/** The last place on the sheet: a line about the next scene, and Enter. It stays for the one after. */
export function NewScene({ projectId, input, x, y, width }: NewSceneProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [description, setDescription] = useState('')
  const adding = useMutation({
    mutationFn: () => calls.addScene(projectId, description.trim() === '' ? null : description),
    onSuccess: (scene) => {
      showScene(client, scene)
      setDescription('')
      input.current?.focus()
    },
  })
  return (
    <li className="absolute top-0 left-0" style={{ translate: `${x}px ${y}px`, width }}>
      <form
        className="flex aspect-video flex-col justify-end gap-3 rounded-md border border-dashed border-line-strong p-3 transition-colors focus-within:border-accent"
        onSubmit={(event) => {
          event.preventDefault()
          if (!adding.isPending) adding.mutate()
        }}
      >
        <input
          ref={input}
          value={description}
          onChange={(event) => { setDescription(event.target.value) }}
          aria-label={t('board.newSceneHint')}
          placeholder={t('board.newSceneHint')}
          autoComplete="off"
          className="w-full bg-transparent outline-none placeholder:text-faint"
        />
        <div className="flex items-center justify-between gap-2">
          <p role="alert" className="text-sm text-bad">
            {adding.error instanceof Problem && problemText(adding.error)}
          </p>
          <Button type="submit" disabled={adding.isPending}>
            <Plus size={15} /> {t('board.newScene')}
          </Button>
        </div>
      </form>
    </li>
  )
}
