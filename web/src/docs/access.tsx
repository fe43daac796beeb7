import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from 'react'
import { session } from '../api/session'
import { Field } from '../ui/field'

type Access = {
  /** What was pasted; empty when nothing was. */
  pasted: string
  paste: (token: string) => void
}

const AccessContext = createContext<Access>({ pasted: '', paste: () => undefined })

/** Keeps the access token that was pasted, for all operations alike and no longer than the page. */
export function AccessProvider({ children }: { children: ReactNode }) {
  const [pasted, paste] = useState('')
  return <AccessContext value={{ pasted, paste }}>{children}</AccessContext>
}

/** The token that trials are sent with: a pasted one, or that of who is signed in in this browser. */
export function useAccessToken() {
  const { pasted, paste } = useContext(AccessContext)
  const current = useSyncExternalStore(session.subscribe, session.get)
  return {
    get: async (): Promise<string> => {
      if (pasted !== '') return pasted
      return current ? session.token() : ''
    },
    field: (
      <Field
        name="token"
        label="Access token"
        type="password"
        value={pasted}
        onChange={(event) => { paste(event.target.value.trim()) }}
        placeholder={current ? `that of ${current.user.nickname}, who is signed in here` : ''}
        hint={current || pasted !== '' ? undefined : 'The accessToken that logging in answers; or sign in to Hwasil in this browser.'}
        autoComplete="off"
        spellCheck={false}
      />
    ),
  }
}
