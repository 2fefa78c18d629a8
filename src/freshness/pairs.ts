import { canonicalLocale, isEvidentLocale } from './locales.ts'
import { formatPath, matchPath, type PathFields, type PathTemplate } from './templates.ts'
import type { Pair } from './types.ts'

/** Which paths are sources and which are their targets: one `[[content]]` entry. */
export interface PairRule {
  readonly source: PathTemplate
  readonly target: PathTemplate
  /** BCP 47, canonical case. */
  readonly sourceLocale: string
  /** BCP 47, canonical case; undefined: those that the paths themselves show. */
  readonly locales?: readonly string[]
  readonly excludes?: (path: string) => boolean
}

/**
 * Pairs every source with its target in every locale, and reports targets without a source. The first rule that
 * claims a path has it, but rules with one source template share their sources; a target is never also a source. Where a path could be both (`notes.is.md`), it is a target
 * when its locale is configured or when at least half of the locale's files have a source. Linear in the number of
 * paths; sorted by source path, then locale.
 */
export function pairPaths(paths: Iterable<string>, rules: readonly PairRule[]): Pair[] {
  const claims = claimPaths(paths, rules)
  const pairs = rules.flatMap((rule, content) =>
    pairsOf({ rule, content, claims: claims[content] ?? noClaims() }),
  )
  return pairs.sort(
    (a, b) => compare(a.source, b.source) || compare(a.locale, b.locale) || compare(a.target, b.target),
  )
}

/** Every source that the rules claim, translated or not: path → index of the first rule that has it; sorted by path. */
export function findSources(paths: Iterable<string>, rules: readonly PairRule[]): Map<string, number> {
  const sources = new Map<string, number>()
  claimPaths(paths, rules).forEach(({ sources: own }, content) => {
    for (const file of own.values()) sources.set(file, sources.get(file) ?? content)
  })
  return new Map([...sources].sort(([a], [b]) => compare(a, b)))
}

/** What one rule claims; a candidate in `both` is judged when all paths are known. */
interface Claims {
  readonly sources: Map<string, string>
  readonly targets: Target[]
  readonly both: Target[]
}

/**
 * One existing target; `path` is what `{path}` stands for, `spelling` what `{locale}` does, `sourcePath` what `{path}`
 * would stand for if it were a source.
 */
interface Target {
  readonly file: string
  readonly sourcePath: string | undefined
  readonly path: string
  readonly locale: string
  readonly spelling: string
}

interface Entry {
  readonly rule: PairRule
  readonly content: number
  readonly claims: Claims
}

function noClaims(): Claims {
  return { sources: new Map(), targets: [], both: [] }
}

function claimPaths(paths: Iterable<string>, rules: readonly PairRule[]): Claims[] {
  const all = rules.map(rule => ({ rule, accept: acceptor(rule), claims: noClaims() }))
  for (const file of paths) all.some(claimant => claim(file, claimant))
  for (const { rule, claims } of all) settle(rule, claims)
  shareSources(all)
  return all.map(({ claims }) => claims)
}

/** Entries with one source template have its sources together: the same posts, translated to several places. */
function shareSources(all: readonly Claimant[]): void {
  for (const [at, { rule, claims }] of all.entries()) {
    const twin = all.slice(0, at).find(other => other.rule.source.text === rule.source.text)
    for (const [path, file] of twin?.claims.sources ?? [])
      if (rule.excludes?.(file) !== true) claims.sources.set(path, file)
  }
}

interface Claimant {
  readonly rule: PairRule
  readonly accept: (spelling: string) => boolean
  readonly claims: Claims
}

function claim(file: string, { rule, accept, claims }: Claimant): boolean {
  const source = isContent(file, rule.source) ? matchPath(rule.source, file) : undefined
  const fields = isContent(file, rule.target) ? matchPath(rule.target, file, accept) : undefined
  const target = targetOf(file, fields, source?.path)
  if (source === undefined && target === undefined) return false
  if (isExcluded(rule, file, target)) return false
  if (source === undefined) {
    if (target !== undefined && isWanted(rule, target.locale)) claims.targets.push(target)
  } else if (target === undefined || target.path === source.path) claims.sources.set(source.path, file)
  else claims.both.push(target)
  return true
}

/** A template that leaves the extension open means Markdown, not the pictures beside it. */
function isContent(file: string, template: PathTemplate): boolean {
  return /\.\w+$/.test(template.suffix) || /\.mdx?$/i.test(file)
}

