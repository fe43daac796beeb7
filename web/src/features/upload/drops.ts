import { create } from 'zustand'
import { calls } from '../../api/calls'
import { Problem } from '../../api/problem'
import { queries } from '../../api/queries'
import type { Layer } from '../../api/types'
import { uniqueKey } from '../../api/upload'
import { showScene } from '../../realtime/feed'
import { type Door, type OwnUpload, placeKey, useUploads } from './uploads'

/** One file of a drop. Its scene is made in its turn; from then on its upload is like any other. */
type DroppedFile = {
  key: string
  file: File
  title: string
  /** Undefined until it is made. */
  sceneId: string | undefined
  /** Why its scene could not be made. */
  problem: Problem | undefined
}

/** Files that were dropped together, of which each becomes a scene. One that is cancelled is in it no more. */
export type Drop = { id: string; projectId: string; type: Layer; files: DroppedFile[] }

type Drops = {
  drops: Drop[]
  begin: (drop: Pick<Drop, 'projectId' | 'type'>, files: { file: File; title: string }[], door: Door) => void
  /** Tries again what has failed: its scene, or its upload. */
  retry: (dropId: string, key: string, door: Door) => void
  /** Takes a file out; a scene that was made for it and that has nothing yet goes too. */
  cancel: (dropId: string, key: string, door: Door) => void
  close: (dropId: string) => void
}

/** Drops whose files are not all there yet. They live on while pages change. */
export const useDrops = create<Drops>((set, get) => {
  // Scenes are made one after the other, over all drops: so they stand in the order in which they were dropped.
  let making = Promise.resolve()
  /** A file and its drop; undefined when it was taken out. */
  const find = (dropId: string, key: string) => {
    const drop = get().drops.find(({ id }) => id === dropId)
    const dropped = drop?.files.find((each) => each.key === key)
    return drop && dropped && { drop, dropped }
  }
  const change = (dropId: string, files: (files: DroppedFile[]) => DroppedFile[]) => {
    set(({ drops }) => ({
      drops: drops
        .map((drop) => (drop.id === dropId ? { ...drop, files: files(drop.files) } : drop))
        .filter((drop) => drop.files.length > 0),
    }))
  }
  const update = (dropId: string, key: string, what: Partial<DroppedFile>) => {
    change(dropId, (files) => files.map((each) => (each.key === key ? { ...each, ...what } : each)))
  }

  const make = async (dropId: string, key: string, door: Door) => {
    const found = find(dropId, key)
    if (!found || found.dropped.sceneId !== undefined) return
    const { drop, dropped } = found
    try {
      const scene = await calls.addScene(drop.projectId, dropped.title, key)
      showScene(door.client, scene)
      if (!find(dropId, key)) {
        await calls.deleteScene(drop.projectId, scene.id)
        return
      }
      update(dropId, key, { sceneId: scene.id })
      useUploads.getState().begin({ projectId: drop.projectId, sceneId: scene.id, type: drop.type }, dropped.file, door)
    } catch (error) {
      update(dropId, key, { problem: error instanceof Problem ? error : Problem.offline() })
    }
  }
  const queue = (dropId: string, key: string, door: Door) => {
    making = making.then(() => make(dropId, key, door))
  }

  return {
    drops: [],
    begin: (drop, files, door) => {
      if (files.length === 0) return
      const id = uniqueKey()
      const dropped = files.map((each) => ({ ...each, key: uniqueKey(), sceneId: undefined, problem: undefined }))
      set(({ drops }) => ({ drops: [...drops, { ...drop, id, files: dropped }] }))
      for (const { key } of dropped) queue(id, key, door)
    },
    retry: (dropId, key, door) => {
      const found = find(dropId, key)
      if (!found) return
      const { drop, dropped: { sceneId } } = found
      if (sceneId !== undefined) {
        useUploads.getState().retry({ ...drop, sceneId }, door)
        return
      }
      update(dropId, key, { problem: undefined })
      queue(dropId, key, door)
    },
    cancel: (dropId, key, door) => {
      const found = find(dropId, key)
      change(dropId, (files) => files.filter((each) => each.key !== key))
      if (found?.dropped.sceneId === undefined) return
      const { drop, dropped: { sceneId } } = found
      useUploads.getState().drop({ ...drop, sceneId })
      const scene = door.client.getQueryData(queries.scenes(drop.projectId).queryKey)?.find(({ id }) => id === sceneId)
      const isEmpty = scene && scene.commentCount === 0 && !scene.images.lineart && !scene.images.art
      if (isEmpty) calls.deleteScene(drop.projectId, sceneId).catch(() => undefined)
    },
    close: (dropId) => {
      set(({ drops }) => ({ drops: drops.filter(({ id }) => id !== dropId) }))
    },
  }
})

/** How a file stands: waiting for its turn, under way from 0 to 1, there, or failed. */
type Standing = { is: 'waiting' | 'done' } | { is: 'sending'; progress: number } | { is: 'failed'; problem: Problem }

export function standingOf({ type }: Drop, { sceneId, problem }: DroppedFile, uploads: Record<string, OwnUpload>): Standing {
  if (problem) return { is: 'failed', problem }
  if (sceneId === undefined) return { is: 'waiting' }
  const upload = uploads[placeKey({ sceneId, type })]
  if (!upload) return { is: 'done' }
  return upload.problem ? { is: 'failed', problem: upload.problem } : { is: 'sending', progress: upload.progress }
}
