/*
 * The camera over a picture. It says what of the picture is in the middle and how large, not where on the screen: so it
 * means the same on every window, every rendition, and every picture of the same shape beside it.
 */

export type Size = { width: number; height: number }
export type Place = { x: number; y: number }

/** `zoom` 1 shows the whole picture; `x` and `y`: which fraction of the picture is in the middle of the stage. */
export type View = { zoom: number; x: number; y: number }

/** Where a picture lies on its stage, in CSS pixels. */
export type Frame = Size & { left: number; top: number }

export const WHOLE: View = { zoom: 1, x: 0.5, y: 0.5 }

const NEAREST = 40
const FARTHEST = 0.25

export function frameOf(view: View, stage: Size, picture: Size): Frame {
  const scale = fitting(stage, picture) * view.zoom
  const width = picture.width * scale
  const height = picture.height * scale
  return { width, height, left: stage.width / 2 - view.x * width, top: stage.height / 2 - view.y * height }
}

/** The fraction of the picture at a place of the stage. */
export function fractionAt(frame: Frame, place: Place): Place {
  return { x: (place.x - frame.left) / frame.width, y: (place.y - frame.top) / frame.height }
}

export function placeOf(frame: Frame, fraction: Place): Place {
  return { x: frame.left + fraction.x * frame.width, y: frame.top + fraction.y * frame.height }
}

/** Larger or smaller by a factor; what is at that place of the stage stays there. */
export function zoomedAt(view: View, stage: Size, picture: Size, place: Place, factor: number): View {
  const zoom = Math.min(Math.max(view.zoom * factor, FARTHEST), NEAREST)
  if (zoom === view.zoom) return view
  const held = fractionAt(frameOf(view, stage, picture), place)
  const { width, height } = frameOf({ ...view, zoom }, stage, picture)
  return inside({
    zoom,
    x: held.x - (place.x - stage.width / 2) / width,
    y: held.y - (place.y - stage.height / 2) / height,
  })
}

/** The picture moved along by so many pixels of the stage. */
export function panned(view: View, stage: Size, picture: Size, by: Place): View {
  const { width, height } = frameOf(view, stage, picture)
  return inside({ ...view, x: view.x - by.x / width, y: view.y - by.y / height })
}

/** One pixel of the picture on one CSS pixel, around what is in the middle. */
export function actualSize(view: View, stage: Size, picture: Size): View {
  return { ...view, zoom: 1 / fitting(stage, picture) }
}

/** How many CSS pixels a pixel of the picture takes. */
export function scaleOf(view: View, stage: Size, picture: Size): number {
  return fitting(stage, picture) * view.zoom
}

/** How far a whole picture keeps from the edges of its stage, in CSS pixels; on a small stage, less. */
const MARGIN = 20

function fitting(stage: Size, picture: Size): number {
  const margin = 2 * Math.min(MARGIN, stage.width * 0.03, stage.height * 0.03)
  return Math.min((stage.width - margin) / picture.width, (stage.height - margin) / picture.height) || 1
}

/** Some of the picture stays in sight. */
function inside(view: View): View {
  return { ...view, x: Math.min(Math.max(view.x, 0), 1), y: Math.min(Math.max(view.y, 0), 1) }
}
