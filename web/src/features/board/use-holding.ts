import { type RefObject, useEffect, useRef } from 'react'
import type { Place } from '../../canvas/view'

/** How long a finger rests on a card before it has it in hand, in milliseconds. */
const HOLD = 350

/** How far a finger may slip meanwhile, in CSS pixels; farther, it turns the sheet. */
const SLACK = 10

type Hold = {
  onTake: (id: string) => void
  /** Where the finger is now, in the window. */
  onMove: (id: string, at: Place) => void
  onPut: (id: string, at: Place) => void
  onEnd: () => void
}

/**
 * Takes a card along by a finger that rests on it and then moves; one that moves at once turns the sheet, as everywhere.
 * A card is what has its id as `data-id`. Browsers have no drag and drop by touch that works the same in all of them.
 */
export function useHolding(element: RefObject<HTMLElement | null>, active: boolean, hold: Hold) {
  const heard = useRef(hold)
  useEffect(() => { heard.current = hold })

  useEffect(() => {
    const list = element.current
    if (!list || !active) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let touched: { card: HTMLElement; id: string; from: Place; at: Place } | undefined
    let held = false

    const follow = () => {
      if (!touched || !held) return
      const { card, id, from, at } = touched
      const [x, y] = [at.x + window.scrollX - from.x, at.y + window.scrollY - from.y]
      Object.assign(card.style, { transform: `translate(${x}px, ${y}px)`, zIndex: '30', opacity: '0.85' })
      heard.current.onMove(id, at)
    }
    const end = () => {
      clearTimeout(timer)
      if (touched && held) {
        Object.assign(touched.card.style, { transform: '', zIndex: '', opacity: '' })
        heard.current.onEnd()
      }
      touched = undefined
      held = false
    }
    const onStart = (event: TouchEvent) => {
      end()
      const card = (event.target as HTMLElement).closest<HTMLElement>('[data-id]')
      const id = card?.dataset['id']
      if (!card || id === undefined || event.touches.length > 1) return
      const at = placeOf(event)
      touched = { card, id, at, from: { x: at.x + window.scrollX, y: at.y + window.scrollY } }
      timer = setTimeout(() => {
        held = true
        heard.current.onTake(id)
        follow()
      }, HOLD)
    }
    const onMove = (event: TouchEvent) => {
      if (!touched) return
      const at = placeOf(event)
      if (held) {
        // Else the browser turns the page by this finger.
        event.preventDefault()
        touched.at = at
        follow()
      } else if (Math.hypot(at.x - touched.at.x, at.y - touched.at.y) > SLACK) end()
    }
    const onEnd = (event: TouchEvent) => {
      if (touched && held) {
        // It was no tap on what is in the card.
        event.preventDefault()
        heard.current.onPut(touched.id, touched.at)
      }
      end()
    }
    /** What browsers do of their own when a finger rests on a link or a picture. */
    const onOther = (event: Event) => {
      if (!touched) return
      event.preventDefault()
      event.stopPropagation()
    }

    const listened = new AbortController()
    const { signal } = listened
    list.addEventListener('touchstart', onStart, { signal, passive: true })
    list.addEventListener('touchmove', onMove, { signal, passive: false })
    list.addEventListener('touchend', onEnd, { signal, passive: false })
    list.addEventListener('touchcancel', end, { signal })
    list.addEventListener('contextmenu', onOther, { signal })
    list.addEventListener('dragstart', onOther, { signal })
    window.addEventListener('scroll', follow, { signal, passive: true })
    return () => {
      end()
      listened.abort()
    }
  }, [element, active])
}

function placeOf({ touches: [touch] }: TouchEvent): Place {
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 }
}
