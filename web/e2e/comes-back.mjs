/*
 * An official socket.io-client whose server is killed and started again, and that has no code for it: it hears every
 * event once and in order.
 *
 *   node comes-back.mjs http://localhost:3000
 *
 * Says "kill" when it has heard some events, and waits until the server was killed and is back; then prints one line of
 * JSON with what it heard.
 */
import { io } from 'socket.io-client'
import { expect, Person, until } from './person.mjs'

const [base] = process.argv.slice(2)
expect(base, 'usage: comes-back.mjs BASE_URL')

const mina = await Person.registered(base, 'mina')
const project = await mina.do('POST', '/api/projects', { name: '밤길', tag: 'storyboard' })
const say = (content) => mina.do('POST', `/api/projects/${project.id}/comments`, { content })

const socket = io(base, { transports: ['websocket'], auth: { token: mina.token } })
const heard = []
socket.on('comment:created', ({ seq }) => heard.push(seq))
await until('it is connected', () => socket.connected)
socket.emit('join:project', { projectId: project.id })
await new Promise((resolve) => socket.once('joined:project', resolve))
for (const content of ['하나', '둘', '셋']) await say(content)
await until('it hears', () => heard.length === 3)

console.log('kill')
await until('it notices', () => !socket.connected, 60_000)
// It is said over REST as soon as somebody listens: before the socket is back, which waits longer between its attempts.
await until('the server is back', async () => (await fetch(`${base}/api/health`).catch(() => null))?.ok, 60_000)
const before = socket.connected
for (const content of ['넷', '다섯']) await say(content)
await until('it is connected again', () => socket.connected, 60_000)
await say('여섯')
await until('it has heard all', () => heard.length >= 6)

const first = heard[0]
expect(socket.recovered, 'its connection is recovered')
expect(heard.join() === [0, 1, 2, 3, 4, 5].map((n) => first + n).join(), `it heard ${heard.join()}`)
console.log(JSON.stringify({ heard, backBeforeTheServer: before }))
socket.disconnect()
