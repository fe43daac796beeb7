import { type RefObject, useEffect } from 'react'
import { create } from 'zustand'
import { actualSize, panned, type Place, type Size, type View, WHOLE, zoomedAt } from '../../canvas/view'
import { useSize } from '../../ui/use-size'
import { isTyping } from './is-typing'

/** How much one notch of a wheel, or one press of a key, makes larger. */
const STEP = 1.25
/** How fast a wheel zooms, per pixel that it says it was turned. */
const WHEEL = 0.0022

export type Camera = {
  view: View
  stage: Size
  zoomAt: (place: Place, factor: number) => void
  zoomIn: () => void
  zoomOut: () => void
  pan: (by: Place) => void
  fit: () => void
  actual: () => void
}

/** The camera of a stage: the wheel zooms at the pointer; with `keys`, + and − zoom in the middle, 0 shows all, 1 is pixel for pixel. */
export function useCamera(sceneId: string, picture: Size, element: RefObject<HTMLElement | null>, keys = true): Camera {
  const [view, change] = useView(sceneId)
  const stage = useSize(element)
  const zoomAt = (place: Place, factor: number) => { change((view) => zoomedAt(view, stage, picture, place, factor)) }
  const zoomBy = (factor: number) => { zoomAt({ x: stage.width / 2, y: stage.height / 2 }, factor) }
  const camera: Camera = {
    view,
    stage,
    zoomAt,
    zoomIn: () => { zoomBy(STEP) },
    zoomOut: () => { zoomBy(1 / STEP) },
    pan: (by) => { change((view) => panned(view, stage, picture, by)) },
    fit: () => { change(() => WHOLE) },
    actual: () => { change((view) => actualSize(view, stage, picture)) },
  }

  useEffect(() => {
    const stage = element.current
    if (!stage) return
    // React listens to wheels without a right to keep the page from scrolling.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      const box = stage.getBoundingClientRect()
      const turned = event.deltaY * (event.deltaMode === 1 ? 33 : 1) * (event.ctrlKey ? 4 : 1)
      zoomAt({ x: event.clientX - box.left, y: event.clientY - box.top }, Math.exp(-turned * WHEEL))
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (event.key === '0') camera.fit()
      else if (event.key === '1') camera.actual()
      else if (event.key === '+' || event.key === '=') camera.zoomIn()
      else if (event.key === '-') camera.zoomOut()
    }
    stage.addEventListener('wheel', onWheel, { passive: false })
    if (keys) window.addEventListener('keydown', onKey)
    return () => {
      stage.removeEventListener('wheel', onWheel)
      window.removeEventListener('keydown', onKey)
    }
  })

  return camera
}

type Looking = { sceneId: string; view: View; look: (sceneId: string, change: (view: View) => View) => void }

const useLooking = create<Looking>((set) => ({
  sceneId: '',
  view: WHOLE,
  look: (sceneId, change) => {
    set((looking) => ({ sceneId, view: change(looking.sceneId === sceneId ? looking.view : WHOLE) }))
  },
}))

/** The one view over a scene's layers and versions; each scene begins whole. */
function useView(sceneId: string): [View, (change: (view: View) => View) => void] {
  const view = useLooking((looking) => (looking.sceneId === sceneId ? looking.view : WHOLE))
  return [view, (change) => { useLooking.getState().look(sceneId, change) }]
}
