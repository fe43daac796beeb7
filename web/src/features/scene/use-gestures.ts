import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { MarkData, MarkType } from '../../api/types'
import { isOn } from '../../canvas/marks'
import { fractionAt, type Frame, type Place } from '../../canvas/view'
import { beginDraft, type Draft } from './draft'
import { isTyping } from './is-typing'
import { useHand } from './tools'
import type { Camera } from './use-camera'
import type { Mark } from './use-marks'

/** A mouse has no pressure; neither has a finger that says 0 or 1. */
const EVEN = 0.5
/** How near to a line the eraser takes it, in CSS pixels. */
const REACH = 6

type Surface = {
  /** What is on the stage: a gesture that began on something else has no end. */
  here: string
  stage: RefObject<HTMLElement | null>
  layer: RefObject<SVGGElement | null>
  frame: Frame | undefined
  aspect: number
  camera: Camera
  mayDraw: boolean
  marks: Mark[]
  mayErase: (mark: Mark) => boolean
  onDrawn: (type: MarkType, data: MarkData) => void
  onErase: (mark: Mark) => void
  onNote: (at: Place) => void
  onPoint: (at: Place) => void
  /** A line was drawn by one who may not draw any more. */
  onTooLate: () => void
}

type Gesture =
  | { kind: 'draw'; pointer: number; draft: Draft }
  /** `refs`: what is gone when the hand is lifted; faded until then. */
  | { kind: 'erase'; pointer: number; refs: ReadonlySet<string> }
  | { kind: 'note'; pointer: number; at: Place }
  | { kind: 'pan'; pointer: number; last: Place }
  | { kind: 'pinch'; last: { middle: Place; span: number } }

const NONE: ReadonlySet<string> = new Set()

/**
 * What mouse, pen and fingers do on the stage. The tool draws; the space bar, the middle button and two fingers move the
 * picture. Once a pen was seen, a finger alone moves the picture too, so that the hand that rests draws nothing.
 */
