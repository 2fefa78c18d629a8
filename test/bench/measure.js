import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'

/**
 * One thing to measure: a line for bash, run in `directory` with its output thrown away. `prepare` runs before each
 * measured run and is not measured.
 * @typedef {{ line: string, directory: string, prepare?: () => void }} Subject
 * @typedef {{ cpu: number, wall: number }} Cost seconds; `cpu` is user + system of the processes and their children
 */

/**
 * Median cost of each subject: one warm-up each, then they take turns, so that a busy machine slows all of them alike.
 * @template {string} Name @param {Record<Name, Subject>} subjects @param {number} rounds @returns {Record<Name, Cost>}
 */
export function compareCosts(subjects, rounds) {
  const names = Object.keys(subjects)
  for (const name of names) measureCost(subjects[name])
  const costs = Object.fromEntries(names.map(name => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const name of names) costs[name].push(measureCost(subjects[name]))
  return Object.fromEntries(names.map(name => [name, medianCost(costs[name])]))
}

// Node tells no child's CPU time, `/usr/bin/time` is not everywhere; bash is, and its `time` counts grandchildren.
/** @param {Subject} subject @returns {Cost} */
export function measureCost({ line, directory, prepare }) {
  prepare?.()
  const script = `TIMEFORMAT='%U %S %R'; time { { ${line}\n} >/dev/null 2>&1; }`
  const { status, stderr } = spawnSync('bash', ['-c', script], {
    cwd: directory,
    encoding: 'utf8',
    env: environment(),
  })
  const [user, system, wall] = stderr.trim().split(' ').map(Number)
  if (status !== 0 || wall === undefined)
    throw new Error(`exit code ${status} in ${directory}: ${line}\n${stderr}`)
  return { cpu: user + system, wall }
}

/** Decimal points in any language, and nothing that makes Node print or trace more. */
function environment() {
  return { ...process.env, NODE_OPTIONS: '', NODE_V8_COVERAGE: '', LC_ALL: 'C' }
}

/**
 * Greatest resident memory of a Node program, in MB (10^6 bytes), asked from the process itself as it ends; git's
 * processes are not in it.
 * @param {string[]} args @param {string} directory
 */
export function measurePeak(args, directory) {
  const folder = mkdtempSync(join(tmpdir(), 'evergloss-peak-'))
  const file = join(folder, 'kilobytes')
  const hook = fileURLToPath(new URL('peak.cjs', import.meta.url))
  const env = { ...environment(), EVERGLOSS_PEAK_FILE: file }
  const { status, stderr } = spawnSync(execPath, ['--require', hook, ...args], {
    cwd: directory,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (status !== 0) throw new Error(`exit code ${status} in ${directory}: ${args.join(' ')}\n${stderr}`)
  const kilobytes = Number(readFileSync(file, 'utf8'))
  rmSync(folder, { recursive: true })
  return (kilobytes * 1024) / 1e6
}

/** @param {Cost[]} costs @returns {Cost} */
function medianCost(costs) {
  return { cpu: median(costs.map(cost => cost.cpu)), wall: median(costs.map(cost => cost.wall)) }
}

/** @param {number[]} numbers */
function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
