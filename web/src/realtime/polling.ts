import type { DurableEvent } from './events'

/** What `GET /api/updates` answers: what happened after a cursor, in all projects of the user. */
export type Updates = {
  events: { projectId: string; seq: number; type: string; payload: object; actor: object; at: string }[]
  cursor: string
  hasMore: boolean
}

type Door = {
  /** Asks what happened since; waits so many seconds until something has. Without `since` it gives the cursor of now. */
  read: (since: string | null, wait: number) => Promise<Updates>
  onEvent: (event: DurableEvent) => void
  /** Hears from now on: whatever was known before may be old. */
  onFresh: () => void
  /** Whether the last question was answered. */
  onAnswered: (answered: boolean) => void
  pause: (milliseconds: number) => Promise<void>
}

/** How long a question waits for something to happen, in seconds. */
const WAIT = 20
/** How long after a question that nobody answered the next one is asked, in milliseconds. */
const PAUSE = 5_000

/** Hears the event log by asking for it again and again: for networks that let no socket through. */
export function createPolling(door: Door) {
  /** What is asked since the last start; an answer to a question of an earlier one is nobody's. */
  let running: symbol | undefined

  const ask = async (mine: symbol) => {
    let cursor: string | null = null
    const isOver = () => running !== mine
    for (;;) {
      try {
        const updates: Updates = await door.read(cursor, cursor === null ? 0 : WAIT)
        if (isOver()) return
        door.onAnswered(true)
        if (cursor === null) door.onFresh()
        for (const { payload, projectId, seq, type, actor, at } of updates.events) {
          door.onEvent({ ...payload, projectId, seq, type, actor, at } as DurableEvent)
        }
        cursor = updates.cursor
      } catch {
        if (isOver()) return
        door.onAnswered(false)
        // What is asked next may be a server that does not know this cursor any more.
        cursor = null
        await door.pause(PAUSE)
        if (isOver()) return
      }
    }
  }

  return {
    start() {
      if (running) return
      running = Symbol('polling')
      void ask(running)
    },
    stop() { running = undefined },
  }
}
