/*
 * Requests that come when they come, whether those before are answered or not.
 */
import http from 'node:http'
import { pause } from '../delivery/random.mjs'
import { spread } from '../proof.mjs'

/** Over so many connections they come, as from a proxy: what finds none that is free waits for one. */
const CONNECTIONS = 512
const PATIENCE_MILLISECONDS = 30_000

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

  /** So many a second, evenly; what has found no connection when these seconds are over is given up. */
  async open(rate, seconds) {
    const from = performance.now()
    const end = from + seconds * 1000
    const due = () => Math.floor(((Math.min(performance.now(), end) - from) / 1000) * rate)
    const answers = []
    const underWay = new Set()
    let begun = 0
    while (performance.now() < end) {
      while (begun < due() && underWay.size < CONNECTIONS) {
        const dueAt = from + (++begun / rate) * 1000
        const one = this.answer(dueAt).then((answer) => {
          underWay.delete(one)
          answers.push(answer)
        })
        underWay.add(one)
      }
      await pause(1)
    }
    const givenUp = due() - begun
    await Promise.all(underWay)
    return summary(answers, seconds, givenUp)
  }

  /** It takes as long as since it was due. Status 0 is no answer. It is clear when it says when to come again, where that is due. */
  answer(from = performance.now()) {
    const { method, path, headers, body } = this.request(++this.number)
    return new Promise((resolve) => {
      const end = (status, isClear = true) => resolve({ status, isClear, milliseconds: performance.now() - from })
      const { hostname, port } = this.url
      const request = http.request({ hostname, port, method, path, headers, agent: this.agent }, (response) => {
        response.resume()
        response.on('end', () => end(response.statusCode, response.statusCode < 429 || 'retry-after' in response.headers))
        response.on('error', () => end(0))
      })
      request.setTimeout(PATIENCE_MILLISECONDS, () => request.destroy(new Error('no answer')))
      request.on('error', () => end(0))
      request.end(body)
    })
  }

  close() {
    this.agent.destroy()
  }
}

function summary(answers, seconds, givenUp = 0) {
  const good = answers.filter(({ status }) => status >= 200 && status < 300)
  const shed = answers.filter(({ status, isClear }) => (status === 429 || status === 503) && isClear)
  const milliseconds = (of) => spread(of.map((answer) => answer.milliseconds))
  return {
    goodPerSecond: Math.round(good.length / seconds),
    accepted: milliseconds(good),
    shed: milliseconds(shed),
    givenUp,
    otherwise: answers.length - good.length - shed.length,
    statuses: answers.reduce((counts, { status }) => ({ ...counts, [status]: (counts[status] ?? 0) + 1 }), {}),
  }
}