export function useGestures(surface: Surface) {
  const gesture = useRef<Gesture>(undefined)
  const touches = useRef(new Map<number, Place>())
  const [panning, setPanning] = useState(false)
  const [space, setSpace] = useState(false)
  const [faded, setFaded] = useState(NONE)
  const penSeen = useRef(false)
  const { here, stage, layer, frame, aspect, camera, mayDraw } = surface

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'Space' || isTyping(event.target) || (event.target as HTMLElement).closest('button, a')) return
      event.preventDefault()
      setSpace(event.type === 'keydown')
    }
    window.addEventListener('keydown', onKey)
    window.addEventListener('keyup', onKey)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('keyup', onKey)
    }
  }, [])

  useEffect(() => () => {
    if (gesture.current?.kind === 'draw') gesture.current.draft.cancel()
    gesture.current = undefined
    setPanning(false)
    setFaded(NONE)
  }, [here])

  const placeOf = (event: { clientX: number; clientY: number }): Place => {
    const box = stage.current?.getBoundingClientRect()
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) }
  }
  const begin = (next: Gesture | undefined) => {
    gesture.current = next
    setPanning(next?.kind === 'pan' || next?.kind === 'pinch')
    setFaded(next?.kind === 'erase' ? next.refs : NONE)
  }
  const eraseAt = (at: Place, frame: Frame, pointer: number, refs: ReadonlySet<string>) => {
    const hit = surface.marks.findLast(
      (mark) => !refs.has(mark.ref) && surface.mayErase(mark) && isOn(mark, at, aspect, REACH / frame.width),
    )
    begin({ kind: 'erase', pointer, refs: hit ? new Set(refs).add(hit.ref) : refs })
  }

  const onPointerDown = (event: ReactPointerEvent<HTMLElement>) => {
    const target = event.target as HTMLElement
    // React tells of what happens in a note's box as well, which lies over the page.
    if (!frame || !event.currentTarget.contains(target) || target.closest('button, a')) return
    const place = placeOf(event)
    if (event.pointerType === 'pen') penSeen.current = true
    if (event.pointerType === 'touch') {
      touches.current.set(event.pointerId, place)
      if (touches.current.size === 2) {
        if (gesture.current?.kind === 'draw') gesture.current.draft.cancel()
        begin({ kind: 'pinch', last: pinch(touches.current) })
        return
      }
      if (touches.current.size > 2) return
    }
    if (gesture.current || event.button > 1) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const { tool, color, width } = useHand.getState()
    const pointer = event.pointerId
    const resting = event.pointerType === 'touch' && penSeen.current
    const at = fractionAt(frame, place)
    if (event.button === 1 || space || tool === 'move' || resting || !mayDraw) {
      begin({ kind: 'pan', pointer, last: place })
    } else if (tool === 'eraser') {
      eraseAt(at, frame, pointer, NONE)
    } else if (tool === 'note') {
      begin({ kind: 'note', pointer, at })
    } else if (layer.current) {
      const draft = beginDraft(tool, at, pressureOf(event), { color, width }, aspect, layer.current)
      if (draft) begin({ kind: 'draw', pointer, draft })
    }
  }

  const onPointerMove = (event: ReactPointerEvent<HTMLElement>) => {
    if (!frame) return
    const place = placeOf(event)
    const at = fractionAt(frame, place)
    surface.onPoint(at)
    if (touches.current.has(event.pointerId)) touches.current.set(event.pointerId, place)
    const now = gesture.current
    if (!now) return
    if (now.kind === 'pinch') {
      if (touches.current.size < 2) return
      const next = pinch(touches.current)
      camera.pan({ x: next.middle.x - now.last.middle.x, y: next.middle.y - now.last.middle.y })
      camera.zoomAt(next.middle, next.span / now.last.span)
      now.last = next
      return
    }
    if (now.pointer !== event.pointerId) return
    switch (now.kind) {
      case 'pan':
        camera.pan({ x: place.x - now.last.x, y: place.y - now.last.y })
        now.last = place
        break
      case 'erase':
        eraseAt(at, frame, now.pointer, now.refs)
        break
      case 'note':
        now.at = at
        break
      case 'draw':
        // A pen tells more often where it is than the screen is drawn.
        for (const each of coalesced(event.nativeEvent)) {
          if (now.draft.move(fractionAt(frame, placeOf(each)), pressureOf(each))) continue
          finish(now.draft)
          begin(undefined)
          return
        }
    }
  }

  const finish = (draft: Draft) => {
    const drawn = draft.finish()
    if (!drawn) return
    if (mayDraw) surface.onDrawn(drawn.type, drawn.data)
    else surface.onTooLate()
  }

  const onPointerUp = (event: ReactPointerEvent<HTMLElement>) => {
    touches.current.delete(event.pointerId)
    const now = gesture.current
    if (!now) return
    if (now.kind === 'pinch') {
      if (touches.current.size === 0) begin(undefined)
      return
    }
    if (now.pointer !== event.pointerId) return
    begin(undefined)
    if (now.kind === 'draw') {
      if (event.type === 'pointercancel') now.draft.cancel()
      else finish(now.draft)
    }
    if (now.kind === 'note') surface.onNote(now.at)
    if (now.kind === 'erase') {
      for (const mark of surface.marks) if (now.refs.has(mark.ref)) surface.onErase(mark)
    }
  }

  return {
    faded,
    cursor: panning ? 'grabbing' : space ? 'grab' : undefined,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp },
  }
}

function pressureOf({ pointerType, pressure }: { pointerType: string; pressure: number }): number {
  return pointerType === 'pen' ? pressure : EVEN
}

function coalesced(event: PointerEvent): PointerEvent[] {
  const events = event.getCoalescedEvents()
  return events.length > 0 ? events : [event]
}

function pinch(touches: Map<number, Place>): { middle: Place; span: number } {
  const [a = { x: 0, y: 0 }, b = a] = [...touches.values()]
  return { middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, span: Math.hypot(a.x - b.x, a.y - b.y) || 1 }
}
