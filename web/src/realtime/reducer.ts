import type { Comment, Image, Participant, Presence, Scene } from '../api/types'
import type { DurableEvent, PresenceEvent } from './events'

/*
 * What an event makes of what is known. Pure; and an event whose outcome is known already (from the answer to one's own
 * request, or from a list that was read after it) changes nothing, save for the count of comments.
 */

export function scenesAfter(scenes: Scene[], event: DurableEvent): Scene[] {
  switch (event.type) {
    case 'scene:created':
      return scenesWith(scenes, event.scene)
    case 'image:uploaded':
    case 'image:restored':
      return changed(scenes, event.sceneId, (scene) => sceneWith(scene, event.image))
    case 'comment:created':
      return changed(scenes, event.comment.sceneId, (scene) => ({
        ...scene,
        commentCount: scene.commentCount + 1,
        openCommentCount: scene.openCommentCount + (event.comment.parentId === null ? 1 : 0),
      }))
    case 'participant:joined':
      return scenes
  }
}

/** A scene that is not there yet takes the place of its number. */
export function scenesWith(scenes: Scene[], scene: Scene): Scene[] {
  if (scenes.some(({ id }) => id === scene.id)) return scenes
  return [...scenes, scene].sort((a, b) => a.sceneNumber - b.sceneNumber)
}

/** A picture takes its layer unless a newer version of it is there. */
export function sceneWith(scene: Scene, image: Image): Scene {
  const shown = scene.images[image.type]
  if (shown?.id === image.id && shown.versionNumber >= image.versionNumber) return scene
  return { ...scene, images: { ...scene.images, [image.type]: image } }
}

/** Comments stand newest first. */
export function commentsWith(comments: Comment[], comment: Comment): Comment[] {
  return comments.some(({ id }) => id === comment.id) ? comments : [comment, ...comments]
}

export function participantsWith(participants: Participant[], participant: Participant): Participant[] {
  return [...participants.filter(({ user }) => user.id !== participant.user.id), participant]
}

export function presenceAfter(present: Presence[], event: PresenceEvent): Presence[] {
  switch (event.type) {
    case 'joined:project':
      return event.participants.filter(({ status }) => status !== 'offline')
    case 'user:joined':
      return present.some(({ user }) => user.id === event.user.id)
        ? present
        : [...present, { user: event.user, status: 'online', sceneId: null }]
    case 'user:left':
      return present.filter(({ user }) => user.id !== event.userId)
    case 'presence:update':
      return event.status === 'offline'
        ? present.filter(({ user }) => user.id !== event.userId)
        : present.map((who) =>
            who.user.id === event.userId ? { ...who, status: event.status, sceneId: event.sceneId } : who,
          )
  }
}

function changed(scenes: Scene[], id: string | null, change: (scene: Scene) => Scene): Scene[] {
  return scenes.map((scene) => (scene.id === id ? change(scene) : scene))
}
