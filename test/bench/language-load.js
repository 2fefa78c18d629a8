import { execFileSync } from 'node:child_process'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'

/** The library as it is built. */
const LIBRARY = new URL('../../dist/index.js', import.meta.url).href
/** An edit that only a dictionary tells from a changed meaning. */
const EDIT = {
  before: 'The kernal drops the pages.',
  after: 'The kernel drops the pages.',
  kind: 'paragraph',
}

/** Reads the dictionary's files, and classifies a first edit of prose, which needs them; what else the library imports is not counted. */
const SCRIPT = `
const cost = async work => {
  const [wall, cpu] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(cpu)
  return { wall: performance.now() - wall, cpu: (user + system) / 1000 }
}
const files = await cost(() => import('dictionary-en'))
const { classifyEdit } = await import(${JSON.stringify(LIBRARY)})
let judged
const words = await cost(() => { judged = classifyEdit(${JSON.stringify(EDIT)}) })
if (judged.label === 'substantive') throw new Error('the dictionary was not asked')
console.log(JSON.stringify({ cpu: files.cpu + words.cpu, wall: files.wall + words.wall }))
`

/**
 * Median cost of loading the language data, each time in a new process, in ms.
 * @param {number} rounds @returns {{ cpu: number, wall: number }}
 */
export function languageLoad(rounds) {
  const costs = Array.from({ length: rounds }, measureOnce)
  return { cpu: median(costs.map(cost => cost.cpu)), wall: median(costs.map(cost => cost.wall)) }
}

/** @returns {{ cpu: number, wall: number }} */
function measureOnce() {
  const cwd = fileURLToPath(new URL('.', import.meta.url))
  const output = execFileSync(execPath, ['--input-type=module', '-e', SCRIPT], {
    cwd,
    encoding: 'utf8',
    stdio: 'pipe',
  })
  return JSON.parse(output)
}

/** @param {number[]} numbers */
function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]
}
