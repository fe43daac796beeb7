/*
 * Somebody who asks over REST again, with the same key, until there is an answer.
 */
import { PASSWORD, Person } from '../web/e2e/person.mjs'
import { pause } from './delivery/random.mjs'

const ANSWER_MILLISECONDS = 6_000

export class Asker {
  /** @param url where REST is */
  constructor(person, url, chance) {
    this.person = person
    this.url = url
    this.chance = chance
    /**
     * Of the requests `late` ones had no answer in time, `cut` ones lost their connection, or a proxy lost it; `unclear` ones
     * were answered by a 503 that did not say when to come again.
     */
    this.counts = { rest: 0, repeated: 0, unavailable: 0, late: 0, cut: 0, unclear: 0, refused: 0, failed: 0 }
    /** Why requests were cut. */
    this.reasons = []
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
    const json = body !== undefined && !(body instanceof FormData)
    try {
      const answer = await fetch(this.url + path, {
        method,
        headers: {
          Authorization: `Bearer ${this.person.token}`,
          ...(json && { 'Content-Type': 'application/json' }),
          ...(key && { 'Idempotency-Key': key }),
        },
        body: json ? JSON.stringify(body) : body,
        signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
      })
      const text = await answer.text()
      if (answer.status === 502 || answer.status === 504) throw new Error(`${answer.status}`) // of a proxy, not of ours
      if (answer.status === 503) {
        this.counts.unavailable++
        if (!answer.headers.has('retry-after')) this.counts.unclear++
      }
      return { status: answer.status, body: text === '' ? null : JSON.parse(text) }
    } catch (lost) {
      this.lose(lost)
      return undefined // whether it was done is not known
    }
  }

  lose(lost) {
    if (lost.name === 'TimeoutError') this.counts.late++
    else {
      this.counts.cut++
      this.reasons.push(lost.cause?.code ?? lost.message)
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

/** Takes a new token, which lasts for 15 minutes, as soon as somebody gives it. */
export async function renew(person) {
  const login = { login: person.user.username, password: PASSWORD }
  for (;;) {
    const answer = await new Person(person.base).call('POST', '/api/auth/login', login).catch(() => null)
    if (answer?.status === 200) {
      person.token = answer.body.accessToken
      return
    }
    await pause(500)
  }
}
