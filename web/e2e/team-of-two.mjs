/*
 * A team of two uploads pictures and hears of it live, with nothing but fetch and the official socket.io-client:
 *
 *   node team-of-two.mjs http://localhost:3000 DIR
 *
 * DIR holds photo.jpg (6000×4000), alpha.png and drawing.webp. Prints one line of JSON with the figures.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { io } from 'socket.io-client'
import { expect, Person, until } from './person.mjs'
import { snapshotsAndEventsAgree } from './snapshot.mjs'
import { webpSize } from './webp.mjs'

/** How often each of the two live events is measured. */
const ROUNDS = 5
/** How long after the answer an event may arrive, in milliseconds, in the middle of all rounds. */
const BAR = 100

const [base, pictures] = process.argv.slice(2)
expect(base && pictures, 'usage: team-of-two.mjs BASE_URL DIR_WITH_PICTURES')
const picture = (name) => join(pictures, name)
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

const mina = await Person.registered(base, 'mina')
const joon = await Person.registered(base, 'joon')

const { project, scenes } = await startProject()
const uploads = await uploadOneOfEach()
await versionsGrow()
await joonJoins()
const latencies = await bothHear()
const events = await snapshotsAndEventsAgree(base, mina, joon, picture('drawing.webp'))

console.log(JSON.stringify({ uploads, latencies, events }))

async function startProject() {
  const studios = await mina.do('GET', '/api/studios')
  expect(studios.items.length === 1, `registering gives one studio, not ${studios.items.length}`)
  const project = await mina.do('POST', '/api/projects', { name: '밤길, 집으로', tag: 'storyboard' })
  expect(project.studioId === studios.items[0].id, 'the project is in the studio of who made it')
  expect(project.myRole === 'owner', `who makes a project owns it, and is not ${project.myRole}`)
  const scenes = []
  for (const description of ['골짜기 마을', '빗길', '담장 위의 고양이']) {
    scenes.push(await mina.do('POST', `/api/projects/${project.id}/scenes`, { description }))
  }
  expect(scenes.map((scene) => scene.sceneNumber).join() === '1,2,3', 'scenes are numbered 1, 2, 3')
  return { project, scenes }
}

async function uploadOneOfEach() {
  const figures = {}
  for (const [index, name] of ['photo.jpg', 'alpha.png', 'drawing.webp'].entries()) {
    const began = performance.now()
    const { body: image, at } = await mina.upload(scenes[index], 'lineart', picture(name))
    figures[name] = { milliseconds: Math.round(at - began), width: image.width, height: image.height }
    expect(image.versionNumber === 1, `the first upload of ${name} is version 1, not ${image.versionNumber}`)
    await isShown(image, name)
  }
  const { width, height } = figures['photo.jpg']
  expect(width === 6000 && height === 4000, `photo.jpg is 6000×4000, not ${width}×${height}`)
  return figures
}

/** A WebP inside 1920×1080 to look at, a small one for the board, and the bytes as they came. */
async function isShown(image, name) {
  const shown = webpSize(await mina.file(image.url))
  expect(
    shown.width <= 1920 && shown.height <= 1080 && shown.width <= image.width && shown.height <= image.height,
    `${name} is shown inside 1920×1080 and not enlarged, not as ${shown.width}×${shown.height}`,
  )
  const small = webpSize(await mina.file(image.thumbnailUrl))
  expect(small.width <= shown.width && small.height <= shown.height, `the thumbnail of ${name} is the smaller one`)
  const [sent, kept] = [await readFile(picture(name)), await mina.file(image.originalUrl)]
  expect(sha256(sent) === sha256(kept), `${name} comes back byte for byte`)
}

