import type { Segment } from '../../document/types.ts'
import type { Told } from '../scene.ts'
import type { Exchange } from './exchanges.ts'
import { type Piece, piecesOf } from './piece.ts'

/**
 * True where a number counts something (a word follows it in the source) and the locale has another form of words for the new
 * one, as its cardinal plural rules say (Unicode LDML, part 3): 1 and 5 in French, 2 and 5 in Russian, none in Japanese; or where
 * the source itself changed the form of a word with it.
 */
export function isOtherCount(
  { before, after }: Exchange,
  { before: segments, change }: Told,
  locale: string | undefined,
): boolean {
  if (locale === undefined || before.type !== 'number' || after.type !== 'number') return false
  const rules = new Intl.PluralRules(locale)
  if (rules.resolvedOptions().pluralCategories.length === 1) return false
  if (change.reasons.some(({ code }) => code === 'wordForms')) return true
  const [then, now] = [before.key, after.key].map(amountOf)
  if (then === undefined || now === undefined || rules.select(then) === rules.select(now)) return false
  const pieces = piecesOf(segments)
  return pieces.some((piece, i) => counts(piece, pieces[i + 1], before))
}

/** Whole numbers and decimals; versions, dates and addresses count nothing. */
function amountOf(key: string): number | undefined {
  return /^\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^\d+(?:\.\d+)?$/.test(key)
    ? Number(key.replaceAll(',', ''))
    : undefined
}

function counts(piece: Piece, next: Piece | undefined, { id }: Piece): boolean {
  if (piece.id !== id || next?.type !== 'word' || piece.segment !== next.segment) return false
  const between = piece.segment.source.slice(piece.range?.end ?? 0, next.range?.start ?? 0)
  return /^(?:\s+|-)$/.test(between)
}

/**
 * True where a number of the target is glued to something that tells of another thing than the source's: a unit, a part of a date or a
 * time, the dot of an ordinal.
 */
export function isOtherNumber(hit: Piece, { before }: Exchange, sources: readonly Segment[]): boolean {
  if (before.type !== 'number') return false
  const own = glueOf(hit)
  if (own === '') return false
  const theirs = piecesOf(sources)
    .filter(({ id }) => id === before.id)
    .map(glueOf)
  return !theirs.includes(own)
}

function glueOf({ segment, range }: Piece): string {
  if (range === null) return ''
  const [before, after] = [segment.source.slice(0, range.start), segment.source.slice(range.end)]
  const [ordinal = ''] = /第$/.exec(before) ?? []
  return ordinal + (GLUE.exec(after)?.[0].trim() ?? '')
}

/** Behind a number. */
const GLUE =
  /^(?:[年月日時时分秒世號号]|년|월|일|시|분|초|\.(?=\s+\p{Ll}|\s+\p{Lu}\p{Ll}+\b)|\s?(?:[kKMGTP]i?[Bb](?:ps|it)?|[mkMG]?Hz|%|°[CF]?)(?![\p{L}\d]))/u
