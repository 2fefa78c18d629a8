import { carryWords } from '../../carry/carry-words.ts'
import type { Splice } from '../../carry/types.ts'
import type { Range } from '../../document/types.ts'
import { applySplices } from '../../carry/splice.ts'
import { readable, readMarkup, type ReadText, unescape } from './readable.ts'
import type { CarriedEdit } from './types.ts'

export interface TextToCarry {
  readonly edit: CarriedEdit
  /** A translation of `edit.before` as the service shows it, in the markup of XLIFF or with references resolved. */
  readonly text: string
  /** BCP 47, as far as the service keeps to it. */
  readonly locale: string
}

/**
 * A translation with the numbers and addresses of the newer source, in the form in which it was given; the same text where it has them. Null where that is
 * not certain. All bytes but those of what is exchanged stay.
 */
export function carryText({ edit, text, locale }: TextToCarry): string | null {
  const splices = carryRead(edit, readMarkup(text), locale)
  return splices === null ? null : applySplices(text, splices)
}

/** Where a text that was read gets other bytes; null where that is not certain. */
export function carryRead(edit: CarriedEdit, target: ReadText, locale: string): readonly Splice[] | null {
  if (!isLocale(locale)) return null
  const { before, after, reasons } = edit
  const sides = { before: readable(before), after: readable(after), target: target.text }
  const splices = carryWords({ ...sides, reasons, locale })
  const placed = splices?.map(splice => place(splice, target))
  return placed === undefined || placed.includes(null) ? null : placed.flatMap(each => each ?? [])
}

/** Some services have languages that nobody else knows. */
function isLocale(tag: string): boolean {
  try {
    return Intl.PluralRules.supportedLocalesOf(tag).length > 0
  } catch {
    return false
  }
}

/** Where a splice of the read text stands in the markup; null where a tag stands in between, or what comes would have to be written as a reference. */
function place({ start, end, code }: Splice, { text, places }: ReadText): Splice | null {
  const words = unescape(code)
  if (/[<>&]/.test(words)) return null
  const range = start === end ? insertion(start, { text, places }) : together(places.slice(start, end))
  return range === null ? null : { ...range, code: words }
}

/** What stands side by side in the markup, too. */
function together(places: ReadText['places']): Range | null {
  const [first, last] = [places[0], places.at(-1)]
  if (first == null || last == null) return null
  const isWhole = places.every((each, i) => {
    const next = places[i + 1]
    return each !== null && (next === undefined || next === each || next?.start === each.end)
  })
  return isWhole ? { start: first.start, end: last.end } : null
}

/** Beside the character that what comes belongs to, where a tag stands between two. */
function insertion(at: number, { text, places }: ReadText): Range | null {
  const [before, after] = [places[at - 1], places[at]]
  const [left, right] = [before?.end, after?.start]
  if (left === right) return left === undefined ? null : { start: left, end: left }
  const [isLeft, isRight] = [isPart(text[at - 1]), isPart(text[at])]
  const point = isLeft === isRight ? undefined : isLeft ? left : right
  return point === undefined ? null : { start: point, end: point }
}

function isPart(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character)
}
