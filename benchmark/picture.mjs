/* Pictures for those who upload, and the form in which one is sent. */
import { randomFillSync } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

const WIDTH = 160
const HEIGHT = 128
export const GREY = 0
const RGB = 2

/** A PNG of about 60 KB that nobody else has: noise, that it does not shrink. */
export function newPicture() {
  const rows = randomFillSync(Buffer.alloc(HEIGHT * (1 + WIDTH * 3)))
  for (let y = 0; y < HEIGHT; y++) rows[y * (1 + WIDTH * 3)] = 0 // no filter
  return png(WIDTH, HEIGHT, RGB, rows)
}

/** A PNG of 8 bits a channel; each of the rows begins with its filter, and `options` are those of deflate. */
export function png(width, height, colour, rows, options) {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, colour], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows, options)), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type, data) {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const chunk = Buffer.alloc(typed.length + 8)
  chunk.writeUInt32BE(data.length, 0)
  chunk.set(typed, 4)
  chunk.writeUInt32BE(crc32(typed), typed.length + 4)
  return chunk
}

/** The bytes of a form with a picture, for whoever does not send them by `fetch`. */
export function formBytes(boundary, type, picture, name) {
  const part = (what) => `--${boundary}\r\nContent-Disposition: form-data; ${what}\r\n\r\n`
  return Buffer.concat([
    Buffer.from(`${part('name="type"')}${type}\r\n${part(`name="image"; filename="${name}"`)}`),
    picture,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
}
