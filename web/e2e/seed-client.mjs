/*
 * The client's code of the technical design (2.1, 2.2, 3.3, 3.4, 3.6) as it stands there, but for its placeholders: ids,
 * fractions as coordinates, strokes. No event that it sends is refused, and every listener that it has is called with
 * the fields that it names.
 *
 *   node seed-client.mjs http://localhost:3000 PICTURE
 *
 * Prints one line of JSON: how many events were sent, and which listeners were called.
 */
import { io } from 'socket.io-client'
import { expect, Person, until } from './person.mjs'

/** What 2.2 reads of each event, as paths; presence:update and upload:progress are of 3.3. */
const LISTENERS = {
  connected: ['userId', 'socketId'],
  authenticated: ['user.id', 'user.username', 'user.nickname'],
  'joined:project': ['projectId', 'participants.0'],
  'user:joined': ['user.id', 'user.username', 'user.nickname', 'user.profileImage', 'projectId'],
  'user:left': ['userId', 'projectId'],
  'cursor:moved': ['userId', 'x', 'y', 'userName'],
  'typing:status': ['userId', 'userName', 'isTyping', 'location'],
  'comment:created': [
    'comment.id', 'comment.content', 'comment.user.id', 'comment.user.username', 'comment.user.nickname', 'comment.createdAt',
  ],
  'comment:updated': ['commentId', 'content', 'updatedAt'],
  'comment:deleted': ['commentId'],
  'annotation:created': [
    'annotation.id', 'annotation.imageId', 'annotation.type', 'annotation.data', 'annotation.user.id', 'annotation.user.username',
  ],
  'image:uploaded': [
    'sceneId', 'image.id', 'image.type', 'image.url', 'image.uploadedBy.id', 'image.uploadedBy.username',
  ],
  'scene:updated': ['sceneId', 'updates.description', 'updates.updatedBy.id', 'updates.updatedBy.username'],
  'project:notification': ['type', 'message', 'projectId'],
  error: ['code', 'message', 'details'],
  'reconnect:required': ['reason'],
  'presence:update': ['userId', 'status'],
  'upload:progress': ['sceneId', 'progress', 'fileName'],
}

const [SOCKET_URL, picture] = process.argv.slice(2)
expect(SOCKET_URL && picture, 'usage: seed-client.mjs BASE_URL PICTURE')

const mina = await Person.registered(SOCKET_URL, 'mina')
const joon = await Person.registered(SOCKET_URL, 'joon')
const project = await mina.do('POST', '/api/projects', { name: '밤길', tag: 'storyboard' })
const scene = await mina.do('POST', `/api/projects/${project.id}/scenes`, {})
const projectId = project.id
const sceneId = scene.id

const heard = {}
let sent = 0

const listening = await connected(mina, { auth: { token: mina.token } }) // 3.4
listen(listening)
await until('mina is told who she is', () => heard.connected && heard.authenticated)
emit(listening, 'join:project', { projectId, userId: mina.user.id })
emit(listening, 'join:scene', { projectId, sceneId, userId: mina.user.id })
await until('mina has joined', () => heard['joined:project'])
const { inviteCode } = await mina.do('POST', `/api/projects/${projectId}/invite`, {})
await joon.do('POST', '/api/projects/join', { inviteCode })

const socket = await connected(joon, {}) // 2.1
const answered = {}
socket.on('authenticated', (payload) => { answered.authenticated = payload })
const refusals = []
socket.on('error', (error) => { refusals.push(error) })
emit(socket, 'auth', { token: joon.token, userId: joon.user.id })
await until('joon is told who he is', () => answered.authenticated?.user.id === joon.user.id)
await speaks()
await uploads()
await falls()
await polls()

for (const event of Object.keys(LISTENERS)) {
  await until(`${event} is heard`, () => heard[event])
  for (const path of LISTENERS[event]) {
    const value = path.split('.').reduce((from, key) => from?.[key], heard[event])
    expect(value !== undefined, `${event} has ${path}: ${JSON.stringify(heard[event])}`)
  }
}
expect(refusals.length === 0, `nothing is refused: ${JSON.stringify(refusals)}`)
socket.disconnect()
listening.disconnect()
console.log(JSON.stringify({ sent, heard: Object.keys(heard).length, listeners: Object.keys(LISTENERS).length }))

/** 3.6: the options are the document's. */
async function connected(person, more) {
  const client = io(SOCKET_URL, {
    reconnection: true,
    reconnectionDelay: 1000,
    reconnectionDelayMax: 5000,
    reconnectionAttempts: 10,
    transports: ['websocket', 'polling'],
    forceNew: true,
    ...more,
  })
  client.on('disconnect', (reason) => {
    if (reason === 'io server disconnect' && person.staysAway !== true) client.connect()
  })
  await until(`${person.user.username} connects`, () => client.connected)
  return client
}

