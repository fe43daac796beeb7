import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answeredAhead, askAhead, askAheadOf, forgetAhead } from './ahead'
import { calls, known } from './calls'
import { session } from './session'

const asked: string[] = []
let status = 200

beforeEach(() => {
  asked.length = 0
  status = 200
  vi.useFakeTimers()
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined, removeItem: () => undefined })
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path)
    return Promise.resolve(Response.json({ items: [], nextCursor: null }, { status }))
  })
  session.admit({ accessToken: 'token', expiresIn: 900, user: { id: 'mina' } as never })
})

afterEach(() => {
  session.end()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('what a board reads first is asked for once, ahead', async () => {
  askAhead('/projects/p1/scenes/s1')
  const ahead = [...asked]
  await Promise.all([calls.project('p1'), calls.scenes('p1'), calls.participants('p1')])
  expect(ahead).toHaveLength(3)
  expect(asked).toEqual(ahead)
  await calls.scenes('p1')
  expect(asked).toHaveLength(4)
})

test('what the studio reads first is asked for once, ahead', async () => {
  askAhead('/')
  await calls.projects()
  expect(asked).toHaveLength(1)
})

test('what is there already is known without waiting, once', async () => {
  askAhead('/projects/p1')
  expect(known.scenes('p1')).toBeUndefined()
  await answeredAhead()
  expect(known.scenes('p1')).toEqual([])
  expect(known.participants('p1')).toEqual([])
  expect(known.project('p1')).toBeDefined()
  expect(known.scenes('p1')).toBeUndefined()
})

test('an answer that nobody has taken for a while is asked for anew', async () => {
  askAhead('/')
  vi.advanceTimersByTime(6_000)
  await calls.projects()
  expect(asked).toHaveLength(2)
})

test('what was asked for by somebody else is asked for anew', async () => {
  askAhead('/')
  session.admit({ accessToken: 'another', expiresIn: 900, user: { id: 'joon' } as never })
  await calls.projects()
  expect(asked).toHaveLength(2)
})

test('a refusal is asked for anew, so that it is told as any other', async () => {
  status = 404
  askAhead('/projects/p1')
  await expect(calls.project('p1')).rejects.toMatchObject({ status: 404 })
  expect(asked.filter((path) => path === '/api/projects/p1')).toHaveLength(2)
})

test('nothing is asked for when nobody is signed in, and on pages that read nothing first', () => {
  askAhead('/settings')
  session.end()
  askAhead('/')
  expect(asked).toEqual([])
})

test('what nobody has read before a room is joined is asked for anew after that', async () => {
  askAhead('/projects/p1')
  await answeredAhead()
  forgetAhead()
  asked.length = 0

  expect(known.scenes('p1')).toBeUndefined()
  await calls.scenes('p1')

  expect(asked).toHaveLength(1)
})

test('who is told next that somebody is signed in asks for nothing a second time', async () => {
  askAheadOf(() => '/projects/p1')
  let read: Promise<unknown> | undefined
  const stop = session.subscribe(() => { read = calls.scenes('p1') })

  session.admit({ accessToken: 'token', expiresIn: 900, user: { id: 'mina' } as never })
  await read

  expect(asked).toHaveLength(3)
  stop()
})
