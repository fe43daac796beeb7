/** Every hue from dark to pale, patches as of a colour checker, and a ramp of grey: 8-bit sRGB, three bytes a pixel. */
export const WIDTH = 192
export const HEIGHT = 144

const PATCHES = [
  [115, 82, 68], [194, 150, 130], [98, 122, 157], [87, 108, 67], [133, 128, 177], [103, 189, 170],
  [214, 126, 44], [80, 91, 166], [193, 90, 99], [94, 60, 108], [157, 188, 64], [224, 163, 46],
]

export function chart() {
  return picture((x, y) => {
    if (y < 72) return hue(x / WIDTH, 0.15 + 0.7 * (y / 72))
    if (y < 120) return PATCHES[Math.floor((y - 72) / 24) * 6 + Math.floor(x / 32)]
    return [1, 1, 1].map(() => Math.round((x / (WIDTH - 1)) * 255))
  }, 3)
}

/** Thin strokes of ink on nothing, soft at their edges: four bytes a pixel, the last alpha. */
export function lines() {
  return picture((x, y) => {
    const near = Math.min(...[40, 55, 70].map((radius) => Math.abs(Math.hypot(x - 96, y - 72) - radius)))
    return [24, 22, 60, Math.round(255 * Math.max(0, Math.min(1, 2.5 - near)))]
  }, 4)
}

/** The ink of the chart: as much black as there is grey. */
export function ink(rgb) {
  return picture((x, y) => {
    const at = (y * WIDTH + x) * 3
    const light = [...rgb.subarray(at, at + 3)]
    const black = 255 - Math.max(...light)
    return [...light.map((value) => Math.round((255 * (255 - black - value)) / Math.max(1, 255 - black))), black]
  }, 4)
}

function picture(pixel, channels) {
  const bytes = Buffer.alloc(WIDTH * HEIGHT * channels)
  for (let y = 0; y < HEIGHT; y++) for (let x = 0; x < WIDTH; x++) bytes.set(pixel(x, y), (y * WIDTH + x) * channels)
  return bytes
}

function hue(turn, lightness) {
  const chroma = 0.7 * (1 - Math.abs(2 * lightness - 1))
  return [0, 1 / 3, 2 / 3].map((shift) =>
    Math.round(255 * (lightness + (chroma / 2) * Math.cos(2 * Math.PI * (turn - shift)))))
}
