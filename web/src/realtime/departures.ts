import type { QueryClient } from '@tanstack/react-query'
import i18next from 'i18next'
import { create } from 'zustand'
import { queries } from '../api/queries'
import { tell } from '../ui/toasts'
import type { DurableEvent } from './events'
import { without } from './without'

/** Why a project is not there for this user any more; `by`: who did it. */
export type Departure = { why: 'removed' | 'left' | 'deleted'; by: string }

type Departures = { byProject: Record<string, Departure>; comeBack: (projectId: string) => void }

/** The projects that went while this page was open. */
export const useDepartures = create<Departures>((set) => ({
  byProject: {},
  comeBack: (projectId) => {
    set(({ byProject }) => ({ byProject: without(byProject, projectId) }))
  },
}))

/** What an event takes away from the user; undefined when it takes nothing. */
function departureBy(event: DurableEvent, myId: string): Departure | undefined {
  const by = event.actor.nickname
  if (event.type === 'project:deleted') return { why: 'deleted', by }
  if (event.type !== 'participant:removed' || event.userId !== myId) return undefined
  return { why: event.actor.id === myId ? 'left' : 'removed', by }
}

export function noteDeparture(event: DurableEvent, myId: string): void {
  const departure = departureBy(event, myId)
  if (!departure) return
  useDepartures.setState(({ byProject }) => ({ byProject: { ...byProject, [event.projectId]: departure } }))
}

/** Says it in words when somebody gave this user another role. */
export function tellRole(client: QueryClient, event: DurableEvent, myId: string): void {
  if (event.type !== 'participant:updated' || event.participant.user.id !== myId) return
  const before = client.getQueryData(queries.project(event.projectId).queryKey)?.myRole
  const { role } = event.participant
  if (before !== undefined && before !== role) tell(i18next.t('gone.role', { role: i18next.t(`role.${role}`) }))
}
