import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { CalendarClock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { calls } from '../../api/calls'
import { queries } from '../../api/queries'
import type { Notification } from '../../api/types'
import '../../i18n/later'
import { useAgo } from '../../i18n/time'
import { showRead } from '../../realtime/feed'
import { Avatar } from '../../ui/avatar'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import { LoadFailed, Notice } from '../../ui/notice'
import { tellFailure } from '../../ui/toasts'
import { placeOf } from './place'

/** What somebody should know, the newest first; a click reads it and goes to its place. */
export function NotificationList({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const list = useInfiniteQuery(queries.notifications())
  const items = list.data?.pages.flatMap(({ items }) => items)
  const unread = list.data?.pages[0]?.unread ?? 0
  const failed = (error: Error) => {
    void client.invalidateQueries(queries.notifications())
    tellFailure(error)
  }
  const reading = useMutation({
    mutationFn: (id: string) => calls.readNotification(id),
    onMutate: (id) => { showRead(client, id) },
    onError: failed,
  })
  const readingAll = useMutation({
    mutationFn: calls.readAllNotifications,
    onMutate: () => { showRead(client) },
    onError: failed,
  })

  return (
    <>
      <div className="flex min-h-12 shrink-0 items-center justify-between gap-2 border-b border-line pr-2 pl-4">
        <h2 className="font-semibold">{t('bell.list')}</h2>
        {unread > 0 && (
          <Button kind="quiet" className="h-7 px-2" disabled={readingAll.isPending} onClick={() => { readingAll.mutate() }}>
            {t('bell.readAll')}
          </Button>
        )}
      </div>
      {list.isError && <LoadFailed onRetry={() => void list.refetch()} />}
      {items?.length === 0 && <Notice title={t('bell.empty')} text={t('bell.emptyHint')} />}
      <ul className="min-h-0 overflow-y-auto overscroll-contain p-1">
        {items?.map((notification) => (
          <li key={notification.id}>
            <Item
              notification={notification}
              onOpen={() => {
                if (!notification.isRead) reading.mutate(notification.id)
                onDone()
              }}
            />
          </li>
        ))}
        {list.hasNextPage && (
          <li className="flex justify-center py-1">
            <Button kind="quiet" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {t('bell.more')}
            </Button>
          </li>
        )}
      </ul>
    </>
  )
}

function Item({ notification, onOpen }: { notification: Notification; onOpen: () => void }) {
  const { t } = useTranslation()
  const ago = useAgo()
  const { actor, target, content, isRead } = notification
  const scene = target.sceneLabel ?? target.sceneNumber
  const where = [target.projectName, scene !== null && t('bell.scene', { number: scene }), ago(notification.createdAt)]
  return (
    <Link
      to={placeOf(notification)}
      onClick={onOpen}
      data-testid="notification"
      data-unread={!isRead}
      className="flex gap-3 rounded-md px-3 py-2.5 outline-offset-[-2px]! transition-colors hover:bg-hover"
    >
      {actor ? (
        <Avatar user={actor} />
      ) : (
        <span className="flex size-7 shrink-0 items-center justify-center rounded-full bg-avatar text-ink">
          <CalendarClock size={14} aria-hidden />
        </span>
      )}
      <span className="grid min-w-0 flex-1 gap-0.5">
        <span className={classes(isRead ? 'text-dim' : 'font-medium text-ink')}>{useSentence(notification)}</span>
        {content !== null && <span className="line-clamp-2 text-dim">{content}</span>}
        <span className="truncate text-sm text-faint">{where.filter(Boolean).join(' · ')}</span>
      </span>
      {!isRead && (
        <span className="mt-1.5 size-2 shrink-0 rounded-full bg-accent">
          <span className="sr-only">{t('bell.unread')}</span>
        </span>
      )}
    </Link>
  )
}

/** What happened, in one sentence of the reader's language. */
function useSentence({ type, actor, target }: Notification): string {
  const { t } = useTranslation()
  const name = actor?.nickname ?? t('bell.gone')
  switch (type) {
    case 'update':
      return t('bell.update', { name, layer: t(`layer.${target.imageType ?? 'art'}`), version: target.versionNumber ?? '' })
    case 'deadline':
      return t('bell.deadline', { count: target.daysLeft ?? 0 })
    default:
      return t(`bell.${type}`, { name })
  }
}
