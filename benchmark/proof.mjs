/*
 * What the programs that prove a promise have in common: their options, and the processes that must not outlive them.
 */
import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { expect } from '../web/e2e/person.mjs'

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
