import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { ArrowUp } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { calls } from '../../api/calls'
import { Problem } from '../../api/problem'
import { queries } from '../../api/queries'
import type { Comment } from '../../api/types'
import { problemText } from '../../i18n'
import { useAgo } from '../../i18n/time'
import { showComment } from '../../realtime/feed'
import { Avatar } from '../../ui/avatar'
import { Button, IconButton } from '../../ui/button'
import { LoadFailed, Notice } from '../../ui/notice'
import { useRights, useRoom } from '../project/project-room'
import { useMe } from '../session/use-session'

type CommentsProps = { projectId: string; sceneId: string }

/** What the team says of a scene, the oldest first, and a place to say something. */
export function Comments({ projectId, sceneId }: CommentsProps) {
  const { t } = useTranslation()
  const { project } = useRoom()
  const { draw } = useRights()
  const ago = useAgo()
  const list = useInfiniteQuery(queries.comments(projectId, sceneId))
  const comments = list.data?.pages.flatMap(({ items }) => items).reverse()
  const newest = comments?.at(-1)?.id
  const scroller = useRef<HTMLDivElement>(null)

  useEffect(() => {
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight })
  }, [newest])

  return (
    <aside aria-label={t('comments.title')} className="flex min-h-0 flex-col border-line max-lg:border-t lg:border-l">
      <h2 className="flex min-h-12 shrink-0 items-center gap-2 border-b border-line px-4 font-semibold">{t('comments.title')}</h2>
      <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto px-4 py-2">
        {list.hasNextPage && (
          <div className="flex justify-center py-2">
            <Button kind="quiet" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {t('comments.older')}
            </Button>
          </div>
        )}
        {list.isError && <LoadFailed onRetry={() => void list.refetch()} />}
        {comments?.length === 0 && <Notice title={t('comments.empty')} text={t('comments.emptyHint')} />}
        <ol>
          {comments?.map((comment) => (
            <CommentItem key={comment.id} comment={comment} at={ago(comment.createdAt)} />
          ))}
        </ol>
      </div>
      {draw ? (
        <Composer sceneId={sceneId} />
      ) : (
        project && <p className="border-t border-line p-4 text-sm text-faint">{t('comments.reader')}</p>
      )}
    </aside>
  )
}

function CommentItem({ comment, at }: { comment: Comment; at: string }) {
  const { t } = useTranslation()
  return (
    <li className="flex animate-appear gap-3 py-2.5">
      <Avatar user={comment.user} />
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline gap-2">
          <span className="truncate font-semibold">{comment.user.nickname}</span>
          <span className="shrink-0 text-xs text-faint">
            {at}
            {comment.isEdited && ` · ${t('comments.edited')}`}
          </span>
        </p>
        {comment.content === null ? (
          <p className="text-faint">{t('comments.deleted')}</p>
        ) : (
          <p className="whitespace-pre-wrap">{comment.content}</p>
        )}
      </div>
    </li>
  )
}

/** Enter sends, Shift+Enter breaks the line; while a word is being composed Enter only ends the word. */
function Composer({ sceneId }: { sceneId: string }) {
  const { t } = useTranslation()
  const me = useMe()
  const client = useQueryClient()
  const [content, setContent] = useState('')
  const posting = useMutation({
    mutationFn: (said: string) => calls.postComment(sceneId, said),
    onMutate: () => { setContent('') },
    onSuccess: (comment) => { showComment(client, comment) },
    onError: (_, said) => { setContent((since) => (since === '' ? said : since)) },
  })
  const send = () => {
    if (content.trim() !== '' && !posting.isPending) posting.mutate(content)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }
  return (
    <form
      className="shrink-0 border-t border-line p-3 max-lg:sticky max-lg:bottom-0 max-lg:bg-room"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {posting.isPending && (
        <div className="flex gap-3 px-1 pb-3 opacity-60">
          <Avatar user={me} />
          <p className="min-w-0 flex-1 whitespace-pre-wrap">{posting.variables}</p>
        </div>
      )}
      {posting.error instanceof Problem && (
        <p role="alert" className="px-1 pb-2 text-sm text-bad">
          {problemText(posting.error)}
        </p>
      )}
      <div className="flex items-end gap-1 rounded-lg bg-raised p-1 ring-1 ring-line ring-inset focus-within:ring-2 focus-within:ring-accent">
        <textarea
          value={content}
          rows={1}
          maxLength={10_000}
          aria-label={t('comments.write')}
          placeholder={t('comments.placeholder')}
          onChange={(event) => { setContent(event.target.value) }}
          onKeyDown={onKeyDown}
          className="field-sizing-content max-h-40 min-h-8 min-w-0 flex-1 resize-none bg-transparent px-2 py-1.5 outline-none placeholder:text-faint"
        />
        <IconButton name={t('comments.send')} type="submit" disabled={content.trim() === ''} className="enabled:text-accent">
          <ArrowUp size={16} />
        </IconButton>
      </div>
    </form>
  )
}
