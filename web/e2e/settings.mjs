/*
 * Somebody changes who they are, how the page looks and their password, takes along what they have made, and goes:
 *
 *   node settings.mjs http://localhost:3000 DIR SCREENSHOT_DIR
 *
 * DIR holds photo.jpg.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, PASSWORD, Person, until } from './person.mjs'
import { openStudio, PHONE } from './studio.mjs'

const NEXT = 'ink under the bridge'

const [base, pictures, shots] = process.argv.slice(2)
expect(base && pictures && shots, 'usage: settings.mjs BASE_URL DIR_WITH_PICTURES SCREENSHOT_DIR')
const studio = await openStudio(base, shots)
try {
  // What is refused is part of it.
  const mina = await studio.member('미나', 'ko-KR', { expected: ['422', '409', '401'] })
  const joon = await Person.registered(base, 'Joon')
  const { page, api } = mina
  await page.getByRole('button', { name: '내 메뉴' }).click()
  await page.getByRole('menuitem', { name: '설정' }).click()
  await page.getByLabel('표시 이름').waitFor()
  await whoOneIs()
  await howThePageLooks()
  await anotherPassword()
  await whatOneHasMade()
  await theEnd()
  studio.calm()
  console.log(JSON.stringify({ ok: true }))

  async function whoOneIs() {
    await page.getByLabel('이메일').fill(joon.user.email)
    await saveProfile()
    await page.getByText('이미 가입한 이메일입니다').waitFor()
    expect((await page.getByLabel('이메일').getAttribute('aria-invalid')) === 'true', 'what is wrong is said at its field')
    await page.getByLabel('이메일').fill(api.user.email)
    await page.getByLabel('표시 이름').fill('미나리')
    await saveProfile()
    await page.getByText('저장했습니다.').waitFor()
    await page.getByLabel('사진 고르기').setInputFiles(join(pictures, 'photo.jpg'))
    await page.getByRole('button', { name: '내 메뉴' }).locator('img').waitFor()
    const { user } = await api.do('GET', '/api/auth/session')
    expect(user.nickname === '미나리' && user.profileImageUrl !== null, `the server has it: ${JSON.stringify(user)}`)
    await studio.shoot(mina, 'settings-ko')
    await page.getByRole('button', { name: '사진 지우기' }).click()
    await page.getByRole('button', { name: '내 메뉴' }).locator('img').waitFor({ state: 'detached' })
  }

  function saveProfile() {
    return page.getByRole('button', { name: '저장', exact: true }).click()
  }

  /** It is so at once, and when one comes back. */
  async function howThePageLooks() {
    const theme = () => page.evaluate(() => globalThis.getComputedStyle(document.documentElement).backgroundColor)
    const dark = await theme()
    await page.getByRole('radio', { name: '밝게' }).click()
    await until('the room is light', async () => (await theme()) !== dark)
    await page.getByRole('radio', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Settings' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Settings' }).waitFor()
    expect((await theme()) !== dark, 'the room is light after a reload')
    await page.setViewportSize(PHONE)
    await studio.shoot(mina, 'settings-phone-light-en')
  }

  async function anotherPassword() {
    await page.getByRole('button', { name: 'Sign out everywhere else' }).waitFor()
    await fillPasswords('not this one', NEXT)
    await until('what is wrong is said at its field', async () =>
      (await page.getByLabel('Current password').getAttribute('aria-invalid')) === 'true')
    await fillPasswords(PASSWORD, NEXT)
    await page.getByText('Your password is changed. All other sessions have ended.').waitFor()
    await page.getByRole('button', { name: 'Sign out everywhere else' }).waitFor({ state: 'detached' })
    const { status } = await api.call('GET', '/api/auth/session')
    expect(status === 401, `the other session has ended: ${status}`)
    const again = await api.do('POST', '/api/auth/login', { login: api.user.username, password: NEXT })
    api.token = again.accessToken
  }

  async function fillPasswords(current, next) {
    await page.getByLabel('Current password').fill(current)
    await page.getByLabel('New password').fill(next)
    await page.getByRole('button', { name: 'Change password' }).click()
  }

  async function whatOneHasMade() {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export' }).click()])
    const zip = await readFile(await download.path())
    expect(download.suggestedFilename() === 'hwasil.zip' && zip.readUInt32LE(0) === 0x04034b50, 'it is a ZIP')
  }

  async function theEnd() {
    await page.getByRole('button', { name: 'Erase account' }).click()
    const dialog = page.getByRole('dialog', { name: 'Erase your account?' })
    await studio.shoot(mina, 'settings-erase-phone-light-en')
    await dialog.getByLabel('Your password, to confirm').fill(PASSWORD)
    await dialog.getByRole('button', { name: 'Erase account' }).click()
    await until('a wrong password erases nothing', async () =>
      (await dialog.getByLabel('Your password, to confirm').getAttribute('aria-invalid')) === 'true')
    await dialog.getByLabel('Your password, to confirm').fill(NEXT)
    await dialog.getByRole('button', { name: 'Erase account' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    const { status } = await api.call('POST', '/api/auth/login', { login: api.user.username, password: NEXT })
    expect(status === 401, `nobody is there any more: ${status}`)
  }
} finally {
  await studio.close()
}
