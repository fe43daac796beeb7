/** How long a page that begins is left alone, and how long at most something waits for it to rest then, in milliseconds. */
const FIRST = 400
const AT_LAST = 1_000

/** Does what can wait once the page is there and rests. */
export function whenIdle(act: () => void): void {
  setTimeout(() => {
    // Safari has learnt it last.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: AT_LAST })
    else act()
  }, FIRST)
}
