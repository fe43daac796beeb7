/*
 * What the programs that prove a promise have in common: their options, the processes that must not outlive them, and how
 * figures are told.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { expect, Person } from '../web/e2e/person.mjs'

/** The secret of all nodes. */
export const JWT_SECRET = 'a-secret-for-proofs-of-32-bytes-or-more'

/**
 * The options by these names, with the folder and PostgreSQL's programs that every proof needs, and the words after `--`,
 * which start a node. The folder is there.
 */
export function given(...names) {
  const split = process.argv.indexOf('--')
  const all = ['folder', 'postgres', 'json', ...names]
  expect(split > 0, `usage: ${all.map((name) => `--${name} …`).join(' ')} -- COMMAND…`)
  const { values } = parseArgs({
    args: process.argv.slice(2, split),
    options: Object.fromEntries(all.map((name) => [name, { type: 'string' }])),
  })
  mkdirSync(values.folder, { recursive: true })
  return { ...values, command: process.argv.slice(split + 1) }
}

/** However the program ends, these are gone with it: each has a `process` once it was started. */
export function takeAlong(started) {
  process.on('exit', () => {
    for (const { process } of started()) process?.kill('SIGKILL')
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))
}

/** Somebody new whom the node's own command makes an admin. */
export async function appointedAdmin(node) {
  const admin = await Person.registered(node.url, 'admin')
  const { status, stderr } = node.runs('admin', 'grant', admin.user.email)
  expect(status === 0, `no admin could be appointed: ${stderr}`)
  return admin
}

/** All items of the list at this path; `read(path)` gives a page of it. */
export async function allOf(path, read) {
  const items = []
  for (let cursor = ''; cursor !== null; ) {
    const page = await read(`${path}${path.includes('?') ? '&' : '?'}limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`)
    items.push(...page.items)
    cursor = page.nextCursor
  }
  return items
}

/** Each name's numbers added up. */
export function sum(all) {
  const total = {}
  for (const each of all) for (const [name, count] of Object.entries(each)) total[name] = (total[name] ?? 0) + count
  return total
}

/** Milliseconds: how many, the middle one, the 99th of a hundred, the longest. */
export function spread(all) {
  const sorted = all.map(Math.round).sort((a, b) => a - b)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), most: sorted.at(-1) ?? null }
}

/** Prints the figures, and writes them where `--json` says. */
export function tell(figures, json) {
  const text = JSON.stringify(figures, null, 2)
  console.log(text)
  if (json) writeFileSync(json, text + '\n')
}
