import { useQueryClient } from '@tanstack/react-query'
import { type DragEvent, useState } from 'react'
import { useConnection } from '../../realtime/provider'
import { onlyPictures } from './refuse'
import { type Place, placeKey, useUploads } from './uploads'

/** One's own upload to a layer of a scene, and how to begin, repeat and end it. */
export function useUpload(place: Place) {
  const client = useQueryClient()
  const connection = useConnection()
  const upload = useUploads(({ byPlace }) => byPlace[placeKey(place)])
  const { begin, retry, drop } = useUploads.getState()
  return {
    upload,
    begin: (file: File) => {
      if (onlyPictures([file]).length > 0) begin(place, file, { client, connection })
    },
    retry: () => { retry(place, { client, connection }) },
    drop: () => { drop(place) },
  }
}

/** Takes one file that is dropped; several are left to what lies around. `over` while one hovers. */
export function useDropZone(takes: boolean, onFile: (file: File) => void) {
  return useFilesZone(takes, ([file], event) => {
    if (!file || event.dataTransfer.files.length > 1) return
    event.stopPropagation()
    onFile(file)
  })
}

/** Takes any number of files that are dropped; `over` while they hover. */
export function useFilesZone(takes: boolean, onFiles: (files: File[], event: DragEvent) => void) {
  const [over, setOver] = useState(false)
  if (!takes) return { over: false, zone: {} }
  const hover = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    setOver(true)
  }
  return {
    over,
    zone: {
      onDragEnter: hover,
      onDragOver: hover,
      onDragLeave: (event: DragEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault()
        setOver(false)
        if (event.dataTransfer.files.length > 0) onFiles([...event.dataTransfer.files], event)
      },
    },
  }
}
