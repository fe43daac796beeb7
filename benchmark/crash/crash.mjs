/*
 * Eight writers go on while a process is killed or the power goes, again and again. Whatever was acknowledged must be there
 * in the end: once, with its bytes, and with a place in the log.
 *
 *   node crash.mjs --what app|postgres|power|power-apart --cycles 40 --seed 1 --folder DIR --postgres DIR [--json FILE] -- COMMAND…
 *
 * app: the node is killed. postgres: PostgreSQL is killed, and the node goes on. power: the disk of both is cut off, and both
 * are killed; power-apart: each has its own disk. The last two need root, as they mount disks.
 *
 * COMMAND starts the product; --postgres is the folder with PostgreSQL's programs. What happens is drawn from the seed; when
 * exactly depends on the machine too.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, Person, until } from '../../web/e2e/person.mjs'
import { renew } from '../asker.mjs'
import { Chance, pause } from '../delivery/random.mjs'
import { freePort, Node, Postgres } from '../delivery/servers.mjs'
import { given, JWT_SECRET, spread, sum, takeAlong, tell } from '../proof.mjs'
import { Disk } from './disk.mjs'
import { Ledger } from './ledger.mjs'

/** After so many cycles all is compared, and a new project is begun. */
const CYCLES_OF_A_BATCH = 40
const WRITING_MILLISECONDS = [50, 1_500]
const BACK_MILLISECONDS = 120_000
const TOKEN_MILLISECONDS = 5 * 60_000
/** Each other cycle is written to as fast as it goes, the ones between with such pauses. */
const SPACING_MILLISECONDS = 100
const DISK = '2G'
const MUST_NOT_BE = ['lost', 'doubled', 'unknown', 'otherBytes', 'gapsInTheLog', 'fsck', 'refused', 'failed', 'unclear']

const options = given('what', 'cycles', 'seed')
const { folder, command, what = 'app' } = options
const cycles = Number(options.cycles ?? CYCLES_OF_A_BATCH)
const seed = Number(options.seed ?? 1)
const chance = (name) => new Chance(seed, name)
console.log(`seed ${seed}, ${cycles} × ${what}`)

const disks = { app: 0, postgres: 0, power: 1, 'power-apart': 2 }[what]
expect(disks !== undefined, `--what ${what} is none of app, postgres, power, power-apart`)
const mounted = Array.from({ length: disks }, (_, i) => new Disk(folder, `disk-${i}`, DISK))
const postgres = new Postgres(options.postgres, join(folder, 'postgres'), await freePort())
const data = join(folder, 'node')
if (mounted.length > 0) {
  mkdirSync(postgres.folder)
  mounted[0].carry(join(postgres.folder, 'data'))
  mounted.at(-1).carry(data)
}
const settings = { DATABASE_URL: postgres.url, JWT_SECRET, RATE_LIMITS: 'off', LOG_LEVEL: 'warn' }
const node = new Node(command, data, await freePort(), settings)
takeAlong(() => [node, postgres])

/** What happens in a cycle; returns when the product is there again. */
const CRASHES = {
  async app() {
    const before = node.outages.length
    node.kill()
    await until('the node is open again', () => node.outages.length > before, BACK_MILLISECONDS)
  },
  postgres: () => postgres.restart('SIGKILL'),
  power,
  'power-apart': power,
}

async function power() {
  node.wanted = false
  for (const disk of mounted) disk.cut()
  node.kill()
  postgres.process.kill('SIGKILL')
  await Promise.all([node.running, postgres.gone])
  for (const disk of mounted) await disk.comeBack()
  await postgres.start()
  node.wanted = true
  await node.start()
}

try {
  process.exitCode = (await prove()) ? 0 : 1
} finally {
  await node.stop()
  await postgres.stop()
  // What went wrong before is what is to be told.
  for (const disk of mounted) await disk.unmount().catch(({ message }) => console.error(message))
}

/** True when all is as it must be. */
async function prove() {
  postgres.make()
  await postgres.start()
  await node.start()
  execFileSync('sync') // what is there before the first cycle is none of its matter
  const draw = chance('crashes')
  const batches = []
  const firstAnswers = []
  for (let done = 0; done < cycles; ) {
    const person = await Person.registered(node.url, 'scribe')
    const renewal = setInterval(() => void renew(person), TOKEN_MILLISECONDS)
    const ledger = await Ledger.begun(person, chance)
    let isOver = false
    const writing = Promise.all(ledger.scribes.map((scribe) => scribe.run(() => isOver)))
    writing.catch(() => {}) // it is told below
    const end = Math.min(cycles, done + CYCLES_OF_A_BATCH)
    for (; done < end; done++) {
      ledger.spacing = done % 2 === 0 ? 0 : SPACING_MILLISECONDS
      await pause(draw.between(...WRITING_MILLISECONDS))
      await CRASHES[what]()
      const open = performance.now()
      const first = await until('somebody is answered', () => ledger.firstSince(open), BACK_MILLISECONDS)
      firstAnswers.push(first - open)
    }
    isOver = true
    await writing
    clearInterval(renewal)
    const counts = sum(ledger.scribes.map((scribe) => scribe.counts))
    batches.push({ acknowledged: ledger.acknowledged, ...counts, ...(await ledger.compare()), fsck: checked() })
    console.log(JSON.stringify(batches.at(-1)))
  }
  const { acknowledged, repeated, ...all } = sum(batches)
  const wrong = Object.fromEntries(MUST_NOT_BE.map((name) => [name, all[name]]))
  const outages = { node: spread(node.outages), postgres: spread(postgres.outages), firstAnswer: spread(firstAnswers) }
  tell({ what, seed, cycles, acknowledged, askedAgain: repeated, ...wrong, outages }, options.json)
  return Object.values(wrong).every((times) => times === 0)
}

/** Whether rows and files disagree, or bytes and their checksums: 0 when they agree. */
function checked() {
  const { status, stdout, stderr } = node.runs('fsck', '--checksums')
  if (status !== 0) console.error(stdout, stderr)
  return status
}
