/*
 * The page that describes the API, in a real browser:
 *
 *   node docs.mjs http://localhost:3000 SCREENSHOT_DIR
 *
 * CHROMIUM names the browser, /usr/bin/chromium when absent. It fails when an operation is missing, on anything the
 * browser complains of, on any request to another host, and on what axe finds serious.
 */
import { mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { expect, until } from './person.mjs'

const [base, shots] = process.argv.slice(2)
expect(base && shots, 'usage: docs.mjs BASE_URL SCREENSHOT_DIR')
await mkdir(shots, { recursive: true })

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const api = await (await fetch(`${base}/api/openapi.json`)).json()
const operations = Object.values(api.paths).flatMap((path) => Object.values(path).filter((each) => each.operationId))
const complaints = []

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
})
try {
  const desk = await open('dark', { width: 1440, height: 900 })
  await everyOperationIsThere(desk)
  await itCanBeTried(desk)
  const phone = await open('light', { width: 390, height: 844 })
  await aThumbFindsTheWay(phone)
  expect(complaints.length === 0, `the browser complains:\n${complaints.join('\n')}`)
  console.log(JSON.stringify({ ok: true, operations: operations.length, screenshots: resolve(shots) }))
} finally {
  await browser.close()
}

async function everyOperationIsThere(page) {
  await shoot(page, 'docs-overview-desk')
  const contents = page.getByRole('navigation', { name: 'Operations' })
  for (const { operationId } of operations) {
    await contents.locator(`a[href="#${operationId}"]`).click()
    await page.locator(`#${operationId}`).waitFor()
  }
  await page.goto(`${base}/api/docs#listScenes`)
  await page.getByRole('heading', { name: 'Scenes', exact: true }).waitFor()
  await page.locator('#listScenes').getByRole('button', { name: 'body' }).click()
  await shoot(page, 'docs-scenes-desk')
}

async function itCanBeTried(page) {
  const name = `docs-${Date.now().toString(36)}${process.pid.toString(36)}`
  const registered = await tried(page, 'register', async (form) => {
    const account = { username: name, email: `${name}@studio.example`, password: 'lantern over the river', nickname: '미나' }
    await form.getByLabel('Body').fill(JSON.stringify(account))
  })
  const { accessToken } = JSON.parse(await registered.locator('pre').innerText().then((text) => text.slice(text.indexOf('{'))))
  const started = await tried(page, 'startProject', (form) => form.getByLabel('Access token').fill(accessToken))
  expect((await started.innerText()).includes('"name": "밤의 화실"'), 'the project was not started')
  await shoot(page, 'docs-tried-desk')
}

async function tried(page, operation, fillIn) {
  await page.goto(`${base}/api/docs#${operation}`)
  const section = page.locator(`#${operation}`)
  await section.getByRole('radio', { name: 'Try it' }).click()
  await fillIn(section.locator('form'))
  await section.getByRole('button', { name: 'Send' }).click()
  await section.getByRole('status').getByText(/^201 · /).waitFor()
  return section.getByRole('status')
}

async function aThumbFindsTheWay(page) {
  await page.getByRole('button', { name: 'Operations' }).click()
  await page.getByLabel('Find an operation').fill('add scene')
  await shoot(page, 'docs-contents-phone')
  await page.getByRole('link', { name: 'Add a scene' }).click()
  await page.getByRole('heading', { name: 'Add a scene' }).waitFor()
  await shoot(page, 'docs-scene-phone')
}

async function open(colorScheme, viewport) {
  const context = await browser.newContext({ colorScheme, viewport })
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    if (!request.url().startsWith(`${base}/`)) complaints.push(`a request to ${request.url()}`)
  })
  await page.goto(`${base}/api/docs`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** Keeps what the page looks like, and asks axe what it thinks of it. */
async function shoot(page, name) {
  await page.evaluate(() => document.fonts.ready)
  await until(`nothing moves on ${name}`, () => page.evaluate(() => document.getAnimations().length === 0))
  await page.screenshot({ path: join(shots, `${name}.png`) })
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }))
  for (const { id, impact, help, nodes } of violations) {
    if (impact === 'serious' || impact === 'critical') {
      complaints.push(`${name}: axe ${id}: ${help}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
    }
  }
}
