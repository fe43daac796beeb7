/*
 * A load on one node, and twice as much on two that meet by PostgreSQL, and on two that meet by a Redis, by turns: how many
 * deliveries do they make for a second of CPU: of the nodes, and of all that serve, PostgreSQL and Redis as well?
 *
 *   node fanout.mjs --rounds 3 [--loads cursors,comments] --folder DIR --postgres DIR [--json FILE] -- COMMAND…
 *
 * It is to be run on the first processor, as all that it starts is then, but for what puts them under load, which is on the last.
 *
 * Two nodes are to deliver 0.85 of what one does for the same CPU: so, each as busy as the one, they deliver 1.7 times as much.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, Person } from '../../web/e2e/person.mjs'
import { given, tell } from '../proof.mjs'
import { Site } from '../site.mjs'

/** Each has one socket in a room: of two of one person's in one tick only the newer place would be told. */
const PEOPLE = 100
const PROJECTS = 8
const BAR = 0.85
const FAN_OUT = fileURLToPath(new URL('../realtime/FanOut.java', import.meta.url))

const WAYS = {
  'one node': { nodes: 1 },
  'two, PostgreSQL': { nodes: 2 },
  'two, Redis': { nodes: 2, around: ['redis'] },
}

const options = given('rounds', 'loads')
const loads = (options.loads ?? 'cursors,comments').split(',')
const rounds = Number(options.rounds ?? 3)
const settings = { RATE_LIMITS: 'off' }
const first = await Site.of(options, { nodes: 1, settings })
const tokens = join(options.folder, 'tokens')
const projects = join(options.folder, 'projects')

try {
  await first.start()
  await gather()
  await first.nodes[0].stop()
  const results = []
  for (let round = 0; round < rounds; round++) {
    for (const load of loads) {
      for (const [way, what] of Object.entries(WAYS)) results.push(await measured(load, way, { ...what, settings, of: first }))
    }
  }
  process.exitCode = summed(results) ? 1 : 0
} finally {
  await first.stop()
}

/** People who are in all of the projects. */
async function gather() {
  const [{ url }] = first.nodes
  const owner = await Person.registered(url, 'owner')
  const people = []
  for (let i = 0; i < PEOPLE; i++) people.push(await Person.registered(url, `f${i}`))
  const ids = []
  for (let i = 0; i < PROJECTS; i++) {
    const { id } = await owner.do('POST', '/api/projects', { name: `합평 ${i}`, tag: 'storyboard' })
    const { inviteCode } = await owner.do('POST', `/api/projects/${id}/invite`, { role: 'editor' })
    for (const person of people) await person.do('POST', '/api/projects/join', { inviteCode })
    ids.push(id)
  }
  writeFileSync(tokens, people.map(({ token }) => token).join('\n'))
  writeFileSync(projects, ids.join('\n'))
}

async function measured(load, way, what) {
  const site = await Site.of({ ...options, folder: join(options.folder, `${Date.now()}`) }, what)
  try {
    await site.start()
    const servers = [...site.nodes, ...site.around, site.postgres]
    const words = [
      '-c',
      `${cpus().length - 1}`,
      options.command[0],
      '-Xmx512m',
      FAN_OUT,
      load,
      site.nodes.map(({ port }) => port).join(),
      servers.map((server) => server.process.pid).join(),
      tokens,
      projects,
    ]
    const running = spawn('taskset', words, { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    running.stdout.on('data', (bytes) => (said += bytes))
    const [status] = await once(running, 'close')
    expect(status === 0, `the load of ${load} on ${way} ended with ${status}`)
    console.error(`${load}, ${way}: ${said.trim()}`)
    return { load, way, ...JSON.parse(said) }
  } finally {
    await site.stop()
  }
}

/** Prints medians. True when two nodes are below the bar. */
function summed(results) {
  const rows = []
  for (const load of loads) {
    const row = (way) => {
      const of = results.filter((result) => result.load === load && result.way === way)
      const median = (figure) => of.map((result) => result[figure]).sort((a, b) => a - b)[of.length >> 1]
      const figures = ['perNodeSecond', 'perCpuSecond', 'missing', 'p50', 'p99'].map((figure) => [figure, median(figure)])
      return { load, way, ...Object.fromEntries(figures) }
    }
    const [alone, ...together] = Object.keys(WAYS).map(row)
    const ofOne = (each, figure) => Number((each[figure] / alone[figure]).toFixed(2))
    rows.push(alone)
    for (const each of together) {
      rows.push({ ...each, ofOne: ofOne(each, 'perNodeSecond'), allOfOne: ofOne(each, 'perCpuSecond') })
    }
  }
  tell({ rounds, load: loadavg()[1], bar: BAR, rows }, options.json)
  return rows.some(({ ofOne }) => ofOne < BAR)
}
