import type { Socket } from 'socket.io-client'
import { calls } from '../api/calls'
import { session } from '../api/session'
import type { Cursor } from './cursors'
import { type DurableEvent, isDurable, isPresence, type NotificationEvent, type PresenceEvent, type ProgressEvent, type TypingEvent } from './events'
import { createPlaces } from './places'
import { createPolling } from './polling'

type Listener = {
  onEvent: (event: DurableEvent) => void
  onPresence: (event: PresenceEvent) => void
  onProgress: (event: ProgressEvent) => void
  onTyping: (event: TypingEvent) => void
  onNotification: (event: NotificationEvent) => void
  onCursors: (cursors: Cursor[]) => void
  /** The room of a project was joined anew, so that what happened before may have been missed. */
  onFresh: (projectId: string) => void
  /** How changes of others come now. */
  onLive: (live: Live) => void
  /** Asking began, so that whatever was known before may be old. */
  onAllFresh: () => void
}

/** By the socket; by asking for them, where no socket gets through; or not at all. */
export type Live = 'socket' | 'polling' | 'away'

export type Connection = {
  /** Connects, and keeps connecting, until the returned function is called. */
  open: () => () => void
  /** Hears a project's room until the returned function is called. */
  join: (projectId: string) => () => void
  /** Tells the room which scene this user looks at, until the returned function is called. */
  look: (projectId: string, sceneId: string) => () => void
  /** Shows the others who look at the scene where this user points; `x` and `y` are fractions of the picture. */
  point: (projectId: string, sceneId: string, x: number, y: number) => void
  /** Shows the others that this user writes a comment, or does so no more. */
  type: (projectId: string, isTyping: boolean) => void
  tellProgress: (sceneId: string, fileName: string, progress: number) => void
}

/** How long after the server ended a connection the next one is tried, in milliseconds. */
const PAUSE = 1_000

/** How long a socket may take to open, in milliseconds: some networks swallow what they do not let through. */
const CONNECT = 8_000

/** After so many sockets that could not be had, changes are asked for meanwhile. */
const TRIES = 2

/** One socket for all of the page. It holds its rooms over lost connections and expired tokens. */
export function createConnection(listener: Listener): Connection {
  let reconnect: ReturnType<typeof setTimeout> | undefined

  let socket: Socket | undefined
  const isLive = () => socket?.connected === true

  const heard = new Map<string, number>()
  /** What came by one way may come by the other once more. */
  const onEvent = (event: DurableEvent) => {
    if (event.seq <= (heard.get(event.projectId) ?? 0)) return
    heard.set(event.projectId, event.seq)
    listener.onEvent(event)
  }
  const polling = createPolling({
    read: calls.updates,
    onEvent,
    onFresh: listener.onAllFresh,
    onAnswered: (answered) => { listener.onLive(answered ? 'polling' : 'away') },
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  })
  /** How often no socket could be had since the last one. */
  let failures = 0

  const places = createPlaces((event, payload, answered) => {
    socket?.emit(event, payload, (answer: { ok: boolean }) => { answered(answer.ok) })
  })
  const tryAgain = () => {
    clearTimeout(reconnect)
    reconnect = setTimeout(() => socket?.connect(), PAUSE)
  }

  /** The client is a file of its own: a board is drawn before it is there. */
  const make = async (): Promise<Socket> => {
    const { io } = await import('socket.io-client')
    const socket = io({
      autoConnect: false,
      // Polling is for networks that let no WebSocket through.
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      timeout: CONNECT,
      auth: (give) => {
        session.token().then(
          (token) => { give({ token }) },
          () => { give({ token: null }) },
        )
      },
    })
    socket.on('connect', () => {
      failures = 0
      polling.stop()
      listener.onLive('socket')
      const { recovered } = socket
      places.connected(recovered, (projectId) => { if (!recovered) listener.onFresh(projectId) })
    })
    socket.on('disconnect', (reason) => {
      listener.onLive('away')
      if (reason === 'io server disconnect') tryAgain()
    })
    socket.on('connect_error', (error: Error & { data?: { code?: string } }) => {
      if (socket.active) {
        if (++failures >= TRIES) polling.start()
        return
      }
      if (error.data?.code === 'unauthenticated') session.renew().then(tryAgain, tryAgain)
      else tryAgain()
    })
    socket.onAny((type: string, payload: object) => {
      const event = { ...payload, type }
      if (isDurable(event)) onEvent(event)
      else if (isPresence(event)) listener.onPresence(event)
      else if (type === 'upload:progress') listener.onProgress(event as ProgressEvent)
      else if (type === 'typing:status') listener.onTyping(event as TypingEvent)
      else if (type === 'project:notification') listener.onNotification(event as NotificationEvent)
      else if (type === 'cursors:moved') listener.onCursors((payload as { cursors: Cursor[] }).cursors)
    })
    return socket
  }

  return {
    open() {
      // A renewed token prolongs the connection that the old one opened.
      let known = session.get()?.token
      const forget = session.subscribe(() => {
        const token = session.get()?.token
        if (token !== undefined && token !== known && isLive()) socket?.emit('auth', { token })
        known = token
      })
      let closed = false
      const connect = async () => {
        socket ??= await make()
        if (!closed) socket.connect()
      }
      connect().catch(() => { if (!closed) polling.start() })
      return () => {
        closed = true
        clearTimeout(reconnect)
        polling.stop()
        forget()
        socket?.disconnect()
      }
    },
    join(projectId) {
      places.join(projectId, isLive(), () => { listener.onFresh(projectId) })
      return () => { places.leave(projectId, isLive()) }
    },
    look(projectId, sceneId) {
      places.look(projectId, sceneId, isLive())
      return () => { places.lookAway(isLive()) }
    },
    point(projectId, sceneId, x, y) {
      if (isLive()) socket?.volatile.emit('cursor:move', { projectId, sceneId, x, y })
    },
    type(projectId, isTyping) {
      if (isLive()) socket?.volatile.emit(isTyping ? 'typing:start' : 'typing:stop', { projectId, location: 'comment' })
    },
    tellProgress(sceneId, fileName, progress) {
      if (isLive()) socket?.volatile.emit('upload:progress', { sceneId, fileName, progress })
    },
  }
}
