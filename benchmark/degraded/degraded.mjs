/*
 * What the product needs goes away for a while, and comes back: its database is stopped, or does not answer; the disk of its
 * files is full, or that of its database. Each question has its defined answer meanwhile, nothing acknowledged is lost, and
 * all is as before afterwards, without a start.
 *
 *   node degraded.mjs --cases stopped,hung,files-full,rows-full --times 2 --folder DIR --postgres DIR [--json FILE] -- COMMAND…
 *
 * The last two cases mount small disks, for which they need root.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Person, pictureForm, until } from '../../web/e2e/person.mjs'
import { Disk } from '../crash/disk.mjs'
import { Ledger } from '../crash/ledger.mjs'
import { Chance, pause } from '../delivery/random.mjs'
import { freePort, Node, Postgres } from '../delivery/servers.mjs'
import { newPicture } from '../picture.mjs'
import { given, JWT_SECRET, spread, sum, takeAlong, tell } from '../proof.mjs'
import { Prober } from './prober.mjs'

const AWAY_MILLISECONDS = { stopped: 20_000, hung: 30_000, 'files-full': 5_000, 'rows-full': 10_000 }
/** So long both answers are right, that of before and that of after. */
const CHANGING_MILLISECONDS = 2_000
const BACK_MILLISECONDS = 60_000
const QUIET_MILLISECONDS = 3_000

/** What each question may be answered while it lasts. */
const ANSWERS = {
  stopped: { health: [200], ready: [503], read: [503], comment: [503], upload: [503], file: [200] },
  hung: { health: [200], ready: [503], read: [503], comment: [503], upload: [503], file: [200] },
  'files-full': { health: [200], ready: [200, 503], read: [200], comment: [201], upload: [507], file: [200] },
  'rows-full': { health: [200], ready: [200, 503], read: [200, 503], comment: [201, 503], upload: [201, 503], file: [200] },
}

/** How each comes about; what it answers mends it. */
const FAULTS = {
  stopped({ postgres }) {
    postgres.process.kill('SIGQUIT')
    return async () => {
      await postgres.gone
      await postgres.start()
    }
  },
  hung({ postgres }) {
    const all = () => [postgres.process.pid, ...children(postgres.process.pid)]
    const halted = all()
    halted.forEach((pid) => process.kill(pid, 'SIGSTOP'))
    return async () => halted.forEach((pid) => process.kill(pid, 'SIGCONT'))
  },
  'files-full': filled,
  'rows-full'({ postgres, disk }) {
    const free = filled({ disk })
    return async () => {
      await free()
      if (postgres.process.exitCode !== null || postgres.process.signalCode !== null) await postgres.start()
    }
  },
}

const options = given('cases', 'times', 'seed')
const cases = (options.cases ?? Object.keys(ANSWERS).join()).split(',')
const times = Number(options.times ?? 1)
const seed = Number(options.seed ?? 1)
const started = []
takeAlong(() => started)

const figures = {}
for (const name of cases) figures[name] = await prove(name)
tell({ seed, times, ...figures }, options.json)
process.exitCode = Object.values(figures).every(({ isRight }) => isRight) ? 0 : 1

async function prove(name) {
  const folder = join(options.folder, name)
  mkdirSync(folder, { recursive: true })
  const postgres = new Postgres(options.postgres, join(folder, 'postgres'), await freePort())
  const settings = { DATABASE_URL: postgres.url, JWT_SECRET, RATE_LIMITS: 'off', LOG_LEVEL: 'warn' }
  const disk = { 'files-full': () => new Disk(folder, 'disk', '64M'), 'rows-full': () => new Disk(folder, 'disk', '400M') }[name]?.()
  const data = join(folder, 'node')
  mkdirSync(postgres.folder)
  disk?.carry(name === 'rows-full' ? join(postgres.folder, 'data') : data)
  const node = new Node(options.command, data, await freePort(), settings)
  started.push(node, postgres)
  try {
    postgres.make()
    await postgres.start()
    await node.start()
    return await judged(name, { node, postgres, disk })
  } finally {
    await node.stop()
    await postgres.stop()
    await disk?.unmount()
  }
}

