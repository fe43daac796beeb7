import { expect, test } from 'vitest'
import { orAnew } from './lazy-page'

/** A tab: it remembers over its reloads, which `loads` are of the file. */
function tab({ up = true } = {}) {
  const kept = new Map<string, string>()
  const tab = {
    reloads: 0,
    open: (load: () => Promise<string>) =>
      Promise.race([
        orAnew(load, {
          memory: {
            getItem: (name) => kept.get(name) ?? null,
            setItem: (name, value) => { kept.set(name, value) },
            removeItem: (name) => { kept.delete(name) },
          },
          answers: () => Promise.resolve(up),
          reload: () => { tab.reloads++ },
        }),
        new Promise((resolve) => setTimeout(() => { resolve('the page is being left') }, 0)),
      ]),
  }
  return tab
}

const there = () => Promise.resolve('page')
const gone = () => Promise.reject(new Error('gone'))

test('a page that is there is shown', async () => {
  const { open, ...rest } = tab()
  expect(await open(there)).toBe('page')
  expect(rest.reloads).toBe(0)
})

test('one that is gone is looked for once more, and then it is an error', async () => {
  const page = tab()
  expect(await page.open(gone)).toBe('the page is being left')
  expect(page.reloads).toBe(1)
  await expect(page.open(gone)).rejects.toThrow('gone')
  expect(page.reloads).toBe(1)
})

test('one that came back may be gone again another day', async () => {
  const page = tab()
  await page.open(gone)
  expect(await page.open(there)).toBe('page')
  expect(await page.open(gone)).toBe('the page is being left')
  expect(page.reloads).toBe(2)
})

test('nothing is left while the server does not answer', async () => {
  const page = tab({ up: false })
  await expect(page.open(gone)).rejects.toThrow('gone')
  expect(page.reloads).toBe(0)
})
