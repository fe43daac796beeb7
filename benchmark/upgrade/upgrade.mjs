/*
 * Two nodes of an earlier version become ones of this one while people write at both: one node, which brings the schema along,
 * then back again, as whoever is not content with it would do, and in the end both.
 *
 *   node upgrade.mjs --before WORDS --seconds 15 --seed 1 --folder DIR --postgres DIR [--json FILE] -- COMMAND…
 *
 * WORDS, a line each, start the earlier version, COMMAND this one. After each step all that was acknowledged so far must be
 * there, once, with its bytes, by whichever version is asked; and no answer may be a failure other than 503.
 */
import { Person } from '../../web/e2e/person.mjs'
import { Ledger } from '../crash/ledger.mjs'
import { Chance, pause } from '../delivery/random.mjs'
import { given, sum, tell } from '../proof.mjs'
import { Site } from '../site.mjs'

const SPACING_MILLISECONDS = 50

const options = given('before', 'seconds', 'seed')
const before = options.before.split('\n')
const after = options.command
const seconds = Number(options.seconds ?? 15)
const seed = Number(options.seed ?? 1)
console.log(`seed ${seed}`)

const site = await Site.of({ ...options, command: before }, { nodes: 2, settings: { RATE_LIMITS: 'off' } })
const [first, second] = site.nodes
const steps = []

try {
  process.exitCode = (await prove()) ? 0 : 1
} finally {
  await site.stop()
}

/** True when all is as it must be. */
async function prove() {
  await site.start()
  const ledgers = []
  for (const [i, node] of site.nodes.entries()) {
    const person = await Person.registered(node.url, `scribe-${i}`)
    ledgers.push(await Ledger.begun(person, (of) => new Chance(seed, `${i} ${of}`)))
    ledgers[i].spacing = SPACING_MILLISECONDS
  }
  await step('both are the earlier one', ledgers, async () => {})
  await step('the second is this one', ledgers, () => become(second, after))
  await step('the second is the earlier one again', ledgers, () => become(second, before))
  await step('the second is this one once more', ledgers, () => become(second, after))
  await step('both are this one', ledgers, () => become(first, after))
  const { status: fsck, stdout } = first.runs('fsck', '--checksums')
  if (fsck !== 0) console.error(stdout)
  const counts = sum(ledgers.flatMap(({ scribes }) => scribes.map((scribe) => scribe.counts)))
  const found = sum(steps.map((each) => each.found))
  tell({ seed, seconds, acknowledged: steps.at(-1).acknowledged, fsck, ...counts, ...found, steps }, options.json)
  const { refused, failed, unclear } = counts
  return [fsck, refused, failed, unclear, ...Object.values(found)].every((times) => times === 0)
}

/** People write while the change is made and for some time after it; then each node is asked for all of it. */
async function step(name, ledgers, change) {
  let isOver = false
  const writing = Promise.all(ledgers.flatMap(({ scribes }) => scribes).map((scribe) => scribe.run(() => isOver)))
  const from = performance.now()
  await change()
  const changed = performance.now()
  await pause(seconds * 1_000)
  const to = performance.now()
  isOver = true
  await writing
  const found = sum(
    await Promise.all(ledgers.flatMap((ledger) => site.nodes.map((node) => ledger.compare(ledger.person.at(node.url))))),
  )
  const acknowledged = sum(ledgers.map((ledger) => ({ all: ledger.acknowledged }))).all
  const silence = ledgers.map((ledger) => ledger.longestSilence(from, to))
  steps.push({ name, milliseconds: Math.round(changed - from), longestSilence: silence, acknowledged, found })
  console.error(JSON.stringify(steps.at(-1)))
}

/** Another version takes the node's place. */
async function become(node, command) {
  await node.stop()
  Object.assign(node, { command, wanted: true })
  await node.start()
}
