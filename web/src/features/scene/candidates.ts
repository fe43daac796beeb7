import type { Image, ImageVersion, Layer, Scene } from '../../api/types'

/** What can be compared: a version of one layer. */
export type Candidate = {
  /** Such as `art/3`. */
  key: string
  layer: Layer
  versionNumber: number
  by: string
  image: Pick<ImageVersion, 'url' | 'thumbnailUrl' | 'width' | 'height'>
}

type Histories = Record<Layer, { image: Image | null; history: ImageVersion[] | undefined }>

const keyOf = (layer: Layer, versionNumber: number): string => `${layer}/${versionNumber}`

/** All versions of both layers, each layer's newest first; of a history that is not there yet, what is on top. */
export function candidatesOf(layers: Histories): Candidate[] {
  return (['art', 'lineart'] as const).flatMap((layer) => {
    const { image, history } = layers[layer]
    if (!image) return []
    // What is on top may be younger than a history that was read before it.
    const top = history?.[0]?.versionNumber === image.versionNumber ? [] : [image]
    return [...top, ...(history ?? [])].map((version) => ({
      key: keyOf(layer, version.versionNumber),
      layer,
      versionNumber: version.versionNumber,
      by: version.uploadedBy.nickname,
      image: version,
    }))
  })
}

export function sideOf(candidates: Candidate[], key: string): Candidate | undefined {
  return candidates.find((each) => each.key === key)
}

/** What one means by "compare": what is shown with what is on top, the last two, or one layer with the other. */
export function firstPair(layer: Layer, shown: number, images: Scene['images']): { left: string; right: string } | undefined {
  const top = images[layer]
  const other = layer === 'art' ? 'lineart' : 'art'
  const beside = images[other]
  if (!top) return undefined
  const right = keyOf(layer, top.versionNumber)
  if (shown !== top.versionNumber) return { left: keyOf(layer, shown), right }
  if (top.versionNumber > 1) return { left: keyOf(layer, top.versionNumber - 1), right }
  return beside ? { left: keyOf(other, beside.versionNumber), right } : undefined
}
