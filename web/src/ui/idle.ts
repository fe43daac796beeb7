/** How long something may wait for the page to have nothing better to do, in milliseconds. */
const AT_LAST = 1_500

/** Does what can wait once the page rests, and soon in any case. */
export function whenIdle(act: () => void): void {
  // Safari has learnt it last.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: AT_LAST })
  else setTimeout(act, AT_LAST / 3)
}
