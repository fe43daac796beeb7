import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Check, CornerDownRight, Pencil, RotateCcw, Trash2 } from 'lucide-react'
import { Fragment, memo, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { calls } from '../../api/calls'
import { Problem } from '../../api/problem'
import { queries } from '../../api/queries'
import type { Comment } from '../../api/types'
import { uniqueKey } from '../../api/upload'
import { problemText } from '../../i18n'
import { useAgo } from '../../i18n/time'
import { showComment } from '../../realtime/feed'
import { Avatar } from '../../ui/avatar'
import { Button, IconButton } from '../../ui/button'
import { classes } from '../../ui/classes'
import { LoadFailed, Notice } from '../../ui/notice'
import { Segmented } from '../../ui/segmented'
import { tellFailure } from '../../ui/toasts'
import { useRights, useRoom } from '../project/project-room'
import { useMe } from '../session/use-session'
import { Composer } from './composer'
import { TypingNow, useTellTyping } from './typing'
import { type Thread, threadsIn, threadsOf, type ThreadView } from './threads'

type CommentsProps = { projectId: string; sceneId: string }

type PanelProps = CommentsProps & {
  /** The comment that somebody came for. */
  wanted: string | null
}

/** What the team says of a scene: threads, the oldest first, and a place to say something. */
export const Comments = memo(function Comments({ projectId, sceneId, wanted }: PanelProps) {
  const { t } = useTranslation()
  const { project } = useRoom()
  const { draw } = useRights()
  const list = useInfiniteQuery(queries.comments(projectId, sceneId))
  const comments = list.data?.pages.flatMap(({ items }) => items)
  const me = useMe()
  const [view, setView] = useState<ThreadView>('open')
  const threads = comments && threadsIn(view, threadsOf(comments), me.id, wanted)
  const newest = comments?.[0]?.id
  const scroller = useRef<HTMLDivElement>(null)

  useEffect(() => {
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight })
  }, [newest])

  // What somebody came for may be on an earlier page.
  const isThere = wanted === null || comments?.some(({ id }) => id === wanted)
  const { hasNextPage, isFetching, fetchNextPage } = list
  useEffect(() => {
    if (!isThere && hasNextPage && !isFetching) void fetchNextPage()
  }, [isThere, hasNextPage, isFetching, fetchNextPage])
  useEffect(() => {
    if (wanted === null || !isThere) return
    scroller.current?.querySelector(`[data-comment="${CSS.escape(wanted)}"]`)?.scrollIntoView({ block: 'center' })
  }, [wanted, isThere])

  return (
    <aside aria-label={t('comments.title')} className="flex min-h-0 flex-col border-line max-lg:border-t lg:border-l">
      <div className="flex min-h-12 shrink-0 items-center justify-between gap-2 border-b border-line pr-2 pl-4">
        <h2 className="font-semibold">{t('comments.title')}</h2>
        <Segmented
          name={t('comments.filter')}
          value={view}
          onChange={setView}
          options={(['open', 'resolved', 'mine', 'all'] as const).map((value) => ({ value, label: t(`comments.${value}`) }))}
        />
      </div>
      <div ref={scroller} tabIndex={0} role="region" aria-label={t('comments.list')} className="min-h-0 flex-1 overflow-y-auto px-4 py-2 outline-offset-[-2px]!">
        {list.hasNextPage && (
          <div className="flex justify-center py-2">
            <Button kind="quiet" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {t('comments.older')}
            </Button>
          </div>
        )}
        {list.isError && <LoadFailed onRetry={() => void list.refetch()} />}
        {threads?.length === 0 && (
          <Notice
            title={t(comments?.length === 0 ? 'comments.empty' : `comments.none.${view}`)}
            {...(comments?.length === 0 ? { text: t('comments.emptyHint') } : {})}
          />
        )}
        <ol>
          {threads?.map((thread) => (
            <ThreadItem key={thread.first.id} thread={thread} projectId={projectId} sceneId={sceneId} wanted={wanted} />
          ))}
        </ol>
      </div>
      {draw ? (
        <div className="shrink-0 border-t border-line px-3 pt-1 pb-3 max-lg:sticky max-lg:bottom-0 max-lg:bg-room">
          <TypingNow sceneId={sceneId} />
          <NewComment projectId={projectId} sceneId={sceneId} parentId={null} />
        </div>
      ) : (
        project && <p className="border-t border-line p-4 text-sm text-faint">{t('comments.reader')}</p>
      )}
    </aside>
  )
})

