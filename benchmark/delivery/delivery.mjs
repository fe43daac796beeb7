/*
 * Many official clients on two nodes hear what is changed while things break; in the end what each of them applied is
 * compared with the log.
 *
 *   node delivery.mjs --seconds 120 --seed 1 --folder DIR --postgres DIR [--around redis,s3,nginx --s3 DIR] [--kill 10]
 *     [--faults cut,redis] [--clock FILE] [--network slow] [--loss 5] [--json FILE] -- COMMAND…
 *
 * COMMAND starts the product; --postgres is the folder with PostgreSQL's programs; --around says what stands around the nodes
 * (--s3 is the folder with the S3 server's jars); --kill that a node is killed every so many seconds when both are there, and
 * not by chance, while PostgreSQL stays; --faults which others happen. --clock is libfaketime, by which the second node's clock
 * is set wrong again and again (the fault `clock`); --network slow lets each client be behind a slow line, and --loss lets so
 * many of a hundred packets to and from clients be lost (by nft, in the network namespace that this runs in). What happens is
 * drawn from the seed; when exactly depends on the machine too.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { given, spread, tell } from '../proof.mjs'
import { Site } from '../site.mjs'
import { Line } from './faults.mjs'
import { Chance, pause } from './random.mjs'
import { isWrong, Team } from './team.mjs'

const FAULT_MILLISECONDS = 2_000
const OFFLINE_MILLISECONDS = 30_000

/** Each fault as often as it stands here, in an order that is drawn anew each time all have happened. */
const FAULTS = ['cut', 'cut', 'cut', 'cut', 'kill', 'kill', 'postgres', 'offline', 'swallow']

/** A slow line: 1 Mbit/s, and each piece so many milliseconds later, each way. */
const SLOW = { bytesPerSecond: 125_000, later: [100, 300] }

const REDIS_MILLISECONDS = 8_000
const CLOCKS_SECONDS = [-300, -90, -30, 0, 30, 90, 300]

/** Those that happen by chance beside a node's death at fixed times: no node would start while its database is away. */
const BESIDE_KILLS = FAULTS.filter((fault) => fault !== 'kill' && fault !== 'postgres')

const options = given('seconds', 'seed', 'around', 's3', 'kill', 'faults', 'clock', 'network', 'loss')
const seconds = Number(options.seconds ?? 120)
const seed = Number(options.seed ?? 1)
const killMilliseconds = options.kill && Number(options.kill) * 1000
const around = options.around?.split(',') ?? []
const possible = options.faults?.split(',') ?? (killMilliseconds ? BESIDE_KILLS : FAULTS)
const chance = (name) => new Chance(seed, name)
console.log(`seed ${seed}, ${seconds} s`)

const site = await Site.of(options, { around })
const { nodes, postgres, redis } = site
const lines = []
const clock = join(options.folder, 'clock')
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
  if (options.clock) falsifyClock(nodes[1])
  await site.start()
  team = await Team.at(site, seed)
  await team.connect(async (i, polls) => {
    // Requests of one that polls have to reach the same node: nginx sees to that by a cookie.
    const home = polls ? nodes[(i >> 2) % nodes.length].port : undefined
    const line = site.nginx
      ? new Line([site.port], chance(`line ${i}`))
      : new Line(nodes.map((node) => node.port), chance(`line ${i}`), home)
    if (options.network === 'slow') line.pace = SLOW
    await line.open()
    lines.push(line)
    return line.url
  })
  if (options.loss) lose(Number(options.loss))
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
  const counts = Object.fromEntries([...possible, 'cut', 'kill'].map((fault) => [fault, 0]))
  const away = new Set()
  const pending = []
  let restarting = Promise.resolve()
  let deck = []
  let killed = Date.now()
  /** What is away comes back after so long, and at the latest in the end. */
  const goes = (what, milliseconds, mend) => {
    away.add(what)
    const back = async () => {
      await pause(Math.min(milliseconds, Math.max(0, end - Date.now())))
      await mend()
      away.delete(what)
    }
    pending.push(back())
  }
  while (Date.now() + FAULT_MILLISECONDS < end) {
    await pause(FAULT_MILLISECONDS)
    if (deck.length === 0) deck = draw.shuffled(possible)
    const up = nodes.filter((node) => node.isUp)
    const isTime = killMilliseconds && Date.now() - killed >= killMilliseconds && up.length === nodes.length
    if (isTime) killed = Date.now()
    const drawn = isTime ? 'kill' : deck.pop()
    // One node is always left, and what is down cannot break: on a slow machine there would be nothing but starts.
    const cannot =
      (drawn === 'kill' && up.length < nodes.length) ||
      (drawn === 'postgres' && !postgres.isReady()) ||
      (drawn === 'redis' && away.has(redis))
    const fault = cannot ? 'cut' : drawn
    const here = lines.filter((line) => !away.has(line))
    const connected = here.filter((line) => line.wires.size > 0)
    const whom = draw.of(fault === 'cut' && connected.length > 0 ? connected : here)
    counts[fault]++
    if (fault === 'cut') whom.cutNext(draw.of(['down', 'down', 'up']))
    else if (fault === 'kill') draw.of(up).kill()
    else if (fault === 'clock') setClock(draw.of(CLOCKS_SECONDS))
    else if (fault === 'redis') goes(redis, REDIS_MILLISECONDS, draw.next() < 0.5 ? redis.kill() : redis.halt())
    else if (fault === 'postgres') {
      const signal = draw.of(['SIGINT', 'SIGKILL'])
      restarting = restarting.then(() => postgres.restart(signal))
      pending.push(restarting)
    } else {
      if (fault === 'offline') whom.goDown()
      else whom.swallow()
      goes(whom, OFFLINE_MILLISECONDS, () => whom.comeUp())
    }
  }
  return { counts, pending }
}

/** Its clock shows what {@link setClock} says; how long something takes is not falsified. */
function falsifyClock(node) {
  setClock(0)
  const faked = {
    LD_PRELOAD: options.clock,
    FAKETIME_TIMESTAMP_FILE: clock,
    FAKETIME_CACHE_DURATION: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    FAKETIME_FORCE_MONOTONIC_FIX: '0', // with it each wait of the JVM's that has an end is over at once
  }
  node.settings = { ...node.settings, ...faked }
}

function setClock(seconds) {
  writeFileSync(clock, `${seconds < 0 ? '' : '+'}${seconds}\n`)
}

/** Loses so many of a hundred packets that come from clients or go to them. */
function lose(percent) {
  const ports = `{ ${lines.map((line) => new URL(line.url).port).join(', ')} }`
  const dropped = ['sport', 'dport'].map((port) => `tcp ${port} ${ports} numgen random mod 100 < ${percent} drop`)
  execFileSync('nft', ['-f', '-'], { input: `table inet lossy { chain packets { type filter hook input priority 0; ${dropped.join('; ')}; }; }\n` })
}
