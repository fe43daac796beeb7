/*
 * A TCP proxy of one client: whatever the client says goes to one of the servers and back, until something breaks.
 */
import net from 'node:net'

/** What a server has not noticed for so long is over for it too: long enough for a client to come back before that. */
const HALF_OPEN_MILLISECONDS = 8_000

/** The way of one client to the servers. */
export class Line {
  /**
   * @param ports where the servers listen
   * @param chance decides which of them takes a connection
   * @param home the one that takes all of them, for a client whose requests must reach the same one; undefined for any
   */
  constructor(ports, chance, home) {
    this.ports = ports
    this.chance = chance
    this.home = home
    this.wires = new Set()
    this.isDown = false
    this.isSwallowing = false
    this.cuts = 0
    /** How slow it is: `bytesPerSecond`, and `later`, the least and the most milliseconds that a piece takes; undefined when it is not. */
    this.pace = undefined
    this.server = net.createServer((client) => this.connect(client))
  }

  async open() {
    await new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    this.url = `http://127.0.0.1:${this.server.address().port}`
  }

  async connect(client) {
    client.on('error', () => {})
    if (this.isDown) return client.resetAndDestroy()
    const wire = new Wire(this, client)
    this.wires.add(wire)
    client.on('close', () => this.wires.delete(wire))
    const order = this.home === undefined ? this.chance.shuffled(this.ports) : [this.home]
    for (const port of order) {
      const server = await reached(port)
      if (server === undefined) continue
      if (client.destroyed) return server.resetAndDestroy()
      return wire.join(server)
    }
    client.resetAndDestroy()
  }

  /** The connection of this kind that carries something next is cut in the middle of it. False when there is none. */
  cutNext(direction) {
    const wires = [...this.wires]
    const wire = wires.find((each) => each.isSocket) ?? wires[0]
    if (wire === undefined) return false
    wire.cutting = direction
    return true
  }

  /** Nobody gets through, and who is through is cut off. */
  goDown() {
    this.isDown = true
    for (const wire of this.wires) wire.break()
  }

  /** Neither side notices anything, and nothing arrives. */
  swallow() {
    this.isSwallowing = true
  }

  /** It works again; what was swallowed is lost, and of that the client is told first. */
  comeUp() {
    const swallowed = this.isSwallowing ? [...this.wires] : []
    this.isDown = false
    this.isSwallowing = false
    for (const wire of swallowed) wire.leaveHalfOpen()
  }

  close() {
    this.server.close()
    for (const wire of this.wires) wire.break()
  }
}

/** One connection through a line. */
class Wire {
  constructor(line, client) {
    this.line = line
    this.client = client
    this.isSocket = false
    this.cutting = undefined
    this.ways = { up: new Way(line), down: new Way(line) }
    this.chunks = []
    this.early = (chunk) => this.chunks.push(chunk)
    client.on('data', this.early)
  }

  join(server) {
    this.server = server
    server.on('error', () => {})
    this.client.off('data', this.early)
    for (const chunk of this.chunks) this.carry(chunk, 'up', server)
    this.client.on('data', (chunk) => this.carry(chunk, 'up', server))
    server.on('data', (chunk) => this.carry(chunk, 'down', this.client))
    this.client.on('close', () => this.isHalfOpen || this.ways.up.afterAll(() => server.destroy()))
    server.on('close', () => this.ways.down.afterAll(() => this.client.destroy()))
  }

  carry(chunk, direction, to) {
    if (this.line.isSwallowing || this.isHalfOpen) return
    if (direction === 'up' && chunk.subarray(0, 1024).includes('transport=websocket')) this.isSocket = true
    if (this.cutting === direction && chunk.length > 1) {
      this.line.cuts++
      const politely = this.line.chance.next() < 0.5
      to.write(chunk.subarray(0, this.line.chance.between(1, chunk.length - 1)), () => this.break(politely))
      this.isHalfOpen = true // nothing more gets through, either way
      return
    }
    this.ways[direction].carry(chunk, to)
  }

  /** Politely it ends after what was written; otherwise that may be lost with it. */
  break(politely = false) {
    this.isHalfOpen = false
    for (const side of [this.client, this.server]) {
      if (politely) side?.destroySoon()
      else side?.resetAndDestroy()
    }
  }

  leaveHalfOpen() {
    this.isHalfOpen = true
    this.client.resetAndDestroy()
    setTimeout(() => this.server?.destroy(), HALF_OPEN_MILLISECONDS)
  }
}

/** One direction of a wire: pieces arrive in their order, each when the line's pace lets it. */
class Way {
  constructor(line) {
    this.line = line
    this.free = 0
    this.arrival = 0
    this.pieces = []
  }

  carry(chunk, to) {
    const { pace, chance } = this.line
    if (pace === undefined) return void to.write(chunk)
    const now = performance.now()
    this.free = Math.max(now, this.free) + (chunk.length / pace.bytesPerSecond) * 1000
    this.arrival = Math.max(this.arrival, this.free + chance.between(...pace.later))
    this.pieces.push(chunk)
    setTimeout(() => to.write(this.pieces.shift()), this.arrival - now)
  }

  /** Does it when all pieces have arrived. */
  afterAll(act) {
    if (this.pieces.length === 0) act()
    else setTimeout(() => this.afterAll(act), Math.max(1, this.arrival - performance.now()))
  }
}

/** A connection to that port; undefined when nobody listens there. */
function reached(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1')
    socket.setNoDelay(true)
    socket.once('connect', () => resolve(socket))
    socket.once('error', () => resolve(undefined))
  })
}
