import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { calls } from '../../api/calls'
import { queries } from '../../api/queries'
import { showOrder } from '../../realtime/feed'
import { tellFailure } from '../../ui/toasts'
import { movedBy, movedTo } from './order'

/** How scenes are put elsewhere; undefined for who may not. */
export type Arrange = {
  /** So many places on, or back. */
  moveBy: (sceneId: string, by: number) => void
  moveTo: (sceneId: string, target: string, side: 'before' | 'after') => void
}

/** Puts scenes elsewhere: here at once, and everywhere when the server has it. */
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
    const put = (change: (ids: string[]) => string[]) => {
      const ids = client.getQueryData(queries.scenes(projectId).queryKey)?.map(({ id }) => id) ?? []
      const next = change(ids)
      if (next.some((id, index) => id !== ids[index])) mutate(next)
    }
    return {
      moveBy: (sceneId, by) => { put((ids) => movedBy(ids, sceneId, by)) },
      moveTo: (sceneId, target, side) => { put((ids) => movedTo(ids, sceneId, target, side)) },
    }
  }, [client, mayArrange, mutate, projectId])
}
