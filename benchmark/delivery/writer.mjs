/*
 * Somebody who changes something all the time, over REST and over the socket, and asks again with the same key until there
 * is an answer.
 */
import { pause } from './random.mjs'

const ANSWER_MILLISECONDS = 6_000

export class Writer {
  /**
   * @param url where REST is
   * @param scenes of each project one, by its id
   */
  constructor(person, url, listener, scenes, chance) {
    this.person = person
    this.url = url
    this.listener = listener
    this.scenes = scenes
    this.chance = chance
    this.comments = []
    /** The texts of comments that were acknowledged, by project. */
    this.said = Object.fromEntries(listener.projects.map((id) => [id, []]))
    this.counts = { rest: 0, socket: 0, repeated: 0, refused: 0, failed: 0 }
    this.number = 0
  }

  /** Goes on until it is told to stop, and has the answer to what it has asked for last. */
  async run(isOver, spacing) {
    while (!isOver()) {
      await this.change()
      await pause(this.chance.between(spacing / 2, spacing * 1.5))
    }
  }

  async change() {
    const project = this.chance.of(this.listener.projects)
    const key = `${this.person.user.username}.${++this.number}`
    const overSocket = this.chance.next() < 0.5
    const draw = this.chance.next()
    const comment = this.comments.at(-1)
    if (draw < 0.6 || comment === undefined) {
      const content = `said ${key}`
      const made = overSocket
        ? (await this.emit('comment:create', { projectId: project, content }, key))?.comment
        : await this.send('POST', `/api/projects/${project}/comments`, { content }, key)
      if (made === undefined) return
      this.said[project].push(content)
      this.comments.push(made.id)
    } else if (draw < 0.75) {
      const content = `changed ${key}`
      if (overSocket) await this.emit('comment:update', { commentId: comment, content }, key)
      else await this.send('PUT', `/api/comments/${comment}`, { content })
    } else if (draw < 0.85) {
      this.comments.pop()
      if (overSocket) await this.emit('comment:delete', { commentId: comment }, key)
      else await this.send('DELETE', `/api/comments/${comment}`)
    } else {
      const sceneId = this.scenes[project]
      const data = { description: `described ${key}`, notes: '빛은 왼쪽에서 '.repeat(this.chance.between(0, 60)) }
      if (overSocket) await this.emit('scene:update', { sceneId, data }, key)
      else await this.send('PUT', `/api/projects/${project}/scenes/${sceneId}`, data)
    }
  }

  /** The answer over REST; undefined when it is refused for good. */
  async send(method, path, body, key) {
    this.counts.rest++
    for (let attempt = 0; ; attempt++) {
      if (attempt > 0) this.counts.repeated++
      const answer = await this.fetched(method, path, body, key)
      if (answer?.status < 300) return answer.body
      if (attempt > 0 && method === 'DELETE' && answer?.status === 404) return undefined // the first time did it
      if (this.isFinal(answer?.status, answer?.body, `${method} ${path}`)) return undefined
      await pause(this.chance.between(50, 250))
    }
  }

  async fetched(method, path, body, key) {
    try {
      const answer = await fetch(this.url + path, {
        method,
        headers: {
          Authorization: `Bearer ${this.person.token}`,
          ...(body && { 'Content-Type': 'application/json' }),
          ...(key && { 'Idempotency-Key': key }),
        },
        body: body && JSON.stringify(body),
        signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
      })
      const text = await answer.text()
      return { status: answer.status, body: text === '' ? null : JSON.parse(text) }
    } catch {
      return undefined // cut off: whether it was done is not known
    }
  }

  /** The acknowledgement over the socket; undefined when it is refused for good. */
  async emit(event, payload, key) {
    this.counts.socket++
    for (let attempt = 0; ; attempt++) {
      if (attempt > 0) this.counts.repeated++
      const answer = await this.listener.ask(event, { ...payload, idempotencyKey: key })
      if (answer?.ok) return answer
      const code = answer?.error.code
      const status = answer === null || code === 'unavailable' ? 503 : code === 'internal' ? 500 : code === 'rate-limited' ? 429 : 400
      if (this.isFinal(answer === null ? undefined : status, answer?.error, event)) return undefined
      await pause(this.chance.between(50, 250))
    }
  }

  /** No answer, 503 and 429 are no last word; any other failure of the server's is asked again as well, but counted. */
  isFinal(status, problem, what) {
    if (status === undefined || status === 503 || status === 429) return false
    if (status >= 500) {
      this.counts.failed++
      console.error(`${what} failed: ${JSON.stringify(problem)}`)
      return false
    }
    this.counts.refused++
    console.error(`${what} was refused: ${JSON.stringify(problem)}`)
    return true
  }
}
