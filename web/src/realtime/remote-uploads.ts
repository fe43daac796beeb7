import { create } from 'zustand'
import type { ProgressEvent } from './events'
import { without } from './without'

type RemoteUploads = {
  /** By scene: the last that was heard of somebody's upload to it. */
  byScene: Record<string, ProgressEvent>
  hear: (event: ProgressEvent) => void
}

/** An upload that is silent for this long, in milliseconds, was given up. */
const SILENCE = 10_000

/** What others are uploading just now. */
export const useRemoteUploads = create<RemoteUploads>((set, get) => {
  const forget = (event: ProgressEvent) => {
    if (get().byScene[event.sceneId] !== event) return
    set(({ byScene }) => ({ byScene: without(byScene, event.sceneId) }))
  }
  return {
    byScene: {},
    hear: (event) => {
      set(({ byScene }) => ({ byScene: { ...byScene, [event.sceneId]: event } }))
      setTimeout(() => { forget(event) }, event.progress >= 100 ? 0 : SILENCE)
    },
  }
})
