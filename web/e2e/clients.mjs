/*
 * The official client in every version that is about, over every transport: it connects, joins, hears, changes, is
 * refused, and comes back by itself when its connection is lost. Nothing of it is changed.
 *
 *   node clients.mjs http://localhost:3000
 *
 * Prints one line of JSON: what each of them showed.
 */
import { io as io4_8 } from 'socket.io-client'
import { io as io3_1 } from 'socket.io-client-3.1'
import { io as io4_0 } from 'socket.io-client-4.0'
import { expect, Person, until } from './person.mjs'

const PATIENCE = 10_000

const [base] = process.argv.slice(2)
expect(base, 'usage: clients.mjs BASE_URL')

const clients = {
  '4.8': { io: io4_8, recovers: true },
  '4.0': { io: io4_0, recovers: false },
  '3.1': { io: io3_1, recovers: false },
}
const ways = { websocket: ['websocket'], polling: ['polling'], both: ['polling', 'websocket'] }

const mina = await Person.registered(base, 'mina')
const project = await mina.do('POST', '/api/projects', { name: '밤길', tag: 'storyboard' })
const say = (content) => mina.do('POST', `/api/projects/${project.id}/comments`, { content })

const shown = {}
for (const [version, client] of Object.entries(clients)) {
  for (const [way, transports] of Object.entries(ways)) {
    shown[`${version} ${way}`] = await journey(client, transports, `${version} ${way}`)
  }
}
console.log(JSON.stringify(shown))

async function journey({ io, recovers }, transports, name) {
  await isRefused(io, transports, name)
  const socket = io(base, { transports, auth: { token: mina.token }, forceNew: true })
  const heard = []
  socket.on('comment:created', (payload) => heard.push(payload.comment.content))
  const hears = (content) => until(`${name} hears ${content}`, () => heard.includes(content))
  try {
    const user = await next(socket, 'authenticated', `${name} is told who it is`)
    expect(user.user.id === mina.user.id, `${name} is another user`)
    await joins(socket, name)
    await say(`${name} rest`)
    await hears(`${name} rest`)
    const made = await ask(socket, 'comment:create', { projectId: project.id, content: `${name} socket` }, name)
    expect(made.ok && made.comment.content === `${name} socket`, `${name} may say something: ${JSON.stringify(made)}`)
    await hears(`${name} socket`)
    const unknown = await ask(socket, 'no:such:event', {}, name)
    expect(unknown.error?.code === 'unknown-event', `${name} is told of an unknown event: ${JSON.stringify(unknown)}`)
    if (transports.length === 2) {
      await until(`${name} upgrades`, () => socket.io.engine.transport.name === 'websocket')
    }

    const transport = socket.io.engine.transport.name
    socket.io.engine.close()
    await until(`${name} notices that its connection is lost`, () => !socket.connected)
    await say(`${name} meanwhile`)
    await until(`${name} comes back`, () => socket.connected)
    const recovered = socket.recovered === true
    expect(recovered === recovers, `${name} recovered: ${recovered}`)
    if (!recovered) await joins(socket, name)
    await say(`${name} after`)
    await hears(`${name} after`)
    const expected = ['rest', 'socket', ...(recovered ? ['meanwhile'] : []), 'after'].map((what) => `${name} ${what}`)
    expect(heard.join() === expected.join(), `${name} heard ${heard.join()}, not ${expected.join()}`)
    return { transport, recovered, heard: heard.length }
  } finally {
    socket.disconnect()
  }
}

async function isRefused(io, transports, name) {
  const stranger = io(base, { transports, auth: { token: 'nonsense' }, forceNew: true, reconnection: false })
  const error = await next(stranger, 'connect_error', `${name} is refused`)
  expect(error.data?.code === 'unauthenticated', `${name} is told why it is refused: ${error.message}`)
  stranger.disconnect()
}

async function joins(socket, name) {
  const joined = await ask(socket, 'join:project', { projectId: project.id }, name)
  expect(joined.ok && joined.projectId === project.id, `${name} joins: ${JSON.stringify(joined)}`)
}

function next(socket, event, what) {
  return inTime(new Promise((resolve) => socket.once(event, resolve)), what)
}

function ask(socket, event, payload, name) {
  return inTime(new Promise((resolve) => socket.emit(event, payload, resolve)), `${name} is answered to ${event}`)
}

function inTime(promise, what) {
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => { reject(new Error(`in time: ${what}`)) }, PATIENCE)
  })
  return Promise.race([promise, late]).finally(() => { clearTimeout(timer) })
}
