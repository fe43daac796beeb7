/** What the page tells the server, and what it hopes to hear back. */
type Emit = (event: string, payload: { projectId: string; sceneId?: string; cursors?: 'batch' }, answered: (ok: boolean) => void) => void

/**
 * Where the page is: in which projects, and at which scene. A socket that is taken up again after a lost connection is
 * where the server remembers it, so what was left meanwhile is left once more; until the server has answered, nothing
 * is known to be left.
 */
export function createPlaces(emit: Emit) {
  const rooms = new Set<string>()
  const left = new Set<string>()
  let scene: { projectId: string; sceneId: string } | undefined
  let leftScene: { projectId: string; sceneId: string } | undefined

  const leave = (projectId: string) => {
    emit('leave:project', { projectId }, (ok) => { if (ok) left.delete(projectId) })
  }
  const lookAway = (from: { projectId: string; sceneId: string }) => {
    emit('leave:scene', from, (ok) => { if (ok && leftScene === from) leftScene = undefined })
  }
  const join = (projectId: string, onJoined: () => void) => {
    emit('join:project', { projectId, cursors: 'batch' }, (ok) => { if (ok) onJoined() })
  }

  return {
    /** Joins a project's room, at once when `live`. */
    join(projectId: string, live: boolean, onJoined: () => void) {
      rooms.add(projectId)
      left.delete(projectId)
      if (live) join(projectId, onJoined)
    },
    leave(projectId: string, live: boolean) {
      rooms.delete(projectId)
      left.add(projectId)
      if (live) leave(projectId)
    },
    look(projectId: string, sceneId: string, live: boolean) {
      scene = { projectId, sceneId }
      leftScene = undefined
      if (live) emit('join:scene', scene, () => {})
    },
    lookAway(live: boolean) {
      leftScene = scene
      scene = undefined
      if (live && leftScene) lookAway(leftScene)
    },
    /** The connection is there, anew or again. */
    connected(recovered: boolean, onJoined: (projectId: string) => void) {
      if (!recovered) left.clear()
      for (const projectId of left) leave(projectId)
      for (const projectId of rooms) join(projectId, () => { onJoined(projectId) })
      if (scene) emit('join:scene', scene, () => {})
      else if (leftScene && recovered) lookAway(leftScene)
    },
  }
}
