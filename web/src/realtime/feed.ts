import type { DataTag, QueryClient, QueryKey } from '@tanstack/react-query'
import { queries } from '../api/queries'
import { session } from '../api/session'
import type { Annotation, Comment, Image, Notification, Participant, Project, Scene } from '../api/types'
import type { DurableEvent, PresenceEvent } from './events'
import { patch, readAgain } from './patch'
import {
  commentsAfter,
  commentsWith,
  inboxRead,
  inboxWith,
  marksAfter,
  marksWith,
  participantsAfter,
  participantsWith,
  presenceAfter,
  projectAfter,
  reordered,
  scenesAfter,
  scenesWith,
  sceneWith,
} from './reducer'

export function showProject(client: QueryClient, project: Project): void {
  patch(client, queries.project(project.id).queryKey, (known) => (project.version < known.version ? known : project))
  readAgain(client, queries.projects().queryKey)
}

export function showParticipant(client: QueryClient, projectId: string, participant: Participant): void {
  patch(client, queries.participants(projectId).queryKey, (known) => participantsWith(known, participant))
}

/** What goes, and takes along what was told of it. */
const withNotifications = { 'project:deleted': true, 'scene:deleted': true, 'participant:removed': true }

/** Brings what the pages know up to date with one event. */
export function feed(client: QueryClient, event: DurableEvent): void {
  const { projectId } = event
  const scenes = queries.scenes(projectId).queryKey
  const [about] = event.type.split(':')

  // A count just read may have counted this comment already: it is read again, not guessed.
  if (about === 'comment' && justRead(client, scenes)) readAgain(client, scenes)
  else patch(client, scenes, (known) => scenesAfter(known, event))

  const myId = session.get()?.user.id ?? ''
  patch(client, queries.project(projectId).queryKey, (known) => projectAfter(known, event, myId))
  if (about === 'participant') {
    patch(client, queries.participants(projectId).queryKey, (known) => participantsAfter(known, event))
  }
  if (about === 'project' || about === 'participant') readAgain(client, queries.projects().queryKey)
  // How many scenes there are, and which picture is the cover, is counted by the server, and read when it is looked at.
  else if (about === 'scene' || about === 'image') void client.invalidateQueries({ ...queries.projects(), refetchType: 'none' })
  readAgain(client, queries.activity(projectId).queryKey)
  if (event.type in withNotifications) readAgain(client, queries.notifications().queryKey)
  if ('comment' in event) patchComments(client, event.comment, (known) => commentsAfter(known, event))
  if ('annotation' in event) patchMarks(client, projectId, event.annotation, (known) => marksAfter(known, event))
  if (event.type === 'annotation:deleted') hideMark(client, projectId, event.annotationId)
  if ('image' in event) readHistoryAgain(client, projectId, event.image)
}

export function feedPresence(client: QueryClient, event: PresenceEvent): void {
  client.setQueryData(queries.presence(event.projectId).queryKey, (known) => presenceAfter(known ?? [], event))
}

export function feedNotification(client: QueryClient, notification: Notification): void {
  patch(client, queries.notifications().queryKey, (known) => ({ ...known, pages: inboxWith(known.pages, notification) }))
}

/** Notifications are read: one, or all when none is named. */
export function showRead(client: QueryClient, id?: string): void {
  const now = new Date().toISOString()
  patch(client, queries.notifications().queryKey, (known) => ({ ...known, pages: inboxRead(known.pages, now, id) }))
}

export function showScene(client: QueryClient, scene: Scene): void {
  patch(client, queries.scenes(scene.projectId).queryKey, (known) =>
    scenesWith(known, scene).map((each) => (each.id === scene.id && scene.version > each.version ? scene : each)),
  )
}

export function showOrder(client: QueryClient, projectId: string, sceneIds: string[]): void {
  patch(client, queries.scenes(projectId).queryKey, (known) => reordered(known, sceneIds))
}

export function showImage(client: QueryClient, projectId: string, image: Image): void {
  patch(client, queries.scenes(projectId).queryKey, (known) =>
    known.map((scene) => (scene.id === image.sceneId ? sceneWith(scene, image) : scene)),
  )
  readHistoryAgain(client, projectId, image)
}

/** A comment as its server's answer has it: new, or as it is now. */
export function showComment(client: QueryClient, comment: Comment): void {
  patchComments(client, comment, (known) =>
    commentsWith(known, comment).map((each) => (each.id === comment.id && comment.version > each.version ? comment : each)),
  )
}

export function showMark(client: QueryClient, projectId: string, mark: Annotation): void {
  patchMarks(client, projectId, mark, (known) =>
    marksWith(known, mark).map((each) => (each.id === mark.id && mark.version > each.version ? mark : each)),
  )
}

/** Takes a mark off whatever version it lies on. */
export function hideMark(client: QueryClient, projectId: string, markId: string): void {
  for (const [queryKey] of client.getQueriesData({ queryKey: queries.marksOfProject(projectId) })) {
    const marks = queryKey as DataTag<QueryKey, Annotation[], Error>
    patch(client, marks, (known) => known.filter(({ id }) => id !== markId))
  }
}

/** New comments come to the first page, which has the newest; all others are where they are. */
function patchComments(client: QueryClient, { projectId, sceneId }: Comment, change: (known: Comment[]) => Comment[]): void {
  if (sceneId === null) return
  patch(client, queries.comments(projectId, sceneId).queryKey, (known) => {
    const all = known.pages.flatMap(({ items }) => items)
    const after = change(all)
    const added = after.length - all.length
    let at = 0
    const pages = known.pages.map((page, index) => {
      const length = page.items.length + (index === 0 ? added : 0)
      at += length
      return { ...page, items: after.slice(at - length, at) }
    })
    return { ...known, pages }
  })
}

function patchMarks(
  client: QueryClient,
  projectId: string,
  { imageId, versionNumber }: Annotation,
  change: (known: Annotation[]) => Annotation[],
): void {
  patch(client, queries.marks(projectId, imageId, versionNumber).queryKey, change)
}

/** Where a version was restored from stands only in the history. */
function readHistoryAgain(client: QueryClient, projectId: string, { sceneId, id }: Image): void {
  readAgain(client, queries.history(projectId, sceneId, id).queryKey)
}

function justRead(client: QueryClient, queryKey: QueryKey): boolean {
  const state = client.getQueryState(queryKey)
  return state !== undefined && (state.fetchStatus === 'fetching' || Date.now() - state.dataUpdatedAt < 1_000)
}
