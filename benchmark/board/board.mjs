/*
 * Measures the studio in real Chromium, on a running Hwasil: node board.mjs BASE_URL JSON_FILE
 *
 * All times are milliseconds, taken in the pages themselves, by their own frames: a thing is seen at the end of the first
 * frame that shows it. Nothing is drawn by a graphics processor.
 */
import { writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { expect, until } from '../../web/e2e/person.mjs'
import { openStudio } from '../../web/e2e/studio.mjs'
import { boardOf, linesOver } from './fill.mjs'
import { installProbe } from './probe.mjs'

const ROUNDS = 9
const TURNS = 30
const MOVES = 60
/** A page that is left in the middle of something is none that fails. */
const LEAVING = { expected: ['WebSocket'] }

const [base, file] = process.argv.slice(2)
expect(base && file, 'usage: board.mjs BASE_URL JSON_FILE')

const results = []
const studio = await openStudio(base, dirname(file))
try {
  const mina = await studio.member('Mina', 'en-GB', LEAVING)
  const joon = await studio.member('Joon', 'en-GB', LEAVING)
  for (const { page } of [mina, joon]) await page.addInitScript(installProbe)
  const hundred = await boardOf(mina.api, 100, 1920)
  const many = await boardOf(mina.api, 500, 640)
  const { inviteCode } = await mina.api.do('POST', `/api/projects/${hundred}/invite`, { role: 'member' })
  await joon.api.do('POST', '/api/projects/join', { inviteCode })
  const { items: scenes } = await mina.api.do('GET', `/api/projects/${hundred}/scenes?limit=100`)

  await record('board of 100 scenes, nothing cached', 1000, () => repeated(ROUNDS, () => opened(mina, hundred, true)))
  await record('board of 100 scenes, again', 1000, () => repeated(ROUNDS, () => opened(mina, hundred, false)))
  await record('board of 500 scenes, nothing cached', undefined, () => repeated(ROUNDS, () => opened(mina, many, true)))
  await record('frame, scrolling 500 scenes at 1,500 px/s', undefined, () => scrolled(mina, 1500))
  await record('frame, scrolling 500 scenes at 4,000 px/s', undefined, () => scrolled(mina, 4000))
  await record('to the next scene, which was fetched ahead', 100, () => turned(mina, scenes))

  await linesOver(mina.api, scenes[0].images.art, 100)
  for (const { page } of [mina, joon]) await look(page, scenes[0])
  await record('frame, drawing a line over 100 others', undefined, () => drawn(mina))
  await record("another's cursor, one move after a rest", 80, () => pointedAt(mina, joon, 250))
  await record("another's cursor, moving all the time", 80, () => pointedAt(mina, joon, 16))
  studio.calm()
  const browser = mina.context.browser().version()
  await writeFile(file, `${JSON.stringify({ at: new Date().toISOString(), browser: `Chromium ${browser}`, results }, null, 2)}\n`)
} finally {
  await studio.close()
}

/** Takes the times of one thing and prints them; `bar` is the most that its 95th percentile may be. */
async function record(what, bar, measure) {
  const times = (await measure()).toSorted((a, b) => a - b)
  const at = (share) => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] * 10) / 10
  const late = times.filter((time) => time > 33.4).length / times.length
  const isFrames = what.startsWith('frame')
  const result = { what, count: times.length, p50: at(0.5), p95: at(0.95), longest: at(1), ...(isFrames && { over33: late }), ...(bar && { bar }) }
  results.push(result)
  const verdict = isFrames ? `over 33 ms ${(late * 100).toFixed(1)} %` : bar ? `bar ${bar}${result.p95 > bar ? ': FALLS SHORT' : ''}` : ''
  console.log(`${what.padEnd(46)} p50 ${result.p50}, p95 ${result.p95}, longest ${result.longest} ms of ${times.length}; ${verdict}`)
}

/** One to warm up, which does not count, and so many more. */
async function repeated(rounds, round) {
  await round()
  const times = []
  while (times.length < rounds) times.push(await round())
  return times
}

