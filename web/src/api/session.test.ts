import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { request } from './http'
import { Problem } from './problem'
import { session } from './session'

/** A server as small as can be: it takes one token at a time, and hands out the next for the cookie. */
const server = {
  token: 1,
  signedIn: true,
  reachable: true,
  renewals: 0,

  answer(path: string, headers: Record<string, string> = {}): Response {
    if (!this.reachable) throw new TypeError('Failed to fetch')
    if (path === '/api/auth/refresh') {
      this.renewals++
      if (!this.signedIn) return Response.json({ code: 'invalid-credentials' }, { status: 401 })
      return Response.json({ accessToken: `token ${++this.token}`, expiresIn: 900, user: { id: 'mina' } })
    }
    if (headers.Authorization !== `Bearer token ${this.token}`) {
      return Response.json({ code: 'unauthenticated' }, { status: 401 })
    }
    return Response.json({ ok: true })
  },
}

const kept = new Map<string, string>()

beforeEach(() => {
  Object.assign(server, { token: 1, signedIn: true, reachable: true, renewals: 0 })
  vi.useFakeTimers()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
  vi.stubGlobal('fetch', async (path: string, options: { headers?: Record<string, string> } = {}) => {
    await Promise.resolve()
    return server.answer(path, options.headers)
  })
  session.admit({ accessToken: 'token 1', expiresIn: 900, user: { id: 'mina' } as never })
})

afterEach(() => {
  session.end()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a session', () => {
  it('renews its token once, however many requests find it refused', async () => {
    server.token = 7
    await Promise.all([request('GET', '/api/projects'), request('GET', '/api/studios'), request('GET', '/api/projects')])
    expect(server.renewals).toBe(1)
  })

  it('renews its token before it ends', async () => {
    await vi.advanceTimersByTimeAsync(841_000)
    expect(server.renewals).toBe(1)
    expect(session.get()?.token).toBe('token 2')
  })

  it('is over when the cookie opens nothing', async () => {
    Object.assign(server, { token: 7, signedIn: false })
    await expect(request('GET', '/api/projects')).rejects.toMatchObject({ status: 401 })
    expect(session.get()).toBeNull()
  })

  it('outlives a server that is away, and goes on trying', async () => {
    server.reachable = false
    await vi.advanceTimersByTimeAsync(860_000)
    expect(session.get()?.token).toBe('token 1')
    server.reachable = true
    await vi.advanceTimersByTimeAsync(3_000)
    expect(session.get()?.token).toBe('token 2')
  })

  it('tells that no answer came', async () => {
    server.reachable = false
    await expect(request('GET', '/api/projects')).rejects.toEqual(Problem.offline())
  })
})

describe('at the start', () => {
  it('a first visit asks for nothing', async () => {
    session.end()
    await session.begin()
    expect(session.get()).toBeNull()
    expect(server.renewals).toBe(0)
  })

  it('who was here before comes in by the cookie', async () => {
    await session.begin()
    expect(session.get()?.token).toBe('token 2')
  })
})
