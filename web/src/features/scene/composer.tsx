import { useQuery } from '@tanstack/react-query'
import { ArrowUp } from 'lucide-react'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../../api/queries'
import { Avatar } from '../../ui/avatar'
import { IconButton } from '../../ui/button'
import { classes } from '../../ui/classes'
import { useMe } from '../session/use-session'
import { candidates, completed, mentionAt } from './mention'

type ComposerProps = {
  projectId: string
  label: string
  value: string
  onChange: (text: string) => void
  onSend: (text: string) => void
  onCancel?: () => void
}

/** A place to say something: Enter sends, Shift+Enter goes on, `@` finds those who are meant. */
export function Composer({ projectId, label, value, onChange, onSend, onCancel }: ComposerProps) {
  const { t } = useTranslation()
  const me = useMe()
  const list = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [caret, setCaret] = useState(0)
  const [chosen, setChosen] = useState(0)
  const { data: participants = [] } = useQuery(queries.participants(projectId))
  const mention = mentionAt(value, caret)
  const others = participants.map(({ user }) => user).filter(({ id }) => id !== me.id)
  const people = mention ? candidates(others, mention.query) : []
  const active = people[Math.min(chosen, people.length - 1)]

  const complete = (username: string) => {
    const next = completed(value, caret, username)
    onChange(next.text)
    setCaret(next.caret)
    setChosen(0)
    requestAnimationFrame(() => { area.current?.setSelectionRange(next.caret, next.caret) })
    area.current?.focus()
  }
  const send = () => {
    if (value.trim() !== '') onSend(value)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (active && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      setChosen((chosen + (event.key === 'ArrowDown' ? 1 : people.length - 1)) % people.length)
    } else if (active && (event.key === 'Enter' || event.key === 'Tab')) {
      event.preventDefault()
      complete(active.username)
    } else if (event.key === 'Escape') {
      if (active) setCaret(-1)
      else onCancel?.()
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      send()
    }
  }
  return (
    <form
      className="relative"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {people.length > 0 && (
        <ul
          id={list}
          role="listbox"
          aria-label={t('comments.people')}
          className="absolute inset-x-0 bottom-full z-20 mb-1 animate-rise rounded-lg bg-raised p-1 shadow-2xl ring-1 ring-line-strong"
        >
          {people.map((user) => (
            <li
              key={user.id}
              id={`${list}-${user.id}`}
              role="option"
              aria-selected={user === active}
              onPointerDown={(event) => {
                event.preventDefault()
                complete(user.username)
              }}
              className={classes('flex h-9 cursor-pointer items-center gap-2 rounded-md px-2', user === active && 'bg-hover')}
            >
              <Avatar user={user} size="sm" />
              <span className="truncate">{user.nickname}</span>
              <span className="truncate text-sm text-dim">@{user.username}</span>
            </li>
          ))}
        </ul>
      )}
      <div className="flex items-end gap-1 rounded-lg bg-raised p-1 ring-1 ring-line ring-inset focus-within:ring-2 focus-within:ring-accent">
        <textarea
          ref={area}
          value={value}
          rows={1}
          maxLength={10_000}
          autoFocus={onCancel !== undefined}
          aria-label={label}
          aria-controls={active ? list : undefined}
          aria-activedescendant={active && `${list}-${active.id}`}
          placeholder={t('comments.placeholder')}
          onChange={(event) => {
            onChange(event.target.value)
            setCaret(event.target.selectionStart)
            setChosen(0)
          }}
          onSelect={(event) => { setCaret(event.currentTarget.selectionStart) }}
          onKeyDown={onKeyDown}
          className="field-sizing-content max-h-40 min-h-8 min-w-0 flex-1 resize-none bg-transparent px-2 py-1.5 outline-none placeholder:text-faint"
        />
        <IconButton name={t('comments.send')} type="submit" disabled={value.trim() === ''} className="enabled:text-accent">
          <ArrowUp size={16} />
        </IconButton>
      </div>
    </form>
  )
}
