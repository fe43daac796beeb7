import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { forgetAhead } from '../api/ahead'
import { queries } from '../api/queries'
import { session } from '../api/session'
import { whenIdle } from '../ui/idle'
import { createMarking, type Marking } from './changes'
import { type Connection, createConnection, type Live } from './connection'
import { useCursors } from './cursors'
import { noteDeparture, tellRole, useDepartures } from './departures'
import type { DurableEvent, NotificationEvent } from './events'
import { feed, feedNotification, feedPresence } from './feed'
import { readAgain, readAllAgain } from './patch'
import { useRemoteUploads } from './remote-uploads'
import { useTyping } from './typing'

type Realtime = { connection: Connection; live: Live; marking: Marking }

const RealtimeContext = createContext<Realtime | undefined>(undefined)

/** How long a connection may be away before the page speaks of it, in milliseconds. */
const PATIENCE = 2_000

/** Keeps one connection for as long as someone is signed in, and feeds what it hears to the queries. */
export function RealtimeProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const [live, setLive] = useState<Live>('socket')
  const [marking] = useState(() => createMarking(client, session.get()?.user.id ?? ''))
  const [connection] = useState(() => createConnection(listenerOf(client, marking, setLive)))
  useEffect(() => connection.open(), [connection])
  useEffect(() => marking.open(), [marking])
  return <RealtimeContext value={{ connection, live, marking }}>{children}</RealtimeContext>
}

export function useConnection(): Connection {
  return useRealtime().connection
}

export function useMarking(): Marking {
  return useRealtime().marking
}

/** How changes of others come; `away` when none have come for a while. */
export function useLive(): Live {
  return useRealtime().live
}

function useRealtime(): Realtime {
  const realtime = useContext(RealtimeContext)
  if (!realtime) throw new Error('outside of the RealtimeProvider')
  return realtime
}

function listenerOf(client: QueryClient, marking: Marking, setLive: (live: Live) => void) {
  let doubt: ReturnType<typeof setTimeout> | undefined
  return {
    onEvent: (event: DurableEvent) => {
      const myId = session.get()?.user.id ?? ''
      const isMine = event.actor.id === myId
      noteDeparture(event, myId)
      tellRole(client, event, myId)
      feed(client, event)
      if (event.type === 'annotation:deleted' && !isMine) marking.forget(event.annotationId)
    },
    onCursors: useCursors.getState().hear,
    onPresence: feedPresence.bind(null, client),
    onTyping: useTyping.getState().hear,
    onNotification: ({ notification }: NotificationEvent) => { feedNotification(client, notification) },
    onProgress: useRemoteUploads.getState().hear,
    onFresh: (projectId: string) => {
      useDepartures.getState().comeBack(projectId)
      // What was read just before may have missed what happened until now; it is drawn first all the same.
      forgetAhead()
      whenIdle(() => { readAllAgain(client, queries.everythingOf(projectId)) })
    },
    onAllFresh: () => {
      forgetAhead()
      readAllAgain(client, [])
    },
    onLive: (now: Live) => {
      clearTimeout(doubt)
      if (now === 'away') doubt = setTimeout(() => { setLive('away') }, PATIENCE)
      else {
        setLive(now)
        // They are in no log: what came while the connection was away is found by reading only.
        readAgain(client, queries.notifications().queryKey)
        marking.pump()
      }
    },
  }
}
