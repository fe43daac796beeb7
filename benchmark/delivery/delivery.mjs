/*
 * Many official clients on two nodes hear what is changed while things break; in the end what each of them applied is
 * compared with the log.
 *
 *   node delivery.mjs --seconds 120 --seed 1 --folder DIR --postgres DIR [--json FILE] -- COMMAND…
 *
 * COMMAND starts the product; --postgres is the folder with PostgreSQL's programs. What happens is drawn from the seed; when
 * exactly depends on the machine too.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, Person, until } from '../../web/e2e/person.mjs'
import { given, JWT_SECRET, takeAlong } from '../proof.mjs'
import { Line } from './faults.mjs'
import { judge } from './judge.mjs'
import { Listener } from './listener.mjs'
import { Chance, pause } from './random.mjs'
import { freePort, Node, Postgres } from './servers.mjs'
import { Writer } from './writer.mjs'

const CLIENTS = 20
const PROJECTS = 5
const NODES = 2
const FAULT_MILLISECONDS = 2_000
const OFFLINE_MILLISECONDS = 30_000
const HEALING_MILLISECONDS = 120_000
const TOKEN_MILLISECONDS = 5 * 60_000

/** How long each writer waits between two changes, on average. */
const SPACING_MILLISECONDS = 350

/** Each fault as often as it stands here, in an order that is drawn anew each time all have happened. */
const FAULTS = ['cut', 'cut', 'cut', 'cut', 'kill', 'kill', 'postgres', 'offline', 'swallow']

const options = given('seconds', 'seed')
const { folder, command } = options
const seconds = Number(options.seconds ?? 120)
const seed = Number(options.seed ?? 1)
const chance = (name) => new Chance(seed, name)
console.log(`seed ${seed}, ${seconds} s`)

const postgres = new Postgres(options.postgres, join(folder, 'postgres'), await freePort())
const nodes = []
const lines = []
const listeners = []
takeAlong(() => [...nodes, postgres])

try {
  const failed = await prove()
  process.exitCode = failed ? 1 : 0
} finally {
  listeners.forEach((listener) => listener.close())
  lines.forEach((line) => line.close())
  await Promise.all(nodes.map((node) => node.stop()))
  await postgres.stop()
}

async function prove() {
  postgres.make()
  await postgres.start()
  const settings = {
    DATABASE_URL: postgres.url,
    JWT_SECRET,
    LOG_LEVEL: 'warn',
  }
  for (let n = 0; n < NODES; n++) {
    nodes.push(new Node(command, join(folder, `node-${n}`), await freePort(), settings))
    await nodes[n].start()
  }

  const { people, projects } = await team()
  const writers = []
  for (const [i, person] of people.entries()) {
    // Every fourth begins with polling: its requests have to reach the same node.
    const polls = i % 4 === 3
    const line = new Line(nodes.map((node) => node.port), chance(`line ${i}`), polls ? nodes[(i >> 2) % NODES].port : undefined)
    await line.open()
    lines.push(line)
    const listener = new Listener(person, line.url, person.projects, polls ? ['polling', 'websocket'] : ['websocket'])
    listeners.push(listener)
    const scenes = Object.fromEntries(projects.map(({ id, scene }) => [id, scene]))
    writers.push(new Writer(person, line.url, listener, scenes, chance(`writer ${i}`)))
  }
  await until('all have joined', () => listeners.every((listener) => listener.fresh.size === 0), 30_000)
  const renewal = setInterval(() => void Promise.all(people.map(renewed)), TOKEN_MILLISECONDS)

  const end = Date.now() + seconds * 1000
  const writing = writers.map((writer) => writer.run(() => Date.now() >= end, SPACING_MILLISECONDS))
  const faults = await breakThings(end)
  await Promise.all([...writing, ...faults.pending])
  clearInterval(renewal)
  return report(faults.counts, writers, await logs(projects))
}

/** People and their projects: each project is one's, and every other person is in one to three of them. */
async function team() {
  const draw = chance('team')
  const people = []
  for (let i = 0; i < CLIENTS; i++) {
    const person = await Person.registered(nodes[i % NODES].url, `p${i}`)
    people.push(Object.assign(person, { projects: [] }))
  }
  const projects = []
  for (let i = 0; i < PROJECTS; i++) {
    const owner = people[i]
    const { id } = await owner.do('POST', '/api/projects', { name: `밤의 화실 ${i}`, tag: 'storyboard' })
    const scene = await owner.do('POST', `/api/projects/${id}/scenes`, {})
    const { inviteCode } = await owner.do('POST', `/api/projects/${id}/invite`, { role: 'editor' })
    owner.projects.push(id)
    projects.push({ id, scene: scene.id, inviteCode, owner })
  }
  for (const person of people) {
    const more = draw.shuffled(projects).filter(({ owner }) => owner !== person).slice(0, draw.between(1, 3))
    for (const { id, inviteCode } of more) {
      await person.do('POST', '/api/projects/join', { inviteCode })
      person.projects.push(id)
    }
  }
  return { people, projects }
}

/** A token lasts for 15 minutes; a socket that is connected is told of the next one. */
async function renewed(person) {
  const login = { login: person.user.username, password: 'lantern over the river' }
  for (;;) {
    const answer = await new Person(person.base).call('POST', '/api/auth/login', login).catch(() => null)
    if (answer?.status === 200) {
      person.token = answer.body.accessToken
      const { socket } = listeners.find((listener) => listener.person === person)
      if (socket.connected) socket.emit('auth', { token: person.token })
      return
    }
    await pause(500)
  }
}

