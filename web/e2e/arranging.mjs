/*
 * A board fills by one drop of many files, and two people see it put into another order, by mouse and by keyboard:
 *
 *   node arranging.mjs http://localhost:3000 DIR SCREENSHOT_DIR
 *
 * DIR holds drawing.webp.
 */
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, until } from './person.mjs'
import { dropFiles, openStudio } from './studio.mjs'

const FILES = 40

const [base, pictures, shots] = process.argv.slice(2)
expect(base && pictures && shots, 'usage: arranging.mjs BASE_URL DIR_WITH_PICTURES SCREENSHOT_DIR')
const folder = await mkdtemp(join(tmpdir(), 'cuts-'))
const studio = await openStudio(base, shots)
try {
  const mina = await studio.member('미나', 'ko-KR')
  const joon = await studio.member('Joon', 'en-GB', { colorScheme: 'light' })
  const project = await mina.api.do('POST', '/api/projects', { name: '밤길, 집으로', tag: 'storyboard' })
  const { inviteCode } = await mina.api.do('POST', `/api/projects/${project.id}/invite`, { role: 'member' })
  await joon.api.do('POST', '/api/projects/join', { inviteCode })
  for (const { page } of [mina, joon]) await page.goto(`${base}/projects/${project.id}`)
  await mina.page.getByText('아직 씬이 없습니다').waitFor()
  await joon.page.getByText('No scenes yet').waitFor()
  const files = Array.from({ length: FILES }, (_, index) => join(folder, `cut ${index + 1}.webp`))
  for (const file of files) await copyFile(join(pictures, 'drawing.webp'), file)

  await dropFiles(mina, mina.page.getByTestId('board'), files.toSorted())
  const scenes = () => joon.api.do('GET', `/api/projects/${project.id}/scenes?limit=100`).then(({ items }) => items)
  const titles = async () => (await scenes()).map(({ description }) => description)
  await until('each file has its scene and its picture', async () => {
    const made = await scenes()
    return made.length === FILES && made.every(({ images }) => images.art)
  }, 60_000)
  expect((await titles()).every((title, index) => title === `cut ${index + 1}`), `in natural order: ${await titles()}`)
  await until('both see them', async () => {
    const seen = await Promise.all([mina, joon].map(({ page }) => page.locator('[data-scene]').count()))
    return seen.every((count) => count === FILES)
  })
  await studio.shoot(mina, 'board-40-ko')
  await studio.shoot(joon, 'board-40-light-en')

  // By keyboard, and by mouse; the other sees it where he is.
  const first = ({ page }, count) => page.locator('[data-scene]').evaluateAll((cards, count) => cards.slice(0, count).map((card) => card.querySelector('article > div + div a').innerText.match(/cut \d+/)[0]), count)
  await mina.page.locator('[data-scene="1"] article > div + div a').focus()
  await mina.page.keyboard.press('Shift+ArrowRight')
  await until('a key moves a scene', async () => (await first(joon, 2)).join() === 'cut 2,cut 1')
  await mina.page.locator('[data-scene="4"] article > div + div').dragTo(mina.page.locator('[data-scene="1"] article > div + div'), { targetPosition: { x: 8, y: 8 } })
  await until('a hand moves a scene', async () => (await first(joon, 3)).join() === 'cut 4,cut 2,cut 1')
  expect((await titles()).slice(0, 3).join() === 'cut 4,cut 2,cut 1', 'the server has the same order')
  studio.calm()
  console.log(JSON.stringify({ ok: true, scenes: FILES }))
} finally {
  await studio.close()
  await rm(folder, { recursive: true })
}
