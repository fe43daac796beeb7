/*
 * The arithmetic of a contact sheet. All cards are alike, so that where each of them is, is known without asking the
 * page: a board of 500 scenes draws only those in sight. Lengths are CSS pixels; places are those of the sheet.
 */

/** Between cards, and what stands below the pictures of each. */
export const GAP = { x: 24, y: 28 }
const CAPTION = 48
const HAIRLINE = 1

export type Sheet = { columns: number; cardWidth: number; cardHeight: number }

/** As many cards side by side as have room when each is at least `card` wide; each with so many layers of 16 : 9. */
export function sheetOf(room: number, card: number, layers: number): Sheet {
  const columns = Math.max(1, Math.floor((room + GAP.x) / (card + GAP.x)))
  const cardWidth = Math.max(0, (room - GAP.x * (columns - 1)) / columns)
  const cardHeight = layers * ((cardWidth * 9) / 16) + (layers - 1) * HAIRLINE + CAPTION
  return { columns, cardWidth, cardHeight }
}

export function placeOf({ columns, cardWidth, cardHeight }: Sheet, index: number): { x: number; y: number } {
  return {
    x: (index % columns) * (cardWidth + GAP.x),
    y: Math.floor(index / columns) * (cardHeight + GAP.y),
  }
}

export function heightOf({ columns, cardHeight }: Sheet, count: number): number {
  const rows = Math.ceil(count / columns)
  return rows === 0 ? 0 : rows * (cardHeight + GAP.y) - GAP.y
}

/** The cards from `top` on, over `height`: the first, and the one after the last. Whole rows. */
export function inSight({ columns, cardHeight }: Sheet, count: number, top: number, height: number): [number, number] {
  const row = cardHeight + GAP.y
  const first = Math.floor((top + GAP.y) / row)
  const end = Math.ceil((top + height) / row)
  const bounded = (rows: number) => Math.min(Math.max(rows, 0) * columns, count)
  return [bounded(first), bounded(end)]
}

/** Between two cards: the index of the one that comes after, and where the line between them begins. */
export type Slot = { index: number; x: number; y: number }

/** Where that goes which is put down at a place: beside a card, or, where there is one column, above or below it. */
export function slotAt(sheet: Sheet, count: number, x: number, y: number): Slot {
  const { columns, cardWidth, cardHeight } = sheet
  const [width, height] = [cardWidth + GAP.x, cardHeight + GAP.y]
  if (columns === 1) {
    const index = Math.min(Math.max(0, Math.round((y + GAP.y / 2) / height)), count)
    return { index, x: 0, y: index * height - GAP.y / 2 }
  }
  const lastRow = Math.max(0, Math.ceil(count / columns) - 1)
  const row = Math.min(Math.max(0, Math.floor((y + GAP.y / 2) / height)), lastRow)
  const inRow = Math.min(columns, count - row * columns)
  const column = Math.min(Math.max(Math.round((x + GAP.x / 2) / width), 0), inRow)
  return { index: row * columns + column, x: column * width - GAP.x / 2, y: row * height }
}

/** How far from an edge of the window what is dragged begins to turn the sheet, and how fast at most, in pixels a millisecond. */
const EDGE = { depth: 112, speed: 1.6 }

/** How fast the sheet turns, in pixels a millisecond, while something is dragged at that height between two edges. */
export function turning(y: number, top: number, bottom: number): number {
  const depth = Math.min(EDGE.depth, (bottom - top) / 3)
  const nearness = (distance: number) => Math.min(1, Math.max(0, 1 - distance / depth))
  return EDGE.speed * (nearness(bottom - y) ** 2 - nearness(y - top) ** 2)
}

/** Where a key leads from one card; undefined when it is none that leads somewhere. */
export function stepped(key: string, index: number, count: number, columns: number, rowsInSight: number): number | undefined {
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -columns,
    ArrowDown: columns,
    PageUp: -columns * rowsInSight,
    PageDown: columns * rowsInSight,
    Home: -count,
    End: count,
  }
  const step = steps[key]
  if (step === undefined) return undefined
  const next = index + step
  // Up and down stay in their column; only the whole way goes to the very ends.
  const isJump = key === 'Home' || key === 'End' || key.startsWith('Page')
  if (!isJump && (next < 0 || next >= count)) return index
  return Math.min(Math.max(next, 0), count - 1)
}
