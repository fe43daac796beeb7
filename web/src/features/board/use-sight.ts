import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import { whenIdle } from '../../ui/idle'
import { inSight, type Sheet } from './sheet'

/** How many windows of cards are ready above and below the one that is seen, once that one is there. */
const READY = 0.75

/** The cards that are in the window or soon will be: the first, and the one after the last. */
export function useSight(element: RefObject<HTMLElement | null>, sheet: Sheet, count: number): readonly [number, number] {
  const [sight, setSight] = useState<readonly [number, number]>([0, 0])
  const [more, setMore] = useState(0)
  const begun = count > 0
  useEffect(() => { if (begun) whenIdle(() => { setMore(READY) }) }, [begun])
  useLayoutEffect(() => {
    const look = () => {
      if (!element.current) return
      const ready = window.innerHeight * (more || (window.scrollY > 0 ? READY : 0))
      const top = -element.current.getBoundingClientRect().top - ready
      const next = inSight(sheet, count, top, window.innerHeight + 2 * ready)
      setSight((known) => (known[0] === next[0] && known[1] === next[1] ? known : next))
    }
    look()
    window.addEventListener('scroll', look, { passive: true })
    window.addEventListener('resize', look)
    return () => {
      window.removeEventListener('scroll', look)
      window.removeEventListener('resize', look)
    }
  }, [element, sheet, count, more])
  return sight
}
