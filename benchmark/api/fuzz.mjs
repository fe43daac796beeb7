/*
 * Asks whatever our own OpenAPI document says that may be asked, as five people and as nobody: right, or with one thing
 * wrong. No answer may be the server's fault or late, none may show an outsider what is inside, and nothing may go uncaught.
 *
 *   node fuzz.mjs --requests 200000 --seed 1 --folder DIR --postgres DIR [--json FILE] -- COMMAND…
 */
import { readFileSync } from 'node:fs'
import http from 'node:http'
import { Person } from '../../web/e2e/person.mjs'
import { renew } from '../asker.mjs'
import { Chance } from '../delivery/random.mjs'
import { formBytes, newPicture } from '../picture.mjs'
import { appointedAdmin, given, spread, tell } from '../proof.mjs'
import { Site } from '../site.mjs'
import { operationsOf, Samples } from './document.mjs'
import { mutate } from './mutations.mjs'
import { Studio } from './studio.mjs'

const AT_ONCE = 8
/** After so many requests a project is begun anew, for many of them delete something. */
const REQUESTS_OF_A_STUDIO = 2_000
const GIVEN_UP_MILLISECONDS = 30_000
/** These cost much, or leave little to ask for. */
const SELDOM = new Set([
  'register', 'logIn', 'logOut', 'changePassword', 'eraseAccount', 'exportAccount', 'uploadImage', 'setProfileImage', 'changeStanding',
  'removeParticipant', 'deleteProject', 'deleteAnyProject', 'deleteScene', 'deleteImage',
])
/** After these a project is begun anew, when they were done. */
const LAST = new Set(['eraseAccount', 'changePassword', 'changeStanding', 'deleteProject', 'deleteAnyProject'])
/** What HTTP itself answers, whatever is asked: too long an address or header. */
const OF_HTTP = [414, 431]
const BOUNDARY = 'one-of-the-fuzz'

const options = given('requests', 'seed', 'late')
const wanted = Number(options.requests ?? 20_000)
const seed = Number(options.seed ?? 1)
/** An answer after so many milliseconds is a late one. */
const late = Number(options.late ?? 2_000)
const chance = new Chance(seed, 'api')
console.log(`seed ${seed}, ${wanted} requests`)

const site = await Site.of(options, { nodes: 1, settings: { RATE_LIMITS: 'off' } })
const [node] = site.nodes
const agent = new http.Agent({ keepAlive: true })

const found = { serverErrors: 0, late: 0, unanswered: 0, leaks: 0, undocumented: 0 }
const statuses = new Map()
const times = []
const covered = new Set()
let operations
let studio
let samples

try {
  await site.start()
  const document = await new Person(node.url).do('GET', '/api/openapi.json')
  operations = operationsOf(document)
  samples = new Samples(document, chance, (name) => studio.idFor(name, chance))
  const admin = await appointedAdmin(node)
  for (let done = 0; done < wanted; ) {
    await renew(admin)
    studio = await Studio.begun(node.url, admin)
    const end = Math.min(wanted, done + REQUESTS_OF_A_STUDIO)
    const asking = async () => {
      while (done < end && !studio.isOver) {
        done++
        await one()
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, asking))
    console.log(`${done}: ${JSON.stringify(found)}`)
  }
} finally {
  agent.destroy()
  await site.stop()
}

