import { type ComponentType, lazy } from 'react'

/** How a page is loaded anew, and what remembers over it that this was tried. */
type Door = {
  memory: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  /** Whether the server can be reached: without it, loading anew would lose even what is there. */
  answers: () => Promise<boolean>
  reload: () => void
}

const TRIED = 'hwasil.reloaded'

/**
 * What `load` gives. When it is gone, which it is after an upgrade of the server, the whole page is loaded anew, once;
 * rejects when that did not help, or the server does not answer.
 */
export async function orAnew<T>(load: () => Promise<T>, { memory, answers, reload }: Door): Promise<T> {
  try {
    const loaded = await load()
    memory.removeItem(TRIED)
    return loaded
  } catch (error) {
    if (memory.getItem(TRIED) !== null || !(await answers())) throw error
    memory.setItem(TRIED, 'yes')
    reload()
    return new Promise(() => undefined)
  }
}

/** A page that is a file of its own. */
export function lazyPage(load: () => Promise<ComponentType>) {
  const door = { memory: sessionStorage, answers: serverAnswers, reload: () => { location.reload() } }
  return lazy(async () => ({ default: await orAnew(load, door) }))
}

/** Something beside a page that is a file of its own; where it is gone, the page goes on without it. */
export function lazyExtra<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await load().catch((): ComponentType<Props> => () => null) }))
}

export async function serverAnswers(): Promise<boolean> {
  return fetch('/api/health').then(
    ({ ok }) => ok,
    () => false,
  )
}
