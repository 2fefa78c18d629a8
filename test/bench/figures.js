import { compareActionProgram } from './action-program.js'
import { alignmentSpeed } from './alignment/speed.js'
import { corpus, NO_CORPORA } from './corpora.js'
import { editsPerMinute, grammarMerge, languageData } from './edit-figures.js'
import { floorLine } from './floor.js'
import { compareCosts, measurePeak } from './measure.js'
import { perFileLoops } from './per-file-loop.js'
import { measured, skipped } from './rows.js'
import { syntheticRepository } from './synthetic.js'
import { nodeLine, removeCache, TRANSLATE } from './tool.js'

/** @typedef {import('./rows.js').Row} Row @typedef {{ rounds: number }} Options */

const STATUS = nodeLine(TRANSLATE, 'status')
const seconds = ({ cpu, wall }) => `${cpu.toFixed(2)} s CPU, ${wall.toFixed(2)} s wall`

/** In the order of the table; each is one name for `--only`. @type {Record<string, (options: Options) => Row[] | Promise<Row[]>>} */
export const FIGURES = {
  startUp,
  actionProgram,
  languageData,
  editsPerMinute,
  statusOfBlog,
  statusOfFastapi,
  statusOfSynthetic,
  perFileLoop,
  peakMemory,
  growth,
  grammarMerge,
  alignment,
  huge,
}

/** @param {Options} options @returns {Row[]} */
function startUp({ rounds }) {
  const directory = process.cwd()
  const { version, node } = compareCosts(
    {
      version: { line: nodeLine(TRANSLATE, '--version'), directory },
      node: { line: nodeLine('-e', '0'), directory },
    },
    Math.max(15, rounds),
  )
  const detail = `${seconds(version)} : ${seconds(node)}`
  return [measured('--version : node -e 0', version.cpu / node.cpu, { atMost: 2, detail })]
}

/** @param {Options} options @returns {Row[]} */
function actionProgram({ rounds }) {
  const { action, command } = compareActionProgram(rounds)
  const detail = `${seconds(action)} : ${seconds(command)}`
  return [measured("status, the Action's program : dist/", action.cpu / command.cpu, { atMost: 2, detail })]
}

/** Warm, cold and floor take turns: the cold run fills what the warm one uses. */
function compareStatus(directory, name, rounds) {
  const floor = floorLine(directory, name)
  const subjects = {
    floor: { line: floor.line, directory },
    cold: { line: STATUS, directory, prepare: () => removeCache(directory) },
    warm: { line: STATUS, directory },
  }
  return { ...compareCosts(subjects, rounds), asked: `${floor.bases} bases, ${floor.differing} blobs differ` }
}

/** @returns {Row[]} */
function statusRows(directory, name, { rounds, warmAim, coldAim }) {
  const { floor, cold, warm, asked } = compareStatus(directory, name, rounds)
  const row = (figure, cost, atMost) =>
    measured(`status ${name}, ${figure} : floor`, cost.cpu / floor.cpu, {
      ...(atMost === undefined ? {} : { atMost }),
      detail: `${seconds(cost)} : ${seconds(floor)} (${asked})`,
    })
  return [row('warm', warm, warmAim), row('no cache', cold, coldAim)]
}

/** @param {Options} options @returns {Row[]} */
function statusOfBlog({ rounds }) {
  const directory = corpus('blog_os')
  if (directory === undefined) return [skipped('status blog_os : floor', NO_CORPORA)]
  return statusRows(directory, 'blog_os', { rounds, warmAim: 3, coldAim: 5 })
}

/** @param {Options} options @returns {Row[]} */
function statusOfFastapi({ rounds }) {
  const directory = corpus('fastapi-docs')
  if (directory === undefined) return [skipped('status fastapi : floor', NO_CORPORA)]
  return statusRows(directory, 'fastapi', { rounds, warmAim: 4 })
}

/** @param {Options} options @returns {Promise<Row[]>} */
async function statusOfSynthetic({ rounds }) {
  const small = await syntheticRepository({ posts: 100, locales: 10, commits: 1_000 })
  const large = await syntheticRepository({ posts: 2_000, locales: 10, commits: 10_000 })
  return [
    ...statusRows(small, '100x10x1000', { rounds }),
    ...statusRows(large, '2000x10x10000', { rounds: Math.min(3, rounds), warmAim: 4 }),
  ]
}

