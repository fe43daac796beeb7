import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { calls } from '../../api/calls'
import type { Layer } from '../../api/types'
import { uniqueKey } from '../../api/upload'
import { showScene } from '../../realtime/feed'
import { useConnection } from '../../realtime/provider'
import { tellFailure } from '../../ui/toasts'
import { useUploads } from '../upload/uploads'
import { inNaturalOrder, withoutExtension } from './order'

/** Makes a scene of each file, in natural order, and uploads its picture. `made` of `all` scenes are there so far. */
export function useBulk(projectId: string, type: Layer) {
  const client = useQueryClient()
  const connection = useConnection()
  const [progress, setProgress] = useState<{ made: number; all: number }>()

  const drop = async (files: File[]) => {
    const pictures = inNaturalOrder(files)
    try {
      for (const [made, file] of pictures.entries()) {
        setProgress({ made, all: pictures.length })
        const scene = await calls.addScene(projectId, withoutExtension(file.name), uniqueKey())
        showScene(client, scene)
        useUploads.getState().begin({ projectId, sceneId: scene.id, type }, file, { client, connection })
      }
    } catch (error) {
      tellFailure(error as Error)
    }
    setProgress(undefined)
  }
  return { progress, drop }
}
