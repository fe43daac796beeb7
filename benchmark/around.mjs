/*
 * What may stand around the nodes: a Redis, a server that speaks S3, an nginx, each a process of its own.
 */
import { spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import net from 'node:net'
import { join } from 'node:path'
import { pause } from './delivery/random.mjs'
import { START_MILLISECONDS } from './delivery/servers.mjs'

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

  /** It is gone without a word; what this answers starts it again. */
  kill() {
    this.process.kill('SIGKILL')
    return async () => {
      await this.gone
      await this.start()
    }
  }

  /** It answers nobody; what this answers lets it go on. */
  halt() {
    this.process.kill('SIGSTOP')
    return async () => void this.process.kill('SIGCONT')
  }

  get settings() {
    return { REDIS_URL: `redis://127.0.0.1:${this.port}` }
  }
}

const BUCKET = 'studio'
const S3_ID = 'hwasil'
const S3_SECRET = 'for-proofs-only'

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
