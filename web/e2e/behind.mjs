/*
 * Two nodes with a Redis behind a proxy: official socket.io-clients by every transport, while Redis and a node fail.
 *
 *   node behind.mjs http://localhost:8080 http://localhost:3000 http://localhost:3001
 *
 * Says what is to be done to Redis or to the first node, one word a line, and waits for a line when it is done. Prints one
 * line of JSON with the figures, in milliseconds.
 */
import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline'
import { io } from 'socket.io-client'
import { expect, Person, until } from './person.mjs'

/** How long after its answer an event arrives at the latest, whatever Redis does. */
const BAR = 2_500
const WAYS = { websocket: ['websocket'], polling: ['polling'], both: ['polling', 'websocket'] }

const [proxy, one, other] = process.argv.slice(2)
expect(proxy && one && other, 'usage: behind.mjs PROXY_URL BASE_URL OTHER_BASE_URL')
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()

const mina = await Person.registered(proxy, 'mina')
const project = await mina.do('POST', '/api/projects', { name: '밤길', tag: 'storyboard' })
const projectId = project.id
const figures = {}
const said = []
let place = 0
let joon

const direct = { one: await joined(one, WAYS.websocket), other: await joined(other, WAYS.websocket) }
const behind = []
for (const way of Object.values(WAYS)) for (let n = 0; n < 3; n++) behind.push(await joined(proxy, way))
const all = [...Object.values(direct), ...behind]

figures.together = await slowest(5)
await cursorsCross('together')
for (const [fault, mend] of [
  ['stall-redis', 'go-on-redis'],
  ['kill-redis', 'start-redis'],
]) {
  await ask(fault)
  figures[fault] = await slowest(8)
  await ask(mend)
  await cursorsCross(mend)
  figures[mend] = await slowest(3)
}
await aNodeIsGone()
console.log(JSON.stringify(figures))
for (const { socket } of all) socket.disconnect()
process.exit(0)

async function ask(what) {
  console.log(what)
  await lines.next()
}

async function joined(base, transports) {
  const socket = io(base, { transports, auth: { token: mina.token }, forceNew: true, withCredentials: true })
  const heard = []
  const pointed = []
  socket.on('comment:created', ({ comment }) => heard.push({ id: comment.id, at: performance.now() }))
  socket.on('cursor:moved', ({ x }) => pointed.push(x))
  const told = await new Promise((resolve) => socket.emit('join:project', { projectId }, resolve))
  expect(told.ok, `joins by ${transports}: ${JSON.stringify(told)}`)
  return { socket, heard, pointed, transports }
}

/** As every client does, with a key: a proxy cannot know whether a node that has gone had done it, and says 502. */
async function say(content) {
  const key = { 'Idempotency-Key': randomUUID() }
  const answer = await until(`${content} is said`, async () => {
    const { status, body } = await mina.call('POST', `/api/projects/${projectId}/comments`, { content }, key)
    return status !== 502 && { status, body }
  })
  expect(answer.status === 201, `it is answered by ${answer.status}`)
  said.push(answer.body.id)
  return answer.body.id
}

/** How long the slowest event took to the slowest client. */
async function slowest(events) {
  let most = 0
  for (let n = 0; n < events; n++) {
    const began = performance.now()
    const id = await say(`event ${n}`)
    for (const { heard, transports } of all) {
      const { at } = await until(`${transports} hears it`, () => heard.find((each) => each.id === id))
      most = Math.max(most, at - began)
    }
  }
  expect(most < BAR, `an event took ${most} ms`)
  return Math.round(most)
}

/** Somebody on one node points until somebody else sees it on the other. */
async function cursorsCross(when) {
  joon ??= await another()
  const began = performance.now()
  await until(`cursors cross ${when}`, () => {
    joon.socket.emit('cursor:move', { projectId, x: ++place, y: 0 })
    return direct.other.pointed.length > 0
  })
  figures[`cursors ${when}`] = Math.round(performance.now() - began)
  direct.other.pointed.length = 0
}



async function another() {
  const person = await Person.registered(one, 'joon')
  const { inviteCode } = await mina.do('POST', `/api/projects/${projectId}/invite`, { role: 'member' })
  await person.do('POST', '/api/projects/join', { inviteCode })
  const socket = io(one, { transports: ['websocket'], auth: { token: person.token }, forceNew: true })
  await new Promise((resolve) => socket.emit('join:project', { projectId }, resolve))
  return { socket }
}

/** Who was on it comes back on the other by the proxy, and has missed nothing. */
async function aNodeIsGone() {
  joon.socket.disconnect()
  direct.one.socket.disconnect()
  all.shift()
  const lost = new Set()
  for (const client of behind) client.socket.on('disconnect', () => lost.add(client))
  await ask('kill-node')
  const began = performance.now()
  await until('a client notices', () => lost.size > 0, 60_000)
  await say('while some are away')
  await until('all are back', () => behind.every(({ socket }) => socket.connected), 60_000)
  figures.back = Math.round(performance.now() - began)
  figures.lost = lost.size
  const id = await say('the last one')
  for (const client of behind) {
    await until(`${client.transports} hears the last`, () => client.heard.find((each) => each.id === id), 20_000)
    const heard = client.heard.map((each) => each.id)
    expect(heard.join() === said.join(), `${client.transports}, each once and in order: ${heard.length} of ${said.length}`)
    if (lost.has(client)) expect(client.socket.recovered, `${client.transports} is recovered`)
  }
}
