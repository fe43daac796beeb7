import type { DataTag, QueryClient, QueryKey } from '@tanstack/react-query'
import { queries } from '../api/queries'
import type { Comment, Image, Scene } from '../api/types'
import type { DurableEvent, PresenceEvent } from './events'
import { commentsWith, participantsWith, presenceAfter, scenesAfter, scenesWith, sceneWith } from './reducer'

/** Brings what the pages know up to date with one event. */
export function feed(client: QueryClient, event: DurableEvent): void {
  const scenes = queries.scenes(event.projectId).queryKey
  // A count just read may have counted this comment already: it is read again, not guessed.
  if (event.type === 'comment:created' && justRead(client, scenes)) void client.invalidateQueries({ queryKey: scenes })
  else patch(client, scenes, (known) => scenesAfter(known, event))

  switch (event.type) {
    case 'comment:created':
      showComment(client, event.comment)
      break
    case 'participant:joined':
      patch(client, queries.participants(event.projectId).queryKey, (known) => participantsWith(known, event.participant))
      break
    case 'image:uploaded':
    case 'image:restored':
      readHistoryAgain(client, event.projectId, event.image)
  }
}

export function feedPresence(client: QueryClient, event: PresenceEvent): void {
  client.setQueryData(queries.presence(event.projectId).queryKey, (known) => presenceAfter(known ?? [], event))
}

export function showScene(client: QueryClient, scene: Scene): void {
  patch(client, queries.scenes(scene.projectId).queryKey, (known) => scenesWith(known, scene))
}

export function showImage(client: QueryClient, projectId: string, image: Image): void {
  patch(client, queries.scenes(projectId).queryKey, (known) =>
    known.map((scene) => (scene.id === image.sceneId ? sceneWith(scene, image) : scene)),
  )
  readHistoryAgain(client, projectId, image)
}

export function showComment(client: QueryClient, comment: Comment): void {
  if (comment.sceneId === null) return
  patch(client, queries.comments(comment.projectId, comment.sceneId).queryKey, (known) => {
    const [newest, ...older] = known.pages
    if (!newest) return known
    return { ...known, pages: [{ ...newest, items: commentsWith(newest.items, comment) }, ...older] }
  })
}

/** What is on its way may have been read before the change: then it is asked for again, after it. */
function patch<Known>(client: QueryClient, queryKey: DataTag<QueryKey, Known, Error>, change: (known: Known) => Known): void {
  if (client.getQueryState(queryKey)?.fetchStatus === 'fetching') void readAgain(client, queryKey)
  else client.setQueryData<Known>(queryKey, (known) => known && change(known))
}

async function readAgain(client: QueryClient, queryKey: QueryKey): Promise<void> {
  await client.cancelQueries({ queryKey, exact: true })
  await client.invalidateQueries({ queryKey, exact: true })
}

/** Where a version was restored from stands only in the history. */
function readHistoryAgain(client: QueryClient, projectId: string, { sceneId, id }: Image): void {
  void client.invalidateQueries({ queryKey: queries.history(projectId, sceneId, id).queryKey })
}

function justRead(client: QueryClient, queryKey: QueryKey): boolean {
  const state = client.getQueryState(queryKey)
  return state !== undefined && (state.fetchStatus === 'fetching' || Date.now() - state.dataUpdatedAt < 1_000)
}
