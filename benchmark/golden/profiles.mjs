// ICC profiles (ICC.1:2001-04), each as small as it can be.

const ascii = (text) => Buffer.from(text, 'latin1')
const u16 = (value) => { const bytes = Buffer.alloc(2); bytes.writeUInt16BE(value); return bytes }
const u32 = (value) => { const bytes = Buffer.alloc(4); bytes.writeUInt32BE(value); return bytes }
const fixed = (value) => { const bytes = Buffer.alloc(4); bytes.writeInt32BE(Math.round(value * 65536)); return bytes }
const xyz = (values) => Buffer.concat([ascii('XYZ '), u32(0), ...values.map(fixed)])
const gamma = (value) => Buffer.concat([ascii('curv'), u32(0), u32(1), u16(Math.round(value * 256))])
const description = (text) =>
  Buffer.concat([ascii('desc'), u32(0), u32(text.length + 1), ascii(`${text}\0`), Buffer.alloc(4 + 4 + 2 + 1 + 67)])
const WHITE = [0.9642, 1, 0.8249] // D50

function profile(kind, colours, connection, name, tags) {
  const all = { desc: description(name), cprt: Buffer.concat([ascii('text'), u32(0), ascii('CC0\0')]), wtpt: xyz(WHITE), ...tags }
  const table = []
  const data = []
  let at = 128 + 4 + 12 * Object.keys(all).length
  for (const [tag, value] of Object.entries(all)) {
    const padded = Buffer.concat([value, Buffer.alloc((4 - (value.length % 4)) % 4)])
    table.push(ascii(tag), u32(at), u32(value.length))
    data.push(padded)
    at += padded.length
  }
  const header = Buffer.concat([
    u32(at), u32(0), u32(0x02100000), ascii(kind), ascii(colours), ascii(connection), Buffer.alloc(12), ascii('acsp'),
    Buffer.alloc(28), ...WHITE.map(fixed), Buffer.alloc(48),
  ])
  return Buffer.concat([header, u32(Object.keys(all).length), ...table, ...data])
}

const light = (name, power, red, green, blue) =>
  profile('mntr', 'RGB ', 'XYZ ', name, {
    rXYZ: xyz(red), gXYZ: xyz(green), bXYZ: xyz(blue), rTRC: gamma(power), gTRC: gamma(power), bTRC: gamma(power),
  })

/** The primaries and the power of Adobe RGB (1998). */
export const adobeRgb = light(
  'as Adobe RGB', 563 / 256, [0.60974, 0.31111, 0.01947], [0.20528, 0.62567, 0.06087], [0.14919, 0.06322, 0.74457])

/** Those of ROMM RGB (ISO 22028-2), which holds nearly all that is seen. */
export const proPhoto = light(
  'as ProPhoto', 1.8, [0.79767, 0.28804, 0], [0.13519, 0.71188, 0], [0.03134, 0.00008, 0.82491])

/** Grey of a power of 1.8, as old Macintoshes showed it. */
export const grey18 = profile('mntr', 'GRAY', 'XYZ ', 'grey 1.8', { kTRC: gamma(1.8) })

/** Four inks that let through what real ones do, about: a table of five steps of each. */
export function inks() {
  const passes = [[0.05, 0.35, 0.72], [0.62, 0.05, 0.22], [0.9, 0.78, 0.06], [0.03, 0.03, 0.03]]
  const steps = 5
  const straight = Buffer.from(Array.from({ length: 256 }, (_, i) => i))
  const colours = []
  for (let i = 0; i < steps ** 4; i++) {
    const amounts = [125, 25, 5, 1].map((place) => (Math.floor(i / place) % steps) / (steps - 1))
    colours.push(...lab([0, 1, 2].map((band) =>
      amounts.reduce((left, amount, ink) => left * (1 - amount * (1 - passes[ink][band])), 1))))
  }
  const table = Buffer.concat([
    ascii('mft1'), u32(0), Buffer.from([4, 3, steps, 0]), ...[1, 0, 0, 0, 1, 0, 0, 0, 1].map(fixed),
    ...Array(4).fill(straight), Buffer.from(colours), ...Array(3).fill(straight),
  ])
  return profile('prtr', 'CMYK', 'Lab ', 'four inks', { A2B0: table })
}

/** L*, a* and b* of linear sRGB under D50, a byte each. */
function lab([r, g, b]) {
  const [x, y, z] = [
    0.43607 * r + 0.38515 * g + 0.14307 * b, 0.22249 * r + 0.71687 * g + 0.06061 * b, 0.01392 * r + 0.09708 * g + 0.7141 * b,
  ].map((value, i) => { const t = value / WHITE[i]; return t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 * t + 16) / 116 })
  return [(116 * y - 16) * 2.55, 500 * (x - y) + 128, 200 * (y - z) + 128].map(Math.round)
}
