import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { calls } from '../../api/calls'
import { queries } from '../../api/queries'
import { showOrder } from '../../realtime/feed'
import { tellFailure } from '../../ui/toasts'
import { movedTo } from './order'

/** Puts a scene before or after another. */
export type Arrange = (sceneId: string, target: string, side: 'before' | 'after') => void

/** Puts scenes elsewhere: here at once, and everywhere when the server has it. Undefined for who may not. */
export function useArrange(projectId: string, mayArrange: boolean): Arrange | undefined {
  const client = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: (sceneIds: string[]) => calls.reorder(projectId, sceneIds),
    onMutate: (sceneIds) => { showOrder(client, projectId, sceneIds) },
    onError: (error) => {
      void client.invalidateQueries(queries.scenes(projectId))
      tellFailure(error)
    },
  })
  return useMemo(() => {
    if (!mayArrange) return undefined
    return (sceneId: string, target: string, side: 'before' | 'after') => {
      const ids = client.getQueryData(queries.scenes(projectId).queryKey)?.map(({ id }) => id) ?? []
      const next = movedTo(ids, sceneId, target, side)
      if (next.some((id, index) => id !== ids[index])) mutate(next)
    }
  }, [client, mayArrange, mutate, projectId])
}
