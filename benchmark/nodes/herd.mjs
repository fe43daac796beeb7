/*
 * A node dies by SIGKILL while many official clients are connected to it and to another one behind nginx: how soon are they
 * back on the other, and what does it cost it?
 *
 *   node herd.mjs --clients 2000 --folder DIR --postgres DIR [--json FILE] -- COMMAND…
 *
 * Each client comes from an address of its own. All must be back within ten seconds, recovered, no request may be answered by
 * 5xx, and no node may take more connections to the database than its pool has.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { loadavg } from 'node:os'
import { expect, Person, until } from '../../web/e2e/person.mjs'
import { given, spread, tell } from '../proof.mjs'
import { pause } from '../delivery/random.mjs'
import { Site } from '../site.mjs'

const { io } = createRequire(new URL('../../web/package.json', import.meta.url))('socket.io-client')

const BAR_MILLISECONDS = 10_000
/** 64 sockets of a person are the most. */
const SOCKETS_OF_EACH = 50
const PEOPLE_OF_EACH_PROJECT = 2
const AT_ONCE = 20
const POOL = 10
/** Beside its pool each node has one connection that listens. */
const CONNECTIONS = POOL + 1

const options = given('clients')
const wanted = Number(options.clients ?? 2_000)
const site = await Site.of(options, {
  around: ['redis', 'nginx'],
  settings: { DATABASE_POOL_SIZE: `${POOL}` },
})
const clients = []

class Client {
  constructor(index, person) {
    this.person = person
    this.refusals = 0
    this.serverErrors = 0
    const address = `10.0.${index >> 8}.${index & 255}`
    this.socket = io(site.url, {
      transports: ['websocket'],
      forceNew: true,
      auth: { token: person.token },
      extraHeaders: { 'X-Forwarded-For': address },
    })
    this.socket.on('disconnect', () => (this.lostAt ??= performance.now()))
    this.socket.on('connect', () => {
      if (this.lostAt !== undefined) this.backAt ??= performance.now()
    })
    this.socket.on('connect_error', ({ description }) => {
      this.refusals++
      const said = `${description?.message ?? description?.error?.message}`
      if (/ 5\d\d/.test(said)) {
        this.serverErrors++
        console.error(said)
      }
    })
  }

  async join() {
    const answer = await this.socket.timeout(30_000).emitWithAck('join:project', { projectId: this.person.project })
    expect(answer.ok, `joining answers ${JSON.stringify(answer)}`)
  }
}

try {
  process.exitCode = (await prove()) ? 1 : 0
} finally {
  for (const { socket } of clients) socket.disconnect()
  await site.stop()
}

/** True when something is not as it must be. */
async function prove() {
  await site.start()
  const people = await gathered()
  for (let i = 0; i < wanted; i += AT_ONCE) {
    const more = []
    for (let n = i; n < Math.min(i + AT_ONCE, wanted); n++) more.push(new Client(n, people[n % people.length]))
    clients.push(...more)
    await Promise.all(more.map((client) => client.join()))
  }
  const [doomed, other] = site.nodes
  const shares = await Promise.all(site.nodes.map(sockets))
  console.log(`${clients.length} clients: ${shares.join(' and ')}`)

  let isOver = false
  const asked = ask(people[0], () => isOver)
  const peak = connections(() => isOver)
  const killed = performance.now()
  doomed.wanted = false // it stays away
  doomed.kill()
  await until('all have noticed', () => clients.filter(({ lostAt }) => lostAt !== undefined).length >= shares[0], 30_000)
  const lost = clients.filter(({ lostAt }) => lostAt !== undefined)
  const isBack = () => lost.every(({ backAt }) => backAt !== undefined)
  await until('all are back', isBack, 60_000).catch(() => {})
  await pause(1_000)
  isOver = true
  const back = lost.filter(({ backAt }) => backAt !== undefined)
  const figures = {
    clients: clients.length,
    load: loadavg()[1],
    lost: lost.length,
    back: back.length,
    recovered: back.filter(({ socket }) => socket.recovered).length,
    backMilliseconds: spread(back.map(({ backAt }) => backAt - killed)),
    refusals: clients.reduce((total, client) => total + client.refusals, 0),
    serverErrors: clients.reduce((total, client) => total + client.serverErrors, 0),
    requests: await asked,
    databaseConnections: { mostAtOnce: await peak, bar: CONNECTIONS * site.nodes.length },
    socketsOfTheOther: await sockets(other),
  }
  tell(figures, options.json)
  const { requests, databaseConnections } = figures
  return (
    figures.recovered < figures.lost ||
    figures.backMilliseconds.most > BAR_MILLISECONDS ||
    figures.serverErrors + requests.serverErrors + requests.cut > 0 ||
    databaseConnections.mostAtOnce > databaseConnections.bar
  )
}

/** As many people as it takes, two in each project. */
async function gathered() {
  const people = []
  for (let i = 0; i < Math.ceil(wanted / SOCKETS_OF_EACH); i++) {
    const person = await Person.registered(site.nodes[i % site.nodes.length].url, `h${i}`)
    const host = people[i - (i % PEOPLE_OF_EACH_PROJECT)]
    if (host === undefined) {
      person.project = (await person.do('POST', '/api/projects', { name: '마감 전날', tag: 'storyboard' })).id
      person.inviteCode = (await person.do('POST', `/api/projects/${person.project}/invite`, { role: 'editor' })).inviteCode
    } else {
      person.project = host.project
      await person.do('POST', '/api/projects/join', { inviteCode: host.inviteCode })
    }
    people.push(person)
  }
  return people
}

/** How many sockets a node has. */
function sockets(node) {
  return node.figure('hwasil_sockets')
}

/** Somebody reads and writes all the time. Answers how that went. */
async function ask(person, isOver) {
  const counts = { asked: 0, serverErrors: 0, cut: 0 }
  const took = []
  while (!isOver()) {
    const began = performance.now()
    const answer = await fetch(`${site.url}/api/projects/${person.project}/scenes`, {
      headers: { Authorization: `Bearer ${person.token}` },
      signal: AbortSignal.timeout(10_000),
    }).catch(() => null)
    await answer?.text()
    took.push(performance.now() - began)
    counts.asked++
    if (answer === null) counts.cut++
    else if (answer.status >= 500) {
      counts.serverErrors++
      console.error(`a request is answered by ${answer.status}`)
    }
    await pause(50)
  }
  return { ...counts, milliseconds: spread(took) }
}

/** The most connections to the database at once until it is over (proc_net_tcp: the local port, and 01 for established). */
async function connections(isOver) {
  const here = `:${site.postgres.port.toString(16).toUpperCase().padStart(4, '0')}`
  let most = 0
  while (!isOver()) {
    const open = readFileSync('/proc/net/tcp', 'latin1')
      .split('\n')
      .filter((line) => {
        const [, local, , state] = line.trim().split(/\s+/)
        return state === '01' && local.endsWith(here)
      })
    most = Math.max(most, open.length)
    await pause(20)
  }
  return most
}
