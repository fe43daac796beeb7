import { expect, test } from 'vitest'
import { createPlaces } from './places'

function page() {
  const said: string[] = []
  const answers: ((ok: boolean) => void)[] = []
  const places = createPlaces((event, { projectId, sceneId }, answered) => {
    said.push([event, projectId, sceneId].filter(Boolean).join(' '))
    answers.push(answered)
  })
  return {
    places,
    connect: (recovered: boolean) => { places.connected(recovered, () => {}) },
    answer: () => { answers.splice(0).forEach((answered) => { answered(true) }) },
    said: () => said.splice(0),
  }
}

test('what was left while the connection was lost is left when the socket is taken up again', () => {
  const { places, connect, answer, said } = page()
  places.join('p', true, () => {})
  places.look('p', 's', true)
  answer()
  said()

  places.lookAway(false)
  places.leave('p', false)
  expect(said()).toEqual([])
  connect(true)
  expect(said()).toEqual(['leave:project p', 'leave:scene p s'])
  answer()
  connect(true)
  expect(said()).toEqual([])
})

test('what the server had not answered when the connection was lost is left again', () => {
  const { places, connect, said } = page()
  places.join('p', true, () => {})
  places.leave('p', true)
  said()
  connect(true)
  expect(said()).toEqual(['leave:project p'])
})

test('what was left and joined again meanwhile is not left, so that nothing in between is missed', () => {
  const { places, connect, said } = page()
  places.join('p', true, () => {})
  said()
  places.leave('p', false)
  places.join('p', false, () => {})
  connect(true)
  expect(said()).toEqual(['join:project p'])
})

test('a new socket is nowhere, and leaves nothing', () => {
  const { places, connect, said } = page()
  places.join('p', true, () => {})
  places.join('q', true, () => {})
  said()
  places.leave('p', false)
  connect(false)
  expect(said()).toEqual(['join:project q'])
})
