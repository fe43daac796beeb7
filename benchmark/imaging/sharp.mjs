// Does the same work as adapter-imaging, by sharp. One JSON request a line on stdin, one JSON answer a line on
// stdout.
import { createInterface } from 'node:readline'
import { writeFile } from 'node:fs/promises'
import sharp from 'sharp'

sharp.cache(false)

const MAIN = { width: 1920, height: 1080, fit: 'inside', withoutEnlargement: true }
const THUMBNAIL = { width: 400, height: 400, fit: 'inside', withoutEnlargement: true }
const QUALITY = { quality: 85 }

/** The fastest way that sharp has: one decode, and both renditions encoded side by side. */
async function render(file) {
  const { data, info } = await sharp(file).autoOrient().resize(MAIN).raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const pixels = () => sharp(data, { raw: { width, height, channels } })
  return Promise.all([pixels().webp(QUALITY).toBuffer(), pixels().resize(THUMBNAIL).webp(QUALITY).toBuffer()])
}

async function timed(file, rendition) {
  const cpu = process.cpuUsage()
  const start = performance.now()
  const [main, thumbnail] = await render(file)
  const milliseconds = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  if (rendition) await writeFile(rendition, main)
  return { milliseconds, cpu: (user + system) / 1000, main: main.length, thumbnail: thumbnail.length }
}

/** All pixels of a picture, upright and in sRGB: asked for the reduced one at once, sharp decodes a JPEG at half its size. */
async function whole(file) {
  const { data, info } = await sharp(file).autoOrient().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels }, limitInputPixels: false })
}

/**
 * How near a main rendition is to the picture reduced to its extent without loss, from all of its pixels. Sharp's own keeps
 * the scale where only one side fits evenly, others keep the edges: each is compared with what does as it does.
 */
async function quality(file, rendition, isSharps) {
  const onWhite = (image) => image.flatten({ background: 'white' }).toColourspace('srgb').removeAlpha().raw().toBuffer()
  const { width, height } = await sharp(rendition).metadata()
  const extent = isSharps ? MAIN : { width, height, fit: 'fill' }
  const reference = await onWhite((await whole(file)).resize(extent))
  const pixels = await onWhite(sharp(rendition))
  return { psnr: psnr(reference, pixels), ssim: ssim(reference, pixels, width) }
}

function psnr(reference, pixels) {
  let error = 0
  for (let i = 0; i < reference.length; i++) error += (reference[i] - pixels[i]) ** 2
  return 10 * Math.log10(255 ** 2 / (error / reference.length))
}

/** Structural similarity of the green channel, over squares of 8 pixels. */
function ssim(reference, pixels, width) {
  const height = reference.length / 3 / width
  const at = (image, x, y) => image[(y * width + x) * 3 + 1]
  let sum = 0
  let squares = 0
  for (let top = 0; top + 8 <= height; top += 4) {
    for (let left = 0; left + 8 <= width; left += 4) {
      let a = 0, b = 0, aa = 0, bb = 0, ab = 0
      for (let y = top; y < top + 8; y++) {
        for (let x = left; x < left + 8; x++) {
          const p = at(reference, x, y), q = at(pixels, x, y)
          a += p, b += q, aa += p * p, bb += q * q, ab += p * q
        }
      }
      a /= 64, b /= 64
      const variances = aa / 64 - a * a + bb / 64 - b * b
      const covariance = ab / 64 - a * b
      sum += ((2 * a * b + 6.5025) * (2 * covariance + 58.5225)) / ((a * a + b * b + 6.5025) * (variances + 58.5225))
      squares++
    }
  }
  return sum / squares
}

for await (const line of createInterface({ input: process.stdin })) {
  const { file, rendition, quality: of, isSharps } = JSON.parse(line)
  console.log(JSON.stringify(await (of ? quality(file, of, isSharps) : timed(file, rendition))))
}
