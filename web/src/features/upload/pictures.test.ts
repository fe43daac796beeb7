import { expect, test } from 'vitest'
import { refusalOf, sorted } from './pictures'

const file = (name: string, type: string, size = 1000) => ({ name, type, size })

test('pictures are known by their type, and by their name where the system knows no type', () => {
  expect(refusalOf(file('a.jpg', 'image/jpeg'))).toBeUndefined()
  expect(refusalOf(file('컷 1', 'image/webp'))).toBeUndefined()
  expect(refusalOf(file('cut.PSD', ''))).toBeUndefined()
  expect(refusalOf(file('cut.psd', 'application/x-photoshop'))).toBeUndefined()
  expect(refusalOf(file('cut.tif', 'application/octet-stream'))).toBeUndefined()
})

test('what is none is not sent, whatever it is called', () => {
  for (const [name, type] of [['notes.txt', 'text/plain'], ['cut.gif', 'image/gif'], ['cut.svg', 'image/svg+xml'], ['folder', ''], ['cut.png', 'text/html']] as const) {
    expect(refusalOf(file(name, type)), name).toBe('unsupported-media-type')
  }
  expect(refusalOf(file('cut.png', 'image/png', 0))).toBe('invalid-image')
  expect(refusalOf(file('cut.png', 'image/png', 50 * 1024 * 1024 + 1))).toBe('payload-too-large')
  expect(refusalOf(file('cut.png', 'image/png', 50 * 1024 * 1024))).toBeUndefined()
})

test('a mixed drop is taken apart, with a reason for each', () => {
  const { taken, refused } = sorted([file('1.png', 'image/png'), file('a.txt', 'text/plain'), file('2.png', 'image/png'), file('b.mov', 'video/quicktime')])
  expect(taken.map(({ name }) => name)).toEqual(['1.png', '2.png'])
  expect([...refused]).toEqual([['unsupported-media-type', ['a.txt', 'b.mov']]])
})
