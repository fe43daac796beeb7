import { io } from 'socket.io-client'
import { session } from '../api/session'
import type { Cursor } from './cursors'
import { type DurableEvent, isDurable, isPresence, type PresenceEvent, type ProgressEvent } from './events'
import { createPlaces } from './places'

export type Listener = {
  onEvent: (event: DurableEvent) => void
  onPresence: (event: PresenceEvent) => void
  onProgress: (event: ProgressEvent) => void
  onCursors: (cursors: Cursor[]) => void
  /** The room of a project was joined anew, so that what happened before may have been missed. */
  onFresh: (projectId: string) => void
  onLive: (live: boolean) => void
}

export type Connection = {
  /** Connects, and keeps connecting, until the returned function is called. */
  open: () => () => void
  /** Hears a project's room until the returned function is called. */
  join: (projectId: string) => () => void
  /** Tells the room which scene this user looks at, until the returned function is called. */
  look: (projectId: string, sceneId: string) => () => void
  /** Shows the others who look at the scene where this user points; `x` and `y` are fractions of the picture. */
  point: (projectId: string, sceneId: string, x: number, y: number) => void
  tellProgress: (sceneId: string, fileName: string, progress: number) => void
}

/** How long after the server ended a connection the next one is tried, in milliseconds. */
const PAUSE = 1_000

/** One socket for all of the page. It holds its rooms over lost connections and expired tokens. */
export function createConnection(listener: Listener): Connection {
  let reconnect: ReturnType<typeof setTimeout> | undefined

  const socket = io({
    autoConnect: false,
    // Polling is for networks that let no WebSocket through.
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    auth: (give) => {
      session.token().then(
        (token) => { give({ token }) },
        () => { give({ token: null }) },
      )
    },
  })

  const places = createPlaces((event, payload, answered) => {
    socket.emit(event, payload, (answer: { ok: boolean }) => { answered(answer.ok) })
  })
  const tryAgain = () => {
    clearTimeout(reconnect)
    reconnect = setTimeout(() => socket.connect(), PAUSE)
  }

  socket.on('connect', () => {
    listener.onLive(true)
    const { recovered } = socket
    places.connected(recovered, (projectId) => { if (!recovered) listener.onFresh(projectId) })
  })
  socket.on('disconnect', (reason) => {
    listener.onLive(false)
    if (reason === 'io server disconnect') tryAgain()
  })
  socket.on('connect_error', (error: Error & { data?: { code?: string } }) => {
    if (socket.active) return
    if (error.data?.code === 'unauthenticated') session.renew().then(tryAgain, tryAgain)
    else tryAgain()
  })
  socket.onAny((type: string, payload: object) => {
    const event = { ...payload, type }
    if (isDurable(event)) listener.onEvent(event)
    else if (isPresence(event)) listener.onPresence(event)
    else if (type === 'upload:progress') listener.onProgress(event as ProgressEvent)
    else if (type === 'cursors:moved') listener.onCursors((payload as { cursors: Cursor[] }).cursors)
  })

  return {
    open() {
      // A renewed token prolongs the connection that the old one opened.
      let known = session.get()?.token
      const forget = session.subscribe(() => {
        const token = session.get()?.token
        if (token !== undefined && token !== known && socket.connected) socket.emit('auth', { token })
        known = token
      })
      socket.connect()
      return () => {
        clearTimeout(reconnect)
        forget()
        socket.disconnect()
      }
    },
    join(projectId) {
      places.join(projectId, socket.connected, () => { listener.onFresh(projectId) })
      return () => { places.leave(projectId, socket.connected) }
    },
    look(projectId, sceneId) {
      places.look(projectId, sceneId, socket.connected)
      return () => { places.lookAway(socket.connected) }
    },
    point(projectId, sceneId, x, y) {
      if (socket.connected) socket.volatile.emit('cursor:move', { projectId, sceneId, x, y })
    },
    tellProgress(sceneId, fileName, progress) {
      if (socket.connected) socket.volatile.emit('upload:progress', { sceneId, fileName, progress })
    },
  }
}
