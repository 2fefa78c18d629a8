import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { git, readTool, removeCache } from './tool.js'

/** @typedef {{ before: string, after: string, kind: string }} Edit what `classifyEdit` takes */

/**
 * Segments that commits have changed, each edit once. Nothing is kept but two commits that no branch has: one has each
 * changed file as it was, the other as it became, so that one `translate diff` compares them all.
 * @param {string} directory of a repository of one's own
 * @param {{ folder: string, versions: number, without?: string }} sources where sources lie, how many changed files to
 *   take, newest first, and the name of one to pass over
 * @returns {Edit[]}
 */
export function changedSegments(directory, sources) {
  const pairs = changedFiles(directory, sources)
  const [older, newer] = [0, 1].map(side => commitOf(directory, pairs, side))
  const folder = mkdtempSync(join(tmpdir(), 'evergloss-segments-'))
  const config = join(folder, 'translate.toml')
  writeFileSync(config, CONFIG)
  const report = readTool(directory, 'diff', '--source-only', older, newer, '--config', config)
  rmSync(folder, { recursive: true })
  removeCache(directory)
  const edits = report.sources.flatMap(source => source.changes).flatMap(editOf)
  return [...new Map(edits.map(edit => [JSON.stringify(edit), edit])).values()]
}

const CONFIG = `
[[content]]
source = "{path}.md"
target = "{path}.{locale}.md"
locales = ["eo"]
`

/** Blobs of sources before and after each commit, newest first, none twice. @returns {[string, string][]} */
function changedFiles(directory, { folder, versions, without }) {
  const wanted = ['--no-merges', '--no-renames', '--diff-filter=M', '--', folder]
  const lines = git(directory, 'log', '--format=', '--raw', '--no-abbrev', ...wanted).split('\n')
  const pairs = lines
    .map(line => /^:\S+ \S+ (\w+) (\w+) M\t(?:.*\/)?([^./]+\.md)$/.exec(line))
    .flatMap(match => (match === null || match[3] === without ? [] : [`${match[1]} ${match[2]}`]))
  return [...new Set(pairs)].slice(0, versions).map(pair => pair.split(' '))
}

/** A commit that no branch has, of files named by their number; the same blobs make the same commit. */
function commitOf(directory, pairs, side) {
  const entries = pairs.map((pair, index) => `100644 blob ${pair[side]}\t${index}.md\n`).join('')
  const run = (args, input) =>
    execFileSync('git', args, { cwd: directory, env: { ...process.env, ...PERSON }, input, encoding: 'utf8' })
  const tree = run(['mktree'], entries).trim()
  return run(['commit-tree', '-m', 'Changed files', tree], '').trim()
}

const NAMES = { NAME: 'Evergloss', EMAIL: 'bench@example.org', DATE: '2020-01-01T00:00:00Z' }
const PERSON = Object.fromEntries(
  Object.entries(NAMES).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ]),
)

/** Only what is one segment before and after is one edit. @returns {Edit[]} */
function editOf({ before, after, segment }) {
  if (before?.segments !== 1 || after?.segments !== 1 || before.text === after.text) return []
  return [{ before: before.text, after: after.text, kind: segment }]
}
