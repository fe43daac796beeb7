/*
 * Requests that come when they come, whether those before are answered or not.
 */
import http from 'node:http'
import { spread } from '../proof.mjs'

const GIVEN_UP_MILLISECONDS = 30_000

export class Arrivals {
  /** @param request `{method, path, headers, body}` of a number that was not there before */
  constructor(url, request) {
    this.url = new URL(url)
    this.request = request
    this.agent = new http.Agent({ keepAlive: true, maxSockets: 512 })
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

  /** So many a second, evenly. */
  async open(rate, seconds) {
    const from = performance.now()
    const total = Math.round(rate * seconds)
    const pending = []
    await new Promise((done) => {
      const tick = setInterval(() => {
        const due = Math.min(total, Math.floor(((performance.now() - from) / 1000) * rate))
        while (pending.length < due) pending.push(this.answer())
        if (pending.length >= total) done(clearInterval(tick))
      }, 2)
    })
    return summary(await Promise.all(pending), seconds)
  }

  answer() {
    const { method, path, headers, body } = this.request(++this.number)
    const from = performance.now()
    return new Promise((resolve) => {
      const end = (status, isClear = true) => resolve({ status, isClear, milliseconds: performance.now() - from })
      const { hostname, port } = this.url
      const request = http.request({ hostname, port, method, path, headers, agent: this.agent }, (response) => {
        response.resume()
        response.on('end', () => end(response.statusCode, response.statusCode < 429 || 'retry-after' in response.headers))
        response.on('error', () => end(0))
      })
      request.setTimeout(GIVEN_UP_MILLISECONDS, () => request.destroy(new Error('no answer')))
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
  const milliseconds = (of) => spread(of.map((answer) => answer.milliseconds))
  return {
    goodPerSecond: Math.round(good.length / seconds),
    accepted: milliseconds(good),
    shed: milliseconds(shed),
    otherwise: answers.length - good.length - shed.length,
    statuses: answers.reduce((counts, { status }) => ({ ...counts, [status]: (counts[status] ?? 0) + 1 }), {}),
  }
}