type ThreadItemProps = PanelProps & { thread: Thread }

/** A comment with its answers; those who arrange the project settle it. */
function ThreadItem({ thread: { first, replies }, projectId, sceneId, wanted }: ThreadItemProps) {
  const { t } = useTranslation()
  const { draw, arrange } = useRights()
  const change = useChange()
  const [answering, setAnswering] = useState(false)
  const isSettled = first.resolvedAt !== null
  return (
    <li data-testid="thread" className={classes('border-line py-1 not-first:border-t', isSettled && 'opacity-70')}>
      <CommentItem comment={first} projectId={projectId} isWanted={first.id === wanted}>
        {draw && !isSettled && (
          <IconButton name={t('comments.reply')} className="size-6" onClick={() => { setAnswering(true) }}>
            <CornerDownRight size={13} />
          </IconButton>
        )}
        {arrange && !first.isDeleted && (
          <IconButton
            name={t(isSettled ? 'comments.reopen' : 'comments.resolve')}
            className="size-6"
            onClick={() => { change(() => (isSettled ? calls.unresolve(first.id) : calls.resolve(first.id))) }}
          >
            {isSettled ? <RotateCcw size={13} /> : <Check size={14} />}
          </IconButton>
        )}
      </CommentItem>
      {isSettled && (
        <p className="mb-2 ml-10 flex items-center gap-1 text-xs text-accent">
          <Check size={12} aria-hidden /> {t('comments.resolvedBy', { name: first.resolvedBy?.nickname ?? '' })}
        </p>
      )}
      {(replies.length > 0 || answering) && (
        <ol className="mb-2 ml-3.5 border-l border-line pl-4">
          {replies.map((reply) => (
            <li key={reply.id}>
              <CommentItem comment={reply} projectId={projectId} isWanted={reply.id === wanted} />
            </li>
          ))}
          {answering && (
            <li className="py-1">
              <NewComment projectId={projectId} sceneId={sceneId} parentId={first.id} onDone={() => { setAnswering(false) }} />
            </li>
          )}
        </ol>
      )}
    </li>
  )
}

type CommentItemProps = { comment: Comment; projectId: string; isWanted: boolean; children?: ReactNode }

