import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { queries } from '../api/queries'
import type { Scene } from '../api/types'
import type { DurableEvent } from './events'
import { feed, showScene } from './feed'
import { patch, readAgain, readAllAgain } from './patch'

const ROUNDS = 500
const STEPS = 60
const SCENES = 8

const { queryKey } = queries.scenes('p')
const sceneOf = (number: number) => ({ id: `s${number}`, projectId: 'p', sceneNumber: number, version: 1, images: {} }) as unknown as Scene
const rename = (known: Scene[]) => known.map((scene) => ({ ...scene, description: 'rain' }))

/** A server that answers when it is told to, with what it knew when it was asked to look. */
function slowServer() {
  const made: Scene[] = []
  const asked: { answer: (scenes: Scene[]) => void; seen?: Scene[] }[] = []
  return {
    made,
    asked,
    queryFn: () => new Promise<Scene[]>((answer) => { asked.push({ answer }) }),
    look: (index: number) => { const one = asked[index]; if (one) one.seen ??= [...made] },
    answer: (index: number) => { asked.splice(index, 1).forEach(({ answer, seen }) => { answer(seen ?? [...made]) }) },
  }
}

function randomOf(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return Math.floor((state / 4_294_967_296) * below)
  }
}

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

test('whatever order answers and events come in, the page ends with what the server has', async () => {
  for (let seed = 1; seed <= ROUNDS; seed++) {
    const random = randomOf(seed)
    const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
    const server = slowServer()
    const initialData = random(2) === 0 ? [] : undefined
    const stop = new QueryObserver<Scene[]>(client, { queryKey, queryFn: server.queryFn, initialData }).subscribe(() => {})
    const events: Scene[] = []
    const answers: Scene[] = []
    const hear = () => { for (const scene of events.splice(0, 1)) feed(client, { type: 'scene:created', projectId: 'p', scene, actor: { id: 'u' } } as DurableEvent) }
    const steps = [
      () => {
        if (server.made.length === SCENES) return
        const scene = sceneOf(server.made.length + 1)
        server.made.push(scene)
        events.push(scene)
        if (random(2) === 0) answers.push(scene)
      },
      hear,
      hear,
      () => { for (const scene of answers.splice(0, 1)) showScene(client, scene) },
      () => { server.look(random(server.asked.length)) },
      () => { server.answer(random(server.asked.length)) },
      () => void client.invalidateQueries({ queryKey: queries.everythingOf('p') }),
      () => {},
    ]
    for (let step = 0; step < STEPS; step++) {
      steps[random(steps.length)]?.()
      // What a browser hears comes task by task, several things at times in one.
      if (random(3) > 0) await vi.advanceTimersByTimeAsync(1)
    }
    while (events.length > 0) hear()
    for (const scene of answers) showScene(client, scene)
    for (let wave = 0; wave < 5; wave++) {
      while (server.asked.length > 0) server.answer(0)
      await vi.advanceTimersByTimeAsync(1)
    }
    expect(client.getQueryData(queryKey), `seed ${seed}`).toEqual(server.made)
    stop()
  }
})

test('a change is seen at once, and again in the older answer that comes after it', async () => {
  const client = new QueryClient()
  const server = slowServer()
  client.setQueryData(queryKey, [sceneOf(1)])
  const reading = client.query({ queryKey, queryFn: server.queryFn })

  patch(client, queryKey, rename)
  expect(client.getQueryData(queryKey)).toMatchObject([{ description: 'rain' }])
  server.asked[0]?.answer([sceneOf(1)])
  await reading

  expect(client.getQueryData(queryKey)).toMatchObject([{ description: 'rain' }])
})

test('a change is not made to what is read later', async () => {
  const client = new QueryClient()
  const server = slowServer()
  const first = client.query({ queryKey, queryFn: server.queryFn })
  patch(client, queryKey, rename)
  server.answer(0)
  await first

  const second = client.query({ queryKey, queryFn: server.queryFn })
  server.asked[0]?.answer([sceneOf(1)])
  await second

  expect(client.getQueryData(queryKey)).toEqual([sceneOf(1)])
})

test('what is to be read again stays so when an event comes', () => {
  const client = new QueryClient()
  client.setQueryData(queryKey, [sceneOf(1)], { updatedAt: 7 })
  void client.invalidateQueries({ queryKey })

  patch(client, queryKey, rename)

  expect(client.getQueryState(queryKey)).toMatchObject({ isInvalidated: true, dataUpdatedAt: 7, data: [{ description: 'rain' }] })
})

test('what cannot be told by a change is read once more after the answer that may be older', async () => {
  const client = new QueryClient()
  const server = slowServer()
  const stop = new QueryObserver<Scene[]>(client, { queryKey, queryFn: server.queryFn }).subscribe(() => {})

  readAgain(client, queryKey)
  readAgain(client, queryKey)
  expect(server.asked).toHaveLength(1)
  expect(client.getQueryState(queryKey)?.isInvalidated).toBe(true)
  server.answer(0)
  await vi.advanceTimersByTimeAsync(1)
  expect(server.asked).toHaveLength(1)
  server.made.push(sceneOf(1))
  server.answer(0)
  await vi.advanceTimersByTimeAsync(1)

  expect(client.getQueryData(queryKey)).toEqual([sceneOf(1)])
  stop()
})

test('all that is read again when a room is joined is read after that, whatever was on its way', async () => {
  const client = new QueryClient()
  const server = slowServer()
  const stop = new QueryObserver<Scene[]>(client, { queryKey, queryFn: server.queryFn }).subscribe(() => {})

  server.look(0)
  server.made.push(sceneOf(1))
  readAllAgain(client, queries.everythingOf('p'))
  server.answer(0)
  await vi.advanceTimersByTimeAsync(1)
  server.answer(0)
  await vi.advanceTimersByTimeAsync(1)

  expect(client.getQueryData(queryKey)).toEqual([sceneOf(1)])
  stop()
})
