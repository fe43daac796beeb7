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
