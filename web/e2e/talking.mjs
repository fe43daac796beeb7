/*
 * Two people talk about a scene: threads, mentions, settling, editing, deleting; a bell tells the one who is elsewhere;
 * and one is removed while looking at it:
 *
 *   node talking.mjs http://localhost:3000 DIR SCREENSHOT_DIR
 *
 * DIR holds alpha.png.
 */
import { join } from 'node:path'
import { expect, until } from './person.mjs'
import { openStudio, PHONE } from './studio.mjs'

const [base, pictures, shots] = process.argv.slice(2)
expect(base && pictures && shots, 'usage: talking.mjs BASE_URL DIR_WITH_PICTURES SCREENSHOT_DIR')
const studio = await openStudio(base, shots)
try {
  const mina = await studio.member('미나', 'ko-KR')
  const joon = await studio.member('Joon', 'en-GB', { colorScheme: 'light', expected: ['404'] })
  const project = await mina.api.do('POST', '/api/projects', { name: '밤길, 집으로', tag: 'storyboard' })
  const scene = await mina.api.do('POST', `/api/projects/${project.id}/scenes`, { description: '담장 위의 고양이' })
  await mina.api.upload(scene, 'art', join(pictures, 'alpha.png'))
  const { inviteCode } = await mina.api.do('POST', `/api/projects/${project.id}/invite`, { role: 'member' })
  await joon.api.do('POST', '/api/projects/join', { inviteCode })
  for (const { page } of [mina, joon]) {
    await page.goto(`${base}/projects/${project.id}/scenes/${scene.id}`)
    await page.getByRole('complementary').waitFor()
  }
  await joon.page.getByRole('list', { name: 'Here now' }).getByRole('button', { name: '미나' }).waitFor()

  // Joon is on the page of the team when Mina means him, whom she finds by the first letters of his name.
  await joon.page.getByRole('link', { name: 'Team and project' }).click()
  await joon.page.getByTestId('participant').filter({ hasText: '미나' }).getByText('Owner').waitFor()
  await studio.shoot(joon, 'team-light-en')
  await mina.page.getByLabel('댓글 쓰기').pressSequentially('@Joo')
  await mina.page.getByRole('option', { name: /Joon/ }).waitFor()
  await studio.shoot(mina, 'mention-ko')
  await mina.page.keyboard.press('Enter')
  await mina.page.keyboard.type('하늘을 조금 더 어둡게')
  await mina.page.keyboard.press('Enter')
  const thread = (person) => person.page.getByTestId('thread').first()
  await joon.page.getByRole('button', { name: '1 unread notification' }).click()
  const told = joon.page.getByTestId('notification').filter({ hasText: '미나 mentioned you' })
  await told.getByText('하늘을 조금 더 어둡게').waitFor()
  await studio.shoot(joon, 'bell-light-en')
  await told.click()
  await joon.page.locator('[data-comment][aria-current=true]').getByText('하늘을 조금 더 어둡게').waitFor()
  await joon.page.getByRole('button', { name: 'Notifications', exact: true }).waitFor()
  const inbox = await joon.api.do('GET', '/api/notifications?unread=true')
  expect(inbox.items.length === 0, 'what was clicked is read on the server, too')
  await thread(joon).getByText('하늘을 조금 더 어둡게').waitFor()
  const { items } = await mina.api.do('GET', `/api/scenes/${scene.id}/comments`)
  expect(items[0].mentions[0]?.id === joon.api.user.id, 'the one who is meant is mentioned')

  // Joon answers in the thread, thinks better of it, and says it otherwise.
  await thread(joon).hover()
  await thread(joon).getByRole('button', { name: 'Reply' }).click()
  await joon.page.getByLabel('Reply', { exact: true }).and(joon.page.locator('textarea')).fill('Like this?')
  await mina.page.getByTestId('typing').getByText('Joon').waitFor()
  await joon.page.keyboard.press('Enter')
  await thread(mina).getByText('Like this?').waitFor()
  await mina.page.getByTestId('typing').getByText('Joon').waitFor({ state: 'detached' })
  await joon.page.getByRole('article').filter({ hasText: 'Like this?' }).hover()
  await joon.page.getByRole('article').filter({ hasText: 'Like this?' }).getByRole('button', { name: 'Edit' }).click()
  await joon.page.locator('textarea').filter({ hasText: 'Like this?' }).fill('As dark as this?')
  await joon.page.keyboard.press('Enter')
  await thread(mina).getByText('As dark as this?').waitFor()
  await thread(mina).getByText('수정됨').waitFor()
  await studio.shoot(mina, 'thread-ko')
  await studio.shoot(joon, 'thread-light-en')
  await joon.page.setViewportSize(PHONE)
  await studio.shoot(joon, 'thread-phone-light-en')

  // Mina settles it: it is out of sight, and found again among all.
  expect((await joon.page.getByRole('button', { name: 'Resolve' }).count()) === 0, 'a member does not settle threads')
  await thread(mina).hover()
  await mina.page.getByRole('button', { name: '해결로 표시' }).click()
  // He came here for this thread, so he goes on seeing it; whoever comes anew does not.
  await joon.page.getByText('Resolved by 미나').waitFor()
  await joon.page.goto(`${base}/projects/${project.id}/scenes/${scene.id}`)
  await joon.page.getByText('No open comments').waitFor()
  await joon.page.getByRole('radio', { name: 'Resolved' }).click()
  await joon.page.getByText('Resolved by 미나').waitFor()
  await mina.page.getByRole('radio', { name: '모두' }).click()
  await mina.page.getByRole('article').filter({ hasText: 'As dark as this?' }).hover()
  await mina.page.getByRole('article').filter({ hasText: 'As dark as this?' }).getByRole('button', { name: '지우기' }).click()
  await joon.page.getByText('As dark as this?').waitFor({ state: 'detached' })

  // Another role is told, and so is being removed, to the one who looks at it.
  const place = `/api/projects/${project.id}/participants/${joon.api.user.id}`
  await mina.api.do('PUT', place, { role: 'viewer' })
  await joon.page.getByText('Your role is now: Viewer.').waitFor()
  await joon.page.getByText('As a viewer you can read comments').waitFor()
  await mina.api.do('DELETE', place)
  await joon.page.getByText('You were removed from this project').waitFor()
  await studio.shoot(joon, 'removed-phone-light-en')
  await until('Mina sees him go', async () => (await mina.page.getByRole('button', { name: 'Joon' }).count()) === 0)
  studio.calm()
  console.log(JSON.stringify({ ok: true }))
} finally {
  await studio.close()
}
