/*
 * People listen to a project and write in it, and one after the other loses the right to: by removal, by a lesser role, by an
 * admin, by a logout, and by the end of the project. Whatever has a later place in the log must neither reach them nor be theirs.
 *
 *   node rights.mjs --races 500 --folder DIR --postgres DIR [--around redis] [--json FILE] -- COMMAND…
 *
 * COMMAND starts the product; --postgres is the folder with PostgreSQL's programs. There are two nodes: the owner is on one, the
 * admin on the other, and of the members every other one.
 */
import { createRequire } from 'node:module'
import { loadavg } from 'node:os'
import { expect, Person, until } from '../../web/e2e/person.mjs'
import { pause } from '../delivery/random.mjs'
import { appointedAdmin, given, spread, tell } from '../proof.mjs'
import { Site } from '../site.mjs'

const { io } = createRequire(new URL('../../web/package.json', import.meta.url))('socket.io-client')

/** So many lose it in each way in one project; those whom its end hits are the last. */
const OF_EACH = 5
const WRITE_MILLISECONDS = 250
/** How long a leak has time to show. */
const LEAK_MILLISECONDS = 400
/** Within so long a socket must have ended whose login has. */
const AWAY_MILLISECONDS = 2_500
/** How long what is asked is asked again on a machine that is busy. */
const BUSY_MILLISECONDS = 60_000

const options = given('races', 'around')
const around = options.around?.split(',') ?? []
const site = await Site.of(options, { around, settings: { RATE_LIMITS: 'off' } })
const [one, other] = site.nodes

/** How each way to lose a right is taken by `owner` or `admin` from `member`, and what is left of it. */
const WAYS = {
  removed: {
    take: ({ owner, project, member }) => done(owner, 'DELETE', `/api/projects/${project}/participants/${member.person.user.id}`),
    hears: false,
    refusal: 'not-found',
  },
  demoted: {
    take: ({ owner, project, member }) =>
      done(owner, 'PUT', `/api/projects/${project}/participants/${member.person.user.id}`, { role: 'viewer' }),
    hears: true,
    refusal: 'forbidden',
  },
  deactivated: {
    take: ({ admin, member }) => done(admin, 'PUT', `/api/admin/users/${member.person.user.id}`, { isActive: false }),
    hears: false,
  },
  loggedOut: {
    take: ({ member: { person } }) => done(new Person(one.url, person.user, person.token), 'POST', '/api/auth/logout', {}),
    hears: false,
  },
}

/** An official client in a project, with the place in the log of all that it hears. */
class Member {
  constructor(person, project) {
    this.person = person
    this.project = project
    this.last = 0
    this.seqs = new Map()
    this.sentAway = new Promise((resolve) => (this.leave = () => resolve(performance.now())))
    const auth = { token: person.token }
    this.socket = io(person.base, { transports: ['websocket'], forceNew: true, reconnection: false, auth })
    this.socket.on('disconnect', this.leave)
    this.socket.onAny((name, payload) => {
      if (payload?.seq === undefined || payload.projectId !== project) return
      this.last = Math.max(this.last, payload.seq)
      if (name === 'project:deleted') this.end = payload.seq
      if (name === 'comment:created') this.seqs.set(payload.comment.id, { seq: payload.seq, by: payload.comment.user.id })
    })
  }

  async join() {
    const joined = () => this.socket.timeout(10_000).emitWithAck('join:project', { projectId: this.project }).catch(() => null)
    await until('they have joined', async () => (await joined())?.ok, BUSY_MILLISECONDS)
  }

  say() {
    return this.socket.timeout(5_000).emitWithAck('comment:create', { projectId: this.project, content: '여기서 한 번 더' })
  }

  /** Writes until it may not any more. */
  async write(isOver) {
    while (!isOver() && this.socket.connected) {
      await this.say().catch(() => null)
      await pause(WRITE_MILLISECONDS)
    }
  }
}

const counts = { races: 0, heardLater: 0, wroteLater: 0, notRefused: 0, notSentAway: 0, events: 0 }
const byWay = {}
/** Milliseconds from the answer to the end of the socket, for those whose login has ended, by where their socket was. */
const sentAway = { here: [], there: [] }

try {
  await site.start()
  const admin = await appointedAdmin(other)
  const wanted = Number(options.races ?? 500)
  while (counts.races < wanted) await project(admin, counts.races)
  const leaks = counts.heardLater + counts.wroteLater + counts.notRefused + counts.notSentAway
  const awayMilliseconds = { here: spread(sentAway.here), there: spread(sentAway.there) }
  tell({ nodes: site.nodes.length, around, load: loadavg()[1], ...counts, byWay, awayMilliseconds, leaks }, options.json)
  process.exitCode = leaks > 0 ? 1 : 0
} finally {
  await site.stop()
}

