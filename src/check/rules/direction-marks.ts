import type { Document, Range } from '../../document/types.ts'
import { findUnclosed } from '../direction/find-unclosed.ts'
import { machineZones } from '../direction/machine-zones.ts'
import type { Rule, RuleFinding } from '../types.ts'

/** Invisible characters that do harm: unclosed direction controls, and marks in code, in addresses, within words and in heaps. */
export const directionMarks: Rule = {
  id: 'direction-marks',
  severity: 'warning',
  isDefault: true,
  find: ({ source, target }) => {
    const stray = findStray(target)
    const told = new Set(stray.flatMap(({ range: { start } }) => start))
    const unclosed = findUnclosed(target.text).filter(({ at }) => !told.has(at))
    const isNew = newcomers(target.text, source.text)
    return [...unclosed.map(({ char, at }) => toFinding('unclosed', char, at)), ...stray].filter(
      ({ range }) => isNew(range),
    )
  },
}

/** What the source shows too is meant; joiners are letters of some scripts, so theirs must stand in the same place. */
function newcomers(text: string, source: string): (range: Range) => boolean {
  const known = new Map<string, boolean>()
  const isShown = (piece: string): boolean => {
    const shown = known.get(piece) ?? source.includes(piece)
    known.set(piece, shown)
    return shown
  }
  return ({ start, end }) =>
    !isShown(text.slice(Math.max(0, start - 1), end + 1)) &&
    Array.from(text.slice(start, end)).some(char => /[\u200C\u200D]/.test(char) || !isShown(char))
}

/** Soft hyphen, marks, zero-width spaces and joiners, direction controls, byte order mark. */
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+/g

function findStray(target: Document): RuleFinding[] {
  const found = [...target.text.matchAll(INVISIBLE)].filter(
    ({ 0: chars, index }) => index > 0 || chars.length > 1,
  )
  if (found.length === 0) return []
  const isInside = within(machineZones(target))
  return found.flatMap(({ 0: chars, index }) => {
    const around: Around = {
      before: charBefore(target.text, index),
      chars,
      after: charAt(target.text, index + chars.length),
    }
    const variant = variantOf(around, isInside(index))
    return variant === undefined ? [] : [toFinding(variant, chars, index)]
  })
}

/** Invisible characters with their neighbours. */
interface Around {
  readonly before: string
  readonly chars: string
  readonly after: string
}

function variantOf({ before, chars, after }: Around, isMachineText: boolean): string | undefined {
  if (chars === '\u200D' && PICTURE.test(before) && PICTURE.test(after)) return undefined
  const isWithinForeign = FOREIGN.test(before) && FOREIGN.test(after)
  if (isMachineText && (CONTROLS.test(chars) || !isWithinForeign)) return 'code'
  if (chars.includes('\uFEFF') || (chars.length > 1 && !CONTROLS.test(chars))) return 'stray'
  return /^(?:\u200B|\u200D|\u2060)$/.test(chars) && SPACED.test(before) && SPACED.test(after)
    ? 'word'
    : undefined
}

const PICTURE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]/u
/** Letters of scripts in which joiners and zero-width spaces have a meaning. */
const FOREIGN = /(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])[\p{L}\p{M}]/u
const CONTROLS = /[\u202A-\u202E\u2066-\u2069]/
/** Letters of scripts in which words end at spaces, and have no use for joiners. */
const SPACED = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hangul}]/u

function charBefore(text: string, at: number): string {
  return /.$/su.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? ''
}

function charAt(text: string, at: number): string {
  return /^./su.exec(text.slice(at, at + 2))?.[0] ?? ''
}

/** Answers for offsets in rising order whether they lie in one of the ranges. */
function within(ranges: readonly Range[]): (at: number) => boolean {
  const sorted = ranges.toSorted((a, b) => a.start - b.start)
  let [next, end] = [0, 0]
  return at => {
    for (; (sorted[next]?.start ?? Infinity) <= at; next += 1) end = Math.max(end, sorted[next]?.end ?? 0)
    return at < end
  }
}

function toFinding(variant: string, chars: string, at: number): RuleFinding {
  const code = `U+${(chars.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return {
    message: { code: `check:direction-marks.${variant}`, params: { code } },
    range: { start: at, end: at + chars.length },
  }
}
