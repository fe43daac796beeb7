/*
 * What a proof runs on: a PostgreSQL, nodes of the product on it, and what is asked for around them.
 */
import { join } from 'node:path'
import { Nginx, Redis, S3 } from './around.mjs'
import { freePort, Node, Postgres } from './delivery/servers.mjs'
import { JWT_SECRET, takeAlong } from './proof.mjs'

export class Site {
  /**
   * @param options as `given` reads them
   * @param nodes how many
   * @param around which of `redis`, `s3` and `nginx` stand around them
   * @param settings of all nodes, besides those that make them one
   * @param of a site that runs, whose PostgreSQL this one shares; without it, it has its own
   */
  static async of(options, { nodes = 2, around = [], settings = {}, of } = {}) {
    const { folder, command } = options
    const site = new Site()
    site.isShared = of !== undefined
    site.postgres = of?.postgres ?? new Postgres(options.postgres, join(folder, 'postgres'), await freePort())
    const ports = []
    while (ports.length < nodes) ports.push(await freePort())
    if (around.includes('redis')) site.redis = new Redis(join(folder, 'redis'), await freePort())
    if (around.includes('s3')) site.s3 = new S3(join(folder, 's3'), await freePort(), command[0], options.s3)
    if (around.includes('nginx')) site.nginx = new Nginx(join(folder, 'nginx'), await freePort(), ports)
    site.settings = {
      DATABASE_URL: site.postgres.url,
      JWT_SECRET,
      LOG_LEVEL: 'warn',
      UPLOAD_DIR: join(folder, 'uploads'),
      ...settings,
    }
    for (const server of site.around) Object.assign(site.settings, server.settings)
    site.nodes = ports.map((port, n) => new Node(command, join(folder, `node-${n}`), port, site.settings))
    takeAlong(() => [...site.nodes, ...site.around, site.postgres])
    return site
  }

  get around() {
    return [this.redis, this.s3, this.nginx].filter((server) => server !== undefined)
  }

  /** Where clients reach it: nginx, or else the first node. */
  get port() {
    return (this.nginx ?? this.nodes[0]).port
  }

  get url() {
    return `http://127.0.0.1:${this.port}`
  }

  async start() {
    if (!this.isShared) {
      this.postgres.make()
      await this.postgres.start()
    }
    for (const server of this.around) await server.start()
    for (const node of this.nodes) await node.start() // the first makes the schema
  }

  async stop() {
    await Promise.all(this.nodes.map((node) => node.stop()))
    for (const server of this.around.reverse()) await server.stop()
    if (!this.isShared) await this.postgres.stop()
  }
}
