/*
 * More comes than the server can do, from those who mean well and from those who do not; whoever else uses it must hardly
 * notice, and it must do as much as it can.
 *
 *   node overload.mjs --cases peak,logins,slow --seconds 15 --folder DIR --postgres DIR [--json FILE] -- COMMAND…
 *
 * The server runs on the first processor, this program and PostgreSQL on the others.
 */
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { Person } from '../../web/e2e/person.mjs'
import { pause } from '../delivery/random.mjs'
import { given, tell } from '../proof.mjs'
import { Site } from '../site.mjs'
import { Arrivals } from './arrivals.mjs'
import { drips } from './drips.mjs'

/** All processors but the first. */
const OTHERS = `1-${cpus().length - 1}`
const AT_ONCE = 32
const WARM_UP_SECONDS = 20
const SLOW_SECONDS = 60
const SLOW_CONNECTIONS = 2_000
const SLOW_UPLOADS = 200
const LOGINS_PER_SECOND = 500
const USUAL_PER_SECOND = 50
/** So many people ask for these, so that none of them comes to a limit. */
const PEOPLE = 20
const WRONG = 'not the lantern over the river'
const JSON_BODY = { 'Content-Type': 'application/json' }

const options = given('cases', 'seconds')
const cases = (options.cases ?? 'peak,logins,slow').split(',')
const seconds = Number(options.seconds ?? 15)
const CASES = { peak, logins, slow }
const database = await Site.of(options, { nodes: 0 })
const command = ['taskset', '-c', '0', ...options.command]
let site
let node
const figures = { seconds }
const failures = []

try {
  await database.start()
  execFileSync('taskset', ['-ap', '-c', OTHERS, `${database.postgres.process.pid}`], { stdio: 'ignore' })
  execFileSync('taskset', ['-ap', '-c', OTHERS, `${process.pid}`], { stdio: 'ignore' })
  for (const name of cases) figures[name] = await CASES[name]()
} finally {
  await site?.stop()
  await database.stop()
}
tell({ ...figures, failures }, options.json)
process.exitCode = failures.length === 0 ? 0 : 1

function must(holds, otherwise) {
  if (!holds) failures.push(otherwise)
}

async function start(settings) {
  await site?.stop()
  const folder = join(options.folder, `${Date.now()}`)
  site = await Site.of({ ...options, folder, command }, { nodes: 1, settings, of: database })
  await site.start()
  node = site.nodes[0]
}

/** A node that is warm, without limits or with these settings, and people with a project on it. */
async function opened(settings) {
  await start({ RATE_LIMITS: 'off' })
  const people = await Promise.all(Array.from({ length: PEOPLE }, (_, index) => Person.registered(node.url, `o${index}`)))
  const [person] = people
  const project = await person.do('POST', '/api/projects', { name: '가득 찬 화실', tag: 'storyboard' })
  const { inviteCode } = await person.do('POST', `/api/projects/${project.id}/invite`, { role: 'member' })
  for (const each of people) await each.do('POST', '/api/projects/join', { inviteCode })
  for (let i = 0; i < 20; i++) await person.do('POST', `/api/projects/${project.id}/scenes`, { description: `컷 ${i}` })
  const tokens = people.map(({ token }) => ({ Authorization: `Bearer ${token}` }))
  const [headers] = tokens
  if (settings) await start(settings)
  const reads = new Arrivals(node.url, (number) => ({
    method: 'GET',
    path: `/api/projects/${project.id}/scenes`,
    headers: tokens[number % PEOPLE],
  }))
  const writes = new Arrivals(node.url, (number) => ({
    method: 'POST',
    path: `/api/projects/${project.id}/comments`,
    headers: { ...headers, ...JSON_BODY },
    body: JSON.stringify({ content: `${number}` }),
  }))
  if (settings) await reads.open(USUAL_PER_SECOND, WARM_UP_SECONDS)
  else {
    await reads.closed(AT_ONCE, WARM_UP_SECONDS)
    await writes.closed(AT_ONCE, WARM_UP_SECONDS / 2)
  }
  return { person, project, headers, reads, writes }
}

