import { Popover } from 'radix-ui'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MarkData } from '../../api/types'
import type { Place } from '../../canvas/view'
import { useAgo } from '../../i18n/time'
import { Button } from '../../ui/button'
import { PopoverBox } from '../../ui/popover'
import type { Mark } from './use-marks'

type NotesProps = {
  notes: Mark[]
  myId: string
  mayErase: (mark: Mark) => boolean
  onEdit: (mark: Mark, content: string) => void
  onErase: (mark: Mark) => void
}

const PIN =
  'absolute flex size-6 -translate-y-full items-center justify-center rounded-full rounded-bl-none text-xs font-semibold shadow-lg ring-1 ring-black/40 transition-transform hover:scale-110 data-[state=open]:scale-110'

/** What was written about places of the picture: a numbered pin at each, the words when it is opened. */
export function Notes({ notes, ...rest }: NotesProps) {
  return notes.map((note, index) => <NotePin key={note.ref} note={note} number={index + 1} {...rest} />)
}

type NotePinProps = Omit<NotesProps, 'notes'> & { note: Mark; number: number }

function NotePin({ note, number, myId, mayErase, onEdit, onErase }: NotePinProps) {
  const { t } = useTranslation()
  const ago = useAgo()
  const [editing, setEditing] = useState(false)
  const { content, color } = note.data
  const isMine = note.user.id === myId
  return (
    <Popover.Root onOpenChange={() => { setEditing(false) }}>
      <Popover.Trigger
        data-testid="note"
        aria-label={t('marks.noteOf', { number, name: note.user.nickname, text: content ?? '' })}
        title={content ?? ''}
        className={PIN}
        style={{ ...at(note.data), background: color ?? 'var(--accent)', color: inkOn(color) }}
      >
        {number}
      </Popover.Trigger>
      <NoteBox>
        {editing ? (
          <NoteForm
            content={content ?? ''}
            onSave={(text) => {
              onEdit(note, text)
              setEditing(false)
            }}
            onCancel={() => { setEditing(false) }}
          />
        ) : (
          <>
            <p className="flex items-baseline gap-2">
              <span className="truncate font-semibold">{note.user.nickname}</span>
              <span className="shrink-0 text-xs text-faint">{ago(note.createdAt)}</span>
            </p>
            <p className="mt-1 max-h-60 overflow-y-auto whitespace-pre-wrap">{content}</p>
            {mayErase(note) && (
              <div className="mt-2 -mb-1 -ml-2 flex">
                {isMine && <Button kind="quiet" className="h-7 px-2" onClick={() => { setEditing(true) }}>{t('marks.edit')}</Button>}
                <Button kind="quiet" className="h-7 px-2" onClick={() => { onErase(note) }}>{t('marks.remove')}</Button>
              </div>
            )}
          </>
        )}
      </NoteBox>
    </Popover.Root>
  )
}

/** Where a note is being written that is not there yet. */
export function NewNote({ place, color, onSave, onCancel }: { place: Place; color: string; onSave: (content: string) => void; onCancel: () => void }) {
  return (
    <Popover.Root open onOpenChange={onCancel}>
      <Popover.Anchor className={PIN} style={{ ...at(place), background: color }} />
      <NoteBox>
        <NoteForm content="" onSave={onSave} onCancel={onCancel} />
      </NoteBox>
    </Popover.Root>
  )
}

/** Beside the pin, what is written there. */
function NoteBox({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <PopoverBox side="right" align="start" aria-label={t('marks.note')} className="w-64 p-3">
      {children}
    </PopoverBox>
  )
}

function NoteForm({ content, onSave, onCancel }: { content: string; onSave: (content: string) => void; onCancel: () => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState(content)
  const save = () => {
    if (text.trim() !== '') onSave(text.trim())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    save()
  }
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <textarea
        autoFocus
        value={text}
        rows={2}
        maxLength={10_000}
        aria-label={t('marks.noteWrite')}
        placeholder={t('marks.notePlaceholder')}
        onChange={(event) => { setText(event.target.value) }}
        onKeyDown={onKeyDown}
        className="field-sizing-content max-h-60 min-h-12 w-full resize-none bg-transparent outline-none placeholder:text-faint"
      />
      <div className="flex justify-end gap-1">
        <Button kind="quiet" className="h-7" onClick={onCancel}>{t('marks.cancel')}</Button>
        <Button kind="primary" type="submit" className="h-7" disabled={text.trim() === ''}>{t('marks.noteSave')}</Button>
      </div>
    </form>
  )
}

const at = ({ x, y }: Pick<MarkData, 'x' | 'y'>) => ({ left: `${x * 100}%`, top: `${y * 100}%` })

/** Black or white, whichever is read better on a colour. */
function inkOn(color: string | null): string {
  const [r = 0, g = 0, b = 0] = (color?.match(/[0-9a-f]{2}/gi) ?? []).map((part) => parseInt(part, 16))
  return r * 0.299 + g * 0.587 + b * 0.114 > 110 ? '#000000' : '#ffffff'
}
