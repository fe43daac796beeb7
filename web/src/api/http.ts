import { askedAhead, knownAhead } from './ahead'
import { Problem } from './problem'
import { session } from './session'
import type { Page } from './types'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** One request of the contract with a fresh token; a refused token is renewed and tried once more. */
export async function request<T>(method: Method, path: string, body?: unknown, idempotencyKey?: string): Promise<T> {
  const ahead = method === 'GET' ? await askedAhead(path) : undefined
  if (ahead !== undefined) return ahead as T
  return read<T>(await ask(method, path, body, idempotencyKey))
}

/** The answer itself, good or bad, for who needs more of it than its JSON. */
export async function ask(method: Method, path: string, body?: unknown, idempotencyKey?: string): Promise<Response> {
  let answer = await send(method, path, body, await session.token(), idempotencyKey)
  if (answer.status === 401 && (await session.renew())) {
    answer = await send(method, path, body, await session.token(), idempotencyKey)
  }
  return answer
}

/** A request that needs nobody signed in. */
export async function openRequest<T>(method: Method, path: string, body?: unknown): Promise<T> {
  return read<T>(await send(method, path, body))
}

/** A path with these in its query; null is left out. */
export function asking(path: string, query: Record<string, string | number | null>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]))
  return given.length === 0 ? path : `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams(given).toString()}`
}

/** Every item of a list, page after page. */
export async function everything<T>(path: string, limit: number): Promise<T[]> {
  const items: T[] = []
  let cursor: string | null = null
  do {
    const page: Page<T> = await request<Page<T>>('GET', asking(path, { limit, cursor }))
    items.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null)
  return items
}

/** The only page of a list that was asked for ahead and is there; undefined when it is not, or not the only one. */
export function everythingKnown(path: string, limit: number): unknown[] | undefined {
  const page = knownAhead(asking(path, { limit, cursor: null })) as Page<unknown> | undefined
  return page?.nextCursor === null ? page.items : undefined
}

function send(method: Method, path: string, body: unknown, token?: string, idempotencyKey?: string): Promise<Response> {
  return fetch(path, {
    method,
    headers: {
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...(idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey }),
      ...(body === undefined || body instanceof FormData ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
  }).catch(() => {
    throw Problem.offline()
  })
}

/** The JSON of a good answer. Rejects with the {@link Problem} that a bad one tells. */
export async function read<T>(answer: Response): Promise<T> {
  if (answer.status === 204) return undefined as T
  const body: unknown = await answer.json().catch(() => null)
  if (!answer.ok) throw Problem.of(answer.status, body)
  return body as T
}
