/*
 * An official socket.io-client that has no code for a lost connection, and keeps a list of all that it is told.
 */
import { createRequire } from 'node:module'
import { pause } from './random.mjs'

const { io } = createRequire(new URL('../../web/package.json', import.meta.url))('socket.io-client')

/** The most events that a client is told again when it comes back; after more it has to begin anew. */
const MOST_MISSED = 1_000

/** Events of the log: each has its project's `seq`. */
const DURABLE = [
  'comment:created', 'comment:updated', 'comment:deleted', 'comment:resolved', 'comment:unresolved',
  'annotation:created', 'annotation:updated', 'annotation:deleted', 'image:uploaded', 'image:restored', 'image:deleted',
  'scene:created', 'scene:updated', 'scene:deleted', 'scenes:reordered', 'project:updated', 'project:deleted',
  'participant:joined', 'participant:updated', 'participant:removed',
]

export class Listener {
  /** @param projects the ids of those that it joins */
  constructor(person, url, projects, transports) {
    this.person = person
    this.projects = projects
    /** What happened, by project: `{seq, name}` for an event, `{joined, fresh}` for a place in the log. */
    this.applied = Object.fromEntries(projects.map((id) => [id, []]))
    this.heads = Object.fromEntries(projects.map((id) => [id, 0]))
    this.fresh = new Set(projects)
    /** How many events it has passed over since it had to begin anew. */
    this.skipped = 0
    this.isAnew = false
    this.counts = { connects: 0, recovered: 0, notRecovered: 0, missedTooMuch: 0, refused: 0, sentAway: 0, wrongOffsets: 0 }
    // withCredentials: it keeps a proxy's cookies, as a browser does.
    this.socket = io(url, { transports, forceNew: true, withCredentials: true, auth: (give) => give({ token: person.token }) })
    for (const name of DURABLE) this.socket.on(name, (payload, offset) => this.apply(name, payload, offset))
    this.socket.on('joined:project', (payload, offset) => this.joined(payload, offset))
    this.socket.on('connect', () => this.connected())
    this.socket.on('connect_error', (error) => {
      if (!this.socket.active) this.fail('refused', error.message)
    })
    this.socket.on('disconnect', (reason) => {
      if (!this.socket.active && reason !== 'io client disconnect') this.fail('sentAway', reason)
    })
  }

  /** What must not happen. */
  fail(what, why) {
    this.counts[what]++
    console.error(`${this.person.user.username} was ${what}: ${why}`)
  }

  apply(name, payload, offset) {
    const { projectId, seq } = payload
    this.applied[projectId].push({ seq, name })
    this.heads[projectId] = Math.max(this.heads[projectId], seq)
    if (positions(offset).get(projectId) !== seq) this.counts.wrongOffsets++
  }

  joined({ projectId }, offset) {
    const position = positions(offset).get(projectId)
    const fresh = this.fresh.delete(projectId)
    this.applied[projectId].push({ joined: position, fresh })
    if (fresh) this.skipped += position - this.heads[projectId]
    this.heads[projectId] = Math.max(this.heads[projectId], position)
    if (fresh && this.fresh.size === 0 && this.isAnew) this.beganAnew()
  }

  /** It had to begin anew: that is as it should be only after it had missed too much. */
  beganAnew() {
    this.isAnew = false
    if (this.skipped > MOST_MISSED) this.counts.missedTooMuch++
    else this.fail('notRecovered', `${this.skipped} events were missed`)
  }

  /** What an application does that is told that it has to begin anew: it joins again. */
  connected() {
    this.counts.connects++
    if (this.counts.connects > 1) {
      if (this.socket.recovered) {
        this.counts.recovered++
        return
      }
      this.isAnew = true
      this.skipped = 0
    }
    for (const project of this.projects) {
      this.fresh.add(project)
      void this.join(project, this.counts.connects)
    }
  }

  async join(projectId, connect) {
    while (this.fresh.has(projectId) && (this.counts.connects === connect || this.socket.recovered)) {
      const answer = await this.socket.timeout(5_000).emitWithAck('join:project', { projectId }).catch(() => null)
      if (!answer?.ok) await pause(200)
    }
  }

  /** Asks for a change and answers its acknowledgement; null when none came. */
  ask(event, payload) {
    return this.socket.timeout(6_000).emitWithAck(event, payload).catch(() => null)
  }

  close() {
    this.socket.disconnect()
  }
}

/** What an offset says; opaque to clients, but not to a judge: 16 bytes of a project's id, 8 of its place in the log. */
export function positions(offset) {
  const bytes = Buffer.from(typeof offset === 'string' ? offset : '', 'base64url')
  const found = new Map()
  for (let at = 0; at + 24 <= bytes.length; at += 24) {
    const hex = bytes.toString('hex', at, at + 16)
    const id = hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5')
    found.set(id, Number(bytes.readBigInt64BE(at + 16)))
  }
  return found
}
