/*
 * Requests that come when they come, whether those before are answered or not.
 */
import { setMaxListeners } from 'node:events'
import http from 'node:http'
import { pause } from '../delivery/random.mjs'
import { spread } from '../proof.mjs'

/** Over so many connections they come, as from a proxy: what finds none that is free waits for one. */
const CONNECTIONS = 512

export class Arrivals {
  /** @param request `{method, path, headers, body}` of a number that was not there before */
  constructor(url, request) {
    this.url = new URL(url)
    this.request = request
    this.agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS })
    this.number = 0
  }

  /** As many at once as that, each after the other: how many were answered well in a second. */
  async closed(atOnce, seconds) {
    const end = performance.now() + seconds * 1000
    const answers = []
    const one = async () => {
      while (performance.now() < end) answers.push(await this.answer())
    }
    await Promise.all(Array.from({ length: atOnce }, one))
    return summary(answers, seconds)
  }

  /** So many a second, evenly; what is not answered when these seconds are over is given up. */
  async open(rate, seconds) {
    const from = performance.now()
    const end = from + seconds * 1000
    const over = new AbortController()
    setMaxListeners(0, over.signal)
    const pending = []
    while (performance.now() < end) {
      const due = ((performance.now() - from) / 1000) * rate
      while (pending.length < due) pending.push(this.answer(over.signal))
      await pause(2)
    }
    over.abort()
    return summary(await Promise.all(pending), seconds)
  }

  /** Status 0 is no answer. It is clear when it says when to come again, where that is what is to be done. */
  answer(over) {
    const { method, path, headers, body } = this.request(++this.number)
    const from = performance.now()
    return new Promise((resolve) => {
      const end = (status, isClear = true) => {
        over?.removeEventListener('abort', giveUp)
        resolve({ status, isClear, isGivenUp: status === 0 && over?.aborted === true, milliseconds: performance.now() - from })
      }
      const { hostname, port } = this.url
      const request = http.request({ hostname, port, method, path, headers, agent: this.agent }, (response) => {
        response.resume()
        response.on('end', () => end(response.statusCode, response.statusCode < 429 || 'retry-after' in response.headers))
        response.on('error', () => end(0))
      })
      const giveUp = () => request.destroy()
      over?.addEventListener('abort', giveUp)
      request.on('error', () => end(0))
      request.end(body)
    })
  }

  close() {
    this.agent.destroy()
  }
}

function summary(answers, seconds) {
  const good = answers.filter(({ status }) => status >= 200 && status < 300)
  const shed = answers.filter(({ status, isClear }) => (status === 429 || status === 503) && isClear)
  const givenUp = answers.filter(({ isGivenUp }) => isGivenUp).length
  const milliseconds = (of) => spread(of.map((answer) => answer.milliseconds))
  return {
    goodPerSecond: Math.round(good.length / seconds),
    accepted: milliseconds(good),
    shed: milliseconds(shed),
    givenUp,
    otherwise: answers.length - good.length - shed.length - givenUp,
    statuses: answers.reduce((counts, { status }) => ({ ...counts, [status]: (counts[status] ?? 0) + 1 }), {}),
  }
}
