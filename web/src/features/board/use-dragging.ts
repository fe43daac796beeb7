import { type DragEvent, type RefObject, useEffect, useState } from 'react'
import type { Scene } from '../../api/types'
import type { Place } from '../../canvas/view'
import type { Arrange } from './arrange'
import { type Sheet, type Slot, slotAt, turning } from './sheet'
import { useHolding } from './use-holding'

const SCENE = 'application/x-hwasil-scene'

/** Below the page's header. */
const TOP = 48

/** Puts a scene elsewhere by dragging its card, with the mouse or a finger; near an edge of the window the sheet turns under it. */
export function useDragging(element: RefObject<HTMLElement | null>, sheet: Sheet, scenes: Scene[], arrange: Arrange | undefined) {
  const [dragged, setDragged] = useState<string>()
  const [slot, setSlot] = useState<Slot>()
  useTurning(dragged !== undefined)

  const end = () => {
    setDragged(undefined)
    setSlot(undefined)
  }
  /** Where it would go; undefined when it would stay where it is. */
  const slotOf = (id: string | undefined, at: Place): Slot | undefined => {
    const box = element.current?.getBoundingClientRect()
    if (!box) return undefined
    const found = slotAt(sheet, scenes.length, at.x - box.left, at.y - box.top)
    const own = scenes.findIndex((scene) => scene.id === id)
    return own >= 0 && (found.index === own || found.index === own + 1) ? undefined : found
  }
  const show = (id: string | undefined, at: Place) => {
    const found = slotOf(id, at)
    setSlot((known) => (known?.index === found?.index && known?.y === found?.y ? known : found))
  }
  const put = (id: string, at: Place) => {
    const found = slotOf(id, at)
    const [before, after] = [scenes[(found?.index ?? 0) - 1], scenes[found?.index ?? -1]]
    if (found && after) arrange?.(id, after.id, 'before')
    else if (found && before) arrange?.(id, before.id, 'after')
  }
  useHolding(element, arrange !== undefined, { onTake: setDragged, onMove: show, onPut: put, onEnd: end })

  if (!arrange) return { dragged: undefined, slot: undefined, handlers: {} }
  const isScene = (event: DragEvent) => event.dataTransfer.types.includes(SCENE)
  return {
    dragged,
    slot,
    handlers: {
      onDragStart: (event: DragEvent) => {
        const id = (event.target as HTMLElement).dataset['id']
        if (id === undefined) return
        event.dataTransfer.setData(SCENE, id)
        event.dataTransfer.effectAllowed = 'move'
        setDragged(id)
      },
      onDragOver: (event: DragEvent) => {
        if (!isScene(event)) return
        event.preventDefault()
        show(dragged, { x: event.clientX, y: event.clientY })
      },
      onDragLeave: (event: DragEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setSlot(undefined)
      },
      onDrop: (event: DragEvent) => {
        if (!isScene(event)) return
        event.preventDefault()
        event.stopPropagation()
        put(event.dataTransfer.getData(SCENE), { x: event.clientX, y: event.clientY })
        end()
      },
      onDragEnd: end,
    },
  }
}

/** Turns the page while something is dragged near its upper or lower edge. */
function useTurning(active: boolean) {
  useEffect(() => {
    if (!active) return
    let speed = 0
    let frame = 0
    let last = 0
    const turn = (now: number) => {
      window.scrollBy(0, speed * Math.min(now - last, 50))
      last = now
      frame = speed === 0 ? 0 : requestAnimationFrame(turn)
    }
    const over = (y: number) => {
      speed = turning(y, TOP, window.innerHeight)
      if (speed === 0 || frame !== 0) return
      last = performance.now()
      frame = requestAnimationFrame(turn)
    }
    const onDragOver = ({ clientY }: globalThis.DragEvent) => { over(clientY) }
    const onTouchMove = ({ touches: [touch] }: TouchEvent) => { if (touch) over(touch.clientY) }
    const onDragLeave = ({ relatedTarget }: globalThis.DragEvent) => {
      if (relatedTarget === null) speed = 0
    }
    window.addEventListener('dragover', onDragOver)
    window.addEventListener('touchmove', onTouchMove, { passive: true })
    window.addEventListener('dragleave', onDragLeave)
    return () => {
      window.removeEventListener('dragover', onDragOver)
      window.removeEventListener('touchmove', onTouchMove)
      window.removeEventListener('dragleave', onDragLeave)
      cancelAnimationFrame(frame)
    }
  }, [active])
}
