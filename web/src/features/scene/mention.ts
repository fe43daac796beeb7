import type { UserRef } from '../../api/types'

/** The mention that is being written before the caret: from its `@` on; undefined when there is none. */
export function mentionAt(text: string, caret: number): { from: number; query: string } | undefined {
  const [, query] = /(?:^|[\s(])@([\p{L}\p{M}\p{N}_.-]*)$/u.exec(text.slice(0, caret)) ?? []
  return query === undefined ? undefined : { from: caret - query.length - 1, query }
}

/** Who may be meant: those whose username or name begins so, at most five. */
export function candidates(people: UserRef[], query: string): UserRef[] {
  const begins = query.normalize('NFC').toLocaleLowerCase()
  return people
    .filter(({ username, nickname }) => [username, nickname].some((name) => name.toLocaleLowerCase().startsWith(begins)))
    .slice(0, 5)
}

/** The text with the mention written out, and where the caret is then. */
export function completed(text: string, caret: number, username: string): { text: string; caret: number } {
  const mention = mentionAt(text, caret)
  if (!mention) return { text, caret }
  const before = `${text.slice(0, mention.from)}@${username} `
  return { text: before + text.slice(caret).trimStart(), caret: before.length }
}
