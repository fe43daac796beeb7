import { expect, test } from 'vitest'
import { createPolling, type Updates } from './polling'

const nothing = (cursor: string): Updates => ({ events: [], cursor, hasMore: false })
const said = (seq: number, cursor: string): Updates => ({
  events: [{ projectId: 'p', seq, type: 'scene:deleted', payload: { sceneId: 's' }, actor: {}, at: '' }],
  cursor,
  hasMore: false,
})

/** A server whose answers are given by hand, and what a page hears of it. */
function page() {
  const asked: (string | null)[] = []
  const heard: string[] = []
  let answer: (updates: Updates | Error) => void = () => undefined
  const polling = createPolling({
    read: (since) => {
      asked.push(since)
      return new Promise((resolve, reject) => {
        answer = (updates) => {
          if (updates instanceof Error) reject(updates)
          else resolve(updates)
        }
      })
    },
    onEvent: ({ type, seq }) => { heard.push(`${type} ${seq}`) },
    onFresh: () => { heard.push('fresh') },
    onAnswered: (answered) => { heard.push(answered ? 'answered' : 'lost') },
    pause: () => Promise.resolve(),
  })
  return {
    polling,
    asked,
    heard: () => heard.splice(0),
    answer: async (updates: Updates | Error) => {
      answer(updates)
      await new Promise((resolve) => setTimeout(resolve, 0))
    },
  }
}

test('it asks for the cursor of now, then for what came after each answer', async () => {
  const { polling, asked, heard, answer } = page()
  polling.start()
  await answer(nothing('c1'))
  expect(heard()).toEqual(['answered', 'fresh'])
  await answer(said(7, 'c2'))
  expect(heard()).toEqual(['answered', 'scene:deleted 7'])
  await answer(nothing('c2'))
  expect(asked).toEqual([null, 'c1', 'c2', 'c2'])
})

test('after a question that nobody answered, all may be old', async () => {
  const { polling, asked, heard, answer } = page()
  polling.start()
  await answer(nothing('c1'))
  await answer(new Error('away'))
  expect(heard()).toEqual(['answered', 'fresh', 'lost'])
  await answer(nothing('c9'))
  expect(heard()).toEqual(['answered', 'fresh'])
  expect(asked).toEqual([null, 'c1', null, 'c9'])
})

test('what is answered after it was stopped is nobody’s, and a second start asks once', async () => {
  const { polling, asked, heard, answer } = page()
  polling.start()
  polling.start()
  await answer(nothing('c1'))
  polling.stop()
  await answer(said(7, 'c2'))
  expect(heard()).toEqual(['answered', 'fresh'])
  expect(asked).toEqual([null, 'c1'])
  polling.start()
  await answer(nothing('c3'))
  expect(heard()).toEqual(['answered', 'fresh'])
})