function listen(client) {
  for (const event of Object.keys(LISTENERS)) client.on(event, (payload) => { heard[event] = payload })
}

function emit(client, event, payload) {
  sent++
  client.emit(event, payload)
}

/** 2.1, in its order. The document waits for no answer; whoever sends on may, so what needs an id waits for the event. */
async function speaks() {
  const userId = joon.user.id
  emit(socket, 'join:project', { projectId, userId })
  emit(socket, 'join:scene', { projectId, sceneId, userId })
  emit(socket, 'cursor:move', { projectId, sceneId, x: 0.15, y: 0.2, userId })
  for (const location of ['comment', 'annotation', 'description']) {
    emit(socket, 'typing:start', { projectId, location, targetId: sceneId })
    emit(socket, 'typing:stop', { projectId, location, targetId: sceneId })
  }
  for (const status of ['away', 'offline', 'online']) emit(socket, 'presence:update', { status, projectId })

  emit(socket, 'comment:create', { projectId, sceneId, content: 'Comment text', parentId: null })
  const { comment } = await until('the comment is heard', () => heard['comment:created'])
  expect(comment.content === 'Comment text' && comment.user.id === userId, JSON.stringify(comment))
  emit(socket, 'comment:update', { commentId: comment.id, content: 'Updated text' })
  await until('its change is heard', () => heard['comment:updated']?.content === 'Updated text')
  emit(socket, 'comment:delete', { commentId: comment.id })
  await until('its end is heard', () => heard['comment:deleted']?.commentId === comment.id)

  const { body: image } = await joon.upload(scene, 'lineart', picture)
  const strokes = [{ points: [[0.1, 0.1, 0.5], [0.2, 0.2, 0.7]], size: 0.01 }]
  for (const [type, drawingData] of [['drawing', { strokes }], ['text', null], ['arrow', null]]) {
    const data = { x: 0.1, y: 0.15, content: 'Annotation content', drawingData }
    if (type === 'arrow') Object.assign(data, { width: 0.2, height: 0.1 })
    emit(socket, 'annotation:create', { imageId: image.id, type, data })
    const { annotation } = await until(
      `the ${type} is heard`,
      () => heard['annotation:created']?.annotation.type === type && heard['annotation:created'],
    )
    emit(socket, 'annotation:update', { annotationId: annotation.id, data: { content: 'Updated content' } })
    await until(`its change is kept`, async () => {
      const kept = await joon.do('GET', `/api/images/${image.id}/annotations`)
      return kept.items.some((each) => each.id === annotation.id && each.data.content === 'Updated content')
    })
  }
  emit(socket, 'image:upload', {
    sceneId, type: 'lineart', imageId: image.id, metadata: { fileName: 'image.png', fileSize: 1024000 },
  })
  emit(socket, 'scene:update', { sceneId, data: { description: 'Updated description', notes: 'Updated notes' } })
  const updated = await until('the scene is heard', () => heard['scene:updated'])
  expect(updated.updates.description === 'Updated description', JSON.stringify(updated))
}

/** 3.3: over REST, with what the document then sends again, which nobody may hear twice. */
async function uploads() {
  let comments = 0
  listening.on('comment:created', () => { comments++ })
  const comment = await joon.do('POST', `/api/projects/${projectId}/comments`, { content: '한 번만' })
  emit(socket, 'comment:created', comment)
  emit(socket, 'upload:progress', { sceneId, progress: (512 / 1024) * 100, fileName: 'image.png' })
  const { body: image } = await joon.upload(scene, 'art', picture)
  emit(socket, 'image:uploaded', { sceneId, image })
  await until('the picture is heard', () => heard['image:uploaded']?.image.id === image.id)
  await until('the progress is heard', () => heard['upload:progress']?.fileName === 'image.png')
  expect(comments === 1, `a comment that is sent again is heard once, not ${comments} times`)
}

/** 2.2's errors, and the end of a socket: the room, and then the session. */
async function falls() {
  emit(listening, 'comment:update', { commentId: projectId, content: 'nobody has this' })
  await until('the error is heard', () => heard.error?.code === 'not-found')
  emit(socket, 'leave:project', { projectId })
  await until('joon has left', () => heard['user:left']?.userId === joon.user.id)

  const connects = new Promise((resolve) => socket.once('connect', resolve))
  socket.io.engine.close() // 3.6: it comes back by itself
  await connects
  mina.staysAway = true
  await mina.call('POST', '/api/auth/logout', {})
  await until('mina is told to reconnect', () => heard['reconnect:required'])
}

/** 3.6's fallback. */
async function polls() {
  const updates = await joon.do('GET', '/api/updates')
  expect(Array.isArray(updates.events), `updates are events: ${JSON.stringify(updates)}`)
}
