import type { Exchange } from './exchanges.ts'
import type { Piece } from './piece.ts'

/**
 * True where a number counts something (a word follows it in the source) and the locale has another form of words for the new
 * one, as its cardinal plural rules say (Unicode LDML, part 3): 1 and 5 in French, 2 and 5 in Russian, none in Japanese.
 */
export function isOtherCount(
  { before, after }: Exchange,
  pieces: readonly Piece[],
  locale: string | undefined,
): boolean {
  if (locale === undefined || before.type !== 'number' || after.type !== 'number') return false
  const [then, now] = [before.key, after.key].map(amountOf)
  if (then === undefined || now === undefined) return false
  const rules = new Intl.PluralRules(locale)
  return (
    rules.select(then) !== rules.select(now) &&
    pieces.some((piece, i) => counts(piece, pieces[i + 1], before))
  )
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
