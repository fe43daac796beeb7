// Uploads each picture of a folder four times, all at once: node crowd.mjs BASE_URL FOLDER PID
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Agent, request } from 'node:http'
import { formBytes } from '../picture.mjs'

const TIMES = 4
const LATER = [429, 503]

const [base, folder, pid] = process.argv.slice(2)
const json = { 'Content-Type': 'application/json' }
const made = async (path, headers, body) => {
  const response = await fetch(base + path, { method: 'POST', headers, body: JSON.stringify(body) })
  if (response.status !== 201) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.json()
}

const someone = { username: 'bench', email: 'bench@example.com', password: 'measured by turns', nickname: 'Bench' }
const { accessToken } = await made('/api/auth/register', json, someone)
const authorised = { Authorization: `Bearer ${accessToken}` }
const project = await made('/api/projects', { ...json, ...authorised }, { name: 'Heap', tag: 'illustration' })

const agent = new Agent({ maxSockets: Infinity })
const BOUNDARY = 'one-of-the-crowd'

/** The answer to a form with a picture; fetch gives up after five minutes without one. */
const post = (path, name, bytes) =>
  new Promise((resolve, reject) => {
    const body = formBytes(BOUNDARY, 'art', bytes, name)
    const headers = {
      ...authorised,
      'Content-Type': `multipart/form-data; boundary=${BOUNDARY}`,
      'Content-Length': body.length,
    }
    const upload = request(base + path, { method: 'POST', agent, headers }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve({ status: answer.statusCode, retryAfter: answer.headers['retry-after'] }))
    })
    upload.on('error', reject)
    upload.end(body)
  })

const newScene = () => made(`/api/projects/${project.id}/scenes`, { ...json, ...authorised }, {})

async function upload(scene, name, bytes) {
  const from = performance.now()
  const { status, retryAfter } = await post(`/api/scenes/${scene.id}/images`, name, bytes).catch((cause) => ({
    status: cause.code,
  }))
  const isClear = status === 201 || (LATER.includes(status) && Number(retryAfter) > 0)
  return { name, status, isClear, seconds: (performance.now() - from) / 1000 }
}

const names = (await readdir(folder)).sort()
const pictures = await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })))
const scenes = []
for (let i = 0; i <= pictures.length * TIMES; i++) scenes.push(await newScene())
const from = performance.now()
const answers = await Promise.all(
  pictures.flatMap(({ name, bytes }) => Array.from({ length: TIMES }, () => upload(scenes.pop(), name, bytes))),
)
const seconds = (performance.now() - from) / 1000
const memory = /VmHWM:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))

console.log('| picture | bytes | answers | seconds to the last |\n| --- | ---: | --- | ---: |')
for (const { name, bytes } of pictures) {
  const of = answers.filter((answer) => answer.name === name)
  const last = Math.max(...of.map((answer) => answer.seconds))
  const row = [name, bytes.length.toLocaleString('en'), of.map(({ status }) => status).join(' '), last.toFixed(1)]
  console.log(`| ${row.join(' | ')} |`)
}
console.log(`\n${answers.length} at once: ${seconds.toFixed(1)} s; the process took ${Math.round(memory[1] / 1024)} MiB at the most`)
const { status } = await fetch(`${base}/api/health/ready`)
const later = await upload(scenes.pop(), pictures[0].name, pictures[0].bytes)
const isRight = status === 200 && answers.every(({ isClear }) => isClear) && later.status === 201
process.exitCode = isRight ? 0 : 1
