/* What the journeys in a browser share: real Chromium, people in it, and what they look at. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { expect, PASSWORD, Person, until } from './person.mjs'

export const DESK = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

/**
 * A browser in which people work. It keeps what the browser complains of, each request that fails, and what axe finds
 * serious: {@link calm} fails on any of it. What pages look like is kept in the folder `shots`, as `png` or `webp`.
 */
export async function openStudio(base, shots, format = 'png') {
  await mkdir(shots, { recursive: true })
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  const complaints = []
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })

  /** A window of one's own. What is in `expected` of a failure's words is no complaint. */
  async function visitor(nickname, locale, { colorScheme = 'dark', viewport = DESK, expected = [], ...options } = {}) {
    const context = await browser.newContext({ locale, viewport, colorScheme, ...options })
    const page = await context.newPage()
    const person = { page, context, nickname, language: locale.slice(0, 2), expected }
    const complain = (what) => {
      if (!person.expected.some((words) => what.includes(words))) complaints.push(`${nickname}: ${what}`)
    }
    page.on('pageerror', (error) => complain(error.stack))
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complain(message.text())
    })
    page.on('requestfailed', (request) => {
      // The browser gives up requests of a page that is left; that is nobody's failure.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') complain(`${request.url()}: ${request.failure()?.errorText}`)
    })
    page.on('response', (response) => {
      if (response.status() >= 400) complain(`${response.status()} ${response.request().method()} ${response.url()}`)
    })
    return person
  }

  return {
    visitor,
    /** Somebody with an account, signed in through the page; `api` speaks to the server for them. */
    async member(nickname, locale, options) {
      const api = await Person.registered(base, nickname)
      const person = await visitor(nickname, locale, options)
      await person.page.goto(base)
      await person.page.locator('input[name=login]').fill(api.user.username)
      await person.page.locator('input[name=password]').fill(PASSWORD)
      await person.page.keyboard.press('Enter')
      await person.page.locator('input[name=login]').waitFor({ state: 'detached' })
      return Object.assign(person, { api })
    },
    /** Keeps what the page looks like, and asks axe what it thinks of it. */
    async shoot({ page, nickname }, name) {
      await page.evaluate(() => document.fonts.ready)
      await until(`the pictures of ${name} are drawn`, () =>
        page.evaluate(() => {
          const { clientWidth, clientHeight } = document.documentElement
          const inSight = [...document.images].filter((img) => {
            const { left, top } = img.getBoundingClientRect()
            return left < clientWidth && top < clientHeight
          })
          return inSight.every((img) => img.complete) && document.getAnimations().length === 0
        }),
      )
      // A picture is shown some frames after its file is there, when it is decoded.
      await page.evaluate(async () => {
        await Promise.all([...document.images].filter(({ complete }) => complete).map((image) => image.decode().catch(() => undefined)))
        await new Promise((drawn) => globalThis.requestAnimationFrame(() => globalThis.requestAnimationFrame(drawn)))
      })
      await until(`nothing moves in ${name}`, () => page.evaluate(() => document.getAnimations().length === 0))
      await writeFile(join(shots, `${name}.${format}`), await pictureOf(page, format))
      await page.evaluate(axe)
      const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }))
      for (const { id, impact, help, nodes } of violations) {
        if (impact === 'serious' || impact === 'critical') {
          complaints.push(`${nickname}: ${name}: axe ${id}: ${help}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
        }
      }
    },
    calm() {
      expect(complaints.length === 0, `the browsers complain:\n${complaints.join('\n')}`)
    },
    close: () => browser.close(),
  }
}

/** What is in the window. */
async function pictureOf(page, format) {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format, ...(format === 'webp' && { quality: 88 }) })
  await session.detach()
  return Buffer.from(data, 'base64')
}

/** Drops files of the disk, as the hand with the mouse does. */
export async function dropFiles({ page }, target, files) {
  await target.scrollIntoViewIfNeeded()
  const { x, width, ...box } = await target.boundingBox()
  // The middle of what is in sight of it.
  const y = (Math.max(box.y, 0) + Math.min(box.y + box.height, page.viewportSize().height)) / 2
  const session = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop']) {
    await session.send('Input.dispatchDragEvent', {
      type,
      x: x + width / 2,
      y,
      data: { items: [], files, dragOperationsMask: 1 },
    })
  }
  await session.detach()
}
