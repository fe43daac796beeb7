/*
 * People listen to a project and write in it, and one after the other loses the right to: by removal, by a lesser role, by an
 * admin, by a logout, and by the end of the project. Whatever has a later place in the log must neither reach them nor be theirs.
 *
 *   node rights.mjs --races 500 --folder DIR --postgres DIR [--json FILE] -- COMMAND…
 *
 * COMMAND starts the product; --postgres is the folder with PostgreSQL's programs.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, Person, until } from '../../web/e2e/person.mjs'
import { pause } from '../delivery/random.mjs'
import { freePort, Node, Postgres } from '../delivery/servers.mjs'
import { given, JWT_SECRET, takeAlong } from '../proof.mjs'

const { io } = createRequire(new URL('../../web/package.json', import.meta.url))('socket.io-client')

/** So many lose it in each way in one project; those whom its end hits are the last. */
const OF_EACH = 5
const WRITE_MILLISECONDS = 250
/** How long a leak has time to show. */
const LEAK_MILLISECONDS = 400

const options = given('races')
const { command } = options
const postgres = new Postgres(options.postgres, join(options.folder, 'postgres'), await freePort())
const settings = {
  DATABASE_URL: postgres.url,
  JWT_SECRET,
  RATE_LIMITS: 'off',
  LOG_LEVEL: 'warn',
}
const node = new Node(command, join(options.folder, 'node'), await freePort(), settings)
takeAlong(() => [node, postgres])

/** How each way to lose a right is taken by `owner` or `admin` from `member`, and what is left of it. */
const WAYS = {
  removed: {
    take: ({ owner, project, member }) => owner.do('DELETE', `/api/projects/${project}/participants/${member.person.user.id}`),
    hears: false,
    refusal: 'not-found',
  },
  demoted: {
    take: ({ owner, project, member }) =>
      owner.do('PUT', `/api/projects/${project}/participants/${member.person.user.id}`, { role: 'viewer' }),
    hears: true,
    refusal: 'forbidden',
  },
  deactivated: {
    take: ({ admin, member }) => admin.do('PUT', `/api/admin/users/${member.person.user.id}`, { isActive: false }),
    hears: false,
  },
  loggedOut: { take: ({ member }) => member.person.do('POST', '/api/auth/logout', {}), hears: false },
}

/** An official client in a project, with the place in the log of all that it hears. */
class Member {
  constructor(person, project) {
    this.person = person
    this.project = project
    this.last = 0
    this.seqs = new Map()
    this.socket = io(person.base, { transports: ['websocket'], forceNew: true, reconnection: false, auth: { token: person.token } })
    this.socket.onAny((name, payload) => {
      if (payload?.seq === undefined || payload.projectId !== project) return
      this.last = Math.max(this.last, payload.seq)
      if (name === 'comment:created') this.seqs.set(payload.comment.id, { seq: payload.seq, by: payload.comment.user.id })
    })
  }

  async join() {
    const answer = await this.socket.timeout(10_000).emitWithAck('join:project', { projectId: this.project })
    expect(answer.ok, `joining answers ${JSON.stringify(answer)}`)
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

try {
  postgres.make()
  await postgres.start()
  await node.start()
  const admin = await appointedAdmin()
  const wanted = Number(options.races ?? 500)
  while (counts.races < wanted) await project(admin, counts.races)
  const leaks = counts.heardLater + counts.wroteLater + counts.notRefused + counts.notSentAway
  const report = { ...counts, byWay, leaks }
  console.log(JSON.stringify(report, null, 2))
  if (options.json) writeFileSync(options.json, JSON.stringify(report, null, 2))
  process.exitCode = leaks > 0 ? 1 : 0
} finally {
  await node.stop()
  await postgres.stop()
}

async function appointedAdmin() {
  const admin = await Person.registered(node.url, 'admin')
  const [first, ...rest] = [...command, 'admin', 'grant', admin.user.email]
  const { status, stderr } = spawnSync(first, rest, { env: { ...process.env, ...settings, DATA_DIR: node.folder } })
  expect(status === 0, `no admin could be appointed: ${stderr}`)
  return admin
}

/** A project in which all ways are raced. */
async function project(admin, number) {
  const owner = await Person.registered(node.url, `o${number}`)
  const { id } = await owner.do('POST', '/api/projects', { name: `밤 ${number}`, tag: 'storyboard' })
  const { inviteCode } = await owner.do('POST', `/api/projects/${id}/invite`, { role: 'editor' })
  const watch = new Member(owner, id)
  await watch.join()
  const members = []
  for (let i = 0; i < OF_EACH * (Object.keys(WAYS).length + 1); i++) {
    const person = await Person.registered(node.url, `m${number}-${i}`)
    await person.do('POST', '/api/projects/join', { inviteCode })
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
  await owner.do('DELETE', `/api/projects/${id}`)
  const end = await until('the end is heard', () => last.every(({ last }) => last >= watch.last) && watch.last, 10_000)
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
  // What is written after the answer comes after it in the log.
  const { id } = await owner.do('POST', `/api/projects/${project}/comments`, { content: '이제부터' })
  const { seq: fence } = await until('the owner hears themselves', () => watch.seqs.get(id))
  await pause(LEAK_MILLISECONDS)
  const by = member.person.user.id
  counted(way, {
    heardLater: !hears && member.last >= fence,
    wroteLater: [...watch.seqs.values()].some((comment) => comment.by === by && comment.seq > fence),
    notRefused: refusal !== undefined && (await isAllowed(member, refusal)),
    notSentAway: refusal === undefined && (member.socket.connected || (await member.person.call('GET', '/api/projects')).status !== 401),
  })
}

async function isAllowed(member, refusal) {
  const answer = await member.say()
  return answer.ok || answer.error.code !== refusal
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
