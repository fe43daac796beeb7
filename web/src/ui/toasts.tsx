import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import { Problem } from '../api/problem'
import { problemText } from '../i18n'
import { IconButton } from './button'

type Toast = { id: number; text: string; isBad: boolean }

/** How long a sentence stays, in milliseconds. */
const STAYS = 7_000

const useToasts = create<{ toasts: Toast[] }>(() => ({ toasts: [] }))
let last = 0

/** Says something that happened without being asked for. */
export function tell(text: string, isBad = false): void {
  const toast = { id: ++last, text, isBad }
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts.filter((each) => each.text !== text), toast].slice(-3) }))
  setTimeout(() => { dismiss(toast.id) }, STAYS)
}

/** Says why something was not done. */
export function tellFailure(error: Error): void {
  tell(error instanceof Problem ? problemText(error) : error.message, true)
}

function dismiss(id: number) {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((each) => each.id !== id) }))
}

export function Toasts() {
  const { t } = useTranslation()
  const toasts = useToasts(({ toasts }) => toasts)
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-4 z-50 flex flex-col items-center gap-2 px-4">
      {toasts.map(({ id, text, isBad }) => (
        <div
          key={id}
          className="pointer-events-auto flex max-w-[480px] animate-rise items-center gap-2 rounded-lg bg-raised py-1.5 pr-1.5 pl-4 shadow-2xl ring-1 ring-line-strong"
        >
          <p className={isBad ? 'text-bad' : 'text-ink'}>{text}</p>
          <IconButton name={t('close')} onClick={() => { dismiss(id) }}>
            <X size={14} />
          </IconButton>
        </div>
      ))}
    </div>
  )
}
