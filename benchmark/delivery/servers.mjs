/*
 * One PostgreSQL and the nodes of the product on it: processes of their own that are killed and started again.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pause } from './random.mjs'

const PASSWORD = 'for-proofs-only'
export const START_MILLISECONDS = 120_000

export const freePort = () =>
  new Promise((resolve) => {
    const server = net.createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

/** A PostgreSQL of its own, from the folder that holds its programs' bin. */
export class Postgres {
  constructor(programs, folder, port) {
    this.programs = programs
    this.folder = folder
    this.port = port
    this.url = `postgresql://hwasil:${PASSWORD}@127.0.0.1:${port}/postgres`
    /** How long it was away each time, in milliseconds. */
    this.outages = []
    // PostgreSQL refuses to run as root: root lends it a user namespace of its own.
    this.as = process.getuid() === 0 ? ['unshare', '--user'] : []
  }

  words(program, ...rest) {
    return [...this.as, join(this.programs, 'bin', program), ...rest]
  }

  make() {
    mkdirSync(this.folder, { recursive: true })
    const secret = join(this.folder, 'password')
    writeFileSync(secret, PASSWORD)
    const [first, ...rest] = this.words(
      'initdb', `--pgdata=${this.folder}/data`, '--username=hwasil', `--pwfile=${secret}`,
      '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync',
    )
    const made = spawnSync(first, rest, { env: { PATH: process.env.PATH, LC_ALL: 'C' } })
    if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`)
  }

  /** Starts it, and again where what is left of a killed one stands in the way; returns when it takes connections. */
  async start() {
    const deadline = Date.now() + START_MILLISECONDS
    while (Date.now() < deadline) {
      const log = openSync(join(this.folder, 'log'), 'a')
      const [first, ...rest] = this.words(
        'postgres', '-D', `${this.folder}/data`, '-p', `${this.port}`, '-c', 'listen_addresses=127.0.0.1',
        '-c', 'unix_socket_directories=', '-c', 'max_connections=60', '-c', 'log_min_error_statement=panic',
      )
      this.process = spawn(first, rest, { env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }, stdio: ['ignore', log, log] })
      this.gone = new Promise((resolve) => this.process.once('exit', resolve))
      const over = this.gone.then(() => 'gone')
      while (Date.now() < deadline) {
        if (this.isReady()) return
        if ((await Promise.race([over, pause(20)])) === 'gone') break
      }
      await pause(100)
    }
    throw new Error(`PostgreSQL did not start, see ${this.folder}/log`)
  }

  /** The eighth line of its status file says so, of the process that the first names. */
  isReady() {
    try {
      const lines = readFileSync(join(this.folder, 'data', 'postmaster.pid'), 'utf8').split('\n')
      return Number(lines[0]) === this.process.pid && lines[7]?.startsWith('ready')
    } catch {
      return false
    }
  }

  /** SIGINT: it rolls back and ends; SIGKILL: it is just gone. */
  async restart(signal) {
    const began = performance.now()
    this.process.kill(signal)
    await this.gone
    await this.start()
    this.outages.push(performance.now() - began)
  }

  async stop() {
    this.process?.kill('SIGINT')
    await this.gone
  }
}

/** One node: like a service manager, it is started again whenever it has ended. */
export class Node {
  /** @param command the words that start the product */
  constructor(command, folder, port, settings) {
    this.command = command
    this.folder = folder
    this.port = port
    this.url = `http://127.0.0.1:${port}`
    this.settings = settings
    this.isUp = false
    this.starts = 0
    /** How long it was away each time, in milliseconds. */
    this.outages = []
    this.wanted = true
    mkdirSync(folder, { recursive: true })
  }

  /** Runs it until it is stopped. Returns when it is open for the first time. */
  async start() {
    this.running = this.keepUp()
    await Promise.race([this.up(), this.running])
  }

  async keepUp() {
    while (this.wanted) {
      await this.once()
      if (this.wanted) await pause(200)
    }
  }

  once() {
    const [first, ...rest] = this.command
    const log = openSync(`${this.folder}.log`, 'a')
    this.process = spawn(first, rest, { env: this.environment, stdio: ['ignore', 'pipe', log] })
    this.starts++
    createInterface({ input: this.process.stdout }).on('line', (line) => {
      if (!line.startsWith('Hwasil is open at')) return
      this.isUp = true
      if (this.lost !== undefined) this.outages.push(performance.now() - this.lost)
      this.lost = undefined
    })
    this.gone = new Promise((resolve) =>
      this.process.once('exit', (status) => {
        this.isUp = false
        this.lost ??= performance.now()
        resolve(status)
      }),
    )
    return this.gone
  }

  /** What another of its commands does beside it, as {@link spawnSync} tells it. */
  runs(...words) {
    const [first, ...rest] = [...this.command, ...words]
    return spawnSync(first, rest, { env: this.environment, encoding: 'utf8' })
  }

  /** One of its own figures, as `/metrics` tells them, such as `hwasil_sockets`. */
  async figure(name) {
    const text = await (await fetch(`${this.url}/metrics`)).text()
    return Number(new RegExp(`^${name}(?:{[^}]*})? (\\S+)`, 'm').exec(text)[1])
  }

  get environment() {
    return { ...process.env, ...this.settings, PORT: `${this.port}`, DATA_DIR: this.folder }
  }

  /** Returns when it is open. */
  async up() {
    const deadline = Date.now() + START_MILLISECONDS
    while (!this.isUp) {
      if (Date.now() > deadline) throw new Error(`the node did not open, see ${this.folder}.log`)
      await pause(20)
    }
  }

  kill() {
    this.process.kill('SIGKILL')
  }

  /** Asks it to stop, as a service manager does that replaces it. Answers its exit status; null when a signal ended it. */
  terminate() {
    this.process.kill('SIGTERM')
    return this.gone
  }

  async stop() {
    this.wanted = false
    this.process?.kill('SIGTERM')
    await this.running
  }
}
