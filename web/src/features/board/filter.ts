import type { Scene } from '../../api/types'
import { says } from '../../i18n/plain'

/** What scenes are shown by their state. */
export const STATES = ['all', 'open', 'no-lineart', 'no-art'] as const

export type SceneState = (typeof STATES)[number]

const stands: Record<SceneState, (scene: Scene) => boolean> = {
  all: () => true,
  open: ({ openCommentCount }) => openCommentCount > 0,
  'no-lineart': ({ images }) => images.lineart === null,
  'no-art': ({ images }) => images.art === null,
}

/** The scenes that stand so, with each word of `text` in their number, label, description or notes. */
export function filtered(scenes: Scene[], text: string, state: SceneState): Scene[] {
  if (text.trim() === '' && state === 'all') return scenes
  return scenes.filter((scene) => {
    if (!stands[state](scene)) return false
    const { sceneNumber, label, description, notes } = scene
    return says([label ?? sceneNumber, description, notes].join('\n'), text)
  })
}
