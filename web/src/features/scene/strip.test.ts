import { expect, test } from 'vitest'
import { CELL, inSight, lengthOf, middleOf, placeOf } from './strip'

test('of many cells those in sight are there, and a few beside them', () => {
  const [first, end] = inSight(500, placeOf(200), 1000)
  expect(first).toBeLessThan(200)
  expect(placeOf(end)).toBeGreaterThan(placeOf(200) + 1000)
  expect(end - first).toBeLessThan(32)
})

test('nothing is there beyond the ends, nor before it is known how wide the strip is', () => {
  expect(inSight(3, 0, 1000)).toEqual([0, 3])
  expect(inSight(500, placeOf(499), 1000)[1]).toBe(500)
  expect(inSight(3, 5000, 1000)).toEqual([3, 3])
  expect(inSight(500, 0, 0)).toEqual([0, 0])
})

test('the strip is as long as its cells with a margin at both ends', () => {
  expect(lengthOf(0)).toBe(0)
  expect(lengthOf(2)).toBe(placeOf(0) + placeOf(1) + CELL.width)
  expect(middleOf(0)).toBe(placeOf(0) + CELL.width / 2)
})
