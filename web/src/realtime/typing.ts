import { create } from 'zustand'
import type { TypingEvent } from './events'

type Typing = { byUser: Record<string, TypingEvent>; hear: (event: TypingEvent) => void }

/** Somebody of whom nothing more is heard for this long, in milliseconds, is taken to have stopped. */
const LASTS = 8_000

/** Who writes a comment just now. */
export const useTyping = create<Typing>((set, get) => {
  const forget = (event: TypingEvent) => {
    if (get().byUser[event.userId]?.isTyping !== true) return
    set(({ byUser }) => ({ byUser: Object.fromEntries(Object.entries(byUser).filter(([id]) => id !== event.userId)) }))
  }
  return {
    byUser: {},
    hear: (event) => {
      if (!event.isTyping || event.location !== 'comment') {
        forget(event)
        return
      }
      set(({ byUser }) => ({ byUser: { ...byUser, [event.userId]: event } }))
      setTimeout(() => { if (get().byUser[event.userId] === event) forget(event) }, LASTS)
    },
  }
})