/** Once, twice and three times as much as it can do. */
async function peak() {
  const { reads, writes } = await opened()
  const found = {}
  for (const [name, arrivals] of Object.entries({ reads, writes })) {
    const best = await arrivals.closed(AT_ONCE, seconds)
    found[name] = { peak: best.goodPerSecond }
    for (const times of [1, 2, 3]) {
      const load = await arrivals.open(best.goodPerSecond * times, seconds)
      found[name][`${times} ×`] = load
      must(load.goodPerSecond >= 0.9 * best.goodPerSecond || times === 1, `${name}: ${load.goodPerSecond}/s at ${times} × of ${best.goodPerSecond}/s`)
      must(load.otherwise === 0, `${name}: ${load.otherwise} answers at ${times} × were neither good nor 429 or 503 with Retry-After`)
      await pause(3_000)
    }
    const after = await arrivals.closed(AT_ONCE, seconds)
    found[name].afterwards = after.goodPerSecond
    must(after.goodPerSecond >= 0.9 * best.goodPerSecond, `${name}: ${after.goodPerSecond}/s afterwards`)
    arrivals.close()
  }
  return found
}

/** Passwords are guessed, of people who are there and of others, from many addresses. */
async function logins() {
  const { person, reads } = await opened({ TRUSTED_PROXIES: '127.0.0.1/32' })
  const guesses = (login) =>
    new Arrivals(node.url, (number) => ({
      method: 'POST',
      path: '/api/auth/login',
      headers: { ...JSON_BODY, 'X-Forwarded-For': `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}` },
      body: JSON.stringify({ login: login(number), password: WRONG }),
    }))
  const quiet = await reads.open(USUAL_PER_SECOND, seconds)
  const flood = guesses((number) => `nobody-${number}`)
  const [guessed, during] = await Promise.all([flood.open(LOGINS_PER_SECOND, seconds), reads.open(USUAL_PER_SECOND, seconds)])
  must(during.otherwise === 0 && during.shed.count === 0, 'who uses it as usual was refused during the flood')
  await pause(65_000) // the limits of this minute are over
  const known = guesses(() => person.user.username)
  const unknown = guesses((number) => `nobody-at-all-${number}`)
  const means = { known: [], unknown: [] }
  for (let i = 0; i < 5; i++) {
    means.known.push((await known.answer()).milliseconds)
    means.unknown.push((await unknown.answer()).milliseconds)
  }
  for (const each of [reads, flood, known, unknown]) each.close()
  return { quiet, during, guessed, milliseconds: means }
}

/** Headers and bodies that never end. */
async function slow() {
  const { headers, project, person, reads } = await opened()
  const { id } = await person.do('POST', `/api/projects/${project.id}/scenes`, {})
  const open = () => readdirSync(`/proc/${node.process.pid}/fd`).length
  const threads = () => readdirSync(`/proc/${node.process.pid}/task`).length
  const quiet = await reads.open(USUAL_PER_SECOND, seconds)
  const before = { files: open(), threads: threads() }
  const upload = `POST /api/scenes/${id}/images HTTP/1.1\r\nHost: x\r\nAuthorization: ${headers.Authorization}\r\n` +
    'Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n--b\r\nContent-Disposition: form-data; name="image"; filename="a"\r\n\r\n'
  const slowOnes = [
    ...drips(node.url, SLOW_CONNECTIONS, 'GET /api/health HTTP/1.1\r\nHost: x\r\n', 'X-A: b\r\n'),
    ...drips(node.url, SLOW_UPLOADS, upload, 'x'),
  ]
  const during = await reads.open(USUAL_PER_SECOND, SLOW_SECONDS)
  const most = { files: open(), threads: threads() }
  const ended = await Promise.all(slowOnes.map((each) => Promise.race([each.ended, pause(30_000)])))
  for (const each of slowOnes) each.destroy()
  await pause(2_000)
  const after = { files: open(), threads: threads() }
  const left = ended.filter((each) => each === undefined).length
  must(left === 0, `${left} slow connections were never ended`)
  must(during.otherwise === 0 && during.shed.count === 0, 'who uses it as usual was refused beside slow ones')
  reads.close()
  const cutSeconds = ended.filter((each) => each !== undefined)
  return { quiet, during, before, most, after, cutOffSeconds: { least: Math.min(...cutSeconds), most: Math.max(...cutSeconds) }, left }
}
