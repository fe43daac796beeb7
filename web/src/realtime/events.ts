import type { Comment, Image, Participant, Presence, Scene, Status, UserRef } from '../api/types'

type Durable<Type extends string, Payload> = Payload & {
  type: Type
  projectId: string
  /** Per project, without gaps, in commit order. */
  seq: number
  actor: UserRef
  at: string
}

/** What is stored and told to a project's room once; the names and payloads of the real-time contract. */
export type DurableEvent =
  | Durable<'image:uploaded', { sceneId: string; image: Image }>
  | Durable<'image:restored', { sceneId: string; image: Image }>
  | Durable<'scene:created', { scene: Scene }>
  | Durable<'comment:created', { commentId: string; comment: Comment }>
  | Durable<'participant:joined', { participant: Participant }>

/** Who comes, goes and looks where; nothing of it is stored. */
export type PresenceEvent =
  | { type: 'joined:project'; projectId: string; participants: Presence[] }
  | { type: 'user:joined'; projectId: string; user: UserRef }
  | { type: 'user:left'; projectId: string; userId: string }
  | { type: 'presence:update'; projectId: string; userId: string; status: Status; sceneId: string | null }

/** Somebody's upload, under way. `progress` runs from 0 to 100. */
export type ProgressEvent = {
  type: 'upload:progress'
  sceneId: string
  userId: string
  fileName: string
  progress: number
}

const durable = new Set<string>([
  'image:uploaded',
  'image:restored',
  'scene:created',
  'comment:created',
  'participant:joined',
] satisfies DurableEvent['type'][])

const presence = new Set<string>([
  'joined:project',
  'user:joined',
  'user:left',
  'presence:update',
] satisfies PresenceEvent['type'][])

export const isDurable = (event: { type: string }): event is DurableEvent => durable.has(event.type)

export const isPresence = (event: { type: string }): event is PresenceEvent => presence.has(event.type)
