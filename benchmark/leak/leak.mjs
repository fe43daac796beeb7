/*
 * People come and go for a long time: what a node holds afterwards is what it held before.
 *
 *   node leak.mjs --minutes 30 --folder DIR --postgres DIR [--json FILE] -- COMMAND…
 *
 * Twelve visitors connect, join, point, write and leave, eleven times a second together; another one uploads a picture each
 * second. It is measured after two minutes of that, each minute, and when all have left for a minute. Live heap is what a full
 * collection leaves (`jcmd GC.class_histogram`, whose java is the one that starts the node).
 */
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Person, pictureForm } from '../../web/e2e/person.mjs'
import { renew } from '../asker.mjs'
import { pause } from '../delivery/random.mjs'
import { newPicture } from '../picture.mjs'
import { given, tell } from '../proof.mjs'
import { Site } from '../site.mjs'

const { io } = createRequire(new URL('../../web/package.json', import.meta.url))('socket.io-client')

const VISITORS = 12
const VISIT_MILLISECONDS = 1_090
const UPLOAD_MILLISECONDS = 900
const VERSIONS_OF_A_SCENE = 40
const WARM_MILLISECONDS = 120_000
const MINUTE = 60_000
/** A silent socket is noticed after 45 s, and its place is kept for 5 s more. */
const GONE_MILLISECONDS = 75_000

/** By how much may be there more in the end than at first. */
const MORE = { sockets: 0, rooms: 0, threads: 8, files: 16, liveBytes: 4 * 1024 * 1024 }

const LEAVING = [
  (socket) => socket.disconnect(), // says goodbye
  (socket) => socket.io.engine.close(), // closes the connection
  (socket) => socket.io.engine.transport.ws?.terminate(), // a reset, as far as it has upgraded
]

const options = given('minutes')
const minutes = Number(options.minutes ?? 30)
const site = await Site.of(options, { nodes: 1, settings: { RATE_LIMITS: 'off' } })
const [node] = site.nodes
const counts = { connects: 0, refused: 0, comments: 0, uploads: 0 }

try {
  process.exitCode = (await prove()) ? 0 : 1
} finally {
  await site.stop()
}

/** True when nothing is left. */
async function prove() {
  await site.start()
  const people = await team()
  await comeAndGo(people, WARM_MILLISECONDS)
  await pause(GONE_MILLISECONDS)
  const first = await held()
  const meanwhile = []
  for (let minute = 0; minute < minutes; minute++) {
    await comeAndGo(people, MINUTE)
    meanwhile.push(await held())
    console.error(JSON.stringify(meanwhile.at(-1)))
  }
  await pause(GONE_MILLISECONDS)
  const last = await held()
  const more = Object.fromEntries(Object.keys(MORE).map((what) => [what, last[what] - first[what]]))
  const isRight = counts.refused === 0 && Object.entries(MORE).every(([what, most]) => more[what] <= most)
  tell({ isRight, minutes, ...counts, first, last, more, meanwhile }, options.json)
  return isRight
}

/** A project that all visitors take part in. */
async function team() {
  const people = []
  for (let i = 0; i <= VISITORS; i++) people.push(await Person.registered(node.url, `visitor-${i}`))
  const [host, ...others] = people
  const { id } = await host.do('POST', '/api/projects', { name: '드나드는 화실', tag: 'storyboard' })
  const { inviteCode } = await host.do('POST', `/api/projects/${id}/invite`, { role: 'editor' })
  for (const person of others) await person.do('POST', '/api/projects/join', { inviteCode })
  for (const person of people) person.project = id
  return people
}

/** For less time than a token works. */
async function comeAndGo(people, milliseconds) {
  await Promise.all(people.map(renew))
  const [host, ...visitors] = people
  const end = performance.now() + milliseconds
  const work = visitors.map((visitor, i) => each(end, VISIT_MILLISECONDS, (n) => visit(visitor, i + n)))
  await Promise.all([...work, each(end, UPLOAD_MILLISECONDS, () => upload(host))])
}

/** Does it again and again, as often as this at the most. */
async function each(end, spacing, act) {
  for (let n = 0; performance.now() < end; n++) {
    const next = performance.now() + spacing
    await act(n)
    await pause(Math.max(0, next - performance.now()))
  }
}

async function visit(person, n) {
  const transports = n % 4 === 0 ? ['polling', 'websocket'] : ['websocket']
  const socket = io(node.url, { transports, forceNew: true, reconnection: false, auth: { token: person.token } })
  const connected = await socket.timeout(20_000).emitWithAck('join:project', { projectId: person.project }).catch(() => null)
  if (connected?.ok) counts.connects++
  else counts.refused++
  for (let i = 0; i < 5; i++) socket.emit('cursor:move', { projectId: person.project, x: i / 5, y: n % 1 })
  if (n % 10 === 0) {
    await person.do('POST', `/api/projects/${person.project}/comments`, { content: `${n}` })
    counts.comments++
  }
  LEAVING[n % LEAVING.length](socket)
  socket.disconnect()
}

async function upload(host) {
  if (counts.uploads % VERSIONS_OF_A_SCENE === 0) host.scene = await host.do('POST', `/api/projects/${host.project}/scenes`, {})
  await host.do('POST', `/api/scenes/${host.scene.id}/images`, pictureForm('art', newPicture(), 'art.png'))
  counts.uploads++
}

/** What the node holds now. */
async function held() {
  const { pid } = node.process
  const [sockets, rooms] = await Promise.all([node.figure('hwasil_sockets'), node.figure('hwasil_rooms')])
  return {
    sockets,
    rooms,
    threads: readdirSync(`/proc/${pid}/task`).length,
    files: readdirSync(`/proc/${pid}/fd`).length,
    liveBytes: liveBytes(pid),
  }
}

function liveBytes(pid) {
  const jcmd = join(dirname(options.command[0]), 'jcmd')
  const histogram = execFileSync(jcmd, [`${pid}`, 'GC.class_histogram'], { encoding: 'utf8', maxBuffer: 1 << 26 })
  return Number(/^Total\s+\d+\s+(\d+)/m.exec(histogram)[1])
}
