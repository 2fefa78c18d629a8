import type { Change } from '../freshness/types.ts'
import { findFaults } from '../plan/guard/find-faults.ts'
import { judgeEdits } from '../plan/guard/judge-edits.ts'
import { judgeTranslation } from '../plan/guard/judge-translation.ts'
import { sumUp } from '../plan/guard/sum-up.ts'
import { boundReport } from '../report/guard/bound-report.ts'
import type {
  GuardFinding,
  GuardReport,
  GuardSource,
  GuardTranslation,
} from '../report/guard/guard-report.ts'
import { oidOf, type Side } from './find-sides.ts'
import { branchBases } from './guard/branch-bases.ts'
import { changedSettings } from './guard/changed-settings.ts'
import { type JudgedPair, judgeSides } from './guard/judge-sides.ts'
import { newFindings } from './guard/new-findings.ts'
import { openSides, type Sides, type SidesOptions } from './guard/open-sides.ts'
import { type RangeWishes, requestRange } from './guard/request-range.ts'
import { sourceEdits } from './guard/source-edits.ts'

export interface GuardOptions extends SidesOptions, RangeWishes {
  /** Name and version of the program, for the report. */
  readonly tool: GuardReport['tool']
}

/**
 * What merging a request would do: which passages its edits of sources make stale in which translations, and whether its translations say no more
 * than their texts do. Reads git and nothing else, the configuration too, which is that of the base: no token, no network, no file of the request but as git
 * has it. Throws what `status` throws, `guard:noBase`, `guard:badEvent`, `git:noMergeBase`.
 */
export async function guard(options: GuardOptions): Promise<GuardReport> {
  const range = await requestRange(options)
  const sides = await openSides(options, range)
  try {
    const edits = await sourceEdits(sides)
    const judged = await judgeSides(sides)
    const checked = [...(await branchBases(sides, judged)), ...(await newFindings(sides))]
    const settings = await changedSettings(sides)
    await sides.head.cache.save()
    const sources = sides.sources.map(side => sourceOf(side, edits.get(side) ?? null, judged))
    const own = judged.filter(({ isOwn }) => isOwn).map(translationOf)
    const faults = [
      ...sides.sources.flatMap(side => (edits.get(side) === null ? [uncompared(side)] : [])),
      ...judged.flatMap(each => findFaults(each, editsOf(each, edits))),
    ]
    const translations = own.map(({ translation }) => translation)
    return boundReport({
      tool: options.tool,
      base: { name: range.base, commit: sides.base.snapshot.commit, tip: sides.tip.commit },
      head: { name: range.head, commit: sides.head.snapshot.commit },
      sourceLocale: sides.head.config.sourceLocale,
      sum: sumUp(sources, translations),
      sources,
      moved: movedPosts(sides),
      translations,
      findings: [...faults, ...own.flatMap(({ findings }) => findings), ...checked, ...settings],
      omitted: { edits: 0, segments: 0, findings: 0 },
    })
  } finally {
    await sides.head.objects.close()
  }
}

function sourceOf(side: Side, edits: readonly Change[] | null, judged: readonly JudgedPair[]): GuardSource {
  const { pair, from, to } = side
  const own = judged.filter(each => each.pair.source === pair.source)
  const there = own.filter(({ before, after }) => before !== null || after.state !== 'missing')
  const lacking = own.filter(({ after }) => after.state === 'missing')
  const kind = to === null ? 'removed' : from === null ? 'added' : 'edited'
  const locales = (kind === 'added' ? lacking : there).map(each => each.pair.locale)
  return {
    kind,
    source: to ?? from ?? '',
    from,
    locales: [...new Set(locales)].sort(),
    edits: kind === 'edited' ? judgeEdits(edits ?? [], there) : [],
  }
}

function translationOf({ changed, ...judged }: JudgedPair): {
  readonly translation: GuardTranslation
  readonly findings: readonly GuardFinding[]
} {
  const { pair, before, after, claims } = judged
  const { segments, findings } = changed === null ? { segments: [], findings: [] } : judgeTranslation(changed)
  const { source, target, locale } = pair
  const basis = before?.basis?.problem === null ? before.basis.commit : null
  const states = { before: before?.state ?? null, after: after.state, basis }
  return { translation: { source, target, locale, ...states, claims, segments }, findings }
}

/** Null: nobody knows. */
function editsOf(
  { pair }: JudgedPair,
  edits: ReadonlyMap<Side, readonly Change[] | null>,
): readonly Change[] | null {
  const side = [...edits.keys()].find(each => each.pair.source === pair.source)
  return side === undefined ? [] : (edits.get(side) ?? null)
}

/** That one of the versions of a source cannot be read. */
function uncompared({ pair: { source: path } }: Side): GuardFinding {
  const place = { path, lines: null, locale: null, key: null }
  return { code: 'guard:uncompared', params: { path }, severity: 'warning', ...place }
}

/** Posts of which the request changes anything, and whose source is another on the base branch by now. */
function movedPosts({ base, tip, sources, pairs }: Sides): string[] {
  const froms = new Map(pairs.map(({ pair, former }) => [pair.source, former?.source ?? pair.source]))
  for (const { pair, from } of sources) froms.set(pair.source, from ?? pair.source)
  return [...froms]
    .flatMap(([path, from]) => (oidOf(tip, from) === oidOf(base.snapshot, from) ? [] : path))
    .sort()
}
