/* A picture that nobody else has. */
import { randomFillSync } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

const WIDTH = 160
const HEIGHT = 128

/** A PNG of about 60 KB: noise, that it does not shrink. */
export function newPicture() {
  const rows = randomFillSync(Buffer.alloc(HEIGHT * (1 + WIDTH * 3)))
  for (let y = 0; y < HEIGHT; y++) rows[y * (1 + WIDTH * 3)] = 0 // no filter
  const header = Buffer.alloc(13)
  header.writeUInt32BE(WIDTH, 0)
  header.writeUInt32BE(HEIGHT, 4)
  header.set([8, 2], 8) // 8 bits, RGB
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type, data) {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const chunk = Buffer.alloc(typed.length + 8)
  chunk.writeUInt32BE(data.length, 0)
  chunk.set(typed, 4)
  chunk.writeUInt32BE(crc32(typed), typed.length + 4)
  return chunk
}
