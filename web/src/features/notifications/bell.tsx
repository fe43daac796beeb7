import { useInfiniteQuery } from '@tanstack/react-query'
import { Bell as BellIcon } from 'lucide-react'
import { Suspense, useState } from 'react'
import { Popover } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { queries } from '../../api/queries'
import { ICON } from '../../ui/button'
import { classes } from '../../ui/classes'
import { PopoverBox } from '../../ui/popover'
import { lazyExtra } from '../shell/lazy-page'

const loadList = () => import('./notification-list')
const NotificationList = lazyExtra(async () => (await loadList()).NotificationList)

/** How much is unread, live; the list is fetched when somebody reaches for it. */
export function Bell() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const { data } = useInfiniteQuery(queries.notifications())
  const unread = data?.pages[0]?.unread ?? 0
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        aria-label={t('bell.open', { count: unread })}
        onPointerEnter={() => void loadList().catch(() => undefined)}
        className={classes(ICON, 'relative data-[state=open]:bg-hover data-[state=open]:text-ink')}
      >
        <BellIcon size={16} />
        {unread > 0 && (
          <span
            data-count={unread > 99 ? '99+' : unread}
            className="absolute -top-px left-3.75 flex h-4 w-max min-w-4 animate-appear items-center justify-center rounded-full bg-accent px-1 text-[10px] leading-none font-semibold text-on-accent ring-2 ring-room after:content-[attr(data-count)]"
          />
        )}
      </Popover.Trigger>
      <PopoverBox
        align="end"
        aria-label={t('bell.open', { count: 0 })}
        className="flex max-h-[min(560px,calc(100dvh-64px))] min-h-40 w-[min(384px,calc(100vw-16px))] flex-col"
      >
        <Suspense fallback={null}>
          <NotificationList onDone={() => { setOpen(false) }} />
        </Suspense>
      </PopoverBox>
    </Popover.Root>
  )
}