function acceptor(rule: PairRule): (spelling: string) => boolean {
  const { locales } = rule
  const known = new Map<string, boolean>()
  const judge = (spelling: string): boolean =>
    locales?.includes(canonicalLocale(spelling) ?? '') === true || isEvidentLocale(spelling)
  return spelling => {
    const accepted = known.get(spelling) ?? judge(spelling)
    known.set(spelling, accepted)
    return accepted
  }
}

function targetOf(
  file: string,
  fields: PathFields | undefined,
  sourcePath: string | undefined,
): Target | undefined {
  const spelling = fields?.locale
  if (fields === undefined || spelling === undefined) return undefined
  return { file, sourcePath, path: fields.path, spelling, locale: canonicalLocale(spelling) ?? spelling }
}

/** The translations of an excluded source are excluded with it. */
function isExcluded({ excludes, source }: PairRule, file: string, target: Target | undefined): boolean {
  if (excludes === undefined) return false
  return excludes(file) || (target !== undefined && excludes(formatPath(source, target)))
}

function isWanted(rule: PairRule, locale: string): boolean {
  return locale !== rule.sourceLocale && rule.locales?.includes(locale) !== false
}

/** Decides what the candidates that could be both are: targets, sources, or translations nobody asked for. */
function settle(rule: PairRule, claims: Claims): void {
  const shown = shownLocales(claims)
  for (const target of claims.both) {
    const configured = rule.locales?.includes(target.locale) === true
    if (!configured && !shown.has(target.locale))
      claims.sources.set(target.sourcePath ?? target.path, target.file)
    else if (isWanted(rule, target.locale)) claims.targets.push(target)
  }
}

function shownLocales(claims: Claims): Set<string> {
  const tally = new Map<string, number>()
  for (const target of claims.both) {
    const vote = claims.sources.has(target.path) ? 1 : -1
    tally.set(target.locale, (tally.get(target.locale) ?? 0) + vote)
  }
  return new Set([...tally].filter(([, votes]) => votes >= 0).map(([locale]) => locale))
}

function pairsOf(entry: Entry): Pair[] {
  const found = targetsByPath(entry.claims.targets)
  const spellings = spellingsOf(entry)
  const pairs: Pair[] = []
  for (const [path, source] of entry.claims.sources) {
    const own = found.get(path) ?? []
    for (const [locale, spelling] of spellings) {
      const targets = own.filter(target => target.locale === locale)
      for (const { file } of targets) pairs.push(pairOf(entry, { source, target: file, locale }))
      if (targets.length === 0) pairs.push(...missingPair(entry, { path, source, locale, spelling }))
    }
  }
  return [...pairs, ...obsoletePairs(entry)]
}

function targetsByPath(targets: readonly Target[]): Map<string, Target[]> {
  const groups = new Map<string, Target[]>()
  for (const target of targets) {
    const group = groups.get(target.path)
    if (group === undefined) groups.set(target.path, [target])
    else group.push(target)
  }
  return groups
}

/** Locales of a rule, each with its usual spelling: a new file is named like those that are there. */
function spellingsOf({ rule, claims }: Entry): Map<string, string> {
  const counts = new Map<string, number>()
  for (const { spelling } of claims.targets) counts.set(spelling, (counts.get(spelling) ?? 0) + 1)
  const wanted = (rule.locales ?? []).filter(locale => isWanted(rule, locale))
  const spellings = new Map(wanted.map(locale => [locale, locale]))
  for (const [spelling] of [...counts].sort(([a, m], [b, n]) => m - n || compare(b, a))) {
    spellings.set(canonicalLocale(spelling) ?? spelling, spelling)
  }
  return new Map([...spellings].sort(([a], [b]) => compare(a, b)))
}

interface Wish {
  readonly path: string
  readonly source: string
  readonly locale: string
  readonly spelling: string
}

function missingPair(entry: Entry, { path, source, locale, spelling }: Wish): Pair[] {
  const target = formatPath(entry.rule.target, { path, locale: spelling })
  if (entry.rule.excludes?.(target) === true) return []
  return [pairOf(entry, { source, target, locale, targetExists: false })]
}

function obsoletePairs(entry: Entry): Pair[] {
  const { rule, claims } = entry
  const alone = claims.targets.filter(target => !claims.sources.has(target.path))
  return alone.map(({ file, path, locale }) =>
    pairOf(entry, { source: formatPath(rule.source, { path }), target: file, locale, sourceExists: false }),
  )
}

type PairFields = Pick<Pair, 'source' | 'target' | 'locale'> &
  Partial<Pick<Pair, 'sourceExists' | 'targetExists'>>

function pairOf({ content }: Entry, fields: PairFields): Pair {
  const { source, target, locale, sourceExists = true, targetExists = true } = fields
  return { source, target, locale, content, sourceExists, targetExists }
}

/** By code units, so the order is the same everywhere. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
