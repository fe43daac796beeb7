/*
 * Two people, one in Korean and one in English, work on one project in two real browsers:
 *
 *   node browser.mjs http://localhost:3000 DIR SCREENSHOT_DIR
 *
 * DIR holds photo.jpg, alpha.png and drawing.webp. CHROMIUM names the browser, /usr/bin/chromium when absent.
 * It fails on anything the browser complains of, on any request that fails, and on what axe finds serious.
 */
import { resolve } from 'node:path'
import { expect, PASSWORD, until } from './person.mjs'
import { DESK, dropFiles, openStudio, PHONE } from './studio.mjs'

const [base, pictures, shots] = process.argv.slice(2)
expect(base && pictures && shots, 'usage: browser.mjs BASE_URL DIR_WITH_PICTURES SCREENSHOT_DIR')

const picture = (name) => resolve(pictures, name)
const studio = await openStudio(base, shots)
const { shoot } = studio
try {
  const mina = await newcomer('미나', 'ko-KR')
  const joon = await newcomer('Joon', 'en-GB')
  const code = await minaStartsAProject()
  await joonJoins(code)
  await picturesAppear()
  await theyTalk()
  await linesLieOverColours()
  await versionsGrow()
  await minaComesBack()
  await seen(joon, 'en')
  await seen(mina, 'ko')
  await inTheLight(mina)
  await minaLeaves()
  studio.calm()
  console.log(JSON.stringify({ ok: true, screenshots: resolve(shots) }))

  async function minaStartsAProject() {
    await mina.page.getByText('아직 프로젝트가 없습니다').waitFor()
    await shoot(mina, 'projects-empty-ko')
    await mina.page.getByRole('button', { name: '새 프로젝트' }).click()
    await mina.page.getByLabel('이름').fill('밤길, 집으로')
    await mina.page.getByRole('button', { name: '만들기' }).click()

    await mina.page.getByText('아직 씬이 없습니다').waitFor()
    await shoot(mina, 'board-empty-ko')
    for (const [index, description] of ['골짜기 마을', '빗길', '담장 위의 고양이'].entries()) {
      await mina.page.getByLabel('어떤 씬인가요?').fill(description)
      await mina.page.keyboard.press('Enter')
      await card(mina, index + 1).getByText(description).waitFor()
    }
    await mina.page.getByRole('button', { name: '초대', exact: true }).click()
    await mina.page.getByRole('button', { name: '초대 코드 만들기' }).click()
    const code = await mina.page.getByLabel('초대 코드', { exact: true }).inputValue()
    await shoot(mina, 'invite-ko')
    await mina.page.keyboard.press('Escape')
    return code
  }

  async function joonJoins(code) {
    await joon.page.getByText('No projects yet').waitFor()
    await joon.page.getByRole('button', { name: 'Join with a code' }).click()
    await joon.page.getByLabel('Invite code').fill(code)
    await joon.page.getByRole('button', { name: 'Join project' }).click()
    await card(joon, 3).waitFor()
    await mina.page.getByRole('list', { name: '지금 함께 있는 사람' }).getByRole('button', { name: 'Joon' }).waitFor()
    await joon.page.getByRole('list', { name: 'Here now' }).getByRole('button', { name: '미나' }).waitFor()
  }

  async function picturesAppear() {
    await stays(joon)
    await dropOn(mina, frame(mina, 1, 'lineart'), 'photo.jpg')
    await appears(joon, frame(joon, 1, 'lineart'))
    await appears(mina, frame(mina, 1, 'lineart'))

    await stays(mina)
    await frame(joon, 1, 'art').getByLabel('choose a picture').setInputFiles(picture('drawing.webp'))
    await appears(mina, frame(mina, 1, 'art'))
    await dropOn(joon, frame(joon, 3, 'art'), 'alpha.png')
    await appears(mina, frame(mina, 3, 'art'))
    await shoot(mina, 'board-ko')
  }

  async function theyTalk() {
    await card(mina, 1).getByRole('link', { name: /^씬 1/ }).click()
    await card(joon, 1).getByRole('link', { name: /^Scene 1/ }).click()
    await say(mina, '댓글 쓰기', '하늘을 조금 더 어둡게 하면 어떨까요?')
    await joon.page.getByRole('complementary').getByText('하늘을 조금 더 어둡게').waitFor()
    await say(joon, 'Write a comment', 'Yes, and the lamp a little warmer.')
    await mina.page.getByRole('complementary').getByText('the lamp a little warmer').waitFor()
  }

  /** The lineart over the art, as strongly as one likes; what is white in it lets through what is below. */
  async function linesLieOverColours() {
    const { page } = mina
    await page.getByRole('radio', { name: '채색' }).click()
    await page.getByRole('button', { name: '채색 위에 선화' }).click()
    const overlay = page.getByTestId('overlay')
    await until('the lines are there', () => overlay.locator('img').last().evaluate((img) => img.complete && img.naturalWidth > 0).catch(() => false))
    await page.getByLabel('선화 불투명도').fill('35')
    const look = await overlay.evaluate((element) => [element.style.opacity, globalThis.getComputedStyle(element).mixBlendMode].join())
    expect(look === '0.35,multiply', `the lines are as strong as was said, and let the colours through: ${look}`)
    await shoot(mina, 'scene-overlay-ko')
    await page.getByRole('button', { name: '채색 위에 선화' }).click()
    await overlay.waitFor({ state: 'detached' })
  }

  async function versionsGrow() {
    await mina.page.getByRole('radio', { name: '선화' }).click()
    await joon.page.getByRole('radio', { name: 'Lineart' }).click()
    await dropOn(mina, mina.page.getByTestId('stage'), 'drawing.webp')
    await joon.page.getByRole('button', { name: /^v2/ }).waitFor()
    await joon.page.getByRole('button', { name: /^v1/ }).click()
    await shoot(joon, 'scene-earlier-en')
    await joonCompares()
    await joon.page.getByRole('button', { name: 'Restore this version' }).click()
    await mina.page.getByRole('button', { name: /^v3/ }).waitFor()
    await mina.page.getByText('v1에서 복원').waitFor()
    await mina.page.getByText('Joon').first().waitFor()
  }

  /** The earlier version against the newest: the curtain follows the hand, one camera moves both, and they take turns. */
  async function joonCompares() {
    const { page } = joon
    await page.getByRole('button', { name: 'Compare', exact: true }).last().click()
    expect((await page.getByLabel('Left picture').inputValue()) === 'lineart/1', 'what was shown is on the left')
    expect((await page.getByLabel('Right picture').inputValue()) === 'lineart/2', 'the newest is on the right')
    const line = page.getByRole('slider', { name: 'Where the pictures meet' })
    const { x, y, width, height } = await page.getByTestId('compare').boundingBox()
    const clipped = () => page.getByTestId('curtain').evaluate((curtain) => Math.round(parseFloat(curtain.style.clipPath.split(' ').at(-1))))
    await line.hover()
    await page.mouse.down()
    await page.mouse.move(x + width * 0.25, y + height / 2, { steps: 4 })
    await page.mouse.up()
    await until('the curtain follows the hand', async () => Math.abs((await clipped()) - width * 0.25) < 3)
    await line.focus()
    await page.keyboard.press('End')
    await until('the curtain follows the keys', async () => Math.abs((await clipped()) - width) < 3)
    await page.keyboard.press('Home')
    await page.mouse.move(0, 0)
    await shoot(joon, 'compare-wipe-en')

    await page.getByRole('radio', { name: 'Side by side' }).click()
    await page.mouse.move(x + width * 0.25, y + height / 2)
    await page.mouse.wheel(0, -400)
    const widths = () => page.getByTestId('compare').getByRole('img').evaluateAll((images) => images.map((image) => Math.round(image.parentElement.getBoundingClientRect().width)))
    await until('one camera moves both', async () => {
      const [left, right] = await widths()
      return left > width * 0.6 && Math.abs(left - right) < left * 0.1
    })
    await shoot(joon, 'compare-side-en')
    await page.keyboard.press('0')

    await page.getByRole('radio', { name: 'Blink' }).click()
    const right = page.getByTestId('compare').getByRole('img', { name: 'Lineart v2' })
    await right.waitFor({ state: 'visible' })
    await right.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'Stop comparing' }).click()
    await page.getByTestId('surface').waitFor()
  }

  async function minaComesBack() {
    await mina.page.reload()
    await mina.page.getByRole('complementary').getByText('the lamp a little warmer').waitFor()
    await mina.page.getByRole('heading', { name: '댓글' }).click()
    await mina.page.keyboard.press('ArrowRight')
    await mina.page.getByRole('heading', { name: '2', exact: true }).waitFor()
    await mina.page.keyboard.press('ArrowLeft')
    await mina.page.getByRole('heading', { name: '1', exact: true }).waitFor()
  }

  async function inTheLight({ page }) {
    await page.emulateMedia({ colorScheme: 'light' })
    await shoot(mina, 'board-light-ko')
    await card(mina, 1).getByRole('link', { name: /^씬 1/ }).click()
    await page.getByRole('complementary').getByText('the lamp a little warmer').waitFor()
    await shoot(mina, 'scene-light-ko')
  }

  async function minaLeaves() {
    await mina.page.getByRole('button', { name: '내 메뉴' }).click()
    await mina.page.getByRole('menuitem', { name: '로그아웃' }).click()
    await mina.page.getByRole('heading', { name: '로그인' }).waitFor()
    await joon.page.getByRole('list', { name: 'Here now' }).getByRole('button', { name: '미나' }).waitFor({ state: 'detached' })
  }
} finally {
  await studio.close()
}

