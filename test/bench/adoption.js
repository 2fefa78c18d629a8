import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv } from 'node:process'
import { pathToFileURL } from 'node:url'
import { corpus, NO_CORPORA } from './corpora.js'
import { git, readStatus, readTool, removeCache, requireBuild } from './tool.js'

/**
 * One translation whose recorded basis was hidden and inferred again. `all`: segments that differ between the two versions;
 * `work`: without those with cosmetic edits; `hidden`: the substantive ones that nobody would look at, as the version found is the newer one.
 * @typedef {{ target: string, confidence: number, sure: boolean, all: number, work: number, hidden: number, recorded: string, found: string }} Case
 */

/**
 * Hides all recorded bases in a commit of its own, and lets `translate adopt` find them.
 * @param {string} directory of a repository of one's own @returns {{ report: object, cases: Case[], others: object[], seconds: number }}
 */
export function hideAndAdopt(directory) {
  git(
    directory,
    'checkout',
    '--quiet',
    '--force',
    '--detach',
    git(directory, 'rev-parse', 'origin/HEAD').trim(),
  )
  const { translations } = readStatus(directory)
  const known = new Map(translations.flatMap(({ target, basis }) => (basis?.commit ? [[target, basis]] : [])))
  for (const target of known.keys()) hide(join(directory, target))
  if (known.size > 0)
    git(directory, ...AUTHOR, 'commit', '--quiet', '--no-verify', '-a', '-m', 'Hide the bases')
  removeCache(directory)
  const start = performance.now()
  const report = readTool(directory, 'adopt')
  const { adoptions, threshold } = report
  const seconds = (performance.now() - start) / 1000
  const hidden = adoptions.filter(({ target, found }) => known.has(target) && found !== null)
  const blobs = hidden.map(({ target, found }) => [blobOf(directory, known.get(target)), found.blob])
  const differences = countDifferences(directory, blobs)
  const cases = hidden.map(({ target, found }, i) => {
    const [recorded, { substance, ...counts }] = [known.get(target).commit, differences[i]]
    const isNewer = isAncestor(directory, recorded, found.commit)
    const { confidence, commit } = found
    const sure = confidence >= threshold
    return { target, confidence, sure, ...counts, hidden: isNewer ? substance : 0, recorded, found: commit }
  })
  return { report, cases, others: adoptions.filter(({ target }) => !known.has(target)), seconds }
}

const AUTHOR = ['-c', 'user.name=Evergloss', '-c', 'user.email=bench@example.org']

/** Without the line that records the basis. */
function hide(file) {
  const text = readFileSync(file, 'utf8')
  writeFileSync(
    file,
    text.replace(/^ *(?:translation_based_on_commit|default_lang_commit|sourceCommit) *[=:].*\n/m, ''),
  )
}

function isAncestor(directory, older, newer) {
  return git(directory, 'merge-base', older, newer).trim() === older
}

function blobOf(directory, { commit, path }) {
  return git(directory, 'rev-parse', `${commit}:${path}`).trim()
}

/** Segments that differ, for each pair of blobs. One `translate diff` compares two commits that no branch has. */
function countDifferences(directory, blobs) {
  const [older, newer] = [0, 1].map(side => commitOf(directory, blobs, side))
  const folder = mkdtempSync(join(tmpdir(), 'evergloss-adoption-'))
  const config = join(folder, 'translate.toml')
  writeFileSync(
    config,
    '[[content]]\nsource = "{path}.md"\ntarget = "{path}.{locale}.md"\nlocales = ["eo"]\n',
  )
  const { sources } = readTool(directory, 'diff', '--source-only', older, newer, '--config', config)
  rmSync(folder, { recursive: true })
  const counts = new Map(sources.map(({ source, segments }) => [source, segments]))
  return blobs.map((_, i) => {
    const {
      cosmetic = 0,
      mechanical = 0,
      substantive = 0,
      added = 0,
      removed = 0,
    } = counts.get(`${i}.md`) ?? {}
    const work = mechanical + substantive + added + removed
    return { work, all: work + cosmetic, substance: substantive + added + removed }
  })
}

function commitOf(directory, blobs, side) {
  const entries = blobs.map((pair, index) => `100644 blob ${pair[side]}\t${index}.md\n`).join('')
  const tree = execFileSync('git', ['mktree'], { cwd: directory, input: entries, encoding: 'utf8' }).trim()
  return git(directory, ...AUTHOR, 'commit-tree', '-m', 'Versions', tree).trim()
}

/** Shares of the cases, of those that are sure, and by band of confidence. @param {Case[]} cases */
export function summarise(cases) {
  const share = (some, fits) => ({ of: some.length, right: some.filter(fits).length })
  const within =
    bound =>
    ({ all }) =>
      all <= bound
  const bands = [0, 0.5, 0.7, 0.9, 0.95, 0.99, 1.01]
  return {
    equal: share(cases, within(0)),
    withinOne: share(cases, within(1)),
    withoutCosmetic: share(cases, ({ work }) => work <= 1),
    sure: share(
      cases.filter(({ sure }) => sure),
      ({ work }) => work <= 1,
    ),
    hidden: cases.filter(({ sure, hidden }) => sure && hidden > 0).map(({ target }) => target),
    bands: bands.slice(1).map((end, i) => {
      const band = cases.filter(({ confidence }) => confidence >= bands[i] && confidence < end)
      return { from: bands[i], ...share(band, ({ work }) => work <= 1) }
    }),
  }
}

/** `node test/bench/adoption.js`: what the built command finds on the corpora. */
function main() {
  requireBuild()
  for (const name of ['blog_os', 'fastapi-docs']) {
    const directory = corpus(name, 'adoption')
    if (directory === undefined) {
      console.log(`${name}: ${NO_CORPORA}`)
      continue
    }
    const { cases, others, seconds } = hideAndAdopt(directory)
    console.log(
      `${name}: ${cases.length} bases hidden, ${others.length} translations had none; ${seconds.toFixed(1)} s`,
    )
    if (cases.length > 0) console.log(JSON.stringify(summarise(cases), null, 1))
    const counts = ['ready', 'unsure', 'unknown', 'failed'].map(
      outcome => `${others.filter(other => other.outcome === outcome).length} ${outcome}`,
    )
    console.log(`  without a basis: ${counts.join(', ')}`)
    for (const each of cases.filter(({ work }) => work > 1))
      console.log(
        `  ${each.sure ? 'SURE  ' : 'unsure'} ${each.confidence.toFixed(2)} ${each.target}: recorded ${each.recorded.slice(0, 8)}, found ${each.found.slice(0, 8)}, ${each.all} segments differ, ${each.work} without cosmetic ones`,
      )
  }
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) main()
