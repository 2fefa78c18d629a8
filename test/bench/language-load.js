import { execFileSync } from 'node:child_process'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { LIBRARY } from './tool.js'

/** @typedef {import('./changed-segments.js').Edit} Edit */

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
  const costs = Array.from({ length: rounds }, () => runScript(SCRIPT))
  return { cpu: median(costs.map(cost => cost.cpu)), wall: median(costs.map(cost => cost.wall)) }
}

/**
 * For each edit, whether to classify it reads the dictionary's contents, each in a new process; its files are opened when the library is imported.
 * @param {readonly Edit[]} edits @returns {boolean[]}
 */
export function readsLanguage(edits) {
  return edits.map(edit => runScript(watch(edit)))
}

const watch = edit => `
import dictionary from 'dictionary-en'
const { aff, dic } = dictionary
let isRead = false
const told = value => ({ get: () => { isRead = true; return value } })
Object.defineProperties(dictionary, { aff: told(aff), dic: told(dic) })
const { classifyEdit } = await import(${JSON.stringify(LIBRARY)})
classifyEdit(${JSON.stringify(edit)})
console.log(isRead)
`

/** What a module of this source prints, as JSON. @param {string} source */
function runScript(source) {
  const cwd = fileURLToPath(new URL('.', import.meta.url))
  const output = execFileSync(execPath, ['--input-type=module', '-e', source], {
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
