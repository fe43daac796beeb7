import { useSyncExternalStore } from 'react'
import { session, type Session } from '../../api/session'
import type { Me } from '../../api/types'

/** Who is signed in: null for nobody, undefined while that is not known. */
export function useSession(): Session | null | undefined {
  return useSyncExternalStore(session.subscribe, session.get)
}

/** The user, on a page that only a signed-in user sees. */
export function useMe(): Me {
  const current = useSession()
  if (!current) throw new Error('nobody is signed in')
  return current.user
}