/** @param {Options} options @returns {Promise<Row[]>} */
async function alignment({ rounds }) {
  const figure = 'align, longest post of blog_os : cutting both texts'
  const directory = corpus('blog_os')
  if (directory === undefined) return [skipped(figure, NO_CORPORA)]
  const { align, wall, cut, bytes, pairs } = await alignmentSpeed(directory, rounds)
  const size = `${Math.round(bytes / 1000)} kB, median of ${pairs} translations`
  const detail = `${align.toFixed(0)} ms CPU, ${wall.toFixed(0)} ms wall : ${cut.toFixed(0)} ms CPU (${size})`
  return [measured(figure, align / cut, { detail })]
}

/** @param {Options} options @returns {Row[]} */
function perFileLoop({ rounds }) {
  const directory = corpus('blog_os')
  if (directory === undefined) return [skipped('per-file loop, blog_os : status', NO_CORPORA)]
  const { byHistory, byBasis, files } = perFileLoops(directory, 'blog_os')
  const lines = { byHistory, byBasis, status: STATUS }
  const subjects = Object.fromEntries(
    Object.entries(lines).map(([name, line]) => [name, { line, directory }]),
  )
  const costs = compareCosts(subjects, Math.min(3, rounds))
  const row = (manner, loop, { clock, ...aim }) =>
    measured(`${manner} per file, blog_os : status, ${clock}`, loop[clock] / costs.status[clock], {
      ...aim,
      detail: `${seconds(loop)} : ${seconds(costs.status)} (${files} files)`,
    })
  // "Times faster" is what a person waits for; the processor's share is told beside it.
  return [
    row('git log, rev-list, merge-base, diff', costs.byHistory, { clock: 'wall', atLeast: 20 }),
    row('git log, rev-list, merge-base, diff', costs.byHistory, { clock: 'cpu' }),
    row('git diff', costs.byBasis, { clock: 'wall' }),
    row('git diff', costs.byBasis, { clock: 'cpu' }),
  ]
}

/** The greater of the peaks without and with a cache. */
function peakRow(name, directory, atMost) {
  removeCache(directory)
  const [cold, warm] = [
    measurePeak([TRANSLATE, 'status'], directory),
    measurePeak([TRANSLATE, 'status'], directory),
  ]
  const detail = `no cache ${cold.toFixed(0)} MB, warm ${warm.toFixed(0)} MB`
  return measured(`peak memory ${name}`, Math.max(cold, warm), { atMost, unit: ' MB', detail })
}

/** @returns {Promise<Row[]>} */
async function peakMemory() {
  const directory = corpus('blog_os')
  const large = await syntheticRepository({ posts: 2_000, locales: 10, commits: 10_000 })
  return [
    directory === undefined ? skipped('peak memory blog_os', NO_CORPORA) : peakRow('blog_os', directory, 200),
    peakRow('2000x10x10000', large),
  ]
}

/** @param {Options} options @returns {Promise<Row[]>} */
async function growth({ rounds }) {
  const small = await syntheticRepository({ posts: 100, locales: 10, commits: 1_000 })
  const large = await syntheticRepository({ posts: 1_000, locales: 10, commits: 10_000 })
  const cold = directory => ({ line: STATUS, directory, prepare: () => removeCache(directory) })
  const warm = directory => ({ line: STATUS, directory })
  const subjects = { coldSmall: cold(small), small: warm(small), coldLarge: cold(large), large: warm(large) }
  const costs = compareCosts(subjects, Math.min(3, rounds))
  const row = (figure, from, to) =>
    measured(figure, to.cpu / from.cpu, { atMost: 11, detail: `${seconds(from)} -> ${seconds(to)}` })
  return [
    row('growth, 10 times the posts, warm', costs.small, costs.large),
    row('growth, 10 times the posts, no cache', costs.coldSmall, costs.coldLarge),
  ]
}

/** On request only: it takes minutes to build and gigabytes to keep. @returns {Promise<Row[]>} */
async function huge() {
  const directory = await syntheticRepository({ posts: 14_000, locales: 8, commits: 20_000 })
  return [peakRow('14000x8x20000', directory, 1000), ...statusRows(directory, '14000x8x20000', { rounds: 1 })]
}
