import type { Notification } from '../../api/types'

/** Where a click on a notification leads: to the comment, to the picture, or to the project. */
export function placeOf({ type, projectId, target }: Notification): string {
  if (projectId === null) return '/'
  if (type === 'new_member') return `/projects/${projectId}/team`
  if (target.sceneId === null) return `/projects/${projectId}`
  const query = new URLSearchParams({
    ...(target.imageType === null ? {} : { layer: target.imageType }),
    ...(target.commentId === null ? {} : { comment: target.commentId }),
  })
  return `/projects/${projectId}/scenes/${target.sceneId}${query.size > 0 ? `?${query.toString()}` : ''}`
}
