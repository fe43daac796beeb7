/*
 * Many official clients on two nodes hear what is changed while things break; in the end what each of them applied is
 * compared with the log.
 *
 *   node delivery.mjs --seconds 120 --seed 1 --folder DIR --postgres DIR [--around redis,s3,nginx --s3 DIR] [--kill 10]
 *     [--json FILE] -- COMMAND…
 *
 * COMMAND starts the product; --postgres is the folder with PostgreSQL's programs; --around says what stands around the nodes
 * (--s3 is the folder with the S3 server's jars); --kill that a node is killed every so many seconds when both are there, and
 * not by chance, while PostgreSQL stays. What happens is drawn from the seed; when exactly depends on the machine too.
 */
import { loadavg } from 'node:os'
import { given, spread, tell } from '../proof.mjs'
import { Site } from '../site.mjs'
import { Line } from './faults.mjs'
import { Chance, pause } from './random.mjs'
import { isWrong, Team } from './team.mjs'

const FAULT_MILLISECONDS = 2_000
const OFFLINE_MILLISECONDS = 30_000

/** Each fault as often as it stands here, in an order that is drawn anew each time all have happened. */
const FAULTS = ['cut', 'cut', 'cut', 'cut', 'kill', 'kill', 'postgres', 'offline', 'swallow']

/** Those that happen by chance beside a node's death at fixed times: no node would start while its database is away. */
const BESIDE_KILLS = FAULTS.filter((fault) => fault !== 'kill' && fault !== 'postgres')

const options = given('seconds', 'seed', 'around', 's3', 'kill')
const seconds = Number(options.seconds ?? 120)
const seed = Number(options.seed ?? 1)
const killMilliseconds = options.kill && Number(options.kill) * 1000
const around = options.around?.split(',') ?? []
const chance = (name) => new Chance(seed, name)
console.log(`seed ${seed}, ${seconds} s`)

const site = await Site.of(options, { around })
const { nodes, postgres } = site
const lines = []
let team

try {
  process.exitCode = (await prove()) ? 1 : 0
} finally {
  team?.leave()
  lines.forEach((line) => line.close())
  await site.stop()
}

/** True when something is not as it must be. */
async function prove() {
  await site.start()
  team = await Team.at(site, seed)
  await team.connect(async (i, polls) => {
    // Requests of one that polls have to reach the same node: nginx sees to that by a cookie.
    const home = polls ? nodes[(i >> 2) % nodes.length].port : undefined
    const line = site.nginx
      ? new Line([site.port], chance(`line ${i}`))
      : new Line(nodes.map((node) => node.port), chance(`line ${i}`), home)
    await line.open()
    lines.push(line)
    return line.url
  })
  const end = Date.now() + seconds * 1000
  const writing = team.write(() => Date.now() >= end)
  const faults = await breakThings(end)
  await Promise.all([writing, ...faults.pending])
  const outcome = await team.outcome()
  const figures = {
    seed,
    seconds,
    nodes: nodes.length,
    around,
    load: loadavg()[1],
    faults: { ...faults.counts, cutsThatHit: lines.reduce((total, line) => total + line.cuts, 0) },
    outages: { node: spread(nodes.flatMap((node) => node.outages)), postgres: spread(postgres.outages) },
    ...outcome,
  }
  tell(figures, options.json)
  return isWrong(outcome)
}

/** Breaks something every two seconds until then; what is being mended is `pending`. */
async function breakThings(end) {
  const draw = chance('faults')
  const counts = Object.fromEntries(FAULTS.map((fault) => [fault, 0]))
  const away = new Set()
  const pending = []
  let restarting = Promise.resolve()
  let deck = []
  let killed = Date.now()
  while (Date.now() + FAULT_MILLISECONDS < end) {
    await pause(FAULT_MILLISECONDS)
    if (deck.length === 0) deck = draw.shuffled(killMilliseconds ? BESIDE_KILLS : FAULTS)
    const up = nodes.filter((node) => node.isUp)
    const isTime = killMilliseconds && Date.now() - killed >= killMilliseconds && up.length === nodes.length
    if (isTime) killed = Date.now()
    const drawn = isTime ? 'kill' : deck.pop()
    // One node is always left, and what is down cannot break: on a slow machine there would be nothing but starts.
    const cannot = (drawn === 'kill' && up.length < nodes.length) || (drawn === 'postgres' && !postgres.isReady())
    const fault = cannot ? 'cut' : drawn
    const here = lines.filter((line) => !away.has(line))
    const connected = here.filter((line) => line.wires.size > 0)
    const whom = draw.of(fault === 'cut' && connected.length > 0 ? connected : here)
    counts[fault]++
    if (fault === 'cut') whom.cutNext(draw.of(['down', 'down', 'up']))
    else if (fault === 'kill') draw.of(up).kill()
    else if (fault === 'postgres') {
      const signal = draw.of(['SIGINT', 'SIGKILL'])
      restarting = restarting.then(() => postgres.restart(signal))
      pending.push(restarting)
    } else {
      away.add(whom)
      if (fault === 'offline') whom.goDown()
      else whom.swallow()
      const back = pause(Math.min(OFFLINE_MILLISECONDS, Math.max(0, end - Date.now()))).then(() => {
        whom.comeUp()
        away.delete(whom)
      })
      pending.push(back)
    }
  }
  return { counts, pending }
}