/** A browser of one's own, and a new account made through the page. */
async function newcomer(nickname, locale) {
  const person = await studio.visitor(nickname, locale)
  const { page } = person
  await page.goto(base)
  await page.locator('input[name=login]').waitFor()
  await shoot(person, `sign-in-${person.language}`)
  await page.locator('a[href="/register"]').click()
  const username = `${person.language}-${Date.now().toString(36)}${process.pid.toString(36)}`
  await page.locator('input[name=nickname]').fill(nickname)
  await page.locator('input[name=username]').fill(username)
  await page.locator('input[name=email]').fill(`${username}@studio.example`)
  await page.locator('input[name=password]').fill(PASSWORD)
  await page.keyboard.press('Enter')
  return person
}

function card({ page }, number) {
  return page.locator(`[data-scene="${number}"]`)
}

function frame(person, number, layer) {
  return card(person, number).locator(`[data-layer=${layer}]`)
}

function dropOn(person, target, name) {
  return dropFiles(person, target, [picture(name)])
}

/** A picture of the server is there, decoded. */
async function appears(person, place) {
  const image = place.locator('a img')
  await until(`a picture appears to ${person.nickname}`, async () => {
    return (await image.count()) > 0 && (await image.evaluate((img) => img.complete && img.naturalWidth > 0))
  }, 30_000)
  if (person.stays) expect(await person.page.evaluate(() => document.documentElement.dataset.stays === 'yes'), 'the page was loaded again')
}

/** From here on the page must not be loaded again. */
async function stays(person) {
  person.stays = true
  await person.page.evaluate(() => {
    document.documentElement.dataset.stays = 'yes'
  })
}

async function say({ page }, label, words) {
  await page.getByLabel(label).fill(words)
  await page.keyboard.press('Enter')
}

/** The scene and the board, on a desk and on a phone. */
async function seen(person, language) {
  for (const [place, size] of [['desk', DESK], ['phone', PHONE]]) {
    await person.page.setViewportSize(size)
    await shoot(person, `scene-${place}-${language}`)
  }
  await person.page.locator('nav a').first().click()
  await card(person, 1).waitFor()
  for (const [place, size] of [['phone', PHONE], ['desk', DESK]]) {
    await person.page.setViewportSize(size)
    await shoot(person, `board-${place}-${language}`)
  }
}
