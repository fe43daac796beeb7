import type { QueryClient } from '@tanstack/react-query'
import { create } from 'zustand'
import { Problem } from '../../api/problem'
import type { Layer } from '../../api/types'
import { uniqueKey, uploadImage } from '../../api/upload'
import type { Connection } from '../../realtime/connection'
import { showImage } from '../../realtime/feed'

/** One's own upload to one layer of a scene. */
export type OwnUpload = {
  file: File
  key: string
  /** A link to the file itself, to be seen while it is under way. */
  preview: string
  /** From 0 to 1, of the bytes that left. */
  progress: number
  /** Why it failed; undefined while it is under way. */
  problem: Problem | undefined
  abort: AbortController
}

export type Place = { projectId: string; sceneId: string; type: Layer }

type Uploads = {
  byPlace: Record<string, OwnUpload>
  begin: (place: Place, file: File, door: Door) => void
  retry: (place: Place, door: Door) => void
  /** Cancels what is under way, and forgets what failed. */
  drop: (place: Place) => void
}

/** Where the outcome and the progress of an upload are told. */
export type Door = { client: QueryClient; connection: Connection }

export const placeKey = ({ sceneId, type }: Omit<Place, 'projectId'>): string => `${sceneId}/${type}`

/** How many uploads are under way at once: the browser's few connections are for the page as well. */
const AT_ONCE = 3
const gate = createGate(AT_ONCE)

/** How often the room is told of an upload's progress, in milliseconds. */
const TELL_EVERY = 250

/** One's own uploads that are under way or failed. They live on while pages change. */
export const useUploads = create<Uploads>((set, get) => {
  const put = (key: string, upload: OwnUpload | undefined) => {
    set(({ byPlace }) => {
      const { [key]: before, ...others } = byPlace
      if (before && before.preview !== upload?.preview) URL.revokeObjectURL(before.preview)
      return { byPlace: upload ? { ...others, [key]: upload } : others }
    })
  }

  const send = async (place: Place, upload: OwnUpload, { client, connection }: Door) => {
    const key = placeKey(place)
    const update = (change: Partial<OwnUpload>) => {
      const now = get().byPlace[key]
      if (now?.abort === upload.abort) put(key, { ...now, ...change })
    }
    const tell = (fraction: number) => {
      connection.tellProgress(place.sceneId, upload.file.name, Math.floor(fraction * 100))
    }
    let told = 0
    put(key, upload)
    const leave = await gate()
    try {
      upload.abort.signal.throwIfAborted()
      const image = await uploadImage({
        ...place,
        file: upload.file,
        key: upload.key,
        signal: upload.abort.signal,
        onProgress: (progress) => {
          update({ progress })
          if (Date.now() - told < TELL_EVERY) return
          told = Date.now()
          tell(Math.min(progress, 0.99))
        },
      })
      showImage(client, place.projectId, image)
      if (get().byPlace[key]?.abort === upload.abort) put(key, undefined)
    } catch (error) {
      if (!upload.abort.signal.aborted) update({ problem: error instanceof Problem ? error : Problem.offline() })
    } finally {
      leave()
      tell(1)
    }
  }

  return {
    byPlace: {},
    begin: (place, file, door) => {
      get().byPlace[placeKey(place)]?.abort.abort()
      const upload = {
        file,
        key: uniqueKey(),
        preview: URL.createObjectURL(file),
        progress: 0,
        problem: undefined,
        abort: new AbortController(),
      }
      void send(place, upload, door)
    },
    retry: (place, door) => {
      const failed = get().byPlace[placeKey(place)]
      if (failed) void send(place, { ...failed, progress: 0, problem: undefined, abort: new AbortController() }, door)
    },
    drop: (place) => {
      get().byPlace[placeKey(place)]?.abort.abort()
      put(placeKey(place), undefined)
    },
  }
})

/** Lets so many in at once, the others in the order in which they came; who is in leaves by what they were given. */
function createGate(places: number): () => Promise<() => void> {
  const queue: (() => void)[] = []
  let free = places
  const leave = () => {
    const next = queue.shift()
    if (next) next()
    else free++
  }
  return async () => {
    if (free > 0) free--
    else await new Promise<void>((enter) => { queue.push(enter) })
    return leave
  }
}
