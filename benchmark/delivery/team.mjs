/*
 * People who share projects, each with an official client that listens and somebody who changes things; in the end what each
 * client applied is compared with the log, and what was acknowledged with what is there.
 */
import { expect, Person, until } from '../../web/e2e/person.mjs'
import { renew } from '../asker.mjs'
import { allOf, sum } from '../proof.mjs'
import { judge } from './judge.mjs'
import { Listener } from './listener.mjs'
import { Chance, pause } from './random.mjs'
import { Writer } from './writer.mjs'

const PEOPLE = 20
const PROJECTS = 5
const TOKEN_MILLISECONDS = 5 * 60_000
const HEALING_MILLISECONDS = 120_000

/** How long each writer waits between two changes, on average, unless it is told otherwise. */
const SPACING_MILLISECONDS = 350

export class Team {
  people = []
  projects = []
  listeners = []
  writers = []

  /**
   * People and their projects: each project is one's, and every other person is in one to three of them.
   *
   * @param site where they are
   * @param seed of all chance
   */
  static async at(site, seed) {
    const team = new Team()
    team.seed = seed
    const draw = new Chance(seed, 'team')
    for (let i = 0; i < PEOPLE; i++) {
      const person = await Person.registered(site.nodes[i % site.nodes.length].url, `p${i}`)
      team.people.push(Object.assign(person, { projects: [] }))
    }
    for (const owner of team.people.slice(0, PROJECTS)) {
      const { id } = await owner.do('POST', '/api/projects', { name: `밤의 화실 ${team.projects.length}`, tag: 'storyboard' })
      const scene = await owner.do('POST', `/api/projects/${id}/scenes`, {})
      const { inviteCode } = await owner.do('POST', `/api/projects/${id}/invite`, { role: 'editor' })
      owner.projects.push(id)
      team.projects.push({ id, scene: scene.id, inviteCode, owner })
    }
    for (const person of team.people) {
      const others = draw.shuffled(team.projects).filter(({ owner }) => owner !== person)
      for (const { id, inviteCode } of others.slice(0, draw.between(1, 3))) {
        await person.do('POST', '/api/projects/join', { inviteCode })
        person.projects.push(id)
      }
    }
    return team
  }

  /** Connects them all, each by the way that `way(i, polls)` gives: every fourth begins with polling. */
  async connect(way) {
    const scenes = Object.fromEntries(this.projects.map(({ id, scene }) => [id, scene]))
    for (const [i, person] of this.people.entries()) {
      const polls = i % 4 === 3
      const url = await way(i, polls)
      const listener = new Listener(person, url, person.projects, polls ? ['polling', 'websocket'] : ['websocket'])
      this.listeners.push(listener)
      this.writers.push(new Writer(person, url, listener, scenes, new Chance(this.seed, `writer ${i}`)))
    }
    await until('all have joined', () => this.listeners.every(({ fresh }) => fresh.size === 0), 30_000)
  }

  /** Everybody changes something all the time until it is over. Returns when each has the answer to what they asked for last. */
  async write(isOver, spacing = SPACING_MILLISECONDS) {
    const renewal = setInterval(() => void Promise.all(this.people.map((person) => this.renewed(person))), TOKEN_MILLISECONDS)
    await Promise.all(this.writers.map((writer) => writer.run(isOver, spacing)))
    clearInterval(renewal)
  }

  /** A socket that is connected is told of the next token. */
  async renewed(person) {
    await renew(person)
    const { socket } = this.listeners.find((listener) => listener.person === person)
    if (socket.connected) socket.emit('auth', { token: person.token })
  }

  /** What came of it, once nothing breaks any more and all have caught up, or had the time to. */
  async outcome() {
    const logs = await this.logs()
    const began = Date.now()
    const isThere = ({ socket, projects, heads }) =>
      socket.connected && projects.every((id) => heads[id] >= logs.get(id).size)
    await until('all have caught up', () => this.listeners.every(isThere), HEALING_MILLISECONDS).catch(() => {})
    const caughtUpMilliseconds = Date.now() - began
    await pause(3_000) // whatever is told twice is told by then
    return {
      clients: this.people.length,
      projects: this.projects.length,
      commits: [...logs.values()].reduce((total, events) => total + events.size, 0),
      changes: sum(this.writers.map((writer) => writer.counts)),
      acknowledged: await this.kept(),
      connections: sum(this.listeners.map((listener) => listener.counts)),
      delivered: sum(this.listeners.flatMap((listener) => listener.projects.map((id) => judged(listener, id, logs)))),
      caughtUpMilliseconds,
    }
  }

  /** The log of each project, from 1 to its last event. */
  async logs() {
    const found = new Map()
    for (const { id, owner } of this.projects) {
      const log = new Map()
      for (const { seq, action } of await this.all(owner, `/api/projects/${id}/activity`)) log.set(seq, action)
      const last = Math.max(...log.keys())
      expect(log.size === last, `the log of ${id} has ${log.size} events, and the last one is ${last}`)
      found.set(id, log)
    }
    return found
  }

  /** How many comments and pictures were acknowledged and not taken back, and how many of these are lost, or there twice. */
  async kept() {
    const found = { comments: 0, pictures: 0, lost: 0, doubled: 0 }
    for (const { id, scene, owner } of this.projects) {
      const there = await this.all(owner, `/api/projects/${id}/comments`)
      const ids = new Set(there.map((comment) => comment.id))
      const texts = there.map(({ content }) => content).filter((content) => content !== null)
      found.doubled += texts.length - new Set(texts).size
      for (const { comments } of this.writers) {
        const acknowledged = comments.filter(({ project }) => project === id)
        found.comments += acknowledged.length
        found.lost += acknowledged.filter((comment) => !ids.has(comment.id)).length
      }
      const acknowledged = this.writers.reduce((total, { pictures }) => total + (pictures[id] ?? 0), 0)
      const { items } = await this.page(owner, `/api/scenes/${scene}/images`)
      const versions = items.reduce((total, image) => total + image.versionCount, 0)
      found.pictures += acknowledged
      found.lost += Math.max(0, acknowledged - versions)
      found.doubled += Math.max(0, versions - acknowledged)
    }
    return found
  }

  all(person, path) {
    return allOf(path, (page) => this.page(person, page))
  }

  page(person, path) {
    const read = async () => {
      const answer = await person.call('GET', path).catch(() => null)
      return answer?.status === 200 ? answer.body : undefined
    }
    return until(`${path} can be read`, read, HEALING_MILLISECONDS)
  }

  leave() {
    this.listeners.forEach((listener) => listener.close())
  }
}

function judged(listener, id, logs) {
  const verdict = judge(listener.applied[id], logs.get(id))
  const { gaps, doubles, reorders, strange, misplaced } = verdict
  if (gaps + doubles + reorders + strange + misplaced > 0) {
    console.error(`${listener.person.user.username} in ${id}: ${JSON.stringify(verdict)}`)
  }
  return verdict
}

/** Whether something is not as it must be, in what came of it. */
export function isWrong({ delivered, connections, changes, acknowledged }) {
  const { gaps, doubles, reorders, strange, misplaced } = delivered
  const { notRecovered, refused, sentAway, wrongOffsets } = connections
  return (
    gaps + doubles + reorders + strange + misplaced > 0 ||
    notRecovered + refused + sentAway + wrongOffsets > 0 ||
    changes.refused + changes.failed > 0 ||
    acknowledged.lost + acknowledged.doubled > 0
  )
}
