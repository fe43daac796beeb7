/*
 * Two nodes behind nginx are replaced one after the other while people work: they write, upload, and listen.
 *
 *   node rolling.mjs --restarts 10 --seed 1 --folder DIR --postgres DIR --s3 DIR [--json FILE] -- COMMAND…
 *
 * A node is told to stop by SIGTERM and started again when it has ended. Every request must have an answer, 2xx, or 503 that
 * says when to come again; every event is heard once and in order; what was acknowledged is there.
 */
import { get, request } from 'node:http'
import { loadavg } from 'node:os'
import { until } from '../../web/e2e/person.mjs'
import { isWrong, Team } from '../delivery/team.mjs'
import { formBytes, newPicture } from '../picture.mjs'
import { given, spread, tell } from '../proof.mjs'
import { pause } from '../delivery/random.mjs'
import { Site } from '../site.mjs'

/** How long a node says that it is not ready before it takes no more: a second is enough to see it. */
const STOP_DELAY_SECONDS = 1

/** nginx takes a node that is back again after five seconds. */
const BETWEEN_MILLISECONDS = 6_000

/** Between two changes of one of twenty people: what one node can do alone on a shared machine. */
const SPACING_MILLISECONDS = 1_000

const SLOW_UPLOADS = 4
const PIECES = 10
const PIECE_MILLISECONDS = 200
const LOOK_MILLISECONDS = 20
const BOUNDARY = 'of-a-slow-line'

const options = given('restarts', 'seed', 's3')
const seed = Number(options.seed ?? 1)
const restarts = Number(options.restarts ?? 10)
const around = ['redis', 's3', 'nginx']
console.log(`seed ${seed}, ${restarts} restarts`)

const site = await Site.of(options, { around, settings: { STOP_DELAY_SECONDS: `${STOP_DELAY_SECONDS}` } })
const slow = { taken: 0, told: 0, cut: 0 }
const stops = []
let isOver = false
let team

try {
  process.exitCode = (await prove()) ? 1 : 0
} finally {
  isOver = true
  team?.leave()
  await site.stop()
}

/** True when something is not as it must be. */
async function prove() {
  await site.start()
  team = await Team.at(site, seed)
  await team.connect(() => site.url)
  const work = [team.write(() => isOver, SPACING_MILLISECONDS)]
  for (let i = 0; i < SLOW_UPLOADS; i++) work.push(uploadSlowly(i))
  for (let n = 0; n < restarts; n++) {
    await pause(BETWEEN_MILLISECONDS)
    const stop = await replace(site.nodes[n % site.nodes.length])
    console.error(`${n + 1}: status ${stop.status} after ${Math.round(stop.milliseconds)} ms, ${stop.clients.length} clients`)
    stops.push(stop)
  }
  isOver = true
  await Promise.all(work)
  const outcome = await team.outcome()
  const { status: fsck, stdout } = site.nodes[0].runs('fsck', '--checksums')
  if (fsck !== 0) console.error(stdout)
  const count = (holds) => stops.filter(holds).length
  const told = stops.flatMap(({ clients }) => clients)
  const figures = {
    seed,
    restarts,
    around,
    load: loadavg()[1],
    exits: count(({ status }) => status === 0),
    notReadyFirst: count(({ isNotReadyFirst }) => isNotReadyFirst),
    stopMilliseconds: spread(stops.map(({ milliseconds }) => milliseconds)),
    clientsOfThem: told.length,
    untold: told.filter(({ isTold }) => !isTold).length,
    backMilliseconds: spread(told.map(({ back }) => back)),
    slowUploads: slow,
    fsck,
    ...outcome,
  }
  tell(figures, options.json)
  for (const { reasons } of team.writers) for (const reason of reasons) console.error(`a request was cut: ${reason}`)
  const { changes } = outcome
  return (
    isWrong(outcome) ||
    figures.exits < restarts ||
    figures.notReadyFirst < restarts ||
    figures.untold + slow.cut + changes.cut + changes.unclear + fsck > 0
  )
}

/** Replaces a node, and answers what was seen of it from outside. */
async function replace(node) {
  const clients = new Map()
  const listening = team.listeners.map((listener) => watched(listener, clients))
  const looks = []
  let isUp = true
  const looking = (async () => {
    for (; isUp; await pause(LOOK_MILLISECONDS)) looks.push(await readiness(node))
  })()
  await until('it is ready', () => looks.at(-1)?.status === 200, 30_000)
  const began = performance.now()
  const status = await node.terminate()
  const milliseconds = performance.now() - began
  isUp = false
  await looking
  await until('all are back', () => [...clients.values()].every(({ back }) => back !== undefined), 60_000)
  listening.forEach((end) => end())
  await node.up()
  await until('it is ready again', async () => (await readiness(node)).status === 200, 60_000)
  const first = looks.find((look) => look.status !== 200)
  const toldFirst = Math.min(...[...clients.values()].map(({ toldAt }) => toldAt ?? Infinity))
  return {
    status,
    milliseconds,
    isNotReadyFirst: first?.status === 503 && first.at < toldFirst,
    clients: [...clients.values()],
  }
}

/** Notes when it is told to reconnect, loses its socket and has another; until the function that it gives is called. */
function watched({ socket }, clients) {
  let toldAt
  const told = () => (toldAt = performance.now())
  const lost = () => clients.set(socket, { isTold: toldAt !== undefined, toldAt, lostAt: performance.now() })
  const back = () => {
    const client = clients.get(socket)
    if (client !== undefined) client.back ??= performance.now() - client.lostAt
  }
  const on = { 'reconnect:required': told, disconnect: lost, connect: back }
  for (const [name, each] of Object.entries(on)) socket.on(name, each)
  return () => {
    for (const [name, each] of Object.entries(on)) socket.off(name, each)
  }
}

/** Whether the node says that it is ready; 0 when nobody answers. */
function readiness(node) {
  return new Promise((resolve) => {
    const said = (status) => resolve({ status, at: performance.now() })
    get(`${node.url}/api/health/ready`, { agent: false }, (answer) => {
      answer.resume()
      said(answer.statusCode)
    }).on('error', () => said(0))
  })
}

/** One after the other, each on its way for two seconds: whenever a node is told to stop, some are. */
async function uploadSlowly(i) {
  const person = team.people[i]
  const { id, scene } = team.projects[i]
  while (!isOver) {
    const body = formBytes(BOUNDARY, 'lineart', newPicture(), 'slow.png')
    const answer = await sentSlowly(`/api/scenes/${scene}/images`, body, {
      Authorization: `Bearer ${person.token}`,
      'Content-Type': `multipart/form-data; boundary=${BOUNDARY}`,
      'Content-Length': body.length,
    })
    if (answer?.status === 201) {
      slow.taken++
      team.writers[i].pictures[id]++
    } else if (answer?.status === 503 && answer.retryAfter !== undefined) slow.told++
    else {
      slow.cut++
      console.error(`a slow upload was cut: ${answer?.status ?? 'no answer'}`)
    }
  }
}

function sentSlowly(path, body, headers) {
  return new Promise((resolve) => {
    const sending = request(site.url + path, { method: 'POST', agent: false, headers }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve({ status: answer.statusCode, retryAfter: answer.headers['retry-after'] }))
    })
    sending.on('error', () => resolve(undefined))
    void (async () => {
      for (let n = 0; n < PIECES && !sending.destroyed; n++) {
        const at = (piece) => Math.floor((body.length * piece) / PIECES)
        sending.write(body.subarray(at(n), at(n + 1)))
        await pause(PIECE_MILLISECONDS)
      }
      sending.end()
    })()
  })
}
