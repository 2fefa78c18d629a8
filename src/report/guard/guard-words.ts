import type { Change } from '../../freshness/types.ts'
import { reasonWords } from '../changes/reason-words.ts'
import { toldReasons } from '../changes/told-reasons.ts'
import { printable } from '../text/printable.ts'
import { shortId } from '../text/short-id.ts'
import type { Words } from '../words.ts'
import type {
  EditOutcome,
  GuardEdit,
  GuardReport,
  GuardSegment,
  GuardSource,
  GuardSum,
} from './guard-report.ts'
import { sumWithAccepted } from './sum-with-accepted.ts'

/** `Merging this makes 3 passages stale in 7 locales; 41 edits are cosmetic, 12 edits are carried over automatically`: all that counts, in one line. */
export function headlineWords(report: GuardReport, t: Words): string {
  const { sources, translations } = report
  const sum = sumWithAccepted(report)
  if (sources.length + translations.length === 0) return nothingWords(report, t)
  const parts = [
    ...(sources.length === 0 ? [] : [staleWords(sum, t), editWords(sum, t), postWords(sum, t)]),
    ...(translations.length === 0
      ? []
      : [t('guard:sum.translations', { count: translations.length }), segmentSums(sum, t)]),
  ]
  return parts.filter(part => part !== '').join(t('diff:join.sentences'))
}

/** What was compared, where nothing was found: somebody may have meant another branch. */
function nothingWords({ base, head }: GuardReport, t: Words): string {
  const { name, commit, tip } = base
  const sides = { base: sideWords({ name, commit: tip }), head: sideWords(head) }
  if (commit === head.commit) return t('guard:sum.same', sides)
  if (commit === tip) return t('guard:sum.nothing', sides)
  return t('guard:sum.nothingSince', { ...sides, commit: shortId(commit) })
}

function sideWords({ name, commit }: GuardReport['head']): string {
  const id = shortId(commit)
  const short = printable(name).replace(/^refs\/(?:heads|remotes)\//, '')
  return name === commit ? id : `${short} (${id})`
}

function staleWords({ edits, locales }: GuardSum, t: Words): string {
  if (edits.stale === 0) return t('guard:sum.none')
  return t('guard:sum.stale', { count: edits.stale, locales: t('guard:locales', { count: locales.length }) })
}

type Quiet = Exclude<EditOutcome, 'stale'>

const QUIET: readonly Quiet[] = ['cosmetic', 'carried', 'open', 'settled', 'none']

function editWords({ edits }: GuardSum, t: Words): string {
  return QUIET.filter(outcome => edits[outcome] > 0)
    .map(outcome => t(`guard:edits.${outcome}`, { count: edits[outcome] }))
    .join(t('diff:join.items'))
}

function postWords(sum: GuardSum, t: Words): string {
  return (['added', 'removed'] as const)
    .filter(kind => sum[kind] > 0)
    .map(kind => t(`diff:posts.${kind}`, { count: sum[kind] }))
    .join(t('diff:join.items'))
}

function segmentSums({ segments }: GuardSum, t: Words): string {
  return (['edited', 'left', 'accepted'] as const)
    .filter(outcome => segments[outcome] > 0)
    .map(outcome => t(`guard:segments.${outcome}`, { count: segments[outcome] }))
    .join(t('diff:join.items'))
}

/** How much there was no room for; empty where all is there. */
export function omittedWords(what: 'edits' | 'segments', report: GuardReport, t: Words): string {
  const { omitted, base, head } = report
  const count = omitted[what]
  const sides = { base: shortId(base.commit), head: shortId(head.commit) }
  return count === 0 ? '' : t(`guard:omitted.${what}`, { count, ...sides })
}

/** In which locales an edit makes something stale. */
export function outcomeWords({ stale }: Pick<GuardEdit, 'stale'>, t: Words): string {
  const locales = [...new Set(stale.map(({ locale }) => locale))].join(t('diff:join.items'))
  return t('guard:outcome', { locales })
}

/** The edits of a source that make nothing stale, by what they come to. */
export function foldedEdits({ edits }: GuardSource): [outcome: Quiet, edits: GuardEdit[]][] {
  return QUIET.map((outcome): [Quiet, GuardEdit[]] => [
    outcome,
    edits.filter(edit => edit.outcome === outcome),
  ]).filter(([, some]) => some.length > 0)
}

/** What became of a stale segment. */
export function segmentWords({ outcome, isOpen, acceptedBy }: GuardSegment, t: Words): string {
  if (acceptedBy !== null) return t('guard:segment.acceptedBy', { by: acceptedBy })
  if (outcome === 'accepted') return t('guard:segment.accepted')
  if (outcome === 'edited') return t(isOpen ? 'guard:segment.edited' : 'guard:segment.done')
  return t(isOpen ? 'guard:segment.left' : 'guard:segment.claimed')
}

/** What became of a whole post. */
export function postFate({ kind, locales }: GuardSource, t: Words): string | null {
  if (kind === 'edited') return null
  const params = { locales: locales.join(t('diff:join.items')) }
  return locales.length === 0 ? t(`guard:${kind}Alone`) : t(`guard:${kind}`, params)
}

/** Why a change is what it is, in one line; empty where its kind says all. */
export function whyWords(change: Change, t: Words): string {
  return toldReasons(change)
    .map(reason => reasonWords(reason, t))
    .join(t('diff:join.sentences'))
}

/** The line of a change in the source: at the head, else in the older version. */
export function lineWords({ before, after }: Change, commit: string, t: Words): string {
  if (after !== null) return t('status:line', { first: after.lines[0] })
  return t('diff:lineThen', { line: before?.lines[0] ?? 1, commit: shortId(commit) })
}