const log = readFileSync(`${node.folder}.log`, 'utf8')
const uncaught = log.split('\n').filter((line) => / ERROR |Exception in thread|^\s+at .*\(/.test(line))
uncaught.slice(0, 20).forEach((line) => console.error(line))
const documented = operations.flatMap(({ id, statuses }) => [...statuses].map((status) => `${id} ${status}`))
tell({
  seed,
  requests: wanted,
  operations: operations.length,
  documentedAnswersSeen: `${documented.filter((each) => covered.has(each)).length}/${documented.length}`,
  statuses: Object.fromEntries([...statuses].sort()),
  milliseconds: spread(times),
  ...found,
  logged: uncaught.length,
}, options.json)
process.exitCode = Object.values(found).every((times) => times === 0) && uncaught.length === 0 ? 0 : 1

async function one() {
  let operation = chance.of(operations)
  while (SELDOM.has(operation.id) && chance.next() < 0.9) operation = chance.of(operations)
  const who = chance.of(Object.keys(studio.people))
  const request = requestOf(operation, studio.people[who])
  const mutation = chance.next() < 0.2 ? 'none' : mutate(request, chance, (name) => studio.idFor(name, chance))
  judge(operation, who, mutation, request, await answerTo(request))
}

function requestOf(operation, person) {
  const query = []
  const headers = person.token ? { Authorization: `Bearer ${person.token}` } : {}
  let path = operation.path
  for (const { name, in: place, schema, required } of operation.parameters) {
    if (place === 'path') path = path.replace(`{${name}}`, name === 'key' ? keyOf(studio.file) : studio.idFor(name, chance))
    else if (name === 'wait') query.push('wait=0')
    else if (required || chance.next() < 0.3) {
      const value = samples.of(schema, name)
      if (place === 'query') query.push(`${name}=${encodeURIComponent(value)}`)
      else if (/^[\x20-\x7e]*$/.test(value)) headers[name] = `${value}`
    }
  }
  if (operation.path.startsWith('/files/')) query.push(studio.file.split('?')[1])
  const request = { method: operation.method, path, query, headers, body: undefined, json: undefined }
  if (operation.body?.type === 'application/json') {
    const { schema, example } = operation.body
    request.json = example !== undefined && chance.next() < 0.3 ? structuredClone(example) : samples.of(schema)
    request.body = JSON.stringify(request.json)
    headers['Content-Type'] = 'application/json'
  } else if (operation.body) {
    request.body = formBytes(BOUNDARY, 'art', newPicture(), 'art.png')
    headers['Content-Type'] = `multipart/form-data; boundary=${BOUNDARY}`
  }
  return request
}

function keyOf(url) {
  return url.split('?')[0].slice('/files/'.length)
}

/** Status, text and milliseconds; without a status when the connection was cut, as it is for what is not HTTP. */
async function answerTo(request) {
  for (;;) {
    const answer = await once(request)
    // A connection that the server ends after an answer is taken again at that moment: nobody has seen the request.
    if (!(answer.isReused && answer.error)) return answer
  }
}

function once({ method, path, query, headers: named, body }) {
  const from = performance.now()
  // Of a GET or DELETE the client would not say by itself how long its body is.
  const headers = body === undefined ? named : { 'Content-Length': Buffer.byteLength(body), ...named }
  const url = new URL(node.url)
  const where = path + (query.length > 0 ? `?${query.join('&')}` : '')
  return new Promise((resolve) => {
    const end = (answer) => resolve({ ...answer, milliseconds: performance.now() - from })
    let request
    try {
      request = http.request({ host: url.hostname, port: url.port, method, path: where, headers, agent, setHost: true })
    } catch (refused) {
      return end({ refused: refused.code }) // our own client does not send such a thing
    }
    request.setTimeout(GIVEN_UP_MILLISECONDS, () => request.destroy(new Error('no answer')))
    request.on('error', ({ message }) => end({ error: message, isReused: request.reusedSocket }))
    request.on('upgrade', (_, socket) => (socket.destroy(), end({ status: 101 })))
    request.on('response', (response) => {
      const chunks = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('error', ({ message }) => end({ error: message }))
      response.on('end', () => end({ status: response.statusCode, text: Buffer.concat(chunks).toString('latin1') }))
    })
    request.end(body)
  })
}

function judge(operation, who, mutation, request, { status, text, milliseconds, error, refused }) {
  if (refused) return
  times.push(milliseconds)
  statuses.set(status ?? 'cut', (statuses.get(status ?? 'cut') ?? 0) + 1)
  const say = (what) => {
    found[what]++
    const { method, path, query, headers: { Authorization, ...headers }, body } = request
    const sent = JSON.stringify({ method, path, query: `${query}`.slice(0, 300), headers, body: body && `${Buffer.from(body).toString('latin1').slice(0, 300)}` })
    if (found[what] <= 20) console.error(`${what}: ${operation.id} ${mutation} by ${who}: ${status ?? error} ${Math.round(milliseconds)} ms ${sent}\n  ${text?.slice(0, 300)}`)
  }
  if (milliseconds > late) say('late')
  if (status === undefined) return void (mutation === 'header' || mutation === 'body' || mutation === 'cut' || say('unanswered'))
  const is = operation.statuses.has(`${status}`)
  if (status >= 500 && !(is && status === 501)) say('serverErrors')
  if (is) covered.add(`${operation.id} ${status}`)
  else if (!['segment', 'method', 'header'].includes(mutation) && !OF_HTTP.includes(status)) say('undocumented')
  if ((status < 300 && LAST.has(operation.id)) || (status === 401 && text.includes('session-ended'))) studio.isOver = true
  if (who === 'stranger' || who === 'nobody') {
    const asked = `${request.path} ${request.query} ${request.body ?? ''}`.toLowerCase()
    if (studio.secrets.some((id) => text?.includes(id) && !asked.includes(id))) say('leaks')
  }
}
