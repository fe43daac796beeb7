import { describe, expect, it } from 'vitest'
import type { Image, ImageVersion, Layer } from '../../api/types'
import { candidatesOf, firstPair } from './candidates'

const version = (versionNumber: number) => ({ versionNumber, uploadedBy: { nickname: '미나' } })
const layer = (top: number, known = top) => ({
  image: version(top) as Image,
  history: Array.from({ length: known }, (_, index) => version(known - index) as ImageVersion),
})
const NONE = { image: null, history: undefined }
const keys = (layers: Parameters<typeof candidatesOf>[0]) => candidatesOf(layers).map(({ key }) => key)

describe('what can be compared', () => {
  it('is every version of both layers, the newest first', () => {
    expect(keys({ art: layer(3), lineart: layer(1) })).toEqual(['art/3', 'art/2', 'art/1', 'lineart/1'])
  })

  it('has what is on top, though the history does not know it yet', () => {
    expect(keys({ art: layer(3, 2), lineart: { image: version(1) as Image, history: undefined } })).toEqual([
      'art/3', 'art/2', 'art/1', 'lineart/1',
    ])
  })
})

describe('the first pair', () => {
  const pair = (of: Layer, shown: number, art: typeof NONE | ReturnType<typeof layer>, lineart: typeof NONE | ReturnType<typeof layer>) =>
    firstPair(of, shown, { art: art.image, lineart: lineart.image })

  it('is what is shown with what is on top', () => {
    expect(pair('art', 1, layer(3), NONE)).toEqual({ left: 'art/1', right: 'art/3' })
  })

  it('is the last two when the newest is shown', () => {
    expect(pair('art', 3, layer(3), layer(1))).toEqual({ left: 'art/2', right: 'art/3' })
  })

  it('is one layer with the other when there is one version', () => {
    expect(pair('lineart', 1, layer(2), layer(1))).toEqual({ left: 'art/2', right: 'lineart/1' })
    expect(pair('art', 1, layer(1), NONE)).toBeUndefined()
  })
})
