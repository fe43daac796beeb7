/*
 * Two people draw on one picture, with a mouse, a pen and a finger, over broken connections, until one may not any more:
 *
 *   node drawing.mjs http://localhost:3000 DIR SCREENSHOT_DIR
 *
 * DIR holds alpha.png and photo.jpg.
 */
import { join } from 'node:path'
import { expect, until } from './person.mjs'
import { DESK, openStudio, PHONE } from './studio.mjs'

const [base, pictures, shots] = process.argv.slice(2)
expect(base && pictures && shots, 'usage: drawing.mjs BASE_URL DIR_WITH_PICTURES SCREENSHOT_DIR')
const studio = await openStudio(base, shots)
const figures = {}
try {
  const mina = await studio.member('미나', 'ko-KR', { expected: ['INTERNET_DISCONNECTED', 'ERR_FAILED', 'WebSocket'] })
  const joon = await studio.member('Joon', 'en-GB', { colorScheme: 'light' })
  const { project, scene, image } = await begin()
  await bothLook()
  await aLineIsSeen()
  await aPenIsPressed()
  await marksLieWhereTheyWereDrawn()
  await onlyOnesOwnIsUndone()
  await notesStandAtPlaces()
  await nothingIsLost()
  await aFingerDraws()
  await studio.shoot(mina, 'drawing-ko')
  await studio.shoot(joon, 'drawing-light-en')
  await roleChangesInMidStroke()
  studio.calm()
  console.log(JSON.stringify({ ok: true, ...figures }))

  async function begin() {
    const project = await mina.api.do('POST', '/api/projects', { name: '밤길, 집으로', tag: 'storyboard' })
    const scene = await mina.api.do('POST', `/api/projects/${project.id}/scenes`, { description: '담장 위의 고양이' })
    const { body: image } = await mina.api.upload(scene, 'art', join(pictures, 'alpha.png'))
    const { inviteCode } = await mina.api.do('POST', `/api/projects/${project.id}/invite`, { role: 'member' })
    await joon.api.do('POST', '/api/projects/join', { inviteCode })
    return { project, scene, image }
  }

  async function bothLook() {
    for (const { page } of [mina, joon]) {
      await page.goto(`${base}/projects/${project.id}/scenes/${scene.id}`)
      await page.getByTestId('picture').waitFor()
    }
    await joon.page.getByRole('list', { name: 'Here now' }).getByRole('button', { name: '미나' }).waitFor()
  }

  async function aLineIsSeen() {
    await take(mina, '펜')
    await stroke(mina, [[0.2, 0.3], [0.4, 0.5], [0.3, 0.7]])
    expect((await drawn(mina)) === 1, 'a line is there at once for the one who drew it')
    const at = performance.now()
    await seen(joon, 1)
    figures.strokeSeenAfterMs = Math.round(performance.now() - at)
    await joon.page.getByTestId('cursor').getByText('미나').waitFor({ state: 'attached' })
  }

  async function aPenIsPressed() {
    await take(joon, 'Pen')
    const { x, y, width, height } = await joon.page.getByTestId('picture').boundingBox()
    const session = await joon.context.newCDPSession(joon.page)
    const pen = (type, step, force) =>
      session.send('Input.dispatchMouseEvent', {
        type, x: x + width * (0.5 + step * 0.03), y: y + height * 0.4, force,
        button: 'left', buttons: type === 'mouseReleased' ? 0 : 1, pointerType: 'pen', clickCount: 1,
      })
    await pen('mousePressed', 0, 0.1)
    for (let step = 1; step < 10; step++) await pen('mouseMoved', step, step / 10)
    await pen('mouseReleased', 9, 0)
    await seen(mina, 2)
    const { items } = await joon.api.do('GET', `/api/images/${image.id}/annotations`)
    const pressures = items[0].data.drawingData.strokes[0].points.map(([, , pressure]) => pressure)
    expect(pressures.at(-1) - pressures[0] > 0.5, `the pen's pressure is kept: ${pressures}`)
  }

  async function marksLieWhereTheyWereDrawn() {
    const before = await whereMarkIs(joon)
    await joon.page.mouse.move(500, 400)
    for (let turn = 0; turn < 4; turn++) await joon.page.mouse.wheel(0, -200)
    await until('the picture is nearer', async () => (await joon.page.getByTestId('picture').boundingBox()).width > 1500)
    near(before, await whereMarkIs(joon), 'zoomed in')
    await joon.page.keyboard.press('0')
    await joon.page.setViewportSize(PHONE)
    near(before, await whereMarkIs(joon), 'on a phone')
    await studio.shoot(joon, 'drawing-phone-light-en')
    await joon.page.setViewportSize(DESK)
  }

  async function onlyOnesOwnIsUndone() {
    await mina.page.keyboard.press('Control+z')
    await seen(joon, 1)
    expect(await mina.page.getByRole('button', { name: '실행 취소' }).isDisabled(), 'nothing more is to be undone')
    expect((await by(joon, joon)) === 1, "another's line stays")
    await mina.page.keyboard.press('Control+Shift+z')
    await seen(joon, 2)
  }

  async function notesStandAtPlaces() {
    await take(mina, '메모 핀')
    const { x, y, width, height } = await mina.page.getByTestId('picture').boundingBox()
    await mina.page.mouse.click(x + width * 0.7, y + height * 0.3)
    await mina.page.getByLabel('이 자리에 메모').fill('가로등 불빛을 더 따뜻하게')
    await mina.page.keyboard.press('Enter')
    await joon.page.getByRole('button', { name: /^Note 1 · 미나/ }).click()
    await joon.page.getByRole('dialog').getByText('가로등 불빛을 더 따뜻하게').waitFor()
    await studio.shoot(joon, 'note-en')
    // The pen is in Joon's hand, and the note's box lies over the picture: a press in it is none on the picture.
    const box = await joon.page.getByRole('dialog').boundingBox()
    const lines = await drawn(joon)
    await joon.page.mouse.move(box.x + 20, box.y + 20)
    await joon.page.mouse.down()
    await joon.page.mouse.move(box.x + 120, box.y + 30, { steps: 4 })
    await joon.page.mouse.up()
    expect((await drawn(joon)) === lines, 'a press in the box of a note draws nothing')
    await joon.page.keyboard.press('Escape')
  }

  async function nothingIsLost() {
    await take(mina, '펜')
    // The connection breaks in the middle of a line.
    await stroke(mina, [[0.1, 0.9], [0.3, 0.85], [0.5, 0.9]], () => mina.context.setOffline(true))
    expect((await by(mina, mina)) === 2, 'what is drawn without a connection is there')
    await mina.context.setOffline(false)
    await seen(joon, 3)

    // The server cannot be reached, and the page is loaded again meanwhile.
    const away = '**/api/images/*/annotations'
    await mina.page.route(away, (route) => (route.request().method() === 'POST' ? route.abort('failed') : route.continue()))
    await stroke(mina, [[0.6, 0.8], [0.8, 0.7]])
    await mina.page.reload()
    await until('what waits is shown after a reload', async () => (await by(mina, mina)) === 3)
    expect((await drawn(joon)) === 3, 'it has not been sent yet')
    await mina.page.unroute(away)
    await seen(joon, 4)
    await until('nothing waits', () => mina.page.evaluate(() => Object.keys(globalThis.localStorage).every((name) => !name.startsWith('hwasil.waiting'))))
    const { items } = await joon.api.do('GET', `/api/images/${image.id}/annotations`)
    expect(items.filter(({ type }) => type === 'drawing').length === 4, 'each line was drawn once')
  }

  async function aFingerDraws() {
    await take(mina, '펜')
    const { x, y, width, height } = await mina.page.getByTestId('picture').boundingBox()
    const session = await mina.context.newCDPSession(mina.page)
    const touch = (type, ...points) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map(([px, py], id) => ({ x: x + width * px, y: y + height * py, id })),
      })
    await touch('touchStart', [0.1, 0.1])
    for (const step of [0.15, 0.2, 0.25]) await touch('touchMove', [step, 0.1 + step / 2])
    await touch('touchEnd')
    await seen(joon, 5)
    // Two fingers move the picture, and draw nothing.
    await touch('touchStart', [0.4, 0.5])
    await touch('touchStart', [0.4, 0.5], [0.6, 0.5])
    await touch('touchMove', [0.3, 0.5], [0.7, 0.5])
    await touch('touchEnd')
    await until('two fingers zoom', async () => (await mina.page.getByTestId('picture').boundingBox()).width > width * 1.5)
    await mina.page.keyboard.press('0')
    expect((await drawn(mina)) === 5, 'two fingers draw nothing')

    // A finger touches a line to erase it, and a second one makes it a pinch: nothing is erased, and nothing stays faded.
    await take(mina, '지우개')
    const faded = () => mina.page.locator('[data-mark=drawing][opacity="0.25"]').count()
    await touch('touchStart', [0.2, 0.2])
    await until('what is to be erased is faded', async () => (await faded()) === 1)
    await touch('touchStart', [0.2, 0.2], [0.4, 0.2])
    await until('a pinch fades nothing', async () => (await faded()) === 0)
    await touch('touchEnd')
    expect((await drawn(mina)) === 5, 'a pinch erases nothing')
  }

  async function roleChangesInMidStroke() {
    await take(joon, 'Pen')
    await stroke(joon, [[0.1, 0.2], [0.2, 0.2], [0.3, 0.2]], async () => {
      await mina.api.do('PUT', `/api/projects/${project.id}/participants/${joon.api.user.id}`, { role: 'viewer' })
      await joon.page.getByRole('toolbar', { name: 'Drawing tools' }).waitFor({ state: 'detached' })
    })
    await joon.page.getByText('You are a viewer now and cannot draw').waitFor()
    const { items } = await joon.api.do('GET', `/api/images/${image.id}/annotations`)
    expect(items.filter(({ type }) => type === 'drawing').length === 5, 'a viewer draws nothing')
    await studio.shoot(joon, 'demoted-en')
  }
} finally {
  await studio.close()
}

