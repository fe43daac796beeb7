import { create } from 'zustand'
import type { TypingEvent } from './events'
import { without } from './without'

type Typing = { byUser: Record<string, TypingEvent>; hear: (event: TypingEvent) => void }

/** Somebody of whom nothing more is heard for this long, in milliseconds, is taken to have stopped. */
const LASTS = 8_000

/** Who writes a comment just now. */
export const useTyping = create<Typing>((set, get) => {
  const forget = ({ userId }: TypingEvent) => { set(({ byUser }) => ({ byUser: without(byUser, userId) })) }
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
