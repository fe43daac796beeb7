import { CloudOff } from 'lucide-react'
import { type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useChanges } from '../../realtime/changes'
import { useLive } from '../../realtime/provider'
import { Mark } from '../../ui/wordmark'
import { Bell } from '../notifications/bell'
import { lazyExtra } from './lazy-page'
import { useShortcut } from './shortcuts'
import { UserMenu } from './user-menu'

const ShortcutHelp = lazyExtra(async () => (await import('./shortcut-help')).ShortcutHelp)

type ShellProps = { crumbs?: ReactNode; actions?: ReactNode; children: ReactNode }

/** What stands around every page: the way back, what can be done here, and who one is. */
export function Shell({ crumbs, actions, children }: ShellProps) {
  const { t } = useTranslation()
  const live = useLive()
  const [helping, help] = useState(false)
  useShortcut('help', () => { help(true) })
  const waiting = useChanges(({ waiting }) => waiting.length)
  return (
    <div className="flex min-h-dvh flex-col bg-room">
      <header className="sticky top-0 z-30 flex h-12 shrink-0 items-center gap-3 border-b border-line bg-room px-3 sm:px-4">
        <Link to="/" aria-label={t('projects.title')} className="flex size-8 items-center justify-center rounded-md hover:bg-hover">
          <Mark />
        </Link>
        <nav className="flex min-w-0 flex-1 items-center gap-2">{crumbs}</nav>
        {actions}
        <Bell />
        <UserMenu />
      </header>
      {live !== 'socket' && (
        <div role="status" className="flex items-center justify-center gap-2 border-b border-line bg-raised px-4 py-1.5 text-sm text-dim">
          {live === 'away' && <CloudOff size={14} aria-hidden className="shrink-0 text-bad" />}
          {t(live === 'away' ? 'offline' : 'polling')}
          {waiting > 0 && <span className="font-medium text-ink">{t('marks.waiting', { count: waiting })}</span>}
        </div>
      )}
      {children}
      {helping && (
        <Suspense>
          <ShortcutHelp onClose={() => { help(false) }} />
        </Suspense>
      )}
    </div>
  )
}
