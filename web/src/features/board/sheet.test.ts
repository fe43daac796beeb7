import { expect, test } from 'vitest'
import { GAP, heightOf, inSight, placeOf, sheetOf, slotAt, stepped, turning } from './sheet'

const sheet = sheetOf(1000, 232, 1)
const row = sheet.cardHeight + GAP.y

test('as many cards stand side by side as have room, and fill it', () => {
  expect(sheet.columns).toBe(4)
  expect(sheet.cardWidth * 4 + GAP.x * 3).toBeCloseTo(1000)
  expect(sheetOf(1000, 233, 1).columns).toBe(3)
  expect(sheetOf(320, 560, 2)).toMatchObject({ columns: 1, cardWidth: 320 })
  expect(sheetOf(320, 560, 2).cardHeight).toBe(2 * 180 + 1 + 48)
})

test('cards lie in rows, and the sheet ends with the last row', () => {
  expect(placeOf(sheet, 0)).toEqual({ x: 0, y: 0 })
  expect(placeOf(sheet, 5)).toEqual({ x: sheet.cardWidth + GAP.x, y: row })
  expect(heightOf(sheet, 0)).toBe(0)
  expect(heightOf(sheet, 4)).toBeCloseTo(sheet.cardHeight)
  expect(heightOf(sheet, 5)).toBeCloseTo(sheet.cardHeight + row)
})

test('every card that a window touches is in sight, and no whole row beside it', () => {
  const wrong: string[] = []
  for (let top = -900; top < 30 * row; top += 37) {
    const [first, end] = inSight(sheet, 100, top, 900)
    for (let index = 0; index < 100; index++) {
      const { y } = placeOf(sheet, index)
      const touches = y + sheet.cardHeight > top && y < top + 900
      const isFar = y + row < top || y > top + 900 + row
      const isIn = index >= first && index < end
      if (isIn ? isFar : touches) wrong.push(`card ${index} at ${top}`)
    }
  }
  expect(wrong).toEqual([])
})

test('nothing is in sight of an empty sheet, or far below its end', () => {
  expect(inSight(sheet, 0, 0, 900)).toEqual([0, 0])
  const [first, end] = inSight(sheet, 10, 100_000, 900)
  expect(end - first).toBe(0)
})

test('what is dropped goes between the cards around it, at the edges and in the gaps as well', () => {
  const at = (x: number, y: number) => slotAt(sheet, 10, x, y).index
  expect(at(5, 5)).toBe(0)
  expect(at(sheet.cardWidth - 5, 5)).toBe(1)
  expect(at(sheet.cardWidth + GAP.x / 2, 5)).toBe(1)
  expect(at(-40, 5)).toBe(0)
  expect(at(1040, 5)).toBe(4)
  expect(at(5, row + 5)).toBe(4)
  expect(at(5, -60)).toBe(0)
  expect(at(990, 2 * row + 5)).toBe(10)
  expect(at(5, 99 * row)).toBe(8)
  expect(slotAt(sheet, 0, 5, 5).index).toBe(0)
})

test('in one column what is dropped goes above or below a card, whichever half it is dropped on', () => {
  const column = sheetOf(358, 304, 2)
  const height = column.cardHeight + GAP.y
  const at = (y: number) => slotAt(column, 5, 300, y)
  expect(at(10)).toEqual({ index: 0, x: 0, y: -GAP.y / 2 })
  expect(at(column.cardHeight - 10)).toEqual({ index: 1, x: 0, y: height - GAP.y / 2 })
  expect(at(height + 10).index).toBe(1)
  expect(at(-100).index).toBe(0)
  expect(at(99 * height).index).toBe(5)
})

test('the line stands at the end of the row that is pointed at, not before the next one', () => {
  expect(slotAt(sheet, 10, 1040, 5)).toEqual({ index: 4, x: 4 * (sheet.cardWidth + GAP.x) - GAP.x / 2, y: 0 })
  expect(slotAt(sheet, 10, 5, row + 5)).toEqual({ index: 4, x: -GAP.x / 2, y: row })
})

test('the sheet turns when something is dragged near an edge, the faster the nearer', () => {
  expect(turning(450, 48, 900)).toBe(0)
  expect(turning(880, 48, 900)).toBeGreaterThan(turning(820, 48, 900))
  expect(turning(60, 48, 900)).toBeLessThan(turning(120, 48, 900))
  expect(turning(-200, 48, 900)).toBe(-turning(1200, 48, 900))
  expect(turning(148, 48, 248)).toBe(0)
})

test('keys lead from card to card, and not beyond the ends', () => {
  const go = (key: string, index: number) => stepped(key, index, 10, 4, 2)
  expect(go('ArrowRight', 3)).toBe(4)
  expect(go('ArrowLeft', 0)).toBe(0)
  expect(go('ArrowDown', 1)).toBe(5)
  expect(go('ArrowDown', 7)).toBe(7)
  expect(go('ArrowUp', 2)).toBe(2)
  expect(go('PageDown', 1)).toBe(9)
  expect(go('PageUp', 9)).toBe(1)
  expect(go('Home', 7)).toBe(0)
  expect(go('End', 7)).toBe(9)
  expect(go('a', 7)).toBeUndefined()
})
