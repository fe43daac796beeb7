import type { Comment } from '../../api/types'

export type Thread = { first: Comment; replies: Comment[] }

/** The threads of a flat list that has the newest first: the oldest thread first, its replies below it. */
export function threadsOf(comments: Comment[]): Thread[] {
  const byAge = comments.toReversed()
  const answers = byAge.filter(({ parentId, isDeleted }) => parentId !== null && !isDeleted)
  return byAge
    .filter(({ parentId }) => parentId === null)
    .map((first) => ({ first, replies: answers.filter(({ parentId }) => parentId === first.id) }))
    .filter(({ first, replies }) => !first.isDeleted || replies.length > 0)
}

export type ThreadView = 'open' | 'resolved' | 'mine' | 'all'

/** The threads of one view, and in any of them the one that has the comment that somebody came for. */
export function threadsIn(view: ThreadView, threads: Thread[], myId: string, wanted: string | null): Thread[] {
  return threads.filter(({ first, replies }) => {
    const all = [first, ...replies]
    if (all.some(({ id }) => id === wanted)) return true
    switch (view) {
      case 'open':
        return first.resolvedAt === null
      case 'resolved':
        return first.resolvedAt !== null
      case 'mine':
        return all.some(({ user, mentions }) => user.id === myId || mentions.some(({ id }) => id === myId))
      case 'all':
        return true
    }
  })
}