function take({ page }, name) {
  return page.getByRole('button', { name, exact: true }).click()
}

/** Draws with the mouse through fractions of the picture; `between` happens before the last of them. */
async function stroke({ page }, places, between) {
  const { x, y, width, height } = await page.getByTestId('picture').boundingBox()
  const [first, ...rest] = places.map(([px, py]) => [x + width * px, y + height * py])
  await page.mouse.move(...first)
  await page.mouse.down()
  for (const [index, place] of rest.entries()) {
    if (index === rest.length - 1) await between?.()
    await page.mouse.move(...place, { steps: 8 })
  }
  await page.mouse.up()
}

function drawn({ page }) {
  return page.locator('[data-mark=drawing]').count()
}

function by({ page }, whose) {
  return page.locator(`[data-mark=drawing][data-by="${whose.api.user.username}"]`).count()
}

function seen(person, count) {
  return until(`${person.nickname} sees ${count} lines`, async () => (await drawn(person)) === count)
}

/** Where the first mark is, as fractions of the picture. */
async function whereMarkIs({ page }) {
  const picture = await page.getByTestId('picture').boundingBox()
  const mark = await page.locator('[data-mark=drawing]').first().boundingBox()
  return [(mark.x - picture.x) / picture.width, (mark.y - picture.y) / picture.height, mark.width / picture.width]
}

function near(expected, actual, when) {
  const off = expected.map((value, index) => Math.abs(value - actual[index]))
  expect(Math.max(...off) < 0.004, `a mark lies where it was drawn, ${when}: ${expected} and ${actual}`)
}
