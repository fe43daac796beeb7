import { expect, test } from 'vitest'
import { isPress, shortcuts } from './shortcuts'

const NONE = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }

test('a letter is a letter in either case, and not with Ctrl', () => {
  expect(isPress('N', { ...NONE, key: 'n' })).toBe(true)
  expect(isPress('N', { ...NONE, key: 'n', ctrlKey: true })).toBe(false)
  expect(isPress('N', { ...NONE, key: 'N', shiftKey: true })).toBe(false)
})

test('a sign is one, whether Shift makes it or not', () => {
  expect(isPress('?', { ...NONE, key: '?', shiftKey: true })).toBe(true)
  expect(isPress('/', { ...NONE, key: '/' })).toBe(true)
  expect(isPress('+|-', { ...NONE, key: '+', shiftKey: true })).toBe(true)
  expect(isPress('+|-', { ...NONE, key: '-' })).toBe(true)
})

test('with Shift is another key, and Mod is Ctrl or ⌘', () => {
  expect(isPress('Shift+ArrowLeft', { ...NONE, key: 'ArrowLeft', shiftKey: true })).toBe(true)
  expect(isPress('Shift+ArrowLeft', { ...NONE, key: 'ArrowLeft' })).toBe(false)
  expect(isPress('ArrowLeft', { ...NONE, key: 'ArrowLeft', shiftKey: true })).toBe(false)
  expect(isPress('Mod+Z', { ...NONE, key: 'z', metaKey: true })).toBe(true)
  expect(isPress('Mod+Z', { ...NONE, key: 'z', ctrlKey: true })).toBe(true)
})

test('no key does two things in one place', () => {
  const table: { place: string; keys: string }[] = Object.values(shortcuts)
  for (const place of ['studio', 'board', 'scene']) {
    const keys = table.filter((each) => each.place === place || each.place === 'everywhere').flatMap((each) => each.keys.split('|'))
    expect(new Set(keys).size, keys.join()).toBe(keys.length)
  }
})
