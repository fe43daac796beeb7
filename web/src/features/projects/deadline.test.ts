import { expect, test } from 'vitest'
import { daysUntil } from './deadline'

test('days are counted by the calendar, whatever the time is', () => {
  expect(daysUntil('2026-12-05', new Date(2026, 11, 5, 23, 59))).toBe(0)
  expect(daysUntil('2026-12-05', new Date(2026, 11, 5, 0, 0))).toBe(0)
  expect(daysUntil('2026-12-05', new Date(2026, 11, 4, 23, 59))).toBe(1)
  expect(daysUntil('2026-12-05', new Date(2026, 11, 6, 0, 1))).toBe(-1)
  expect(daysUntil('2027-01-01', new Date(2026, 11, 1))).toBe(31)
  expect(daysUntil('2028-03-01', new Date(2028, 1, 28))).toBe(2)
})
