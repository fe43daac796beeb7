import { Problem } from '../api/problem'
import type { Annotation } from '../api/types'
import type { MarkInput } from '../canvas/marks'

/** A change to the marks that the server has not acknowledged yet. */
export type Waiting = { key: string; projectId: string; at: string } & (
  | { kind: 'draw'; mark: MarkInput; /** It may have arrived already. */ tried: boolean }
  /** `ref`: the mark's id, or the key under which it was drawn. */
  | { kind: 'erase'; ref: string; imageId: string }
  | { kind: 'edit'; ref: string; imageId: string; content: string }
)

/** Where what waits is kept, so that a page that is loaded again goes on with it. `localStorage` is one. */
type Keeping = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { names: () => string[] }

type Door = {
  draw: (mark: MarkInput, key: string) => Promise<Annotation>
  erase: (id: string) => Promise<unknown>
  edit: (id: string, content: string) => Promise<Annotation>
  onChange: (waiting: Waiting[]) => void
  onDrawn: (change: Waiting, mark: Annotation) => void
  onErased: (change: Waiting, id: string) => void
  onRefused: (change: Waiting, problem: Problem) => void
}

/** How long after a try that nobody answered the next one is made, in milliseconds: at first, and at most. */
const PAUSE = { first: 500, longest: 8_000 }

/**
 * The changes of one user to marks, sent in their order, one at a time, until the server has answered. They are kept
 * before they are sent: neither a reload nor a lost connection loses one, and the key makes sure that none is done twice.
 */
export function createOutbox(userId: string, keeping: Keeping, door: Door) {
  const prefix = `hwasil.waiting/${userId}/`
  let waiting = keeping
    .names()
    .filter((name) => name.startsWith(prefix))
    .sort()
    .flatMap((name) => read(keeping.getItem(name)))
  const drawn = new Map<string, string>()
  const refused = new Set<string>()
  let sending = false
  let pause = PAUSE.first
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = false

  const isOpen = () => !closed
  const nameOf = ({ at, key }: Waiting) => `${prefix}${at}-${key}`
  const keep = (change: Waiting) => {
    // A full store is no reason not to draw: then it is kept in memory alone.
    try {
      keeping.setItem(nameOf(change), JSON.stringify(change))
    } catch {
      /* kept in memory */
    }
  }
  const put = (next: Waiting[]) => {
    waiting = next
    door.onChange(waiting)
  }
  const settle = (change: Waiting) => {
    keeping.removeItem(nameOf(change))
    put(waiting.filter(({ key }) => key !== change.key))
  }

  const send = async (change: Waiting): Promise<void> => {
    if (change.kind === 'draw') {
      const tried = { ...change, tried: true }
      keep(tried)
      waiting = waiting.map((each) => (each.key === change.key ? tried : each))
      const mark = await door.draw(change.mark, change.key)
      drawn.set(change.key, mark.id)
      door.onDrawn(change, mark)
      return
    }
    if (refused.has(change.ref)) return
    const id = drawn.get(change.ref) ?? change.ref
    if (change.kind === 'edit') {
      door.onDrawn(change, await door.edit(id, change.content))
      return
    }
    await door.erase(id).catch((error: unknown) => {
      if (!(error instanceof Problem && error.status === 404)) throw error
    })
    door.onErased(change, id)
  }

  const pump = async () => {
    clearTimeout(timer)
    if (sending || closed) return
    sending = true
    for (let next = waiting[0]; next; next = isOpen() ? waiting[0] : undefined) {
      try {
        await send(next)
        pause = PAUSE.first
        settle(next)
      } catch (error) {
        const problem = error instanceof Problem ? error : Problem.offline()
        if (mayBetter(problem)) {
          timer = setTimeout(() => void pump(), pause)
          pause = Math.min(pause * 2, PAUSE.longest)
          break
        }
        refused.add(next.key)
        settle(next)
        door.onRefused(next, problem)
      }
    }
    sending = false
  }

  const add = (change: Waiting) => {
    keep(change)
    put([...waiting, change])
    void pump()
  }

  return {
    waiting: () => waiting,
    add,
    /** Takes a mark away that may not have been sent yet: then nobody ever hears of it. */
    erase(change: Waiting & { kind: 'erase' }) {
      const unsent = waiting.find((each) => each.key === change.ref && each.kind === 'draw' && !each.tried)
      if (unsent) settle(unsent)
      else add(change)
    },
    /** Tries at once, for instance because the connection is back. */
    pump: () => {
      closed = false
      pause = PAUSE.first
      return pump()
    },
    /** Sends nothing more: another user may have signed in. What waits stays kept; {@link pump} goes on. */
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}

/** No answer, or one of a server in trouble, may be another the next time; so may one to a session that has ended. */
function mayBetter({ status }: Problem): boolean {
  return status === 0 || status === 401 || status === 429 || status >= 500
}

function read(kept: string | null): Waiting[] {
  try {
    return kept === null ? [] : [JSON.parse(kept) as Waiting]
  } catch {
    return []
  }
}
