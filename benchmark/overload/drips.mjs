/* Connections that say so little at a time that they never end. */
import net from 'node:net'

const DRIP_MILLISECONDS = 1_000

/** Each sends `head` and then a byte of `rest` a second, until the server ends it; answers after how many seconds it did. */
export function drips(url, count, head, rest) {
  const { hostname, port } = new URL(url)
  return Array.from({ length: count }, () => {
    const from = performance.now()
    const socket = net.connect(port, hostname)
    let at = 0
    const drip = setInterval(() => socket.write(rest[at++ % rest.length]), DRIP_MILLISECONDS)
    socket.on('connect', () => socket.write(head))
    socket.on('error', () => {})
    socket.resume()
    const ended = new Promise((resolve) =>
      socket.on('close', () => {
        clearInterval(drip)
        resolve((performance.now() - from) / 1000)
      }),
    )
    return { ended, destroy: () => socket.destroy() }
  })
}