/** Breaks something every two seconds until then; what is being mended is `pending`. */
async function breakThings(end) {
  const draw = chance('faults')
  const counts = Object.fromEntries(FAULTS.map((fault) => [fault, 0]))
  const away = new Set()
  const pending = []
  let restarting = Promise.resolve()
  let deck = []
  while (Date.now() + FAULT_MILLISECONDS < end) {
    await pause(FAULT_MILLISECONDS)
    if (deck.length === 0) deck = draw.shuffled(FAULTS)
    const up = nodes.filter((node) => node.isUp)
    const drawn = deck.pop()
    // One node is always left, and what is down cannot break: on a slow machine there would be nothing but starts.
    const cannot = (drawn === 'kill' && up.length < nodes.length) || (drawn === 'postgres' && !postgres.isReady())
    const fault = cannot ? 'cut' : drawn
    const here = lines.filter((line) => !away.has(line))
    const connected = here.filter((line) => line.wires.size > 0)
    const whom = draw.of(fault === 'cut' && connected.length > 0 ? connected : here)
    counts[fault]++
    if (fault === 'cut') whom.cutNext(draw.of(['down', 'down', 'up']))
    else if (fault === 'kill') draw.of(up).kill()
    else if (fault === 'postgres') {
      const signal = draw.of(['SIGINT', 'SIGKILL'])
      restarting = restarting.then(() => postgres.restart(signal))
      pending.push(restarting)
    } else {
      away.add(whom)
      if (fault === 'offline') whom.goDown()
      else whom.swallow()
      const back = pause(Math.min(OFFLINE_MILLISECONDS, Math.max(0, end - Date.now()))).then(() => {
        whom.comeUp()
        away.delete(whom)
      })
      pending.push(back)
    }
  }
  return { counts, pending }
}

/** The log of each project, from 1 to its last event, once nothing breaks any more. */
async function logs(projects) {
  const found = new Map()
  for (const { id, owner } of projects) {
    const log = new Map()
    let cursor = ''
    do {
      const path = `/api/projects/${id}/activity?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`
      const page = await until('the log can be read', () => read(owner, path), HEALING_MILLISECONDS)
      for (const { seq, action } of page.items) log.set(seq, action)
      cursor = page.nextCursor
    } while (cursor)
    const last = Math.max(...log.keys())
    expect(log.size === last, `the log of ${id} has ${log.size} events, and the last one is ${last}`)
    found.set(id, log)
  }
  return found
}

async function read(person, path) {
  const answer = await person.call('GET', path).catch(() => null)
  return answer?.status === 200 ? answer.body : undefined
}

/** Waits until all have caught up, and says what came of it. True when something is not as it must be. */
async function report(faults, writers, log) {
  const started = Date.now()
  const isThere = (listener) =>
    listener.socket.connected && listener.projects.every((id) => listener.heads[id] >= log.get(id).size)
  await until('all have caught up', () => listeners.every(isThere), HEALING_MILLISECONDS).catch(() => {})
  const caughtUp = Date.now() - started
  await pause(3_000) // whatever is told twice is told by then

  const delivered = sum(
    listeners.flatMap((listener) =>
      listener.projects.map((id) => {
        const verdict = judge(listener.applied[id], log.get(id))
        if (verdict.gaps + verdict.doubles + verdict.reorders + verdict.strange + verdict.misplaced > 0) {
          console.error(`${listener.person.user.username} in ${id}: ${JSON.stringify(verdict)}`)
        }
        return verdict
      }),
    ),
  )
  const connections = sum(listeners.map((listener) => listener.counts))
  const changes = sum(writers.map((writer) => writer.counts))
  const figures = {
    seed,
    seconds,
    clients: CLIENTS,
    nodes: NODES,
    projects: PROJECTS,
    commits: [...log.values()].reduce((total, events) => total + events.size, 0),
    changes,
    faults: { ...faults, cutsThatHit: lines.reduce((total, line) => total + line.cuts, 0) },
    outages: {
      node: spread(nodes.flatMap((node) => node.outages)),
      postgres: spread(postgres.outages),
    },
    connections,
    delivered,
    caughtUpMilliseconds: caughtUp,
  }
  console.log(JSON.stringify(figures, null, 2))
  if (options.json) writeFileSync(options.json, JSON.stringify(figures, null, 2) + '\n')
  const { gaps, doubles, reorders, strange, misplaced } = delivered
  const { notRecovered, refused, sentAway, wrongOffsets } = connections
  return (
    gaps + doubles + reorders + strange + misplaced > 0 ||
    notRecovered + refused + sentAway + wrongOffsets > 0 ||
    changes.refused + changes.failed > 0
  )
}

/** Milliseconds: how many, the middle one, the longest. */
function spread(all) {
  const sorted = all.map(Math.round).sort((a, b) => a - b)
  return { count: sorted.length, p50: sorted[sorted.length >> 1] ?? null, most: sorted.at(-1) ?? null }
}

function sum(all) {
  const total = {}
  for (const each of all) for (const [name, count] of Object.entries(each)) total[name] = (total[name] ?? 0) + count
  return total
}