/** A project in which all ways are raced. */
async function project(admin, number) {
  const owner = await Person.registered(one.url, `o${number}`)
  const { id } = await done(owner, 'POST', '/api/projects', { name: `밤 ${number}`, tag: 'storyboard' })
  const { inviteCode } = await done(owner, 'POST', `/api/projects/${id}/invite`, { role: 'editor' })
  const watch = new Member(owner, id)
  await watch.join()
  const members = []
  for (let i = 0; i < OF_EACH * (Object.keys(WAYS).length + 1); i++) {
    const person = await Person.registered(site.nodes[i % site.nodes.length].url, `m${number}-${i}`)
    await done(person, 'POST', '/api/projects/join', { inviteCode })
    members.push(new Member(person, id))
  }
  await Promise.all(members.map((member) => member.join()))

  let isOver = false
  const writing = [watch, ...members].map((member) => member.write(() => isOver))
  const races = Object.keys(WAYS).flatMap((way) => Array(OF_EACH).fill(way))
  await Promise.all(
    races.map(async (way, i) => {
      await pause(100 * i)
      await race(way, { owner, admin, project: id, member: members[i], watch })
    }),
  )
  const last = members.slice(races.length)
  await done(owner, 'DELETE', `/api/projects/${id}`)
  const heard = () => last.every(({ end }) => end !== undefined) && watch.end
  const end = await until('the end is heard', heard, BUSY_MILLISECONDS)
  await pause(LEAK_MILLISECONDS)
  for (const member of last) {
    counted('deleted', { heardLater: member.last > end, notRefused: await isAllowed(member, 'not-found') })
  }
  isOver = true
  await Promise.all(writing)
  counts.events += end
  for (const member of [watch, ...members]) member.socket.disconnect()
}

async function race(way, { owner, admin, project, member, watch }) {
  const { take, hears, refusal } = WAYS[way]
  await take({ owner, admin, project, member })
  const takenAt = performance.now()
  // What is written after the answer comes after it in the log.
  const { id } = await done(owner, 'POST', `/api/projects/${project}/comments`, { content: '이제부터' })
  const { seq: fence } = await until('the owner hears themselves', () => watch.seqs.get(id))
  await pause(LEAK_MILLISECONDS)
  const by = member.person.user.id
  if (refusal === undefined) {
    const taken = way === 'deactivated' ? other : one
    const at = await Promise.race([member.sentAway, pause(AWAY_MILLISECONDS)])
    const where = member.person.base === taken.url ? 'here' : 'there'
    if (at !== undefined) sentAway[where].push(Math.max(0, at - takenAt))
  }
  counted(way, {
    heardLater: !hears && member.last >= fence,
    wroteLater: [...watch.seqs.values()].some((comment) => comment.by === by && comment.seq > fence),
    notRefused: refusal !== undefined && (await isAllowed(member, refusal)),
    notSentAway: refusal === undefined && (member.socket.connected || (await isLoggedIn(member.person))),
  })
}

async function isAllowed(member, refusal) {
  const said = async () => {
    const answer = await member.say()
    return answer.error?.code === 'unavailable' ? undefined : answer
  }
  const answer = await until('a command is answered', said, BUSY_MILLISECONDS)
  return answer.ok || answer.error.code !== refusal
}

async function isLoggedIn(person) {
  return (await answered(person, 'GET', '/api/projects')).status !== 401
}

/** The answer to a request that is asked again while the database is busy. */
async function answered(person, ...request) {
  const asked = async () => {
    const answer = await person.call(...request)
    return answer.status === 503 ? undefined : answer
  }
  return until(`${request[0]} ${request[1]} is answered`, asked, BUSY_MILLISECONDS)
}

/** The body of such an answer, which must be 2xx. */
async function done(person, ...request) {
  const { status, body } = await answered(person, ...request)
  expect(status < 300, `${request[0]} ${request[1]} answers ${status}: ${JSON.stringify(body)}`)
  return body
}

function counted(way, leaks) {
  counts.races++
  byWay[way] = (byWay[way] ?? 0) + 1
  for (const [leak, isThere] of Object.entries(leaks)) {
    if (!isThere) continue
    counts[leak]++
    console.error(`${way}: ${leak}`)
  }
}
