/*
 * Asks the same thing all the time, and remembers what was answered when.
 */
import { pause } from '../delivery/random.mjs'

const SPACING_MILLISECONDS = 50
const GIVEN_UP_MILLISECONDS = 30_000

export class Prober {
  /** @param ask makes the request: of a number that was not there before */
  constructor(name, ask) {
    this.name = name
    this.ask = ask
    this.answers = []
    this.number = 0
  }

  async run(isOver) {
    while (!isOver()) {
      this.answers.push(await this.once())
      await pause(SPACING_MILLISECONDS)
    }
  }

  async once() {
    const from = performance.now()
    const signal = AbortSignal.timeout(GIVEN_UP_MILLISECONDS)
    const answer = await this.ask(++this.number, signal).catch(() => undefined)
    await answer?.arrayBuffer().catch(() => {})
    const saysWhen = answer?.headers.has('Retry-After')
    return { from, to: performance.now(), status: answer?.status ?? 0, saysWhen }
  }

  /** The answers to what was asked within that time. */
  between(from, to) {
    return this.answers.filter((answer) => answer.from >= from && answer.from < to)
  }

  /** How long after that time it was answered well for good, in milliseconds; `Infinity` when it never was. */
  backAfter(time) {
    const later = this.answers.filter(({ to }) => to >= time)
    const bad = later.findLastIndex(({ status }) => status >= 400 || status === 0)
    return Math.max(0, (later[bad + 1]?.to ?? Infinity) - time)
  }
}
