import { useQueryClient } from '@tanstack/react-query'
import type { Layer } from '../../api/types'
import { useConnection } from '../../realtime/provider'
import { useDrops } from '../upload/drops'
import { onlyPictures } from '../upload/refuse'
import { inNaturalOrder, withoutExtension } from './order'

/** Makes a scene of each picture that is dropped, in natural order, and uploads it; says what is none. */
export function useBulk(projectId: string, type: Layer): (files: File[]) => void {
  const client = useQueryClient()
  const connection = useConnection()
  return (files) => {
    const pictures = inNaturalOrder(onlyPictures(files)).map((file) => ({ file, title: withoutExtension(file.name) }))
    useDrops.getState().begin({ projectId, type }, pictures, { client, connection })
  }
}
