import type { Annotation, Comment, Image, Notification, Participant, Presence, Project, Scene, Status, UserRef } from '../api/types'

type Durable<Type extends string, Payload> = Payload & {
  type: Type
  projectId: string
  /** Per project, without gaps, in commit order. */
  seq: number
  actor: UserRef
  at: string
}

/** A project as everybody sees it: what depends on the reader is in no event. */
type SharedProject = Omit<Project, 'previewUrls' | 'myRole' | 'hasUpdates'>

/** What is stored and told to a project's room once; the names and payloads of the real-time contract. */
export type DurableEvent =
  | Durable<'project:updated', { project: SharedProject }>
  | Durable<'project:deleted', object>
  | Durable<'participant:joined' | 'participant:updated', { participant: Participant }>
  | Durable<'participant:removed', { userId: string }>
  | Durable<'scene:created' | 'scene:updated', { scene: Scene }>
  | Durable<'scene:deleted', { sceneId: string }>
  | Durable<'scenes:reordered', { sceneIds: string[] }>
  | Durable<'image:uploaded' | 'image:restored', { sceneId: string; image: Image }>
  | Durable<'image:deleted', { sceneId: string; imageId: string }>
  | Durable<CommentEventType, { commentId: string; comment: Comment }>
  | Durable<'annotation:created' | 'annotation:updated', { annotation: Annotation }>
  | Durable<'annotation:deleted', { annotationId: string; imageId: string }>

type CommentEventType =
  | 'comment:created'
  | 'comment:updated'
  | 'comment:deleted'
  | 'comment:resolved'
  | 'comment:unresolved'

/** Who comes, goes and looks where; nothing of it is stored. */
export type PresenceEvent =
  | { type: 'joined:project'; projectId: string; participants: Presence[] }
  | { type: 'user:joined'; projectId: string; user: UserRef }
  | { type: 'user:left'; projectId: string; userId: string }
  | { type: 'presence:update'; projectId: string; userId: string; status: Status; sceneId: string | null }

/** What somebody is told, wherever they are; kept, but in no project's log. */
export type NotificationEvent = { type: 'project:notification'; notification: Notification }

/** Somebody begins or ceases to write something. */
export type TypingEvent = { type: 'typing:status'; sceneId: string | null; userId: string; userName: string; isTyping: boolean; location: string }

/** Somebody's upload, under way. `progress` runs from 0 to 100. */
export type ProgressEvent = {
  type: 'upload:progress'
  sceneId: string
  userId: string
  fileName: string
  progress: number
}

/** Every kind of durable event, by its name. */
const durable: Record<DurableEvent['type'], true> = {
  'project:updated': true,
  'project:deleted': true,
  'participant:joined': true,
  'participant:updated': true,
  'participant:removed': true,
  'scene:created': true,
  'scene:updated': true,
  'scene:deleted': true,
  'scenes:reordered': true,
  'image:uploaded': true,
  'image:restored': true,
  'image:deleted': true,
  'comment:created': true,
  'comment:updated': true,
  'comment:deleted': true,
  'comment:resolved': true,
  'comment:unresolved': true,
  'annotation:created': true,
  'annotation:updated': true,
  'annotation:deleted': true,
}

export const durableKinds = Object.keys(durable) as DurableEvent['type'][]

const presence = new Set<string>([
  'joined:project',
  'user:joined',
  'user:left',
  'presence:update',
] satisfies PresenceEvent['type'][])

export const isDurable = (event: { type: string }): event is DurableEvent => event.type in durable

export const isPresence = (event: { type: string }): event is PresenceEvent => presence.has(event.type)
