/* The arithmetic of a strip of cells that are all alike, side by side. Lengths are CSS pixels. */

export const CELL = { width: 68, step: 74 }

/** Before the first and after the last. */
const MARGIN = 16

/** How many more than those in sight are ready at either side. */
const READY = 6

export function placeOf(index: number): number {
  return MARGIN + index * CELL.step
}

export function middleOf(index: number): number {
  return placeOf(index) + CELL.width / 2
}

export function lengthOf(count: number): number {
  return count === 0 ? 0 : placeOf(count - 1) + CELL.width + MARGIN
}

/** The cells from `left` on, over `width`, and some beside them: the first, and the one after the last. */
export function inSight(count: number, left: number, width: number): [number, number] {
  if (width === 0) return [0, 0]
  const first = Math.floor((left - MARGIN) / CELL.step) - READY
  const end = Math.ceil((left + width - MARGIN) / CELL.step) + READY
  return [Math.min(Math.max(first, 0), count), Math.min(Math.max(end, 0), count)]
}
