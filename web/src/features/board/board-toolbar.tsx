import { Plus } from 'lucide-react'
import { type RefObject, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button'
import { SearchField, Select } from '../../ui/field'
import { Segmented } from '../../ui/segmented'
import { useShortcut } from '../shell/shortcuts'
import { type SceneState, STATES } from './filter'
import { CARD, useBoardView } from './layers'

type BoardToolbarProps = {
  /** What is said of the board: its kind, its scenes, its deadline. */
  facts: string
  text: string
  state: SceneState
  onText: (text: string) => void
  onState: (state: SceneState) => void
  /** The line in which the next scene is begun; without it none may be. */
  newScene: RefObject<HTMLInputElement | null> | undefined
}

/** How the board is looked at, and what of it. */
export function BoardToolbar({ facts, text, state, onText, onState, newScene }: BoardToolbarProps) {
  const { t } = useTranslation()
  const { layers, card, showLayers, resize } = useBoardView()
  const search = useRef<HTMLInputElement>(null)
  const begin = () => {
    newScene?.current?.scrollIntoView({ block: 'center' })
    newScene?.current?.focus({ preventScroll: true })
  }
  useShortcut('search', () => search.current?.focus())
  useShortcut('newScene', () => { begin() })

  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <p className="mr-auto truncate text-dim max-sm:basis-full">{facts}</p>
      <SearchField
        ref={search}
        name={t('board.search')}
        value={text}
        onText={onText}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          onText('')
          event.currentTarget.blur()
        }}
        className="max-sm:min-w-44 max-sm:flex-1"
        width="sm:w-44"
      />
      <Select
        name={t('board.filter')}
        value={state}
        onChange={onState}
        options={STATES.map((value) => ({ value, label: t(`board.state.${value}`) }))}
        kind="quiet"
      />
      <input
        type="range"
        aria-label={t('board.size')}
        min={CARD.smallest}
        max={CARD.largest}
        step={8}
        value={card}
        onChange={(event) => { resize(event.target.valueAsNumber) }}
        className="slider hidden w-24 rounded-sm sm:block"
      />
      <Segmented
        name={t('board.layers')}
        value={layers}
        onChange={showLayers}
        options={[
          { value: 'both', label: t('board.both') },
          { value: 'lineart', label: t('layer.lineart') },
          { value: 'art', label: t('layer.art') },
        ]}
      />
      {newScene && (
        <Button className="max-sm:ml-auto" onClick={begin}>
          <Plus size={15} /> {t('board.newScene')}
        </Button>
      )}
    </div>
  )
}
