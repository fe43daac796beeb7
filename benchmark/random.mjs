/** Chance that can be had again: the same seed and name give the same draws (mulberry32). */
export class Chance {
  constructor(seed, name) {
    let hash = seed ^ 0x9e3779b9
    for (const char of name) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193)
    this.state = hash >>> 0
  }

  /** At least 0, less than 1. */
  next() {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let t = Math.imul(this.state ^ (this.state >>> 15), this.state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number from `least` to `most`, both included. */
  between(least, most) {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  of(list) {
    return list[this.between(0, list.length - 1)]
  }

  shuffled(list) {
    const left = [...list]
    for (let i = left.length - 1; i > 0; i--) {
      const j = this.between(0, i)
      ;[left[i], left[j]] = [left[j], left[i]]
    }
    return left
  }
}

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))
