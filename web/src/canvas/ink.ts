import type { Stroke } from '../api/types'

/** What is drawn in: thousandths of the picture's width, both ways. */
export const UNITS = 1000

/** How wide a line is that is hardly pressed, as a part of its width under full pressure. */
const LIGHTEST = 0.25

type Sample = { x: number; y: number; radius: number }

/**
 * A pen's line as what SVG fills: the body, and round joints for where it turns sharply. They are two paths, for in one
 * the folds of the body would cut holes into the joints.
 */
export function inkPaths({ points, size }: Stroke, aspect: number): { body: string; joints: string } {
  const samples = distinct(
    points.map(([x, y, pressure]) => ({
      x: x * UNITS,
      y: (y * UNITS) / aspect,
      radius: (size / 2) * (LIGHTEST + (1 - LIGHTEST) * pressure),
    })),
  )
  const [first] = samples
  const last = samples.at(-1)
  if (!first || !last) return { body: '', joints: '' }
  if (samples.length === 1) return { body: '', joints: dot(first) }

  const left: string[] = []
  const right: string[] = []
  let joints = ''
  for (const [index, sample] of samples.entries()) {
    const before = samples[index - 1] ?? sample
    const after = samples[index + 1] ?? sample
    const { x, y } = direction(before, after)
    left.push(point(sample.x - y * sample.radius, sample.y + x * sample.radius))
    right.push(point(sample.x + y * sample.radius, sample.y - x * sample.radius))
    if (before !== sample && after !== sample && turnsSharply(before, sample, after)) joints += dot(sample)
  }
  const body = `M${left.join('L')}${cap(last.radius)}${right.reverse().join('L')}${cap(first.radius)}${left[0]}Z`
  return { body, joints }
}

/** The points that a line needs: one that is nearer to the last than `gap` (in thousandths) tells nothing new. */
export function distinct<Point extends { x: number; y: number }>(points: Point[], gap = 0.05): Point[] {
  const kept: Point[] = []
  for (const each of points) {
    const last = kept.at(-1)
    if (!last || Math.hypot(each.x - last.x, each.y - last.y) >= gap) kept.push(each)
  }
  return kept
}

function direction(from: Sample, to: Sample): { x: number; y: number } {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  return length === 0 ? { x: 1, y: 0 } : { x: (to.x - from.x) / length, y: (to.y - from.y) / length }
}

/** By more than about 35°. */
function turnsSharply(before: Sample, at: Sample, after: Sample): boolean {
  const a = direction(before, at)
  const b = direction(at, after)
  return a.x * b.x + a.y * b.y < 0.82
}

const point = (x: number, y: number) => `${round(x)} ${round(y)}`

const cap = (radius: number) => `A${round(radius)} ${round(radius)} 0 0 0 `

const dot = ({ x, y, radius }: Sample) =>
  `M${point(x - radius, y)}a${round(radius)} ${round(radius)} 0 1 0 ${round(2 * radius)} 0a${round(radius)} ${round(radius)} 0 1 0 ${round(-2 * radius)} 0Z`

const round = (value: number) => Math.round(value * 100) / 100
