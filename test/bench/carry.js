import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'
import { pathToFileURL } from 'node:url'
import { corpus, NO_CORPORA } from './corpora.js'
import { git, LIBRARY, readTool, removeCache, requireBuild } from './tool.js'

/** Two states of blog_os between which crate versions, links and code changed in many posts. */
const STATES = ['75ee7465', '1132d7a3']

/**
 * What of a source's changes a translation has: link definitions, addresses within prose, lines of code.
 * @typedef {{ path: string, locale: string, wanted: Record<Kind, number>, carried: Record<Kind, number>, touched: string[], structure: boolean }} Carried
 * @typedef {{ items: { outcome: string }[] }} Report
 * @typedef {'definitions' | 'addresses' | 'codeLines'} Kind
 */

/**
 * Makes a commit in which every translation names the older state as its basis while the sources are those of the newer one, and
 * lets `translate update` carry over.
 * @param {string} directory of a repository of one's own @param {string[]} [states]
 * @returns {Promise<{ report: Report, again: Report, cases: Carried[], seconds: number }>}
 */
export async function carryBetween(directory, [older, newer] = STATES) {
  git(directory, 'checkout', '--quiet', '--force', '--detach', newer)
  git(directory, 'clean', '--quiet', '--force', '-d')
  const changed = git(directory, 'diff', '--name-only', older, newer).split('\n').filter(isSource)
  const basis = git(directory, 'rev-parse', older).trim()
  const targets = changed.flatMap(source => targetsOf(directory, source))
  for (const { target } of targets) setBasis(join(directory, target), basis)
  git(directory, ...AUTHOR, 'commit', '--quiet', '--no-verify', '-a', '-m', 'Name the older state')
  removeCache(directory)
  const start = performance.now()
  const report = readTool(directory, 'update')
  const seconds = (performance.now() - start) / 1000
  const again = readTool(directory, 'update')
  const library = await import(LIBRARY)
  await library.loadParser('remark')
  const cases = targets.map(pair => judge(directory, pair, { older, newer, library }))
  return { report, again, cases, seconds }
}

const AUTHOR = ['-c', 'user.name=Evergloss', '-c', 'user.email=bench@example.org']

function isSource(path) {
  return path.endsWith('/index.md')
}

function targetsOf(directory, source) {
  const folder = source.slice(0, source.lastIndexOf('/') + 1)
  const names = git(directory, 'ls-files', folder).split('\n')
  return names.flatMap(target => {
    const locale = /\/index\.([A-Za-z-]+)\.md$/.exec(target)?.[1]
    return locale === undefined ? [] : [{ source, target, locale }]
  })
}

function setBasis(file, commit) {
  const text = readFileSync(file, 'utf8')
  const line = `translation_based_on_commit = "${commit}"`
  const known = /^translation_based_on_commit *=.*$/m
  const named = known.test(text)
    ? text.replace(known, line)
    : text.replace(/^\[extra\]$/m, table => `${table}\n${line}`)
  writeFileSync(file, named === text ? text.replace(/\n\+\+\+\n/, `\n[extra]\n${line}\n+++\n`) : named)
}

function judge(directory, { source, target, locale }, { older, newer, library }) {
  const show = (commit, path) => git(directory, 'show', `${commit}:${path}`)
  const cut = text => library.extract(text)
  const [before, after] = [cut(show(older, source)), cut(show(newer, source))]
  const [old, fresh] = [cut(show('HEAD', target)), cut(readFileSync(join(directory, target), 'utf8'))]
  const [wanted, carried] = [{}, {}]
  for (const kind of KINDS) {
    const came = without(piecesOf(after)[kind], piecesOf(before)[kind])
    wanted[kind] = came.length
    carried[kind] = came.length - without(came, piecesOf(fresh)[kind]).length
  }
  return {
    path: target,
    locale,
    wanted,
    carried,
    touched: touchedProse(old, fresh),
    structure: sameShape(old, fresh, library),
  }
}

