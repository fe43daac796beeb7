/*
 * What the studio is measured with: boards whose pictures are all different, and lines drawn over one of them.
 */
import { expect, pictureForm } from '../../web/e2e/person.mjs'
import { GREY, png } from '../picture.mjs'

/** How many pictures are on their way at once. */
const AT_ONCE = 3

/** A project with so many scenes, each with a lineart and an art of its own, of 16 : 9 and so many pixels wide; its id. */
export async function boardOf(api, count, width) {
  const project = await api.do('POST', '/api/projects', { name: `${count} scenes`, tag: 'storyboard' })
  const scenes = []
  for (let number = 1; number <= count; number++) {
    scenes.push(await api.do('POST', `/api/projects/${project.id}/scenes`, { description: `Cut ${number}` }))
  }
  const waiting = scenes.flatMap((scene) => ['lineart', 'art'].map((type) => ({ scene, type })))
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await upload(api, next.scene, next.type, width)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return project.id
}

async function upload(api, { id, sceneNumber }, type, width) {
  const form = pictureForm(type, picture(sceneNumber, type, width), `cut ${sceneNumber}.png`)
  const { status } = await api.call('POST', `/api/scenes/${id}/images`, form)
  expect(status === 201, `uploading answers ${status}`)
}

/** Draws so many lines of 60 points over a picture. */
export async function linesOver(api, image, count) {
  for (let line = 0; line < count; line++) {
    const points = Array.from({ length: 60 }, (_, index) => [0.1 + index / 80, 0.1 + 0.008 * line + 0.02 * Math.sin(index / 3), 0.5])
    const [[x, y]] = points
    await api.do('POST', `/api/images/${image.id}/annotations`, {
      type: 'drawing',
      data: { x, y, color: '#3b93ff', drawingData: { strokes: [{ points, size: 6 }] } },
    })
  }
}

/** A drawing of a horizon and a sun as a PNG in one channel: no two are alike. */
function picture(number, type, width) {
  const height = (width * 9) / 16
  const unit = width / 1920
  const isLines = type === 'lineart'
  const rows = Buffer.alloc((width + 1) * height, 255)
  const hills = Array.from({ length: width }, (_, x) => (660 + 120 * Math.sin(x / unit / 260 + number / 7) + 60 * Math.sin(x / unit / 82)) * unit)
  const sun = { x: (number * 61 * unit) % width, y: 240 * unit, radius: 120 * unit }
  for (let y = 0; y < height; y++) {
    const row = y * (width + 1)
    rows[row] = 0
    for (let x = 0; x < width; x++) {
      const near = Math.hypot(x - sun.x, y - sun.y) - sun.radius
      const isLine = Math.abs(y - hills[x]) < 3 * unit || Math.abs(near) < 3 * unit
      const shade = y > hills[x] ? 200 - ((x * 7 + y * 13 + number) % 17) * 3 : near < 0 ? 90 : 240 - y / unit / 16
      rows[row + 1 + x] = isLine ? 20 : isLines ? 255 : shade
    }
  }
  return png(width, height, GREY, rows, { level: 1 })
}
