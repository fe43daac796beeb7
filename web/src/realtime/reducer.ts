import type { Annotation, Comment, Image, Inbox, Notification, Participant, Presence, Project, Scene } from '../api/types'
import type { DurableEvent, PresenceEvent } from './events'

/*
 * What an event makes of what is known. Pure; and an event whose outcome is known already (from the answer to one's own
 * request, or from a list that was read after it) changes nothing, save for the counts of comments.
 */

export function scenesAfter(scenes: Scene[], event: DurableEvent): Scene[] {
  switch (event.type) {
    case 'scene:created':
      return scenesWith(scenes, event.scene)
    case 'scene:updated':
      return inOrder(scenes.map((scene) => (scene.id === event.scene.id ? newer(scene, event.scene) : scene)))
    case 'scene:deleted':
      return scenes.filter(({ id }) => id !== event.sceneId)
    case 'scenes:reordered':
      return reordered(scenes, event.sceneIds)
    case 'image:uploaded':
    case 'image:restored':
      return changed(scenes, event.sceneId, (scene) => sceneWith(scene, event.image))
    case 'image:deleted':
      return changed(scenes, event.sceneId, (scene) => withoutImage(scene, event.imageId))
    case 'comment:created':
    case 'comment:deleted':
    case 'comment:resolved':
    case 'comment:unresolved':
      return changed(scenes, event.comment.sceneId, (scene) => recounted(scene, event.type, event.comment))
    default:
      return scenes
  }
}

/** A scene that is not there yet takes the place of its number. */
export function scenesWith(scenes: Scene[], scene: Scene): Scene[] {
  if (scenes.some(({ id }) => id === scene.id)) return scenes
  return inOrder([...scenes, scene])
}

/** The scenes in that order, numbered anew; one that is not named keeps its number. */
export function reordered(scenes: Scene[], sceneIds: string[]): Scene[] {
  const numbers = new Map(sceneIds.map((id, index) => [id, index + 1]))
  return inOrder(scenes.map((scene) => ({ ...scene, sceneNumber: numbers.get(scene.id) ?? scene.sceneNumber })))
}

/** A picture takes its layer unless a newer version of it is there. */
export function sceneWith(scene: Scene, image: Image): Scene {
  const shown = scene.images[image.type]
  if (shown?.id === image.id && shown.versionNumber >= image.versionNumber) return scene
  return { ...scene, images: { ...scene.images, [image.type]: image } }
}

/** Comments stand newest first. */
export function commentsAfter(comments: Comment[], event: DurableEvent): Comment[] {
  switch (event.type) {
    case 'comment:created':
      return commentsWith(comments, event.comment)
    case 'comment:updated':
    case 'comment:deleted':
    case 'comment:resolved':
    case 'comment:unresolved':
      return comments.map((comment) => (comment.id === event.comment.id ? newer(comment, event.comment) : comment))
    default:
      return comments
  }
}

export function commentsWith(comments: Comment[], comment: Comment): Comment[] {
  return comments.some(({ id }) => id === comment.id) ? comments : [comment, ...comments]
}

/** The marks on one version of a picture, the oldest first: so they lie one over another. */
export function marksAfter(marks: Annotation[], event: DurableEvent): Annotation[] {
  switch (event.type) {
    case 'annotation:created':
      return marksWith(marks, event.annotation)
    case 'annotation:updated':
      return marks.map((mark) => (mark.id === event.annotation.id ? newer(mark, event.annotation) : mark))
    case 'annotation:deleted':
      return marks.filter(({ id }) => id !== event.annotationId)
    default:
      return marks
  }
}

export function marksWith(marks: Annotation[], mark: Annotation): Annotation[] {
  return marks.some(({ id }) => id === mark.id) ? marks : [...marks, mark]
}

export function participantsAfter(participants: Participant[], event: DurableEvent): Participant[] {
  switch (event.type) {
    case 'participant:joined':
    case 'participant:updated':
      return participantsWith(participants, event.participant)
    case 'participant:removed':
      return participants.filter(({ user }) => user.id !== event.userId)
    default:
      return participants
  }
}

export function participantsWith(participants: Participant[], participant: Participant): Participant[] {
  const known = participants.some(({ user }) => user.id === participant.user.id)
  if (!known) return [...participants, participant]
  return participants.map((who) => (who.user.id === participant.user.id ? participant : who))
}

/** The project as `myId` sees it. */
export function projectAfter(project: Project, event: DurableEvent, myId: string): Project {
  switch (event.type) {
    case 'project:updated':
      return event.project.version < project.version ? project : { ...project, ...event.project }
    case 'participant:updated':
      return event.participant.user.id === myId ? { ...project, myRole: event.participant.role } : project
    default:
      return project
  }
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

/** Pages of notifications, the newest first, with one more. */
export function inboxWith(pages: Inbox[], notification: Notification): Inbox[] {
  if (pages.some(({ items }) => items.some(({ id }) => id === notification.id))) return pages
  const more = notification.isRead ? 0 : 1
  return pages.map((page, index) => ({
    ...page,
    items: index === 0 ? [notification, ...page.items] : page.items,
    unread: page.unread + more,
  }))
}

/** The same with one of them read, or all when none is named. */
export function inboxRead(pages: Inbox[], at: string, id?: string): Inbox[] {
  const isMeant = (each: Notification) => !each.isRead && (id === undefined || each.id === id)
  const known = pages.flatMap(({ items }) => items).filter(isMeant).length
  return pages.map((page) => ({
    ...page,
    items: page.items.map((each) => (isMeant(each) ? { ...each, isRead: true, readAt: at } : each)),
    unread: id === undefined ? 0 : Math.max(0, page.unread - known),
  }))
}

function changed(scenes: Scene[], id: string | null, change: (scene: Scene) => Scene): Scene[] {
  return scenes.map((scene) => (scene.id === id ? change(scene) : scene))
}

function inOrder(scenes: Scene[]): Scene[] {
  return scenes.toSorted((a, b) => a.sceneNumber - b.sceneNumber)
}

/** What was told last may have been read before: the higher version stays. */
function newer<Versioned extends { version: number }>(known: Versioned, told: Versioned): Versioned {
  return told.version < known.version ? known : told
}

function withoutImage(scene: Scene, imageId: string): Scene {
  const { lineart, art } = scene.images
  return {
    ...scene,
    images: { lineart: lineart?.id === imageId ? null : lineart, art: art?.id === imageId ? null : art },
  }
}

/** A deleted comment counts no more; a thread is open as long as it is neither resolved nor deleted. */
function recounted(scene: Scene, what: DurableEvent['type'], comment: Comment): Scene {
  const all = { 'comment:created': 1, 'comment:deleted': -1 }[what as string] ?? 0
  const isOpening = what === 'comment:created' || what === 'comment:unresolved'
  const wasOpen = what !== 'comment:deleted' || comment.resolvedAt === null
  const isThread = comment.parentId === null && (all !== 0 || !comment.isDeleted)
  const open = isThread && wasOpen ? (isOpening ? 1 : -1) : 0
  return { ...scene, commentCount: scene.commentCount + all, openCommentCount: scene.openCommentCount + open }
}