function CommentItem({ comment, projectId, isWanted, children }: CommentItemProps) {
  const { t } = useTranslation()
  const me = useMe()
  const ago = useAgo()
  const { draw, arrange } = useRights()
  const change = useChange()
  const [draft, setDraft] = useState<string>()
  const isMine = comment.user.id === me.id
  const { content } = comment
  const edit = (text: string) => {
    setDraft(undefined)
    if (text !== content) change(() => calls.editComment(comment.id, text))
  }
  const remove = () => {
    change(async () => {
      await calls.deleteComment(comment.id)
      return { ...comment, content: null, mentions: [], isDeleted: true, version: comment.version + 1 }
    })
  }
  return (
    <article
      data-comment={comment.id}
      aria-current={isWanted || undefined}
      className="group/comment -mx-2 flex animate-appear gap-3 rounded-md px-2 py-2 aria-[current]:bg-hover aria-[current]:ring-1 aria-[current]:ring-accent"
    >
      <Avatar user={comment.user} />
      <div className="min-w-0 flex-1">
        <div className="flex min-h-6 items-center gap-2">
          <span className="truncate font-semibold">{comment.user.nickname}</span>
          <span className="shrink-0 text-xs text-faint">
            {ago(comment.createdAt)}
            {comment.isEdited && ` · ${t('comments.edited')}`}
          </span>
          <span className="ml-auto flex shrink-0 opacity-0 transition-opacity group-focus-within/comment:opacity-100 group-hover/comment:opacity-100 pointer-coarse:opacity-100">
            {children}
            {draw && isMine && content !== null && (
              <IconButton name={t('comments.edit')} className="size-6" onClick={() => { setDraft(content) }}>
                <Pencil size={12} />
              </IconButton>
            )}
            {draw && (isMine || arrange) && content !== null && (
              <IconButton name={t('comments.delete')} className="size-6" onClick={remove}>
                <Trash2 size={12} />
              </IconButton>
            )}
          </span>
        </div>
        {draft !== undefined ? (
          <Composer
            projectId={projectId}
            label={t('comments.edit')}
            value={draft}
            onChange={setDraft}
            onSend={edit}
            onCancel={() => { setDraft(undefined) }}
          />
        ) : content === null ? (
          <p className="text-faint">{t('comments.deleted')}</p>
        ) : (
          <p className="whitespace-pre-wrap">
            <Words comment={comment} content={content} />
          </p>
        )}
      </div>
    </article>
  )
}

/** What was said, with those who are meant by name. */
function Words({ comment, content }: { comment: Comment; content: string }) {
  const names = new Set(comment.mentions.map(({ username }) => username.toLocaleLowerCase()))
  return content.split(/(@[\p{L}\p{M}\p{N}_.-]+)/u).map((part, index) =>
    index % 2 === 1 && names.has(part.slice(1).toLocaleLowerCase()) ? (
      <span key={index} className="font-medium text-accent">{part}</span>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  )
}

type NewCommentProps = CommentsProps & { parentId: string | null; onDone?: () => void }

/** What is said is there at once, faded until the server has it; what it refuses comes back into the field. */
function NewComment({ projectId, sceneId, parentId, onDone }: NewCommentProps) {
  const { t } = useTranslation()
  const me = useMe()
  const client = useQueryClient()
  const [text, setText] = useState('')
  const tellTyping = useTellTyping(projectId)
  const posting = useMutation({
    mutationFn: ({ said, key }: { said: string; key: string }) => calls.postComment(sceneId, said, parentId, key),
    onMutate: () => {
      setText('')
      tellTyping('')
    },
    onSuccess: (comment) => {
      showComment(client, comment)
      onDone?.()
    },
    onError: (_, { said }) => { setText((since) => (since === '' ? said : since)) },
  })
  return (
    <>
      {posting.isPending && (
        <div className="flex gap-3 px-1 pb-3 opacity-60">
          <Avatar user={me} />
          <p className="min-w-0 flex-1 whitespace-pre-wrap">{posting.variables.said}</p>
        </div>
      )}
      {posting.error instanceof Problem && (
        <p role="alert" className="px-1 pb-2 text-sm text-bad">
          {problemText(posting.error)}
        </p>
      )}
      <Composer
        projectId={projectId}
        label={t(parentId === null ? 'comments.write' : 'comments.reply')}
        value={text}
        onChange={(next) => {
          setText(next)
          tellTyping(next)
        }}
        onSend={(said) => { if (!posting.isPending) posting.mutate({ said, key: uniqueKey() }) }}
        {...(onDone ? { onCancel: onDone } : {})}
      />
    </>
  )
}

/** Changes a comment and shows what became of it, or says why not. */
function useChange() {
  const client = useQueryClient()
  const changing = useMutation({
    mutationFn: (make: () => Promise<Comment>) => make(),
    onSuccess: (comment) => { showComment(client, comment) },
    onError: tellFailure,
  })
  return (make: () => Promise<Comment>) => { changing.mutate(make) }
}
