/*
 * Goes through every page of a Hwasil with the demo studio and keeps what each looks like:
 *
 *   node take.mjs http://localhost:3000 FOLDER PASSWORD_OF_SOYEON PASSWORD_OF_EMILY
 *
 * A picture is called PAGE.LANGUAGE.DEVICE.THEME.webp. What was in the folder before is gone.
 */
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, Person, until } from '../e2e/person.mjs'
import { DESK, openStudio, PHONE } from '../e2e/studio.mjs'
import { crowd } from './crowd.mjs'

const [base, folder, soyeonsPassword, emilysPassword] = process.argv.slice(2)
expect(emilysPassword, 'usage: take.mjs BASE_URL FOLDER PASSWORD_OF_SOYEON PASSWORD_OF_EMILY')

const SOYEON = { login: 'soyeon', password: soyeonsPassword, nickname: '한소연' }
const EMILY = { login: 'emily', password: emilysPassword, nickname: 'Emily Park' }

/** How it is looked at: each language and theme, on each device. Only a few pages are taken in `few`. */
const LOOKS = [
  { who: SOYEON, locale: 'ko-KR', device: 'desktop', theme: 'dark' },
  { who: SOYEON, locale: 'ko-KR', device: 'phone', theme: 'light' },
  { who: EMILY, locale: 'en-GB', device: 'desktop', theme: 'light' },
  { who: EMILY, locale: 'en-GB', device: 'phone', theme: 'dark' },
  { who: EMILY, locale: 'en-GB', device: 'desktop', theme: 'dark', few: true },
]

const studio = await openStudio(base, folder, 'webp')
for (const name of await readdir(folder)) if (/\.(png|webp)$/.test(name)) await rm(join(folder, name))
let leave = () => {}
try {
  const soyeon = await loggedIn(SOYEON)
  const { items: projects } = await soyeon.do('GET', '/api/projects')
  const story = projects.find(({ sceneCount }) => sceneCount === 12)
  const { items: scenes } = await soyeon.do('GET', `/api/projects/${story.id}/scenes`)
  const many = await crowd(soyeon, await loggedIn(EMILY), scenes)
  leave = many.leave
  for (const look of LOOKS) {
    const person = await visitor(look)
    if (!look.few) await theDoor(person)
    await signIn(person, look.who)
    await theProject(person, story, scenes)
    if (look.few) continue
    await oneself(person, story)
    await theCrowd(person, many)
    await nothingYet(person)
    await withoutAConnection(person, story)
    await person.context.close()
  }
  await theApi()
  studio.calm()
} finally {
  leave()
  await studio.close()
}

async function loggedIn({ login, password }) {
  const { user, accessToken } = await new Person(base).do('POST', '/api/auth/login', { login, password })
  return new Person(base, user, accessToken)
}

async function visitor(look) {
  const { who, locale, device, theme } = look
  const person = await studio.visitor(who.nickname, locale, {
    colorScheme: theme,
    viewport: device === 'phone' ? PHONE : DESK,
    expected: ['INTERNET_DISCONNECTED', 'WebSocket', 'not-found', '404'],
  })
  const { page } = person
  return Object.assign(person, {
    look,
    go: (path) => page.goto(base + path),
    keep: (name) => studio.shoot(person, `${name}.${person.language}.${device}.${theme}`),
    /** A button, a tab or a menu by its name in either language. */
    press: (name, role = 'button') => page.getByRole(role, { name }).first().click(),
  })
}

async function theDoor({ page, go, keep }) {
  await go('/sign-in')
  await page.locator('input[name=login]').waitFor()
  await keep('sign-in')
  await go('/register')
  await page.locator('input[name=email]').waitFor()
  await keep('register')
}

async function signIn({ page, go }, { login, password }) {
  await go('/')
  await page.locator('input[name=login]').fill(login)
  await page.locator('input[name=password]').fill(password)
  await page.keyboard.press('Enter')
  await page.locator('main ul a').first().waitFor()
}

async function theProject(person, story, scenes) {
  const { page, go, keep, press } = person
  const board = `/projects/${story.id}`
  // One with more than one version that is talked about just now.
  const [busiest] = scenes
    .filter(({ images, openCommentCount }) => images.art && images.lineart && openCommentCount > 0)
    .toSorted((a, b) => b.images.art.versionNumber - a.images.art.versionNumber)
  await keep('studio')
  await go(board)
  await page.locator('[data-scene="1"]').waitFor()
  await keep('board')
  await go(`${board}/scenes/${busiest.id}?layer=art`)
  await page.getByTestId('thread').first().waitFor()
  await page.getByTestId('picture').getByRole('img').waitFor()
  await keep('scene')
  await press(/^(Lineart over art|채색 위에 선화)$/)
  await page.getByTestId('overlay').waitFor()
  await keep('scene-overlay')
  await press(/^(Lineart over art|채색 위에 선화)$/)
  await press(/^(Compare|비교)$/)
  await page.getByTestId('curtain').waitFor()
  await page.mouse.move(0, 0)
  await keep('compare')
  await press(/^(Side by side|나란히)$/, 'radio')
  await page.mouse.move(0, 0)
  await keep('compare-side')
  await go(`${board}/team`)
  await page.getByTestId('participant').nth(1).waitFor()
  await keep('team')
}

