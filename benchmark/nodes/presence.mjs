/*
 * People are present on one of two nodes, and go: they say so, fall silent, or their node dies. How soon does somebody on the
 * other node see it, and is anybody ever seen to go who is still there?
 *
 *   node presence.mjs --rounds 2 --folder DIR --postgres DIR [--around redis] [--json FILE] -- COMMAND…
 *
 * In each round each of these happens to all at once. Beside those who go there are people with a second tab on the other node,
 * who must stay, and, where a node dies, people who come back on the other one, who must not be seen to have gone.
 */
import { createRequire } from 'node:module'
import { loadavg } from 'node:os'
import { Line } from '../delivery/faults.mjs'
import { expect, Person, until } from '../../web/e2e/person.mjs'
import { allOf, given, spread, tell } from '../proof.mjs'
import { Chance, pause } from '../delivery/random.mjs'
import { Site } from '../site.mjs'

const { io } = createRequire(new URL('../../web/package.json', import.meta.url))('socket.io-client')

const GOING = 25
const STAYING = 5

/**
 * How long each may take, in milliseconds: the contract's 5 s in which somebody may come back, its ping and its wait for the
 * answer, its time for a node that died; each with a tick of a second.
 */
const BARS = { goodbye: 6_000, silence: 51_000, death: 15_000 }

/** For whom it must not be seen that they have gone: how long to look. */
const LOOK_MILLISECONDS = 16_000

const options = given('rounds', 'around')
const rounds = Number(options.rounds ?? 2)
const around = options.around?.split(',') ?? []
const site = await Site.of(options, { around })
const [one, other] = site.nodes
const took = { goodbye: [], silence: [], death: [] }
const counts = { wronglyGone: 0, notSeen: 0, stillShown: 0 }
const open = []
const lines = []

try {
  await site.start()
  const project = await opened()
  for (let round = 0; round < rounds; round++) {
    for (const way of Object.keys(took)) await go(way, project)
  }
  const milliseconds = Object.fromEntries(Object.entries(took).map(([way, all]) => [way, spread(all)]))
  tell({ rounds, around, load: loadavg()[1], milliseconds, bars: BARS, ...counts }, options.json)
  const isLate = Object.entries(BARS).some(([way, bar]) => milliseconds[way].most > bar)
  process.exitCode = isLate || counts.wronglyGone + counts.notSeen + counts.stillShown > 0 ? 1 : 0
} finally {
  for (const socket of open) socket.disconnect()
  for (const line of lines) line.close()
  await site.stop()
}

/** A project, its people, and somebody on the other node who watches it. */
async function opened() {
  const owner = await Person.registered(other.url, 'owner')
  const { id } = await owner.do('POST', '/api/projects', { name: '텅 빈 화실', tag: 'storyboard' })
  const { inviteCode } = await owner.do('POST', `/api/projects/${id}/invite`, { role: 'editor' })
  const people = []
  for (let i = 0; i < GOING + 2 * STAYING; i++) {
    const person = await Person.registered(other.url, `v${i}`)
    await person.do('POST', '/api/projects/join', { inviteCode })
    people.push(person)
  }
  const watch = { here: new Set(), left: new Map() }
  const socket = await joined(owner, id, other.url)
  socket.on('user:joined', ({ user }) => watch.here.add(user.id))
  socket.on('user:left', ({ userId }) => {
    watch.here.delete(userId)
    watch.left.set(userId, performance.now())
  })
  return { id, owner, people, watch }
}

async function joined(person, projectId, url, reconnection = false) {
  const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection, auth: { token: person.token } })
  open.push(socket)
  const answer = await socket.timeout(30_000).emitWithAck('join:project', { projectId })
  expect(answer.ok, `joining answers ${JSON.stringify(answer)}`)
  return socket
}

/** All come, the project sees them, and they go in this way. */
async function go(way, { id, owner, people, watch }) {
  const going = people.slice(0, GOING)
  const twice = people.slice(GOING, GOING + STAYING)
  const returning = way === 'death' ? people.slice(GOING + STAYING) : []
  const tabs = []
  for (const person of [...going, ...twice]) {
    const line = new Line([one.port], new Chance(1, way))
    await line.open()
    lines.push(line)
    tabs.push({ line, socket: await joined(person, id, line.url) })
  }
  const second = []
  for (const person of twice) second.push(await joined(person, id, other.url))
  for (const person of returning) {
    const line = new Line([one.port, other.port], { shuffled: (ports) => ports })
    await line.open()
    lines.push(line)
    second.push(await joined(person, id, line.url, true))
  }
  await until('all are seen', () => [...going, ...twice, ...returning].every(({ user }) => watch.here.has(user.id)), 20_000)
  await pause(6_000) // each node has told the store

  const began = performance.now()
  if (way === 'death') one.kill()
  for (const { line, socket } of tabs) {
    if (way === 'goodbye') socket.emit('leave:project', { projectId: id })
    else if (way === 'silence') line.swallow()
  }
  const isGone = ({ user }) => watch.left.has(user.id)
  await until('all are seen to have gone', () => going.every(isGone), 90_000).catch(() => {})
  await pause(Math.max(0, began + LOOK_MILLISECONDS - performance.now()))
  for (const person of going) {
    if (isGone(person)) took[way].push(watch.left.get(person.user.id) - began)
    else counts.notSeen++
  }
  counts.wronglyGone += [...twice, ...returning].filter(isGone).length
  await agrees(owner, id, { going, staying: [...twice, ...returning] })

  for (const socket of second) socket.disconnect()
  for (const { line, socket } of tabs) {
    socket.disconnect()
    line.close()
  }
  await one.up()
  await until('nobody is left', () => people.every(({ user }) => !watch.here.has(user.id)), 90_000)
  watch.left.clear()
}

/** Who is asked says the same as who listens. */
async function agrees(owner, id, { going, staying }) {
  const participants = await allOf(`/api/projects/${id}/participants`, (path) => owner.do('GET', path))
  const shown = new Map(participants.map(({ user, presence }) => [user.id, presence]))
  counts.stillShown += going.filter(({ user }) => shown.get(user.id) !== 'offline').length
  counts.wronglyGone += staying.filter(({ user }) => shown.get(user.id) === 'offline').length
}
