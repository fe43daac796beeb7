import { describe, expect, it } from 'vitest'
import type { MarkData, Stroke } from '../api/types'
import { after, NO_HISTORY, redone, renamed, type Step, undone, without } from './history'
import { distinct, inkPaths } from './ink'
import { arrow, drawing, isOn, type MarkInput, rectangle } from './marks'
import { actualSize, fractionAt, frameOf, panned, placeOf, scaleOf, WHOLE, zoomedAt } from './view'

const stage = { width: 800, height: 600 }
const wide = { width: 1600, height: 900 }

describe('a view', () => {
  it('shows the whole picture in the middle, and touches no edge', () => {
    expect(frameOf(WHOLE, stage, wide)).toEqual({ width: 764, height: 429.75, left: 18, top: 85.125 })
    const { top, height } = frameOf(WHOLE, stage, { width: 900, height: 1600 })
    expect([top, top + height]).toEqual([18, 582])
  })

  it('keeps what is under the pointer there while it zooms', () => {
    const place = { x: 130, y: 420 }
    const before = fractionAt(frameOf(WHOLE, stage, wide), place)
    const closer = zoomedAt(WHOLE, stage, wide, place, 3)
    const there = placeOf(frameOf(closer, stage, wide), before)
    expect(there.x).toBeCloseTo(place.x)
    expect(there.y).toBeCloseTo(place.y)
    expect(zoomedAt(closer, stage, wide, place, 1 / 3).zoom).toBeCloseTo(1)
  })

  it('means the same place on another stage and another rendition', () => {
    const view = zoomedAt(WHOLE, stage, wide, { x: 200, y: 300 }, 4)
    const middle = (size: typeof stage, picture: typeof wide) =>
      fractionAt(frameOf(view, size, picture), { x: size.width / 2, y: size.height / 2 })
    expect(middle({ width: 390, height: 500 }, { width: 320, height: 180 })).toEqual(middle(stage, wide))
  })

  it('moves with the hand, and does not lose the picture', () => {
    const moved = panned(WHOLE, stage, wide, { x: 80, y: 45 })
    const whole = frameOf(WHOLE, stage, wide)
    const frame = frameOf(moved, stage, wide)
    expect([frame.left - whole.left, frame.top - whole.top].map(Math.round)).toEqual([80, 45])
    const far = panned(WHOLE, stage, wide, { x: 99_999, y: -99_999 })
    expect(far).toEqual({ zoom: 1, x: 0, y: 1 })
  })

  it('has a size at which a pixel is a pixel', () => {
    const view = actualSize(WHOLE, stage, wide)
    expect(scaleOf(view, stage, wide)).toBe(1)
    expect(frameOf(view, stage, wide).width).toBe(1600)
  })
})

describe('ink', () => {
  const line: Stroke = { points: [[0, 0.5, 1], [0.5, 0.5, 0], [1, 0.5, 1]], size: 8 }
  const numbers = (path: string) => [...path.matchAll(/-?[\d.]+/g)].map(Number)

  it('is as wide as the pen was pressed', () => {
    const { body, joints } = inkPaths(line, 1)
    expect(body.startsWith('M0 504L500 501L1000 504')).toBe(true)
    expect(joints).toBe('')
  })

  it('lies where it was drawn on a picture of any shape', () => {
    expect(numbers(inkPaths(line, 2).body)[1]).toBe(254)
  })

  it('has a joint where it turns sharply', () => {
    const corner: Stroke = { points: [[0, 0, 1], [0.5, 0, 1], [0.5, 0.5, 1]], size: 8 }
    expect(inkPaths(corner, 1).joints).not.toBe('')
  })

  it('makes a dot of one place', () => {
    expect(inkPaths({ points: [[0.5, 0.5, 1], [0.5, 0.5, 1]], size: 10 }, 1)).toEqual({
      body: '',
      joints: 'M495 500a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z',
    })
  })

  it('leaves out what tells nothing new', () => {
    expect(distinct([{ x: 0, y: 0 }, { x: 0.01, y: 0 }, { x: 1, y: 0 }])).toHaveLength(2)
  })
})

describe('marks', () => {
  const shape = (type: 'arrow' | 'rectangle' | 'drawing', data: MarkData | undefined) => {
    if (!data) throw new Error('no mark')
    return { type, data }
  }

  it('are nothing when the hand has not moved', () => {
    expect(arrow({ x: 0.5, y: 0.5 }, { x: 0.501, y: 0.5 }, '#ff0000')).toBeUndefined()
    expect(rectangle({ x: 0.5, y: 0.5 }, { x: 0.5, y: 0.9 }, '#ff0000')).toBeUndefined()
  })

  it('a rectangle extends forwards, an arrow any way', () => {
    expect(rectangle({ x: 0.5, y: 0.75 }, { x: 0.25, y: 0.25 }, '#ff0000')).toMatchObject({ x: 0.25, y: 0.25, width: 0.25, height: 0.5 })
    expect(arrow({ x: 0.5, y: 0.75 }, { x: 0.25, y: 0.25 }, '#ff0000')).toMatchObject({ x: 0.5, width: -0.25, height: -0.5 })
  })

  it('are hit on their lines, and not beside or between them', () => {
    const frame = shape('rectangle', rectangle({ x: 0.2, y: 0.2 }, { x: 0.8, y: 0.8 }, '#ff0000'))
    expect(isOn(frame, { x: 0.2, y: 0.5 }, 1, 0.01)).toBe(true)
    expect(isOn(frame, { x: 0.5, y: 0.5 }, 1, 0.01)).toBe(false)
    const line = shape('drawing', drawing({ points: [[0, 0, 1], [1, 1, 1]], size: 4 }, '#ff0000'))
    expect(isOn(line, { x: 0.5, y: 0.51 }, 1, 0.01)).toBe(true)
    expect(isOn(line, { x: 0.5, y: 0.6 }, 1, 0.01)).toBe(false)
  })

  it('a dot is one place twice', () => {
    expect(drawing({ points: [[0.5, 0.5, 1]], size: 4 }, '#ff0000')?.drawingData?.strokes[0]?.points).toHaveLength(2)
  })
})

describe('history', () => {
  const step = (ref: string, did: Step['did'] = 'draw'): Step => ({ did, ref, input: {} as MarkInput })

  it('goes back and forth, and forgets what was undone when something new is done', () => {
    const two = after(after(NO_HISTORY, step('a')), step('b'))
    const back = undone(two)
    expect(back?.step.ref).toBe('b')
    expect(redone(back?.history ?? NO_HISTORY)?.history).toEqual(two)
    expect(after(back?.history ?? NO_HISTORY, step('c')).future).toEqual([])
    expect(undone(NO_HISTORY)).toBeUndefined()
  })

  it('knows a mark by its new name', () => {
    const erased = after(after(NO_HISTORY, step('a')), step('a', 'erase'))
    expect(renamed(erased, 'a', 'z').past.map(({ ref }) => ref)).toEqual(['z', 'z'])
  })

  it('has nothing to undo of a mark that others took away', () => {
    expect(without(after(after(NO_HISTORY, step('a')), step('b')), 'a').past.map(({ ref }) => ref)).toEqual(['b'])
  })
})
