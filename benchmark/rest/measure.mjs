/*
 * Puts both servers under the same load by turns and prints a table:
 *
 *   node measure.mjs HWASIL_URL HWASIL_PID PEER_URL PEER_PID TOKEN PEER_TOKEN [ROUNDS]
 *
 * wrk with 32 connections, pinned to the last processor; CPU is that of the server's process, from /proc. Allocation is what
 * the JVM counts in /metrics.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'

const [url, pid, peerUrl, peerPid, token, peerToken, rounds = '3'] = process.argv.slice(2)
const SECONDS = 8
/** How long each load lasts before anything is measured: on one processor the JVM compiles what it runs meanwhile. */
const WARM_UP_SECONDS = 25
const PROJECT = '00000000-0000-4000-8001-000000000000'
const post = join(tmpdir(), `hwasil-post-${process.pid}.lua`)
writeFileSync(
  post,
  `wrk.method = "POST"
wrk.body = '{"content":"the horizon line is a bit too high in this panel, please lower it"}'
wrk.headers["Content-Type"] = "application/json"`,
)

const servers = { Hwasil: { url, pid, token }, peer: { url: peerUrl, pid: peerPid, token: peerToken } }
const loads = {
  'scenes of a project (100)': { path: `/api/projects/${PROJECT}/scenes?limit=100` },
  'projects (20)': { path: '/api/projects?limit=20' },
  'post a comment': { path: `/api/projects/${PROJECT}/comments`, script: post },
}

function cpuSeconds(process) {
  const stat = readFileSync(`/proc/${process}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

async function allocated(server) {
  if (server !== servers.Hwasil) return NaN
  const metrics = await (await fetch(`${server.url}/metrics`)).text()
  const pools = metrics.matchAll(/^jvm_memory_pool_allocated_bytes_total\{.*\} (\S+)$/gm)
  return [...pools].reduce((sum, [, bytes]) => sum + Number(bytes), 0)
}

function wrk(server, { path, script }, seconds) {
  const last = String(availableParallelism() - 1)
  return execFileSync('taskset', [
    '-c', last, 'wrk', '-t1', '-c32', `-d${seconds}s`, '--latency', '--timeout', '10s',
    '-H', `Authorization: Bearer ${server.token}`, ...(script ? ['-s', script] : []), server.url + path,
  ], { encoding: 'utf8' })
}

const number = (text, pattern) => Number(text.match(pattern)?.[1] ?? NaN)
function milliseconds(text, pattern) {
  const [, value, unit] = text.match(pattern) ?? [undefined, 'NaN', 'ms']
  return Number(value) * { us: 0.001, ms: 1, s: 1000 }[unit]
}

async function measure(server, load) {
  wrk(server, load, 2)
  const before = { cpu: cpuSeconds(server.pid), bytes: await allocated(server) }
  const said = wrk(server, load, SECONDS)
  const requests = number(said, /(\d+) requests in/)
  const failed = number(said, /Non-2xx or 3xx responses: (\d+)/) || 0
  if (failed > 0) console.error(`${failed} of ${requests} were refused or failed`)
  return {
    rate: number(said, /Requests\/sec:\s+([\d.]+)/),
    p50: milliseconds(said, /50%\s+([\d.]+)(us|ms|s)/),
    p99: milliseconds(said, /99%\s+([\d.]+)(us|ms|s)/),
    cpu: ((cpuSeconds(server.pid) - before.cpu) * 1000) / requests,
    kib: (await allocated(server) - before.bytes) / requests / 1024,
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const figures = (runs) =>
  Object.fromEntries(['rate', 'p50', 'p99', 'cpu', 'kib'].map((key) => [key, median(runs.map((run) => run[key]))]))

for (const server of Object.values(servers)) for (const load of Object.values(loads)) wrk(server, load, WARM_UP_SECONDS)
console.log('| 32 connections | server | requests/s | p50, ms | p99, ms | CPU, ms a request | allocated, KiB a request |')
console.log('| --- | --- | --- | --- | --- | --- | --- |')
for (const [name, load] of Object.entries(loads)) {
  const runs = { Hwasil: [], peer: [] }
  for (let round = 0; round < Number(rounds); round++)
    for (const [who, server] of Object.entries(servers)) runs[who].push(await measure(server, load))
  for (const who of Object.keys(servers)) {
    const { rate, p50, p99, cpu, kib } = figures(runs[who])
    console.log(
      `| ${name} | ${who} | ${rate.toFixed(0)} | ${p50.toFixed(1)} | ${p99.toFixed(1)} | ${cpu.toFixed(3)} | ${kib ? kib.toFixed(0) : '–'} |`,
    )
  }
  console.log(`| | ratio | | | ${(figures(runs.Hwasil).p99 / figures(runs.peer).p99).toFixed(2)} | ${(figures(runs.Hwasil).cpu / figures(runs.peer).cpu).toFixed(2)} | |`)
}
