import { create } from 'zustand'

/** Where somebody points; `x` and `y` are fractions of the picture. */
export type Cursor = { userId: string; userName: string; sceneId: string | null; x: number; y: number }

type Cursors = { byUser: Record<string, Cursor & { at: number }>; hear: (cursors: Cursor[]) => void }

/** One who has not moved for this long, in milliseconds, is not shown any more. */
const RESTS = 8_000

/** Where the others point just now. */
export const useCursors = create<Cursors>((set, get) => {
  let timer: ReturnType<typeof setInterval> | undefined
  const sweep = () => {
    const since = performance.now() - RESTS
    const byUser = Object.fromEntries(Object.entries(get().byUser).filter(([, { at }]) => at > since))
    set({ byUser })
    if (Object.keys(byUser).length > 0) return
    clearInterval(timer)
    timer = undefined
  }
  return {
    byUser: {},
    hear: (cursors) => {
      const at = performance.now()
      set(({ byUser }) => ({
        byUser: { ...byUser, ...Object.fromEntries(cursors.map((cursor) => [cursor.userId, { ...cursor, at }])) },
      }))
      timer ??= setInterval(sweep, 1_000)
    },
  }
})
