// Writes the pictures of the colour tests, and how another tool than ours sees each: libvips by sharp, and ImageMagick where
// libvips does not read the format or guesses at what the file does not say.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HEIGHT, WIDTH, chart, ink, lines } from './chart.mjs'
import { adobeRgb, grey18, inks, proPhoto } from './profiles.mjs'

const sharp = createRequire(new URL('../imaging/package.json', import.meta.url))('sharp')
const folder = process.argv[2]
const scratch = mkdtempSync(join(tmpdir(), 'golden-'))
const temporary = (name, bytes) => { writeFileSync(join(scratch, name), bytes); return join(scratch, name) }
const magick = (...call) => execFileSync('convert', call)

const rgb = chart()
const picture = (bytes = rgb, channels = 3) => sharp(bytes, { raw: { width: WIDTH, height: HEIGHT, channels } })
const profiles = {
  adobe: temporary('adobe.icc', adobeRgb), wide: temporary('wide.icc', proPhoto),
  grey: temporary('grey.icc', grey18), inks: temporary('inks.icc', inks()),
}
const plain = temporary('plain.png', await picture().png().toBuffer())
const inked = ['-size', `${WIDTH}x${HEIGHT}`, '-depth', '8', `cmyk:${temporary('ink', ink(rgb))}`]
const JPEG = { quality: 97, chromaSubsampling: '4:4:4' }

/** Keeps the picture, and how libvips shows it: in sRGB, upright. */
async function keep(name, bytes) {
  writeFileSync(join(folder, name), bytes)
  await refer(name, await sharp(bytes).autoOrient().withIccProfile('srgb').png().toBuffer())
}

async function refer(name, png) {
  const small = await sharp(png).toColourspace('srgb').webp({ lossless: true, effort: 6, exact: true }).toBuffer()
  writeFileSync(join(folder, `${name}.reference.webp`), small)
}

/** The same by ImageMagick, which takes the file as it is named. */
async function keepByMagick(name, ...call) {
  magick(...call, join(folder, name))
  await refer(name, magick(`${join(folder, name)}[0]`, '-colorspace', 'sRGB', '-depth', '8', 'png32:-'))
}

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

await keep('adobe-rgb.jpg', await picture().withIccProfile(profiles.adobe).jpeg(JPEG).toBuffer())
await keep('adobe-rgb-tiles.tif', await picture().withIccProfile(profiles.adobe)
  .tiff({ compression: 'deflate', predictor: 'horizontal', tile: true, tileWidth: 64, tileHeight: 64 }).toBuffer())
await keep('display-p3.jpg', await picture().withIccProfile('p3').jpeg({ ...JPEG, mozjpeg: false }).toBuffer())
await keep('display-p3.webp', await picture().withIccProfile('p3').webp({ lossless: true }).toBuffer())
await keep('pro-photo-16.png', await picture().toColourspace('rgb16').withIccProfile(profiles.wide).png().toBuffer())
await keep('pro-photo-16.tif', await picture().toColourspace('rgb16').withIccProfile(profiles.wide)
  .tiff({ compression: 'lzw', predictor: 'horizontal' }).toBuffer())

await keep('ink-profile.jpg', magick(...inked, '-profile', profiles.inks, '-quality', '97', 'jpg:-'))
await keep('ink-profile.tif', magick(...inked, '-profile', profiles.inks, '-compress', 'LZW', 'tif:-'))
await keepByMagick('ink.jpg', ...inked, '-quality', '97')
await keepByMagick('ink.tif', ...inked, '-compress', 'None')

await keep('grey.jpg', await picture().greyscale().jpeg(JPEG).toBuffer())
await keep('grey-power.png', magick(plain, '-colorspace', 'Gray', '-profile', profiles.grey, 'png:-'))
await keep('grey-16.png', await picture().toColourspace('grey16').png().toBuffer())
await keep('grey-fax.tif', await picture().greyscale().threshold(128).tiff({ bitdepth: 1, compression: 'packbits' }).toBuffer())

const progressive = await picture().jpeg({ ...JPEG, progressive: true }).toBuffer()
await keep('progressive.jpg', progressive)
for (let orientation = 1; orientation <= 8; orientation++) {
  await keep(`orientation-${orientation}.jpg`, await picture().withMetadata({ orientation }).jpeg(JPEG).toBuffer())
}

await keep('palette.png', await picture().png({ palette: true, colours: 64, dither: 0 }).toBuffer())
await keep('palette-16.png', await picture().png({ palette: true, colours: 16, dither: 0 }).toBuffer())
await keep('palette.tif', magick(plain, '+dither', '-colors', '64', '-type', 'Palette', '-compress', 'LZW', 'tif:-'))
await keep('interlaced.png', await picture().png({ progressive: true }).toBuffer())
await keep('lines.png', await picture(lines(), 4).png().toBuffer())
await keep('lines-palette.png', await picture(lines(), 4).png({ palette: true }).toBuffer())
await keep('lines.webp', await picture(lines(), 4).webp({ lossless: true }).toBuffer())
await keep('lines.tif', await picture(lines(), 4).tiff({ compression: 'lzw' }).toBuffer())

await keepByMagick('rgb.psd', plain, '-compress', 'RLE')
await keepByMagick('rgb-16.psd', plain, '-depth', '16', '-compress', 'None')
await keepByMagick('ink.psd', ...inked, '-compress', 'RLE')
await keepByMagick('grey.psd', plain, '-colorspace', 'Gray', '-compress', 'RLE')

rmSync(scratch, { recursive: true })
