import { availableParallelism, loadavg } from 'node:os'
import { changedSegments } from './changed-segments.js'
import { corpus, NO_CORPORA } from './corpora.js'
import { editRate } from './edit-rate.js'
import { assessGrammarMerge } from './grammar-merge.js'
import { languageLoad, readsLanguage } from './language-load.js'
import { compareCosts } from './measure.js'
import { measured, skipped } from './rows.js'
import { syntheticRepository } from './synthetic.js'
import { nodeLine } from './tool.js'

/** @typedef {import('./rows.js').Row} Row */

/** The aim is for two; more of them would flatter. */
const CORES = Math.min(2, availableParallelism())
/** Changed files to read of each repository: some thousand edits, in half a minute. */
const VERSIONS = 600
/** Edits that no word decides. */
const WORDLESS = {
  code: { before: 'let a = 1;', after: 'let b = 2;', kind: 'code' },
  'white space': { before: 'The kernel\ndrops pages.', after: 'The kernel drops pages.', kind: 'paragraph' },
  'an address': { before: '/old', after: '/new', kind: 'definition' },
}
const PROSE = { before: 'The kernal drops pages.', after: 'The kernel drops pages.', kind: 'paragraph' }

/** What loading the language data costs, and that it is loaded only where a word decides. @param {{ rounds: number }} options @returns {Row[]} */
export function languageData({ rounds }) {
  const times = Math.max(9, rounds)
  const { node } = compareCosts({ node: { line: nodeLine('-e', '0'), directory: process.cwd() } }, times)
  const { cpu, wall } = languageLoad(times)
  const detail = `${cpu.toFixed(0)} ms CPU, ${wall.toFixed(0)} ms wall`
  return [
    measured('loading the language data', cpu, { atMost: 300, unit: ' ms', detail }),
    measured('loading the language data : node -e 0', cpu / 1000 / node.cpu, {
      detail: `${detail} : ${(1000 * node.cpu).toFixed(0)} ms CPU`,
    }),
    languageUnread(),
  ]
}

/** @returns {Row} */
function languageUnread() {
  const [prose, ...reads] = readsLanguage([PROSE, ...Object.values(WORDLESS)])
  if (!prose) throw new Error('an edit of prose was classified without the language data')
  const names = Object.keys(WORDLESS)
  const readers = names.filter((_, index) => reads[index])
  const detail = `of ${names.join(', ')}: ${readers.join(', ') || 'none'}; an edit of prose does`
  return measured('wordless edits that load the language data', readers.length, { atMost: 0, detail })
}

/** How many edits are classified in a minute once the language data is loaded. @returns {Promise<Row[]>} */
export async function editsPerMinute() {
  const { edits, from } = await gatherEdits()
  // What else runs on the machine takes its share of the wall clock, not of the CPU time
  const [load] = loadavg()
  const { rates, cpu } = await editRate(edits, CORES)
  const row = (clock, rate, detail) =>
    measured(`edits classified per minute after load, ${CORES} cores, ${clock}`, rate, {
      atLeast: 100_000,
      detail,
    })
  const each = rates.map(rate => rate.toFixed(0)).join(' + ')
  return [
    row(
      'wall',
      rates.reduce((sum, rate) => sum + rate, 0),
      `${each}, a process for each core (load before: ${load.toFixed(1)}); ${edits.length} edits ${from}`,
    ),
    row('CPU', (CORES * 60_000) / cpu, `${cpu.toFixed(3)} ms CPU for an edit, of all threads`),
  ]
}

/** Of both corpora; generated ones when they are not there. */
async function gatherEdits() {
  const [blog, fastapi] = [corpus('blog_os', 'edits'), corpus('fastapi-docs', 'edits')]
  if (blog === undefined || fastapi === undefined) return generateEdits()
  const edits = [
    ...changedSegments(blog, { folder: 'blog/content', versions: VERSIONS }),
    ...changedSegments(fastapi, { folder: 'docs/en/docs', versions: VERSIONS, without: 'release-notes.md' }),
  ]
  return { edits, from: `of the newest ${VERSIONS} changed files of blog_os and of fastapi-docs` }
}

async function generateEdits() {
  const directory = await syntheticRepository({ posts: 100, locales: 1, commits: 2_000 })
  const edits = changedSegments(directory, { folder: 'content', versions: 4 * VERSIONS })
  return { edits, from: `generated, ${NO_CORPORA}` }
}

/** How much of a great merge needs nobody. @returns {Row[]} */
export function grammarMerge() {
  const figure = 'grammar merge 81d4f49f: changed segments that need nobody'
  const merge = assessGrammarMerge()
  if (merge === undefined) return [skipped(figure, NO_CORPORA)]
  const { changed, cosmetic, mechanical } = merge
  const detail = `of ${changed}: ${cosmetic} cosmetic, ${mechanical} mechanical`
  return [measured(figure, (100 * (cosmetic + mechanical)) / changed, { atLeast: 85, unit: ' %', detail })]
}
