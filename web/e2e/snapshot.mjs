/*
 * A snapshot and the events after it are what a fresh snapshot is, for every kind of event: what the pages know is right
 * as long as they hear everything. The client's own reducer is asked, and the real server.
 */
import assert from 'node:assert/strict'
import { fileURLToPath } from 'node:url'
import { io } from 'socket.io-client'
import { createServer } from 'vite'
import { expect, until } from './person.mjs'

/** `drawing` is a picture's file. */
export async function snapshotsAndEventsAgree(base, mina, joon, drawing) {
  const vite = await createServer({
    root: fileURLToPath(new URL('..', import.meta.url)),
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  const socket = io(base, { transports: ['websocket'], auth: { token: mina.token }, forceNew: true })
  try {
    const reducer = await vite.ssrLoadModule('/src/realtime/reducer.ts')
    const { durableKinds } = await vite.ssrLoadModule('/src/realtime/events.ts')
    const project = await mina.do('POST', '/api/projects', { name: '밤길', tag: 'storyboard' })
    const scene = await mina.do('POST', `/api/projects/${project.id}/scenes`, { description: '첫 씬' })
    await socketJoins(socket, project.id)
    const heard = []
    socket.onAny((type, payload) => { if (durableKinds.includes(type)) heard.push({ ...payload, type }) })

    let state = await snapshot(mina, project.id, scene.id)
    await everythingHappens(mina, joon, project.id, scene, drawing)
    const fresh = await snapshot(mina, project.id, scene.id)
    const { body: last } = await mina.call('GET', `/api/projects/${project.id}/activity?limit=1`)
    await until('every event is heard', () => heard.at(-1)?.seq === last.items[0].seq)

    for (const event of heard) {
      state = {
        project: reducer.projectAfter(state.project, event, mina.user.id),
        participants: reducer.participantsAfter(state.participants, event),
        scenes: reducer.scenesAfter(state.scenes, event),
        comments: event.comment ? reducer.commentsAfter(state.comments, event) : state.comments,
        marks: reducer.marksAfter(state.marks, event),
      }
    }
    assert.deepEqual(plain(state), plain(fresh))

    await mina.do('DELETE', `/api/projects/${project.id}`)
    await until('the end is heard', () => heard.at(-1)?.type === 'project:deleted')
    const missing = durableKinds.filter((kind) => !heard.some(({ type }) => type === kind))
    expect(missing.length === 0, `every kind of event happens, but not ${missing}`)
    return heard.length
  } finally {
    socket.disconnect()
    await vite.close()
  }
}

/** All that the pages keep of a project and of one of its scenes. */
async function snapshot(mina, projectId, sceneId) {
  const [project, participants, scenes, comments] = await Promise.all([
    mina.do('GET', `/api/projects/${projectId}`),
    mina.do('GET', `/api/projects/${projectId}/participants?limit=100`),
    mina.do('GET', `/api/projects/${projectId}/scenes?limit=500`),
    mina.do('GET', `/api/scenes/${sceneId}/comments?limit=100`),
  ])
  const art = scenes.items.find(({ id }) => id === sceneId)?.images.art
  const marks = art ? await mina.do('GET', `/api/images/${art.id}/annotations?limit=100&versionNumber=1`) : { items: [] }
  return { project, participants: participants.items, scenes: scenes.items, comments: comments.items, marks: marks.items.reverse() }
}

async function everythingHappens(mina, joon, projectId, scene, drawing) {
  const inProject = `/api/projects/${projectId}`
  const { inviteCode } = await mina.do('POST', `${inProject}/invite`, { role: 'member' })
  await joon.do('POST', '/api/projects/join', { inviteCode })
  await mina.do('PUT', `${inProject}/participants/${joon.user.id}`, { role: 'editor' })
  await mina.do('PUT', inProject, { name: '밤길, 집으로', deadline: '2031-12-24' })

  const second = await joon.do('POST', `${inProject}/scenes`, { description: '둘째 씬' })
  const third = await joon.do('POST', `${inProject}/scenes`, {})
  await joon.do('PUT', `${inProject}/scenes/${second.id}`, { description: '빗길', label: '2A' })
  await mina.do('PUT', `${inProject}/scenes/order`, { sceneIds: [third.id, scene.id, second.id] })
  await mina.do('DELETE', `${inProject}/scenes/${third.id}`)

  const { body: art } = await joon.upload(scene, 'art', drawing)
  await joon.upload(scene, 'art', drawing)
  await mina.do('POST', `/api/scenes/${scene.id}/images/${art.id}/restore`, { versionNumber: 1 })
  const { body: lineart } = await joon.upload(scene, 'lineart', drawing)
  await mina.do('DELETE', `/api/scenes/${scene.id}/images/${lineart.id}`)

  const draw = (content) => joon.do('POST', `/api/images/${art.id}/annotations`, { type: 'text', versionNumber: 1, data: { x: 0.5, y: 0.5, content } })
  const [kept, gone] = [await draw('더 어둡게'), await draw('여기')]
  await joon.do('PUT', `/api/annotations/${kept.id}`, { data: { content: '더 밝게' } })
  await joon.do('DELETE', `/api/annotations/${gone.id}`)

  const say = (content, parentId = null) => joon.do('POST', `/api/scenes/${scene.id}/comments`, { content, parentId })
  const [open, settled, deleted] = [await say('하나'), await say('둘'), await say('셋')]
  await say('답', open.id)
  await joon.do('PUT', `/api/comments/${open.id}`, { content: `@${mina.user.username} 하나` })
  await mina.do('POST', `/api/comments/${open.id}/resolve`)
  await mina.do('DELETE', `/api/comments/${open.id}/resolve`)
  await mina.do('POST', `/api/comments/${settled.id}/resolve`)
  await joon.do('DELETE', `/api/comments/${deleted.id}`)
  await mina.do('DELETE', `${inProject}/participants/${joon.user.id}`)
}

async function socketJoins(socket, projectId) {
  const joined = await new Promise((resolve) => socket.emit('join:project', { projectId }, resolve))
  expect(joined.ok, `joining a room: ${JSON.stringify(joined)}`)
}

/**
 * Without what a link is signed by, what depends on who reads when, and what only the list of projects shows, which is
 * read anew when it is looked at.
 */
function plain(state) {
  const others = new Set(['hasUpdates', 'sceneCount', 'participantCount', 'coverUrl', 'previewUrls', 'presence', 'lastViewedAt'])
  const kept = JSON.stringify(state, (key, value) => (others.has(key) ? undefined : value))
  return JSON.parse(kept.replaceAll(/(\/files\/[^"?]*)\?[^"]*/g, '$1'))
}
