import { align } from '../../alignment/align.ts'
import { fitOf } from '../../alignment/fit.ts'
import { findMisfits } from '../../alignment/judge-pair.ts'
import type { Document, Finding } from '../../document/types.ts'
import type { Evidence } from './types.ts'

/**
 * What is wrong with a source and a target as a pair: another post's translation, an empty one, one in the source language. Aligning
 * takes its time, so only pairs that look odd at first sight are aligned: the others keep what a translator copies.
 */
export function suspectPair(source: Document, target: Document, evidence: readonly Evidence[]): Finding[] {
  if (!looksOdd(source, target, evidence)) return []
  const beads = align(source, target)
  const misfits = findMisfits(source, target, { beads, fit: fitOf(source, target, beads) })
  return misfits.length > 0 ? misfits : nothingKept(evidence)
}

/** Posts of one form align with each other's translations; what a translator copies tells them apart. */
function nothingKept(evidence: readonly Evidence[]): Finding[] {
  const { kept, total } = sumOf(evidence.filter(({ kind }) => COPIED.has(kind)))
  if (total < ENOUGH || kept >= NOTHING * total) return []
  return [{ code: 'adopt:nothingKept', severity: 'warning', params: { kept, total } }]
}

const COPIED: ReadonlySet<Evidence['kind']> = new Set<Evidence['kind']>(['code', 'span', 'address'])
/** No translation in the corpora that is one keeps so little. */
const NOTHING = 0.2

function looksOdd(source: Document, target: Document, evidence: readonly Evidence[]): boolean {
  const ratio = proseOf(target).length / Math.max(1, proseOf(source).length)
  return ratio < SHORT || ratio > LONG || keptShare(evidence) < KEPT || sameShare(source, target) > SAME
}

/** Chinese takes a third of the letters that English does, and nothing takes twice as many. */
const [SHORT, LONG] = [0.25, 2]
/** Translations of the corpora keep more than this of code, addresses, numbers and names; those of other posts keep less. */
const KEPT = 0.6
const SAME = 0.3

function proseOf({ segments }: Document): string {
  return segments.flatMap(({ kind, source }) => (kind === 'code' ? [] : source)).join('\n')
}

/** Share of what the source says literally that the target has; 0 where that is too little to tell. */
function keptShare(evidence: readonly Evidence[]): number {
  const { kept, total } = sumOf(evidence.filter(({ kind }) => kind !== 'name'))
  return total < ENOUGH ? 0 : kept / total
}

function sumOf(rows: readonly Evidence[]): { kept: number; total: number } {
  const sum = { kept: 0, total: 0 }
  for (const { kept, total } of rows) {
    sum.kept += kept
    sum.total += total
  }
  return sum
}

const ENOUGH = 12

/** Share of the target's segments that are the source's, word for word. */
function sameShare(source: Document, target: Document): number {
  const texts = new Set(source.segments.map(({ source }) => source))
  const own = target.segments.filter(
    ({ kind, source }) => kind !== 'code' && /\p{L}{3}.*\p{L}{3}/u.test(source),
  )
  const same = own.filter(segment => texts.has(segment.source) && segment.translatable)
  return own.length === 0 ? 1 : same.length / own.length
}
