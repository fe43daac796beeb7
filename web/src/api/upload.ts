import { Problem } from './problem'
import { session } from './session'
import type { Image, Layer } from './types'

export type Upload = {
  sceneId: string
  type: Layer
  file: File
  /** The same for every try of this upload, so that a lost answer does not make a second version. */
  key: string
  signal: AbortSignal
  /** From 0 to 1, of the bytes that left. */
  onProgress: (fraction: number) => void
}

/** Sends a picture as the next version of a scene's layer. Rejects with a {@link Problem}, or an `AbortError`. */
export async function uploadImage(upload: Upload): Promise<Image> {
  try {
    return await send(upload, await session.token())
  } catch (problem) {
    if (!(problem instanceof Problem && problem.status === 401 && (await session.renew()))) throw problem
    return send(upload, await session.token())
  }
}

/** A name for one try of something, unique enough to tell it from all others; also on plain HTTP. */
export function uniqueKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** `fetch` tells nothing of the progress of a request, so this is an XMLHttpRequest. */
function send({ sceneId, type, file, key, signal, onProgress }: Upload, token: string): Promise<Image> {
  const form = new FormData()
  form.append('type', type)
  form.append('image', file)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/scenes/${sceneId}/images`)
    request.setRequestHeader('Authorization', `Bearer ${token}`)
    request.setRequestHeader('Idempotency-Key', key)
    request.responseType = 'json'
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    }
    request.onload = () => {
      if (request.status === 201) resolve(request.response as Image)
      else reject(Problem.of(request.status, request.response))
    }
    request.onerror = () => { reject(Problem.offline()) }
    request.onabort = () => { reject(new DOMException('The upload was cancelled.', 'AbortError')) }
    signal.addEventListener('abort', () => { request.abort() })
    request.send(form)
  })
}
