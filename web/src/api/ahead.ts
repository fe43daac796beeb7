import { session } from './session'

/** For how long an answer that nobody has taken is as good as a new one, in milliseconds. */
const FRESH = 5_000

type Asked = {
  since: number
  /** Who asked: the answer is nobody else's. */
  token: string
  /** The JSON of a good answer; undefined when it was none. */
  answer: Promise<unknown>
  /** The same, once it is there. */
  known?: unknown
}

const underWay = new Map<string, Asked>()

/** What the page at a path reads first. */
function firstOf(place: string): string[] {
  if (place === '/') return ['/api/projects?sort=updated&limit=100']
  const id = /^\/projects\/([^/]+)/.exec(place)?.[1]
  if (id === undefined) return []
  return [`/api/projects/${id}`, `/api/projects/${id}/scenes?limit=500`, `/api/projects/${id}/participants?limit=100`]
}

/** Asks for what the page at a path reads first, for whoever is signed in, while that page itself is still being made. */
export function askAhead(place: string): void {
  const token = session.get()?.token
  if (token === undefined) return
  for (const path of firstOf(place)) {
    const asked: Asked = { since: performance.now(), token, answer: read(path, token) }
    underWay.set(path, asked)
    void asked.answer.then((known) => { asked.known = known })
  }
}

/**
 * Does so as soon as it is known who is signed in. To be called before anybody else listens for that: whoever is told
 * next finds it asked for already.
 */
export function askAheadOf(place: () => string): void {
  const stop = session.subscribe(() => {
    stop()
    askAhead(place())
  })
}

/** When all that was asked for ahead is there, or not to be had. */
export async function answeredAhead(): Promise<void> {
  await Promise.all(Array.from(underWay.values(), ({ answer }) => answer))
}

async function read(path: string, token: string): Promise<unknown> {
  try {
    const answer = await fetch(path, { headers: { Authorization: `Bearer ${token}` } })
    return answer.ok ? await answer.json() : undefined
  } catch {
    return undefined
  }
}

/** What was asked for ahead, once; undefined when there is no good answer to be had. */
export async function askedAhead(path: string): Promise<unknown> {
  return take(path)?.answer
}

/** The same, when it is there already. */
export function knownAhead(path: string): unknown {
  return underWay.get(path)?.known === undefined ? undefined : take(path)?.known
}

/** From now on everything is read anew: what was asked for until now may lack what is heard of next. */
export function forgetAhead(): void {
  underWay.clear()
}

function take(path: string): Asked | undefined {
  const asked = underWay.get(path)
  underWay.delete(path)
  if (asked === undefined || asked.token !== session.get()?.token) return undefined
  return performance.now() - asked.since <= FRESH ? asked : undefined
}