async function versionsGrow() {
  const [scene] = scenes
  const { body: second } = await mina.upload(scene, 'lineart', picture('alpha.png'))
  expect(second.versionNumber === 2, `the second upload is version 2, not ${second.versionNumber}`)

  const restore = `/api/scenes/${scene.id}/images/${second.id}/restore`
  const third = await mina.do('POST', restore, { versionNumber: 1 })
  expect(third.id === second.id && third.versionNumber === 3, `restoring 1 makes version 3, not ${third.versionNumber}`)
  await isShown(third, 'photo.jpg')

  const again = await mina.call('POST', restore, { versionNumber: 3 })
  expect(
    again.status === 409 && again.body.code === 'conflict',
    `restoring the current version is a 409 conflict, not ${again.status} ${again.body?.code}`,
  )
  const { items } = await mina.do('GET', `/api/scenes/${scene.id}/images/${second.id}/history`)
  const told = items.map(({ versionNumber, restoredFrom }) => `${versionNumber}<${restoredFrom}`).join()
  expect(told === '3<1,2<null,1<null', `the history tells 3, restored from 1, then 2 and 1; not ${told}`)
}

async function joonJoins() {
  const hidden = await joon.call('GET', `/api/projects/${project.id}`)
  expect(hidden.status === 404, `a project is not there for outsiders: 404, not ${hidden.status}`)
  const { inviteCode } = await mina.do('POST', `/api/projects/${project.id}/invite`, { role: 'member' })
  const joined = await joon.do('POST', '/api/projects/join', { inviteCode })
  expect(joined.id === project.id && joined.myRole === 'member', `joon is a member of the project, not ${joined.myRole}`)
}

/** One uploads and the other comments, in turn; both hear both, soon after the answer. */
async function bothHear() {
  const ears = [await listening(mina), await listening(joon)]
  const latencies = { 'image:uploaded': [], 'comment:created': [] }
  let seq
  try {
    for (let round = 1; round <= ROUNDS; round++) {
      const comment = { content: `${round}번째 의견` }
      const said = await mina.call('POST', `/api/scenes/${scenes[1].id}/comments`, comment)
      expect(said.status === 201, `commenting answers 201, not ${said.status}`)
      await heard('comment:created', mina, said, ({ comment }) => comment.id === said.body.id)

      const drawn = await joon.upload(scenes[1], 'art', picture('drawing.webp'))
      await heard('image:uploaded', joon, drawn, ({ image, sceneId }) => sceneId === scenes[1].id && image.versionNumber === round)
    }
  } finally {
    for (const { socket } of ears) socket.close()
  }
  const figures = Object.fromEntries(Object.entries(latencies).map(([type, all]) => [type, summary(all)]))
  for (const [type, { median }] of Object.entries(figures)) {
    expect(median <= BAR, `${type} is heard within ${BAR} ms of the answer, not ${median} ms`)
  }
  return figures

  async function heard(type, actor, answer, isIt) {
    const events = await Promise.all(
      ears.map(({ name, events }) => until(`${name} hears ${type}`, () => events.find((event) => event.type === type && isIt(event)))),
    )
    for (const event of events) {
      expect(event.projectId === project.id, `${type} names its project`)
      expect(event.actor?.id === actor.user.id, `${type} names its actor`)
      expect(Math.abs(Date.parse(event.at) - Date.now()) < 60_000, `${type} says when it was, not ${event.at}`)
      expect(event.seq === events[0].seq, `both hear ${type} as the same event`)
      latencies[type].push(event.heardAt - answer.at)
    }
    expect(seq === undefined || events[0].seq === seq + 1, `${type} comes next: ${seq} is followed by ${events[0].seq}`)
    seq = events[0].seq
  }
}

function summary(all) {
  const sorted = all.map((value) => Math.round(value * 10) / 10).sort((a, b) => a - b)
  return { median: sorted[Math.floor(sorted.length / 2)], worst: sorted.at(-1), all: sorted }
}

/** Connects over a websocket and joins the project; keeps every durable event with the time of its arrival. */
async function listening(person) {
  const name = person.user.nickname
  const socket = io(base, { transports: ['websocket'], auth: { token: person.token } })
  const events = []
  socket.onAny((type, payload) => {
    if (payload?.seq !== undefined) events.push({ ...payload, type, heardAt: performance.now() })
  })
  let refused
  socket.on('connect_error', (error) => {
    refused = error
  })
  await until(`${name} connects`, () => {
    expect(!refused, `${name} connects, and is not refused: ${refused?.message}`)
    return socket.connected
  })
  const answer = await socket.timeout(10_000).emitWithAck('join:project', { projectId: project.id })
  expect(answer.ok === true, `${name} joins the project: ${JSON.stringify(answer)}`)
  return { name, socket, events }
}