async function oneself({ page, go, keep, press }, story) {
  await press(/notification|알림/i)
  await page.getByTestId('notification').first().waitFor()
  await keep('bell')
  await page.keyboard.press('Escape')
  await press(/^(Account menu|내 메뉴)$/)
  await page.getByRole('menu').waitFor()
  await keep('menu')
  await page.keyboard.press('Escape')
  await go('/settings')
  await page.locator('input[name=nickname]').waitFor()
  await keep('settings')
  await go(`/projects/${story.id}`)
  await page.locator('[data-scene="1"]').waitFor()
  await press(/^(Invite|초대)$/)
  await press(/^(Create invite code|초대 코드 만들기)$/)
  await page.locator('input[readonly]').first().waitFor()
  await page.mouse.move(0, 0)
  await keep('invite')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  await keep('shortcuts')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('/')
  await page.keyboard.type('zzz')
  await until('nothing is found', async () => (await page.locator('[data-scene]').count()) === 0)
  await keep('board-nothing-found')
}

/** Forty people with long names, sixty scenes with long texts, and two hundred comments on one. */
async function theCrowd({ page, go, keep }, { project, scene }) {
  await go(`/projects/${project.id}`)
  await page.locator('[data-scene="1"]').waitFor()
  await page.getByText(/^\+\d+$/).filter({ visible: true }).first().waitFor()
  await keep('board-crowded')
  await go(`/projects/${project.id}/scenes/${scene.id}`)
  await page.getByTestId('thread').first().waitFor()
  await page.getByTestId('picture').getByRole('img').waitFor()
  await keep('scene-crowded')
  await go(`/projects/${project.id}/team`)
  await page.getByTestId('participant').nth(39).waitFor()
  await keep('team-crowded')
}

/** What somebody sees who has just come. */
async function nothingYet(person) {
  const newcomer = await Person.registered(base, person.language === 'ko' ? '새봄' : 'Robin')
  const other = await visitor(person.look)
  const { page, go, keep, press } = other
  await go('/')
  await page.locator('input[name=login]').fill(newcomer.user.username)
  await page.locator('input[name=password]').fill('lantern over the river')
  await page.keyboard.press('Enter')
  await page.getByText(/No projects yet|아직 프로젝트가 없습니다/).waitFor()
  await keep('studio-empty')
  await press(/notification|알림/i)
  await page.getByText(/Nothing new|알림이 없습니다/).waitFor()
  await keep('bell-empty')
  await page.keyboard.press('Escape')
  await go('/join/ABCDEFGH')
  await page.locator('input[name=inviteCode]').waitFor()
  await keep('join')
  await go('/')
  await press(/^(New project|새 프로젝트)$/)
  await page.locator('input[name=name]').fill('밤길 · The way home')
  await keep('new-project')
  await page.keyboard.press('Enter')
  await page.getByText(/No scenes yet|아직 씬이 없습니다/).waitFor()
  await keep('board-empty')
  const { items } = await newcomer.do('GET', '/api/projects')
  const scene = await newcomer.do('POST', `/api/projects/${items[0].id}/scenes`, {})
  await go(`/projects/${items[0].id}/scenes/${scene.id}`)
  await page.getByText(/No picture in|그림이 없습니다/).first().waitFor()
  await keep('scene-empty')
  await go('/nowhere')
  await page.getByRole('heading').first().waitFor()
  await keep('not-found')
  await other.context.close()
}

async function withoutAConnection({ page, context, go, keep }, story) {
  await go(`/projects/${story.id}`)
  await page.locator('[data-scene="1"]').waitFor()
  await until('all pictures are there', () => page.evaluate(() => [...document.images].every((image) => image.complete)))
  await context.setOffline(true)
  await page.getByText(/Connection lost|연결이 끊/).waitFor()
  await keep('offline')
  await context.setOffline(false)
}

async function theApi() {
  for (const [device, theme] of [['desktop', 'dark'], ['phone', 'light']]) {
    const person = await visitor({ who: EMILY, locale: 'en-GB', device, theme })
    await person.go('/api/docs#listScenes')
    await person.page.getByRole('heading', { name: 'Scenes', exact: true }).waitFor()
    await person.page.locator('#listScenes').getByRole('button', { name: 'body' }).click()
    await person.keep('api')
    await person.context.close()
  }
}
