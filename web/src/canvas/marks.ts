import type { MarkData, MarkType, Point, Stroke } from '../api/types'
import { UNITS } from './ink'
import type { Place } from './view'

/** What one does with the picture in hand. */
export type Tool = 'move' | 'pen' | 'arrow' | 'rectangle' | 'note' | 'eraser'

export type MarkInput = { imageId: string; versionNumber: number; type: MarkType; data: MarkData }

/** Anything that lies over a picture. */
type Shape = { type: MarkType; data: MarkData }

/** The most points that the contract lets one mark have, with room to spare. */
export const MOST_POINTS = 19_000

const NOTHING: MarkData = { x: 0, y: 0, width: null, height: null, content: null, drawingData: null, color: null }

/** A line of the pen; a dot is one place twice. */
export function drawing(stroke: Stroke, color: string): MarkData | undefined {
  const [first] = stroke.points
  if (!first) return undefined
  const points: Point[] = stroke.points.length === 1 ? [first, first] : stroke.points
  return { ...NOTHING, x: within(first[0]), y: within(first[1]), color, drawingData: { strokes: [{ ...stroke, points }] } }
}

/** From where the hand was put down to where it was lifted; nothing when it has hardly moved. */
export function arrow(from: Place, to: Place, color: string): MarkData | undefined {
  if (isClick(from, to)) return undefined
  return { ...NOTHING, ...from, width: to.x - from.x, height: to.y - from.y, color }
}

export function rectangle(from: Place, to: Place, color: string): MarkData | undefined {
  const width = Math.abs(to.x - from.x)
  const height = Math.abs(to.y - from.y)
  if (isClick(from, to) || width === 0 || height === 0) return undefined
  return { ...NOTHING, x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width, height, color }
}

export function note(at: Place, content: string, color: string): MarkData {
  return { ...NOTHING, ...at, content, color }
}

/** What may be said of a place: things reach over the picture's edge, but not far. */
export function within(coordinate: number): number {
  return Math.min(Math.max(coordinate, -1), 2)
}

/** The arrow's shaft and its head, as an SVG path; `width` is the line's. */
export function arrowPath({ x, y, width, height }: MarkData, aspect: number, line: number): string {
  const from = { x: x * UNITS, y: (y * UNITS) / aspect }
  const to = { x: from.x + (width ?? 0) * UNITS, y: from.y + ((height ?? 0) * UNITS) / aspect }
  const angle = Math.atan2(to.y - from.y, to.x - from.x)
  const head = Math.min(line * 4.5, Math.hypot(to.x - from.x, to.y - from.y) * 0.6)
  const barb = (turn: number) =>
    `${(to.x - head * Math.cos(angle + turn)).toFixed(2)} ${(to.y - head * Math.sin(angle + turn)).toFixed(2)}`
  return `M${from.x.toFixed(2)} ${from.y.toFixed(2)}L${to.x.toFixed(2)} ${to.y.toFixed(2)}M${barb(0.5)}L${to.x.toFixed(2)} ${to.y.toFixed(2)}L${barb(-0.5)}`
}

/** Whether a place is on a mark, give or take `slack` (a fraction of the picture's width). */
export function isOn({ type, data }: Shape, place: Place, aspect: number, slack: number): boolean {
  const at = flat(place, aspect)
  const lines = linesOf(type, data).map((line) => line.map((each) => flat(each, aspect)))
  return lines.some((line) =>
    line.some((to, index) => distance(at, line[index - 1] ?? to, to) <= slack + thickness(data)),
  )
}

function linesOf(type: MarkType, { x, y, width, height, drawingData }: MarkData): Place[][] {
  const right = x + (width ?? 0)
  const bottom = y + (height ?? 0)
  switch (type) {
    case 'drawing':
      return (drawingData?.strokes ?? []).map(({ points }) => points.map(([x, y]) => ({ x, y })))
    case 'arrow':
      return [[{ x, y }, { x: right, y: bottom }]]
    case 'rectangle':
      return [[{ x, y }, { x: right, y }, { x: right, y: bottom }, { x, y: bottom }, { x, y }]]
    case 'text':
      return []
  }
}

const thickness = ({ drawingData }: MarkData) =>
  Math.max(0, ...(drawingData?.strokes ?? []).map(({ size }) => size)) / 2 / UNITS

/** The same measure both ways: fractions of the picture's width. */
const flat = ({ x, y }: Place, aspect: number): Place => ({ x, y: y / aspect })

/** From a place to the nearest of a line between two. */
function distance(place: Place, from: Place, to: Place): number {
  const along = { x: to.x - from.x, y: to.y - from.y }
  const length = along.x ** 2 + along.y ** 2
  const part = length === 0 ? 0 : ((place.x - from.x) * along.x + (place.y - from.y) * along.y) / length
  const nearest = Math.min(Math.max(part, 0), 1)
  return Math.hypot(place.x - from.x - nearest * along.x, place.y - from.y - nearest * along.y)
}

const isClick = (from: Place, to: Place) => Math.hypot(to.x - from.x, to.y - from.y) < 0.004
