import type { Document, Finding, Segment } from '../document/types.ts'
import type { Bead, Fit } from './types.ts'
import { isUntranslated } from './untranslated.ts'

/** What `align` and `fitOf` said of a pair of documents. */
export interface JudgedPair {
  readonly beads: readonly Bead[]
  readonly fit: Fit
}

/** Below this fit the target is taken for the translation of something else. */
const OTHER_POST = 0.2
/** A target that covers less of its source is a partial translation. */
const PARTIAL = 0.5
/** Translations are longer or shorter than their source, but none by more than this, measured in `weightOf`. */
const LONGER = 3
/** Share of the target that must be the source's own words. */
const UNTRANSLATED = 0.8

/**
 * What is wrong with a pair of documents as a whole: the target is another post's translation, empty, much longer or much shorter
 * than the source, or still in its language. At most one of the first two; documents that did not parse have no such findings.
 */
export function findMisfits(source: Document, target: Document, { beads, fit }: JudgedPair): Finding[] {
  if ([...source.findings, ...target.findings].some(({ severity }) => severity === 'error')) return []
  const passages = source.segments.filter(isPassage)
  if (passages.length === 0) return []
  const weights = { source: weightOf(passages), target: weightOf(target.segments.filter(isPassage)) }
  if (weights.target === 0) return [finding('emptyTarget', 'error', { count: passages.length })]
  const untranslated = untranslatedShare(beads, weights.target)
  if (untranslated >= UNTRANSLATED)
    return [finding('untranslated', 'warning', { percent: percent(untranslated) })]
  if (fit.confidence < OTHER_POST)
    return [finding('otherPost', 'error', { percent: percent(fit.confidence) })]
  return sizeMisfits(weights, fit)
}

/** Front matter and code may be there before anything is translated. */
function isPassage({ kind, translatable, source }: Segment): boolean {
  return translatable && kind !== 'front-matter' && /\p{L}/u.test(source)
}

/** Letters, a Han character, a syllable or a kana counting for as much as it says. */
function weightOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { source }) => sum + letters(source), 0)
}

const DENSE = 2

function letters(text: string): number {
  const dense = text.match(/[\p{sc=Han}\p{sc=Hang}\p{sc=Hira}\p{sc=Kana}]/gu)?.length ?? 0
  const all = text.match(/\p{L}/gu)?.length ?? 0
  return all + (DENSE - 1) * dense
}

function untranslatedShare(beads: readonly Bead[], weight: number): number {
  const left = beads.flatMap(({ source: [source], target }) =>
    source === undefined
      ? []
      : target.filter(segment => isPassage(segment) && isUntranslated(source, segment)),
  )
  return weightOf(left) / weight
}

function sizeMisfits({ source, target }: { source: number; target: number }, fit: Fit): Finding[] {
  const times = target / source
  if (times > LONGER)
    return [finding('muchLonger', 'warning', { times: Math.round(times), percent: percent(1 - fit.used) })]
  if (fit.covered < PARTIAL) return [finding('muchShorter', 'warning', { percent: percent(fit.covered) })]
  return []
}

function percent(share: number): number {
  return Math.round(100 * share)
}

function finding(
  code: string,
  severity: Finding['severity'],
  params: Readonly<Record<string, number>>,
): Finding {
  return { code: `alignment:${code}`, severity, params }
}
