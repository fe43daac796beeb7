/*
 * Two nodes on one database are one: official socket.io-clients on both hear and see each other.
 *
 *   node nodes.mjs http://localhost:3000 http://localhost:3001
 *
 * Says "kill" when the first node is to be killed, then sees how its people come back on the other one, or are gone.
 * Prints one line of JSON with the figures, in milliseconds.
 */
import { io } from 'socket.io-client'
import { expect, PASSWORD, Person, until } from './person.mjs'

const ROUNDS = 15
/** How long after its answer an event arrives on the other node, in the middle of all rounds. */
const BAR = 200

const [here, there] = process.argv.slice(2)
expect(here && there, 'usage: nodes.mjs BASE_URL OTHER_BASE_URL')

const mina = await Person.registered(here, 'mina')
const joon = await Person.registered(there, 'joon')
const project = await mina.do('POST', '/api/projects', { name: '밤길', tag: 'storyboard' })
const projectId = project.id
const { inviteCode } = await mina.do('POST', `/api/projects/${projectId}/invite`, { role: 'member' })
await joon.do('POST', '/api/projects/join', { inviteCode })
const say = (who, content) => who.do('POST', `/api/projects/${projectId}/comments`, { content })

const onHere = await joined(here, mina)
const onThere = await joined(there, joon)
const figures = {}
await eventsArrive()
await theBellRings()
await whoLogsOutIsOut()
await whoIsRemovedIsOut()
await theySeeEachOther()
await aNodeIsKilled()
console.log(JSON.stringify(figures))
for (const each of [onHere, onThere]) each.socket.disconnect()

/** A client of that person on that node, in the project's room, that remembers what it hears. */
async function joined(base, person, options = {}) {
  const socket = io(base, { transports: ['websocket'], auth: { token: person.token }, forceNew: true, ...options })
  const heard = []
  socket.onAny((name, payload) => heard.push({ name, payload, at: performance.now() }))
  const of = (name, which = () => true) => heard.filter((each) => each.name === name && which(each.payload))
  const hears = (name, which, patience) =>
    until(`${person.user.nickname} hears ${name}`, () => of(name, which).at(-1), patience)
  const told = await new Promise((resolve) => {
    socket.emit('join:project', { projectId }, resolve)
  })
  expect(told.ok, `${person.user.nickname} joins: ${JSON.stringify(told)}`)
  return { socket, heard, of, hears, told }
}

function middle(values) {
  return Math.round(values.toSorted((one, other) => one - other)[values.length >> 1])
}

async function eventsArrive() {
  const delays = []
  for (let round = 0; round < ROUNDS; round++) {
    const content = `round ${round}`
    const began = performance.now()
    await say(mina, content)
    const { at } = await onThere.hears('comment:created', ({ comment }) => comment.content === content)
    delays.push(at - began)
  }
  figures.event = middle(delays)
  expect(figures.event < BAR, `an event arrives after ${figures.event} ms`)
  await Promise.all(Array.from({ length: 40 }, (_, n) => say(n % 2 ? mina : joon, `at once ${n}`)))
  for (const { hears, of } of [onHere, onThere]) {
    await hears('comment:created', () => of('comment:created').length >= ROUNDS + 40)
    const seqs = of('comment:created').map(({ payload }) => payload.seq)
    expect(seqs.every((seq, n) => seq === seqs[0] + n), `each once and in order: ${seqs.join()}`)
  }
}

async function theBellRings() {
  const began = performance.now()
  await say(mina, `@${joon.user.username} 구름?`)
  const { at, payload } = await onThere.hears('project:notification', ({ type }) => type === 'mention')
  expect(payload.projectId === projectId, 'the bell says what it is about')
  figures.bell = Math.round(at - began)
}

async function whoLogsOutIsOut() {
  const login = await new Person(here).do('POST', '/api/auth/login', { login: joon.user.username, password: PASSWORD })
  const second = await joined(there, new Person(there, joon.user, login.accessToken), { reconnection: false })
  const began = performance.now()
  await new Person(here, joon.user, login.accessToken).do('POST', '/api/auth/logout')
  await second.hears('reconnect:required', ({ reason }) => reason === 'session-ended')
  await until('it is disconnected', () => !second.socket.connected)
  figures.logout = Math.round(performance.now() - began)
  expect(figures.logout < 1000, `who has logged out is out after ${figures.logout} ms`)
  expect(onThere.socket.connected, 'another login goes on')
}