const KINDS = ['definitions', 'addresses', 'codeLines']
const ADDRESS =
  /\]\(\s*<?([^\s()<>]+)|<((?:https?|mailto):[^\s<>]+)>|(?<![(<"'\]:])\bhttps?:\/\/[^\s<>()[\]]+/g

function piecesOf({ segments }) {
  const of = kind => segments.filter(segment => segment.kind === kind).map(({ source }) => source)
  return {
    definitions: of('definition').map(source => /\]:\s*<?([^\s<>]+)/.exec(source)?.[1] ?? source),
    codeLines: of('code').flatMap(source =>
      source
        .split('\n')
        .map(line => line.trim())
        .filter(Boolean),
    ),
    addresses: segments
      .filter(({ kind }) => kind !== 'code' && kind !== 'definition')
      .flatMap(({ source }) =>
        [...source.matchAll(ADDRESS)].map(([all, inline, angle]) => inline ?? angle ?? all),
      ),
  }
}

/** Those of some pieces that are left when each of others has taken away an equal one. */
function without(pieces, others) {
  const stock = new Map()
  for (const piece of others) stock.set(piece, (stock.get(piece) ?? 0) + 1)
  return pieces.filter(piece => {
    const left = stock.get(piece) ?? 0
    stock.set(piece, left - 1)
    return left <= 0
  })
}

/**
 * What is left of a translation when code, link definitions, and in prose its placeholders (code spans, addresses, tags) are cut
 * out: words, signs, and all markup between segments. The front matter's basis moves and is left out.
 */
function prose({ text, segments }) {
  const parts = []
  let at = text.indexOf('\n+++\n', 3) + 5
  for (const { kind, source, ranges, placeholders } of segments) {
    if (kind === 'front-matter' || ranges[0].start < at) continue
    parts.push(text.slice(at, ranges[0].start).replaceAll(/\s+/g, '\n'))
    at = ranges.at(-1).end
    if (kind !== 'code' && kind !== 'definition') parts.push(withoutPlaceholders(source, placeholders))
  }
  return [...parts, text.slice(at).trimEnd()].filter(part => part.trim() !== '')
}

function withoutPlaceholders(source, placeholders) {
  const ranges = placeholders.flatMap(each => each.ranges).sort((a, b) => b.start - a.start)
  return ranges.reduce((text, { start, end }) => `${text.slice(0, start)}\uFFFC${text.slice(end)}`, source)
}

function touchedProse(old, fresh) {
  const [before, after] = [prose(old), prose(fresh)]
  return [...without(before, after), ...without(after, before)]
}

/** The same blocks by the other parser, definitions aside. */
function sameShape(old, fresh, { extract }) {
  const shape = ({ text }) =>
    extract(text, { parser: 'remark' }).segments.flatMap(({ kind, level = '', containers }) =>
      kind === 'definition' ? [] : [`${kind}${level} ${containers.join(' ')}`],
    )
  return shape(old).join('\n') === shape(fresh).join('\n')
}

/** Sums by kind. @param {Carried[]} cases */
export function summarise(cases) {
  const sum = (key, kind) => cases.reduce((total, each) => total + each[key][kind], 0)
  return {
    translations: cases.length,
    locales: new Set(cases.map(({ locale }) => locale)).size,
    ...Object.fromEntries(
      KINDS.map(kind => [kind, { carried: sum('carried', kind), of: sum('wanted', kind) }]),
    ),
    proseTouched: cases.filter(({ touched }) => touched.length > 0).map(({ path }) => path),
    otherStructure: cases.filter(({ structure }) => !structure).map(({ path }) => path),
  }
}

function countBy(items, keyOf) {
  const counts = {}
  for (const key of items.map(keyOf)) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

/** `node test/bench/carry.js`: what `translate update` carries between two states of blog_os. */
async function main() {
  requireBuild()
  const directory = corpus('blog_os', 'carry')
  if (directory === undefined) {
    console.log(NO_CORPORA)
    return
  }
  const { report, again, cases, seconds } = await carryBetween(directory)
  console.log(`blog_os ${STATES.join(' → ')}: ${seconds.toFixed(1)} s`)
  console.log(JSON.stringify(summarise(cases), null, 1))
  if (argv.includes('--all'))
    for (const { path, wanted, carried } of cases) console.log(path, JSON.stringify({ wanted, carried }))
  for (const [name, { items }] of Object.entries({ first: report, second: again }))
    console.log(name, JSON.stringify(countBy(items, ({ outcome }) => outcome)))
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) await main()
