import type { Document, Finding, Segment } from '../document/types.ts'
import { isPassage } from './is-passage.ts'
import type { Bead, Fit } from './types.ts'
import { isUntranslated } from './untranslated.ts'

/** What `align` and `fitOf` said of a pair of documents. */
export interface JudgedPair {
  readonly beads: readonly Bead[]
  readonly fit: Fit
}

/** Translations at the head of two projects (628) fit with 0.7 and more; 95 % of another post's with less than this. */
const OTHER_POST = 0.25
/** Share of the target in the source's own words; headings and short texts count as others. Translations keep up to 0.26, in image texts and tables. */
const UNTRANSLATED = 0.5
/** Share of the source that is in the target; 99 % of the translations cover 0.83 and more. */
const PARTIAL = 0.6
/** Share of the target that has a source; of the translations none has less than 0.93. */
const OWN_WORDS = 0.6
/** Length for that of the source, by `weightOf`: 0.6 to 1.25 but for pages of a line or two. */
const LONGER = 2.5

/**
 * What is wrong with a pair of documents as a whole: the target is another post's translation, empty, much longer or much shorter
 * than the source, or still in its language. At most one finding; documents that did not parse have none.
 */
export function findMisfits(source: Document, target: Document, { beads, fit }: JudgedPair): Finding[] {
  if ([...source.findings, ...target.findings].some(({ severity }) => severity === 'error')) return []
  const passages = source.segments.filter(isPassage)
  const sizes = { source: weightOf(passages), target: weightOf(target.segments.filter(isPassage)) }
  if (sizes.target === 0)
    return sizes.source === 0 ? [] : [finding('emptyTarget', 'error', { count: passages.length })]
  const untranslated = untranslatedWeight(beads) / sizes.target
  if (untranslated >= UNTRANSLATED)
    return [finding('untranslated', 'warning', { percent: percent(untranslated) })]
  if (fit.confidence < OTHER_POST)
    return [finding('otherPost', 'error', { percent: percent(fit.confidence) })]
  return sizes.source === 0 ? [] : sizeMisfits(sizes.target / sizes.source, fit)
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

function untranslatedWeight(beads: readonly Bead[]): number {
  const left = beads.flatMap(({ source: [source], target }) =>
    source === undefined
      ? []
      : target.filter(segment => isPassage(segment) && isUntranslated(source, segment)),
  )
  return weightOf(left)
}

function sizeMisfits(times: number, { covered, used }: Fit): Finding[] {
  if (times > LONGER || used < OWN_WORDS) {
    const params = { times: Math.round(10 * times) / 10, percent: percent(1 - used) }
    return [finding('muchLonger', 'warning', params)]
  }
  return covered < PARTIAL ? [finding('muchShorter', 'warning', { percent: percent(covered) })] : []
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
