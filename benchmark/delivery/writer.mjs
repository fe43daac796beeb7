/*
 * Somebody who changes something all the time, over REST and over the socket, and asks again with the same key until there
 * is an answer.
 */
import { pictureForm } from '../../web/e2e/person.mjs'
import { Asker } from '../asker.mjs'
import { newPicture } from '../picture.mjs'
import { pause } from './random.mjs'

export class Writer extends Asker {
  /**
   * @param url where REST is
   * @param scenes of each project one, by its id
   */
  constructor(person, url, listener, scenes, chance) {
    super(person, url, chance)
    this.listener = listener
    this.scenes = scenes
    /** The comments that were acknowledged and not taken back, `{id, project}`. */
    this.comments = []
    /** How many pictures were acknowledged, by project. */
    this.pictures = Object.fromEntries(listener.projects.map((id) => [id, 0]))
    this.counts.socket = 0
    this.counts.pictures = 0
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
    const comment = this.comments.at(-1)?.id
    if (draw < 0.6 || comment === undefined) {
      const content = `said ${key}`
      const made = overSocket
        ? (await this.emit('comment:create', { projectId: project, content }, key))?.comment
        : await this.send('POST', `/api/projects/${project}/comments`, { content }, key)
      if (made === undefined) return
      this.comments.push({ id: made.id, project })
    } else if (draw < 0.75) {
      const content = `changed ${key}`
      if (overSocket) await this.emit('comment:update', { commentId: comment, content }, key)
      else await this.send('PUT', `/api/comments/${comment}`, { content })
    } else if (draw < 0.85) {
      this.comments.pop()
      if (overSocket) await this.emit('comment:delete', { commentId: comment }, key)
      else await this.send('DELETE', `/api/comments/${comment}`)
    } else if (draw < 0.9) {
      if (await this.upload(project, key)) this.pictures[project]++
    } else {
      const sceneId = this.scenes[project]
      const data = { description: `described ${key}`, notes: '빛은 왼쪽에서 '.repeat(this.chance.between(0, 60)) }
      if (overSocket) await this.emit('scene:update', { sceneId, data }, key)
      else await this.send('PUT', `/api/projects/${project}/scenes/${sceneId}`, data)
    }
  }

  upload(project, key) {
    this.counts.pictures++
    const form = pictureForm('art', newPicture(), `${key}.png`)
    return this.send('POST', `/api/scenes/${this.scenes[project]}/images`, form, key)
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
}