async function whoIsRemovedIsOut() {
  const sora = await Person.registered(there, 'sora')
  await sora.do('POST', '/api/projects/join', { inviteCode })
  const client = await joined(there, sora)
  const began = performance.now()
  await mina.do('PUT', `/api/projects/${projectId}/participants/${sora.user.id}`, { role: 'viewer' })
  await client.hears('participant:updated')
  figures.demotion = Math.round(performance.now() - began)
  const wish = await client.socket.emitWithAck('comment:create', { projectId, content: '아직도?' })
  expect(wish.error?.code === 'forbidden', `who may only look says nothing: ${JSON.stringify(wish)}`)
  await mina.do('DELETE', `/api/projects/${projectId}/participants/${sora.user.id}`)
  await client.hears('participant:removed')
  await say(mina, 'without you')
  await onThere.hears('comment:created', ({ comment }) => comment.content === 'without you')
  expect(client.of('comment:created').length === 0, 'who is removed hears nothing more')
  client.socket.disconnect()
}

async function theySeeEachOther() {
  await onHere.hears('user:joined', ({ user }) => user.id === joon.user.id)
  const scene = await mina.do('POST', `/api/projects/${projectId}/scenes`, { description: '빗길' })
  const watching = await onThere.socket.emitWithAck('join:scene', { projectId, sceneId: scene.id })
  expect(watching.ok, 'joon looks at a scene')
  await onHere.hears('presence:update', ({ userId, sceneId }) => userId === joon.user.id && sceneId === scene.id)
  await onHere.socket.emitWithAck('join:scene', { projectId, sceneId: scene.id })
  const delays = []
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now()
    onThere.socket.emit('cursor:move', { projectId, sceneId: scene.id, x: round, y: 0.5 })
    const { at } = await onHere.hears('cursor:moved', ({ userId, x }) => userId === joon.user.id && x === round)
    delays.push(at - began)
  }
  figures.cursor = middle(delays)
  expect(figures.cursor < BAR, `a cursor is seen after ${figures.cursor} ms`)
  onThere.socket.emit('typing:start', { projectId, location: 'comment' })
  await onHere.hears('typing:status', ({ userId, isTyping }) => userId === joon.user.id && isTyping)
}

/** Sora is on both nodes and stays, hana is on the killed one and does not come back, mina comes back on the other. */
async function aNodeIsKilled() {
  const sora = await Person.registered(there, 'sora')
  const hana = await Person.registered(there, 'hana')
  for (const who of [sora, hana]) await who.do('POST', '/api/projects/join', { inviteCode })
  const gone = [await joined(here, sora, { reconnection: false }), await joined(here, hana, { reconnection: false })]
  const stays = await joined(there, sora)
  await onThere.hears('user:joined', ({ user }) => user.id === hana.user.id)
  const last = onHere.heard.at(-1)

  console.log('kill')
  await until('it is killed', () => gone.every((each) => !each.socket.connected), 30_000)
  const began = performance.now()
  const said = await say(joon, 'while nobody is there')
  onHere.socket.io.uri = there
  await until('mina is back', () => onHere.socket.connected, 20_000)
  figures.back = Math.round(performance.now() - began)
  expect(onHere.socket.recovered, `mina is recovered, having heard ${last.name}`)
  await onHere.hears('comment:created', ({ comment }) => comment.id === said.id)
  const seqs = onHere.of('comment:created').map(({ payload }) => payload.seq)
  expect(new Set(seqs).size === seqs.length, `mina hears nothing twice: ${seqs.join()}`)

  await onThere.hears('user:left', ({ userId }) => userId === hana.user.id, 20_000)
  figures.gone = Math.round(performance.now() - began)
  expect(figures.gone < 15_500, `whom a dead node saw are gone after ${figures.gone} ms`)
  for (const who of [mina, sora]) {
    expect(onThere.of('user:left', ({ userId }) => userId === who.user.id).length === 0, `${who.user.nickname} stays`)
  }
  stays.socket.disconnect()
}
