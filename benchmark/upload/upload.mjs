// Uploads a picture to a running Hwasil, by turns with sharp making the same renditions from the same file, and prints
// the medians: node upload.mjs BASE_URL PICTURE SHARP_SCRIPT
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'

const WARM_UP = 8
const ROUNDS = 15

const [base, picture, script] = process.argv.slice(2)
const bytes = await readFile(picture)
const json = { 'Content-Type': 'application/json' }
const post = async (path, headers, body) => {
  const response = await fetch(base + path, { method: 'POST', headers, body })
  const answer = await response.json()
  if (response.status >= 300) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`)
  return answer
}

const someone = { username: 'bench', email: 'bench@example.com', password: 'measured by turns', nickname: 'Bench' }
const { accessToken } = await post('/api/auth/register', json, JSON.stringify(someone))
const authorised = { Authorization: `Bearer ${accessToken}` }
const start = { name: 'Uploads', tag: 'illustration' }
const project = await post('/api/projects', { ...json, ...authorised }, JSON.stringify(start))
const scene = await post(`/api/projects/${project.id}/scenes`, { ...json, ...authorised }, '{}')

async function upload() {
  const form = new FormData()
  form.append('type', 'art')
  form.append('image', new Blob([bytes]), 'photo.jpg')
  const from = performance.now()
  await post(`/api/scenes/${scene.id}/images`, authorised, form)
  return performance.now() - from
}

const sharp = spawn('node', [script], { stdio: ['pipe', 'pipe', 'inherit'] })
const answers = createInterface({ input: sharp.stdout })[Symbol.asyncIterator]()
async function render() {
  sharp.stdin.write(JSON.stringify({ file: picture }) + '\n')
  return JSON.parse((await answers.next()).value).milliseconds
}

const ours = []
const theirs = []
for (let round = -WARM_UP; round < ROUNDS; round++) {
  const uploaded = await upload()
  const rendered = await render()
  if (round < 0) continue
  ours.push(uploaded)
  theirs.push(rendered)
}
sharp.stdin.end()

const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1]
const range = (times) => `${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)}`
console.log(`picture: ${bytes.length} bytes, ${ROUNDS} rounds after ${WARM_UP}`)
console.log(`upload, request to answer: median ${median(ours).toFixed(0)} ms (${range(ours)})`)
console.log(`sharp, renditions alone:   median ${median(theirs).toFixed(0)} ms (${range(theirs)})`)
console.log(`ratio of the medians:      ${(median(ours) / median(theirs)).toFixed(2)}`)
