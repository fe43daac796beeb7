import type { MarkData, MarkType, Point, Stroke } from '../../api/types'
import { inkPaths, UNITS } from '../../canvas/ink'
import { arrow, arrowPath, drawing, MOST_POINTS, rectangle, type Tool, within } from '../../canvas/marks'
import type { Place } from '../../canvas/view'
import { LINE } from './mark-layer'

export type Ink = { color: string; width: number }

const SVG = 'http://www.w3.org/2000/svg'

/** How far the pen has moved, in thousandths of the picture's width, before a new point is worth it. */
const GAP = 0.4

/** What the hand is drawing just now: shown with every move, and no part of the page's state until it is done. */
export type Draft = {
  /** False when it is as long as a mark may be: then it is finished, and the next begins. */
  move: (at: Place, pressure: number) => boolean
  finish: () => { type: MarkType; data: MarkData } | undefined
  cancel: () => void
}

export function beginDraft(tool: Tool, from: Place, pressure: number, ink: Ink, aspect: number, layer: SVGGElement): Draft | undefined {
  if (tool === 'pen') return beginStroke(from, pressure, ink, aspect, layer)
  if (tool === 'arrow' || tool === 'rectangle') return beginShape(tool, from, ink, aspect, layer)
  return undefined
}

function beginStroke(from: Place, pressure: number, ink: Ink, aspect: number, layer: SVGGElement): Draft {
  const paths = [path(layer), path(layer)] as const
  for (const each of paths) each.setAttribute('fill', ink.color)
  const points: Point[] = [[within(from.x), within(from.y), pressure]]
  const stroke: Stroke = { points, size: ink.width }
  let frame = 0
  const show = () => {
    frame = 0
    const { body, joints } = inkPaths(stroke, aspect)
    paths[0].setAttribute('d', body)
    paths[1].setAttribute('d', joints)
  }
  const clear = () => {
    cancelAnimationFrame(frame)
    layer.replaceChildren()
  }
  show()
  return {
    move(at, pressure) {
      const [x, y] = [within(at.x), within(at.y)]
      const last = points.at(-1)
      if (last && Math.hypot(x - last[0], (y - last[1]) / aspect) * UNITS < GAP) return true
      points.push([x, y, pressure])
      frame ||= requestAnimationFrame(show)
      return points.length < MOST_POINTS
    },
    finish() {
      clear()
      const data = drawing(stroke, ink.color)
      return data && { type: 'drawing', data }
    },
    cancel: clear,
  }
}

function beginShape(type: 'arrow' | 'rectangle', from: Place, { color }: Ink, aspect: number, layer: SVGGElement): Draft {
  const line = path(layer)
  line.setAttribute('fill', 'none')
  line.setAttribute('stroke', color)
  line.setAttribute('stroke-width', String(LINE))
  line.setAttribute('stroke-linecap', 'round')
  line.setAttribute('stroke-linejoin', 'round')
  const make = type === 'arrow' ? arrow : rectangle
  let data: MarkData | undefined
  return {
    move(at) {
      data = make(from, { x: within(at.x), y: within(at.y) }, color)
      line.setAttribute('d', data ? outline(type, data, aspect) : '')
      return true
    },
    finish() {
      layer.replaceChildren()
      return data && { type, data }
    },
    cancel: () => { layer.replaceChildren() },
  }
}

function outline(type: 'arrow' | 'rectangle', data: MarkData, aspect: number): string {
  if (type === 'arrow') return arrowPath(data, aspect, LINE)
  const right = (data.width ?? 0) * UNITS
  const down = ((data.height ?? 0) * UNITS) / aspect
  return `M${data.x * UNITS} ${(data.y * UNITS) / aspect}h${right}v${down}h${-right}Z`
}

function path(layer: SVGGElement): SVGPathElement {
  return layer.appendChild(document.createElementNS(SVG, 'path'))
}
