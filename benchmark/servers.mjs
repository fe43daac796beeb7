/*
 * One PostgreSQL, the nodes of the product on it, and what may stand around them: processes of their own that are killed and
 * started again.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import net from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pause } from './random.mjs'

const PASSWORD = 'for-proofs-only'
const START_MILLISECONDS = 120_000

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
    await Promise.race([this.up(START_MILLISECONDS), this.running])
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
    const env = { ...process.env, ...this.settings, PORT: `${this.port}`, DATA_DIR: this.folder }
    this.process = spawn(first, rest, { env, stdio: ['ignore', 'pipe', log] })
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

  async up(milliseconds) {
    const deadline = Date.now() + milliseconds
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

/** A server that stands beside the nodes: it runs, and listens on its port, until it is stopped. */
class Beside {
  constructor(folder, port) {
    this.folder = folder
    this.port = port
    mkdirSync(folder, { recursive: true })
  }

  /** Starts it with these words and returns when it listens. */
  async launch(first, ...rest) {
    const log = openSync(join(this.folder, 'log'), 'a')
    this.process = spawn(first, rest, { stdio: ['ignore', log, log] })
    this.process.once('error', () => {}) // it is said below
    this.gone = new Promise((resolve) => this.process.once('close', resolve))
    const deadline = Date.now() + START_MILLISECONDS
    while (!(await isListening(this.port))) {
      if (this.process.exitCode !== null || this.process.pid === undefined || Date.now() > deadline) {
        throw new Error(`${first} did not start, see ${this.folder}/log`)
      }
      await pause(20)
    }
  }

  async stop() {
    this.process?.kill()
    await this.gone
  }
}

/** A Redis of the machine's, which keeps nothing. */
export class Redis extends Beside {
  async start() {
    await this.launch('redis-server', '--port', `${this.port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no')
  }

  get settings() {
    return { REDIS_URL: `redis://127.0.0.1:${this.port}` }
  }
}

const BUCKET = 'studio'
const S3_ID = 'hwasil'
const S3_SECRET = PASSWORD

/** A server that speaks S3 (the module s3-server), with a bucket, which keeps its objects in memory. */
export class S3 extends Beside {
  /**
   * @param java what starts a JVM
   * @param jars the folder with its jars
   */
  constructor(folder, port, java, jars) {
    super(folder, port)
    this.java = java
    this.jars = jars
  }

  async start() {
    const properties = join(this.folder, 'properties')
    writeFileSync(properties, [
      `s3proxy.endpoint=http://127.0.0.1:${this.port}`,
      's3proxy.authorization=aws-v2-or-v4',
      `s3proxy.identity=${S3_ID}`,
      `s3proxy.credential=${S3_SECRET}`,
      'jclouds.provider=transient-nio2',
      'jclouds.identity=none',
      'jclouds.credential=none',
    ].join('\n'))
    const logging = join(this.folder, 'logback.xml')
    writeFileSync(logging, '<configuration/>')
    await this.launch(
      this.java, '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', `-Dlogback.configurationFile=${logging}`,
      '-cp', `${this.jars}/*`, 'org.gaul.s3proxy.Main', '--properties', properties,
    )
    await this.makeBucket()
  }

  /** Signed in the older way of S3, version 2, which is three lines. */
  async makeBucket() {
    const date = new Date().toUTCString()
    const signed = createHmac('sha1', S3_SECRET).update(`PUT\n\n\n\nx-amz-date:${date}\n/${BUCKET}`).digest('base64')
    const status = await new Promise((resolve, reject) => {
      const headers = { 'x-amz-date': date, Authorization: `AWS ${S3_ID}:${signed}`, 'Content-Length': 0 }
      request({ port: this.port, method: 'PUT', path: `/${BUCKET}`, headers }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      }).on('error', reject).end()
    })
    if (status !== 200) throw new Error(`the bucket was not made: ${status}`)
  }

  get settings() {
    return {
      STORAGE_TYPE: 's3',
      S3_ENDPOINT: `http://127.0.0.1:${this.port}`,
      S3_BUCKET: BUCKET,
      S3_PATH_STYLE: 'true',
      S3_ACCESS_KEY_ID: S3_ID,
      S3_SECRET_ACCESS_KEY: S3_SECRET,
    }
  }
}

const MANUAL = new URL('../docs/operations.md', import.meta.url)

/** The nginx of the manual, as it stands there but for the ports, in front of two nodes. */
export class Nginx extends Beside {
  /** @param ports of the two */
  constructor(folder, port, ports) {
    super(folder, port)
    this.ports = ports
    this.settings = { TRUSTED_PROXIES: '127.0.0.1' }
  }

  async start() {
    const [, manual] = /```nginx\n(.*?)```/s.exec(readFileSync(MANUAL, 'utf8'))
    const shown = manual
      .replace('listen 8080', `listen ${this.port}`)
      .replace('127.0.0.1:3001', `127.0.0.1:${this.ports[0]}`)
      .replace('127.0.0.1:3002', `127.0.0.1:${this.ports[1]}`)
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((of) => `${of}_temp_path ${this.folder}/${of};`)
    const file = join(this.folder, 'nginx.conf')
    writeFileSync(file, `daemon off; master_process off; # one process, which ends when it is killed
      pid ${this.folder}/nginx.pid;
      error_log ${this.folder}/error.log;
      worker_rlimit_nofile 16384;
      events { worker_connections 8192; }
      http { access_log off; ${temporary.join(' ')} ${shown} }`)
    await this.launch('/usr/sbin/nginx', '-c', file, '-e', `${this.folder}/error.log`)
  }
}

function isListening(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(socket.destroy() && true))
    socket.once('error', () => resolve(false))
  })
}
