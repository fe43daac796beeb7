import { session } from './session'

/** For how long an answer that nobody has taken is as good as a new one, in milliseconds. */
const FRESH = 5_000

const underWay = new Map<string, { since: number; answer: Promise<Response | undefined> }>()

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
    const answer = fetch(path, { headers: { Authorization: `Bearer ${token}` } }).catch(() => undefined)
    underWay.set(path, { since: performance.now(), answer })
  }
}

/** The answer that was asked for ahead, once; undefined when there is none that is good. */
export async function askedAhead(path: string): Promise<Response | undefined> {
  const asked = underWay.get(path)
  underWay.delete(path)
  if (!asked || performance.now() - asked.since > FRESH) return undefined
  const answer = await asked.answer
  return answer?.ok ? answer : undefined
}
