import { Problem } from './problem'
import type { Admission, Me } from './types'

/** Who is signed in. The access token lives in memory only; the refresh cookie is the browser's to keep. */
export type Session = { user: Me; token: string; expiresAt: number }

/** `undefined` until it is known whether the cookie opens a session. */
type State = Session | null | undefined

/** Remembers that there may be a cookie, so that a first visit does not ask for what cannot be there. */
const HINT = 'hwasil.session'
/** How long before its end a token is renewed, in milliseconds. */
const MARGIN = 60_000

let state: State
let renewal: Promise<Session | null> | undefined
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

export const session = {
  get: (): State => state,

  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },

  /** Finds out at the start whether someone is signed in. */
  async begin(): Promise<void> {
    if (localStorage.getItem(HINT) === null) change(null)
    else await session.renew().catch(() => { retryLater() })
  },

  admit(admission: Admission): Session {
    const admitted = {
      user: admission.user,
      token: admission.accessToken,
      expiresAt: Date.now() + admission.expiresIn * 1000,
    }
    localStorage.setItem(HINT, '1')
    change(admitted)
    return admitted
  },

  /** The same user, changed. */
  rename(user: Me): void {
    if (state) change({ ...state, user })
  },

  end(): void {
    localStorage.removeItem(HINT)
    change(null)
  },

  /** A token that is good for a while yet. Rejects with a {@link Problem} when nobody is signed in or no answer comes. */
  async token(): Promise<string> {
    if (state && state.expiresAt - Date.now() > MARGIN / 2) return state.token
    const renewed = await session.renew()
    if (!renewed) throw new Problem(401, 'unauthenticated', '', 'You are signed out.')
    return renewed.token
  },

  /** A new token by the cookie; one request at a time, however many ask. Null when the session has ended. */
  renew(): Promise<Session | null> {
    renewal ??= refresh().finally(() => {
      renewal = undefined
    })
    return renewal
  },
}

async function refresh(): Promise<Session | null> {
  const answer = await fetch('/api/auth/refresh', { method: 'POST' }).catch(() => {
    throw Problem.offline()
  })
  if (answer.ok) return session.admit((await answer.json()) as Admission)
  if (answer.status !== 401) throw Problem.of(answer.status, await answer.json().catch(() => null))
  session.end()
  return null
}

function change(next: State): void {
  state = next
  clearTimeout(timer)
  if (next) {
    timer = setTimeout(() => {
      session.renew().catch(() => { retryLater() })
    }, Math.max(next.expiresAt - Date.now() - MARGIN, 1_000))
  }
  for (const listener of listeners) listener()
}

/** The server is away: the session is neither good nor over yet. */
function retryLater(): void {
  clearTimeout(timer)
  timer = setTimeout(() => {
    session.renew().catch(() => { retryLater() })
  }, 3_000)
}
