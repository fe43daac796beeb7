import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '../api/problem'
import type { Annotation } from '../api/types'
import type { MarkInput } from '../canvas/marks'
import { createOutbox, type Waiting } from './outbox'

const mark: MarkInput = { imageId: 'i', versionNumber: 1, type: 'arrow', data: {} as never }

/** A server that keeps each key once, and whose answers may get lost. */
function world() {
  const kept = new Map<string, string>()
  const marks = new Map<string, string>()
  const state = { reachable: true, answers: true, refuses: false, tries: 0 }
  const keeping = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
    names: () => [...kept.keys()],
  }
  const arrive = () => {
    state.tries++
    if (!state.reachable) throw Problem.offline()
    if (state.refuses) throw new Problem(403, 'forbidden', '', 'no')
  }
  const refusals: string[] = []
  const open = (user = 'mina') =>
    createOutbox(user, keeping, {
      draw: async (_, key) => {
        await Promise.resolve()
        arrive()
        const id = marks.get(key) ?? `mark ${marks.size + 1}`
        marks.set(key, id)
        if (!state.answers) throw Problem.offline()
        return { id } as Annotation
      },
      erase: async (id) => {
        await Promise.resolve()
        arrive()
        const [key] = [...marks].find(([, each]) => each === id) ?? []
        if (key === undefined) throw new Problem(404, 'not-found', '', 'gone')
        marks.delete(key)
      },
      edit: async (id) => {
        await Promise.resolve()
        arrive()
        return { id } as Annotation
      },
      onChange: () => undefined,
      onDrawn: () => undefined,
      onErased: () => undefined,
      onRefused: ({ key }) => refusals.push(key),
    })
  return { state, marks, kept, refusals, open }
}

let time = 0
const draw = (key: string): Waiting => ({ kind: 'draw', key, projectId: 'p', at: String(++time), mark, tried: false })
const erase = (ref: string) =>
  ({ kind: 'erase', key: `without ${ref}`, projectId: 'p', at: String(++time), ref, imageId: 'i' }) as const

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })
const settled = () => vi.advanceTimersByTimeAsync(20_000)

describe('what was drawn', () => {
  it('is sent in its order, and waits no more', async () => {
    const { marks, kept, open } = world()
    const outbox = open()
    outbox.add(draw('a'))
    outbox.add(draw('b'))
    await settled()
    expect([...marks.keys()]).toEqual(['a', 'b'])
    expect(outbox.waiting()).toEqual([])
    expect(kept.size).toBe(0)
  })

  it('is drawn once, though the answer was lost', async () => {
    const { state, marks, open } = world()
    state.answers = false
    const outbox = open()
    outbox.add(draw('a'))
    await settled()
    expect(outbox.waiting()).toHaveLength(1)
    state.answers = true
    await settled()
    expect([...marks.values()]).toEqual(['mark 1'])
    expect(outbox.waiting()).toEqual([])
    expect(state.tries).toBeGreaterThan(2)
  })

  it('outlives the page, and is nobody else\'s', async () => {
    const { state, marks, open } = world()
    state.reachable = false
    const first = open()
    first.add(draw('a'))
    first.add(draw('b'))
    await settled()
    first.close()
    state.reachable = true
    expect(open('joon').waiting()).toEqual([])
    const second = open()
    expect(second.waiting().map(({ key }) => key)).toEqual(['a', 'b'])
    await second.pump()
    expect([...marks.keys()]).toEqual(['a', 'b'])
  })

  it('is given up when it is refused, with all that hangs on it, and what comes after it goes on', async () => {
    const { state, marks, refusals, open } = world()
    state.refuses = true
    const outbox = open()
    outbox.add(draw('a'))
    outbox.erase(erase('a'))
    await vi.advanceTimersByTimeAsync(0)
    state.refuses = false
    outbox.add(draw('b'))
    await settled()
    expect(refusals).toEqual(['a'])
    expect([...marks.keys()]).toEqual(['b'])
  })
})

describe('what is taken away', () => {
  it('is never sent when it has not been', async () => {
    const { state, marks, open } = world()
    state.reachable = false
    const outbox = open()
    outbox.add(draw('a'))
    outbox.add(draw('b'))
    outbox.erase(erase('b'))
    expect(outbox.waiting().map(({ key }) => key)).toEqual(['a'])
    state.reachable = true
    await settled()
    expect([...marks.keys()]).toEqual(['a'])
  })

  it('is taken away after it was drawn, when that was under way', async () => {
    const { state, marks, open } = world()
    state.answers = false
    const outbox = open()
    outbox.add(draw('a'))
    await vi.advanceTimersByTimeAsync(0)
    outbox.erase(erase('a'))
    state.answers = true
    await settled()
    expect(marks.size).toBe(0)
    expect(outbox.waiting()).toEqual([])
  })

  it('may be gone already', async () => {
    const { refusals, open } = world()
    const outbox = open()
    outbox.erase(erase('mark 9'))
    await settled()
    expect(outbox.waiting()).toEqual([])
    expect(refusals).toEqual([])
  })
})