async function judged(name, { node, postgres, disk }) {
  const person = await Person.registered(node.url, 'mina')
  const ledger = await Ledger.begun(person, (of) => new Chance(seed, `${name} ${of}`))
  ledger.spacing = 200
  const probers = await probersOf(node, person)
  let isOver = false
  const running = [...probers, ...ledger.scribes].map((each) => each.run(() => isOver))
  const wrong = []
  const answered = Object.fromEntries(probers.map((prober) => [prober.name, { statuses: {}, milliseconds: [], back: [] }]))
  const threads = () => readdirSync(`/proc/${node.process.pid}/task`).length
  await pause(QUIET_MILLISECONDS)
  const before = threads()
  for (let i = 0; i < times; i++) {
    const from = performance.now()
    const mend = FAULTS[name]({ postgres, disk })
    await pause(AWAY_MILLISECONDS[name])
    const to = performance.now()
    await mend()
    const mended = performance.now()
    await until('all is as before', () => probers.every((prober) => prober.backAfter(mended) < Infinity), BACK_MILLISECONDS)
    await pause(QUIET_MILLISECONDS)
    for (const prober of probers) {
      const its = answered[prober.name]
      const answers = prober.between(from + CHANGING_MILLISECONDS, to - CHANGING_MILLISECONDS)
      for (const { status, saysWhen, from, to } of answers) {
        its.statuses[status] = (its.statuses[status] ?? 0) + 1
        its.milliseconds.push(to - from)
        const isClear = status !== 503 || saysWhen || prober.name === 'ready'
        if (!ANSWERS[name][prober.name].includes(status) || !isClear) wrong.push(`${prober.name} ${status}`)
      }
      its.back.push(prober.backAfter(mended))
    }
  }
  isOver = true
  await Promise.all(running)
  await pause(QUIET_MILLISECONDS)
  for (const its of Object.values(answered)) Object.assign(its, { milliseconds: spread(its.milliseconds), back: spread(its.back) })
  const counts = sum(ledger.scribes.map(({ counts }) => counts))
  const compared = { ...(await ledger.compare()), fsck: node.runs('fsck', '--checksums').status }
  const moreThreads = threads() - before
  const starts = node.starts - 1
  const isRight = wrong.length + starts === 0 && Object.values(compared).every((number) => number === 0)
  return { isRight, wrong: [...new Set(wrong)], acknowledged: ledger.acknowledged, ...counts, ...compared, moreThreads, starts, answered }
}

/** What is asked all the time. */
async function probersOf(node, person) {
  const { id } = await person.do('POST', '/api/projects', { name: '없어도', tag: 'storyboard' })
  const scene = await person.do('POST', `/api/projects/${id}/scenes`, {})
  const upload = (signal) => {
    const body = pictureForm('art', newPicture(), 'art.png')
    return ask(`/api/scenes/${scene.id}/images`, { method: 'POST', body, signal })
  }
  const ask = (path, init) =>
    fetch(node.url + path, { ...init, headers: { Authorization: `Bearer ${person.token}`, ...init.headers } })
  const { url } = await (await upload()).json()
  const json = { 'Content-Type': 'application/json' }
  return [
    new Prober('health', (_, signal) => ask('/api/health', { signal })),
    new Prober('ready', (_, signal) => ask('/api/health/ready', { signal })),
    new Prober('read', (_, signal) => ask(`/api/projects/${id}/scenes`, { signal })),
    new Prober('comment', (number, signal) =>
      ask(`/api/projects/${id}/comments`, { method: 'POST', headers: json, body: JSON.stringify({ content: `${number}` }), signal })),
    new Prober('upload', (_, signal) => upload(signal)),
    new Prober('file', (_, signal) => fetch(new URL(url, node.url), { signal })),
  ]
}

function filled({ disk }) {
  const ballast = join(disk.at, 'ballast')
  spawnSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=4k']) // until there is no space left
  return async () => rmSync(ballast)
}

function children(pid) {
  return execFileSync('pgrep', ['--parent', `${pid}`], { encoding: 'utf8' }).trim().split('\n').map(Number)
}
