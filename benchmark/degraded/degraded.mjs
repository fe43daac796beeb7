/*
 * What the product needs goes away for a while, and comes back: its database, its bucket or its Redis is gone, or does not
 * answer; the disk of its files is full, or that of its database. Each question has its defined answer meanwhile, in time,
 * nothing acknowledged is lost, and all is as before afterwards, without a start.
 *
 *   node degraded.mjs --cases stopped,hung,… --times 2 --folder DIR --postgres DIR --s3 DIR [--json FILE] -- COMMAND…
 *
 * --s3 is the folder with the S3 server's jars. The cases with a full disk mount small ones, for which they need root.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Person, pictureForm, until } from '../../web/e2e/person.mjs'
import { Disk } from '../crash/disk.mjs'
import { Ledger } from '../crash/ledger.mjs'
import { Line } from '../delivery/faults.mjs'
import { Chance, pause } from '../delivery/random.mjs'
import { newPicture } from '../picture.mjs'
import { given, spread, sum, tell } from '../proof.mjs'
import { Site } from '../site.mjs'
import { Prober } from './prober.mjs'

/** So long both answers are right, that of before and that of after. */
const CHANGING_MILLISECONDS = 2_000
const BACK_MILLISECONDS = 60_000
const QUIET_MILLISECONDS = 3_000

/** What each question may be answered. */
const AS_EVER = { health: [200], ready: [200], read: [200], comment: [201], upload: [201], file: [200] }
const WITHOUT_ROWS = { ...AS_EVER, ready: [503], read: [503], comment: [503], upload: [503] }
const WITHOUT_FILES = { ...AS_EVER, ready: [503], upload: [503], file: [503] }
const ROWS_FULL = { ...AS_EVER, ready: [200, 503], read: [200, 503], comment: [201, 503], upload: [201, 503] }

/**
 * For how long each fault lasts, what is answered meanwhile, within which time, and how it comes about; what that answers
 * mends it.
 */
const CASES = {
  stopped: { seconds: 20, answers: WITHOUT_ROWS, within: 5, fault: stopped },
  hung: { seconds: 30, answers: WITHOUT_ROWS, within: 5, fault: hung },
  'files-full': { seconds: 5, answers: { ...AS_EVER, ready: [200, 503], upload: [507] }, within: 5, disk: '64M', fault: filled },
  'rows-full': { seconds: 10, answers: ROWS_FULL, within: 5, disk: '400M', fault: rowsFilled },
  's3-away': { seconds: 20, answers: WITHOUT_FILES, within: 10, around: 's3', fault: unreachable },
  's3-hung': { seconds: 30, answers: WITHOUT_FILES, within: 10, around: 's3', fault: silent },
  'redis-away': { seconds: 20, answers: AS_EVER, within: 5, around: 'redis', fault: unreachable },
  'redis-hung': { seconds: 20, answers: AS_EVER, within: 5, around: 'redis', fault: silent },
}

const options = given('cases', 'times', 'seed', 's3')
const cases = (options.cases ?? Object.keys(CASES).join()).split(',')
const times = Number(options.times ?? 1)
const seed = Number(options.seed ?? 1)

const figures = {}
for (const name of cases) figures[name] = await prove(name)
tell({ seed, times, ...figures }, options.json)
process.exitCode = Object.values(figures).every(({ isRight }) => isRight) ? 0 : 1

async function prove(name) {
  const folder = join(options.folder, name)
  mkdirSync(folder, { recursive: true })
  const uploads = join(folder, 'node-0', 'uploads')
  const { around, disk: size } = CASES[name]
  const settings = { RATE_LIMITS: 'off', UPLOAD_DIR: uploads }
  const site = await Site.of({ ...options, folder }, { nodes: 1, around: around ? [around] : [], settings })
  const place = { postgres: site.postgres }
  if (size) {
    place.disk = new Disk(folder, 'disk', size)
    mkdirSync(site.postgres.folder)
    place.disk.carry(name === 'rows-full' ? join(site.postgres.folder, 'data') : uploads)
  }
  if (around) {
    place.line = new Line([site[around].port], new Chance(seed, name))
    await place.line.open()
    place.straight = site[around].settings
    const { port } = new URL(place.line.url)
    for (const [setting, value] of Object.entries(place.straight)) {
      site.settings[setting] = value.replace(`:${site[around].port}`, `:${port}`)
    }
  }
  try {
    await site.start()
    return await judged(CASES[name], { node: site.nodes[0], ...place }, (of) => new Chance(seed, `${name} ${of}`))
  } finally {
    await site.stop()
    place.line?.close()
    await place.disk?.unmount()
  }
}

async function judged({ seconds, answers: defined, within, fault }, place, chance) {
  const { node } = place
  const person = await Person.registered(node.url, 'mina')
  const ledger = await Ledger.begun(person, chance)
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
    const mend = fault(place)
    await pause(seconds * 1_000)
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
        if (!defined[prober.name].includes(status) || !isClear) wrong.push(`${prober.name} ${status}`)
        if (to - from > within * 1_000) wrong.push(`${prober.name} late`)
      }
      its.back.push(prober.backAfter(mended))
    }
  }
  isOver = true
  await Promise.all(running)
  await pause(QUIET_MILLISECONDS)
  for (const its of Object.values(answered)) Object.assign(its, { milliseconds: spread(its.milliseconds), back: spread(its.back) })
  const counts = sum(ledger.scribes.map(({ counts }) => counts))
  Object.assign(node.settings, place.straight) // the line is of this process, which waits for the command
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

function stopped({ postgres }) {
  postgres.process.kill('SIGQUIT')
  return async () => {
    await postgres.gone
    await postgres.start()
  }
}

function hung({ postgres }) {
  const halted = [postgres.process.pid, ...children(postgres.process.pid)]
  halted.forEach((pid) => process.kill(pid, 'SIGSTOP'))
  return async () => halted.forEach((pid) => process.kill(pid, 'SIGCONT'))
}

function filled({ disk }) {
  const ballast = join(disk.at, 'ballast')
  spawnSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=4k']) // until there is no space left
  return async () => rmSync(ballast)
}

function rowsFilled({ disk, postgres }) {
  const free = filled({ disk })
  return async () => {
    await free()
    if (postgres.process.exitCode !== null || postgres.process.signalCode !== null) await postgres.start()
  }
}

function unreachable({ line }) {
  line.goDown()
  return async () => line.comeUp()
}

function silent({ line }) {
  line.swallow()
  return async () => line.comeUp()
}

function children(pid) {
  return execFileSync('pgrep', ['--parent', `${pid}`], { encoding: 'utf8' }).trim().split('\n').map(Number)
}