/** From the beginning of the navigation until each card in the window shows its pictures. */
async function opened({ page, context }, project, fresh) {
  if (fresh) {
    const session = await context.newCDPSession(page)
    await session.send('Network.clearBrowserCache')
    await session.detach()
  }
  await page.goto('about:blank')
  await page.goto(`${base}/projects/${project}`, { waitUntil: 'commit' })
  return page.evaluate(() => globalThis.probe.boardIsDrawn())
}

/** The frames while a wheel turns the sheet down and up again. */
async function scrolled({ page, context }, speed) {
  await page.evaluate(() => globalThis.scrollTo(0, 0))
  const session = await context.newCDPSession(page)
  const frames = []
  for (const way of [-1, 1]) {
    await page.evaluate(() => globalThis.probe.beginFrames())
    await session.send('Input.synthesizeScrollGesture', {
      x: 700, y: 500, yDistance: way * speed * 4, speed, gestureSourceType: 'mouse', preventFling: true,
    })
    frames.push(...(await page.evaluate(() => globalThis.probe.endFrames())))
  }
  expect((await page.evaluate(() => globalThis.scrollY)) < 100, 'the sheet is at its beginning again')
  await session.detach()
  return frames
}

/** From the key until the next scene's picture is there, when it was fetched before the key was pressed. */
async function turned({ page }, scenes) {
  await look(page, scenes[0])
  const times = []
  for (const next of scenes.slice(1, TURNS + 1)) {
    await until('the next scene is fetched', () => page.evaluate((name) => globalThis.probe.isFetched(name), fileOf(next.images.art.url)))
    await page.evaluate(() => globalThis.probe.isIdle())
    await page.evaluate(([number, name]) => globalThis.probe.awaitTurn(number, name), [String(next.sceneNumber), fileOf(next.images.art.url)])
    await page.keyboard.press('ArrowRight')
    times.push(await page.evaluate(() => globalThis.probe.turned))
  }
  return times
}

/** The frames while a long line is drawn by the mouse. */
async function drawn({ page }) {
  const { x, y, width, height } = await page.getByTestId('picture').boundingBox()
  await page.getByRole('button', { name: 'Pen', exact: true }).click()
  await page.mouse.move(x + width * 0.1, y + height * 0.5)
  await page.mouse.down()
  await page.evaluate(() => globalThis.probe.beginFrames())
  for (let step = 0; step < 1200; step++) {
    const part = step / 1200
    await page.mouse.move(x + width * (0.1 + part * 0.8), y + height * (0.5 + 0.3 * Math.sin(part * 60)))
  }
  const frames = await page.evaluate(() => globalThis.probe.endFrames())
  await page.mouse.up()
  await page.getByRole('button', { name: 'Move', exact: true }).click()
  return frames
}

/** From where one moved to when the other's page shows the cursor there; the two pages share one clock. */
async function pointedAt(from, to, pause) {
  const { x, y, width, height } = await from.page.getByTestId('picture').boundingBox()
  await from.page.mouse.move(x + width * 0.05, y + height * 0.5)
  await to.page.getByTestId('cursor').waitFor({ state: 'attached' })
  await from.page.evaluate(() => globalThis.probe.tellMoves())
  await to.page.evaluate(() => globalThis.probe.watchCursor())
  const count = pause < 100 ? MOVES * 5 : MOVES
  for (let step = 1; step <= count; step++) {
    await from.page.mouse.move(x + width * (0.05 + (0.9 * step) / count), y + height * 0.5)
    await from.page.waitForTimeout(pause)
  }
  const moves = await from.page.evaluate(() => globalThis.probe.moves)
  const shown = await until('the cursor rests', async () => {
    const shown = await to.page.evaluate(() => globalThis.probe.shown)
    return Math.abs(shown.at(-1).x - moves.at(-1).x) < 1e-4 && shown
  })
  return shown.map((seen) => seen.at - moves.reduce((best, move) => (Math.abs(move.x - seen.x) < Math.abs(best.x - seen.x) ? move : best)).at)
}

async function look(page, scene) {
  await page.goto(`${base}/projects/${scene.projectId}/scenes/${scene.id}?layer=art`)
  await page.getByTestId('picture').getByRole('img').waitFor()
}

function fileOf(url) {
  return url.replace(/\?.*$/, '')
}
