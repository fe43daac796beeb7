/*
 * A board fills by one drop of many files, and people see it put into another order, by mouse, by keyboard and by finger:
 *
 *   node arranging.mjs http://localhost:3000 DIR SCREENSHOT_DIR
 *
 * DIR holds drawing.webp.
 */
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, until } from './person.mjs'
import { dropFiles, openStudio, PHONE } from './studio.mjs'

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
    const seen = await Promise.all([mina, joon].map(({ page }) => page.locator(`[data-scene][aria-setsize="${FILES}"]`).count()))
    return seen.every((count) => count > 4)
  })
  await studio.shoot(mina, 'board-40-ko')
  await studio.shoot(joon, 'board-40-light-en')

  await byKeyboardAndByMouse()
  await nearTheEdge()
  await fromCardToCard()
  await foundByWords()
  await byFinger()
  await withoutASocket()
  await aPageThatIsGone()
  await dropsBesideEachOther()
  studio.calm()
  console.log(JSON.stringify({ ok: true, scenes: FILES }))

  /** The other sees it where he is. */
  async function byKeyboardAndByMouse() {
    await title(mina, 1).focus()
    await mina.page.keyboard.press('Shift+ArrowRight')
    await until('a key moves a scene', async () => (await first(joon, 2)).join() === 'cut 2,cut 1')
    await until('the focus goes along', async () => (await focused(mina)) === 'cut 1')
    await mina.page.keyboard.press('Shift+ArrowLeft')
    await until('and back', async () => (await first(joon, 2)).join() === 'cut 1,cut 2')
    await title(mina, 1).focus()
    await mina.page.keyboard.press('Shift+ArrowRight')
    await until('and again', async () => (await first(joon, 2)).join() === 'cut 2,cut 1')
    await caption(mina, 4).dragTo(caption(mina, 1), { targetPosition: { x: 8, y: 8 } })
    await until('a hand moves a scene', async () => (await first(joon, 3)).join() === 'cut 4,cut 2,cut 1')
    expect((await titles()).slice(0, 3).join() === 'cut 4,cut 2,cut 1', 'the server has the same order')
  }

  /** A card is taken to the end of the sheet, far out of sight, without letting go. */
  async function nearTheEdge() {
    const { page } = mina
    const { x, y } = await caption(mina, 1).boundingBox()
    await page.mouse.move(x + 40, y + 8)
    await page.mouse.down()
    await page.mouse.move(x + 60, y + 40, { steps: 4 })
    const bottom = () => page.evaluate(() => globalThis.scrollY + globalThis.innerHeight >= document.documentElement.scrollHeight - 2)
    await until('the sheet turns to its end', async () => {
      await page.mouse.move(x + 60 + Math.random(), 892)
      return bottom()
    }, 30_000)
    const last = await page.locator(`[data-scene="${FILES}"]`).boundingBox()
    await page.mouse.move(last.x + last.width - 12, last.y + 200, { steps: 3 })
    await page.mouse.up()
    await until('it is the last now', async () => (await titles()).at(-1) === 'cut 4')
    await joon.page.keyboard.press('End')
  }

  async function fromCardToCard() {
    const { page } = mina
    await page.evaluate(() => globalThis.scrollTo(0, 0))
    await title(mina, 1).focus()
    await page.keyboard.press('ArrowRight')
    await until('→ leads to the next card', async () => (await focused(mina)) === 'cut 1')
    await page.keyboard.press('End')
    await until('End leads to the last', async () => (await focused(mina)) === 'cut 4')
    await page.keyboard.press('Home')
    await until('Home leads to the first', async () => (await focused(mina)) === 'cut 2')
    expect((await page.locator('[data-scene] a[tabindex="0"]').count()) === 1, 'Tab comes to one card')
    await page.keyboard.press('Enter')
    await page.getByTestId('picture').waitFor()
    await joon.page.evaluate(() => globalThis.scrollTo(0, 0))
    await joon.page.locator('[data-scene="1"]').getByText('Looking at it: 미나').waitFor({ state: 'attached' })
    await page.locator('nav a').first().click()
    await title(mina, 1).waitFor()
  }

  async function foundByWords() {
    const { page } = joon
    await page.keyboard.press('/')
    await page.keyboard.type('CUT 12')
    await page.getByText(`2 of ${FILES} scenes`).waitFor()
    await until('only what was looked for is there', async () => (await page.locator('[data-scene]').count()) === 2)
    await page.getByLabel('Which scenes').selectOption('Open comments')
    await page.getByText('No scene is like that').waitFor()
    await studio.shoot(joon, 'board-nothing-found-en')
    await page.getByRole('button', { name: 'Show all scenes' }).click()
    await page.locator(`[aria-setsize="${FILES}"]`).first().waitFor()
  }

  /** On a phone: a finger that rests on a card takes it along, one that moves at once turns the sheet, a tap opens. */
  async function byFinger() {
    const seo = await studio.member('서연', 'ko-KR', { viewport: PHONE, hasTouch: true })
    const { inviteCode } = await mina.api.do('POST', `/api/projects/${project.id}/invite`, { role: 'editor' })
    await seo.api.do('POST', '/api/projects/join', { inviteCode })
    const { page } = seo
    await page.goto(`${base}/projects/${project.id}`)
    await page.getByRole('radio', { name: '채색' }).click()
    await card(seo, 3).waitFor()
    const before = (await titles()).slice(0, 2)
    const session = await seo.context.newCDPSession(page)
    const touch = (type, ...points) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y]) => ({ x, y })) })

    await touch('touchStart', [200, 500])
    for (let y = 480; y >= 200; y -= 20) await touch('touchMove', [200, y])
    await until('a finger turns the sheet', () => page.evaluate(() => globalThis.scrollY > 50))
    // It comes to rest before it is lifted, and the sheet with it.
    await page.waitForTimeout(300)
    await touch('touchMove', [200, 201])
    await touch('touchEnd')
    expect((await titles()).slice(0, 2).join() === before.join(), 'which moves no scene')
    await until('the sheet is at its beginning, and stays there', () => page.evaluate(async () => {
      globalThis.scrollTo(0, 0)
      await new Promise((resolve) => setTimeout(resolve, 200))
      return globalThis.scrollY === 0
    }))

    const box = await card(seo, 1).boundingBox()
    await touch('touchStart', [200, box.y + 100])
    await until('a finger that rests takes the card', () => card(seo, 1).evaluate(({ style }) => style.zIndex !== ''))
    const next = await card(seo, 2).boundingBox()
    for (let y = box.y + 100; y < next.y + next.height * 0.8; y += 20) await touch('touchMove', [200, y])
    await studio.shoot(seo, 'board-finger-phone-ko')
    expect((await page.evaluate(() => globalThis.scrollY)) === 0, 'what is held does not turn the sheet')
    await touch('touchEnd')
    await until('a finger moves a scene', async () => (await titles()).slice(0, 2).join() === before.toReversed().join())
    await until('Joon sees it', async () => (await first(joon, 2)).join() === before.toReversed().join())
    expect(new URL(page.url()).pathname === `/projects/${project.id}`, 'which opens none')
    await card(seo, 1).locator('[data-layer=art] a').tap()
    await page.getByTestId('picture').waitFor()
    await seo.context.close()
  }

  /** No WebSocket and no long polling get through: changes are asked for. */
  async function withoutASocket() {
    const { page } = joon
    let blocked = true
    joon.expected.push('socket.io', 'WebSocket')
    await page.routeWebSocket('**/socket.io/**', (socket) => { if (blocked) socket.close(); else socket.connectToServer() })
    await page.route('**/socket.io/**', (route) => (blocked ? route.abort('blockedbyclient') : route.continue()))
    await page.reload()
    await page.getByText('No live connection here').waitFor()
    const there = (count) => page.locator(`[aria-setsize="${count}"]`).first().waitFor()
    await there(FILES)
    await mina.api.do('POST', `/api/projects/${project.id}/scenes`, { description: 'by asking' })
    await there(FILES + 1)
    await studio.shoot(joon, 'board-polling-light-en')
    await mina.api.do('POST', `/api/projects/${project.id}/comments`, { content: `@${joon.api.user.username} 여기 봐 주세요` })
    await page.getByRole('button', { name: /unread notification/ }).click()
    await page.getByTestId('notification').getByText('여기 봐 주세요').waitFor()
    await page.keyboard.press('Escape')
    blocked = false
    await page.getByText('No live connection here').waitFor({ state: 'detached' })
    await mina.api.do('POST', `/api/projects/${project.id}/scenes`, { description: 'by the socket' })
    await there(FILES + 2)

    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    await studio.shoot(joon, 'shortcuts-light-en')
    await page.keyboard.press('Escape')
  }

  /** What is no picture is refused in words; each drop has its progress; what failed is tried again, or taken out. */
  async function dropsBesideEachOther() {
    const { page } = mina
    const [notes, ...more] = ['notes.txt', 'extra 1.webp', 'extra 2.webp', 'more 1.webp', 'more 2.webp'].map((name) => join(folder, name))
    await writeFile(notes, 'no picture')
    for (const file of more) await copyFile(join(pictures, 'drawing.webp'), file)
    const [one, two, ...others] = more
    mina.expected.push('ERR_FAILED')
    const uploads = '**/api/scenes/*/images'
    await page.route(uploads, (route) => route.abort('failed'))

    await dropFiles(mina, page.getByTestId('board'), [one, notes, two])
    await page.getByText('올리지 않았습니다: notes.txt').waitFor()
    await dropFiles(mina, page.getByTestId('board'), others)
    const drops = page.getByRole('region', { name: '업로드' })
    await until('each drop has its progress', async () => (await drops.count()) === 2)
    await drops.first().getByText('2개 실패').waitFor()
    await drops.nth(1).getByText('2개 실패').waitFor()
    await studio.shoot(mina, 'drops-ko')
    for (const name of ['more 1.webp', 'more 2.webp']) await page.getByRole('button', { name: `${name} 취소` }).click()
    await until('their scenes go with them', async () => !(await titles()).some((title) => title?.startsWith('more')))

    await page.unroute(uploads)
    await page.getByRole('button', { name: '모두 다시 시도' }).click()
    await until('the others are there', async () => {
      const made = (await scenes()).filter(({ description }) => description?.startsWith('extra'))
      return made.length === 2 && made.every(({ images }) => images.art)
    }, 30_000)
    await until('nothing is under way', async () => (await drops.count()) === 0)
    expect(!(await titles()).some((title) => title?.startsWith('notes')), 'no scene was made of what is no picture')
  }

  /** After an upgrade of the server a page may be gone: it is looked for once more, and then said in words. */
  async function aPageThatIsGone() {
    const { page } = joon
    joon.expected.push('scene-page', '404', 'dynamically imported')
    await page.route('**/assets/scene-page-*.js', (route) => route.fulfill({ status: 404 }))
    await page.reload()
    await page.locator('[data-scene]').first().waitFor()
    let loaded = 0
    page.on('load', () => { loaded++ })
    await title(joon, 1).click()
    await page.getByText('This page could not be shown').waitFor()
    expect(loaded === 1, `it was loaded anew once, not ${loaded} times`)
    await studio.shoot(joon, 'page-gone-en')
    await page.unroute('**/assets/scene-page-*.js')
    await page.getByRole('button', { name: 'Load again' }).click()
    await page.getByTestId('picture').waitFor()
  }
} finally {
  await studio.close()
  await rm(folder, { recursive: true })
}

function card({ page }, number) {
  return page.locator(`[data-scene="${number}"]`)
}

function title(person, number) {
  return card(person, number).locator('[data-title]')
}

function caption(person, number) {
  return card(person, number).locator('article > div + div')
}

/** What the first cards are called. */
function first({ page }, count) {
  return page.locator('[data-scene] [data-title]').evaluateAll((titles, count) => titles.slice(0, count).map((title) => title.innerText.match(/cut \d+/)?.[0]), count)
}

/** What the card is called that has the focus. */
async function focused({ page }) {
  return /cut \d+/.exec(await page.evaluate(() => document.activeElement?.textContent ?? ''))?.[0]
}
