import { commonEnd, commonStart } from './common-ends.ts'
import { isSpace, skipSpace } from './tokens/scan.ts'
import type { Reason } from './types.ts'

const MAX_REASONS = 5
const MAX_LENGTH = 80
/** Words are widened to their ends by so many UTF-16 units at most. */
const MAX_WORD = 40
/** Marks at the end of both sides that belong to what stands around, as a quote does that closes nothing here. */
const LOOSE_END = /[,;.:]/
const QUOTE = /["'`]/
const MAX_LOOSE = 3

interface Sides {
  readonly before: string
  readonly after: string
}

/**
 * Where two texts differ: the middle between what they have in common at both ends, widened to whole words, and by one word
 * where a side would be empty.
 */
export function excerpt(before: string, after: string): Sides {
  const head = commonStart(before, after)
  const tail = commonEnd(before, after, Math.min(before.length, after.length) - head)
  let start = startOfWord(before, head)
  let rest = before.length - endOfWord(before, before.length - tail)
  const isOpen = (): boolean => start + rest >= Math.min(before.length, after.length)
  if (isOpen()) start = startOfWord(before, skipBack(before, start))
  if (isOpen()) rest = before.length - endOfWord(before, skipSpace(before, before.length - rest))
  return withoutLooseEnds({
    before: before.slice(start, before.length - rest),
    after: after.slice(start, after.length - rest),
  })
}

function startOfWord(text: string, from: number): number {
  let at = from
  while (at > 0 && from - at < MAX_WORD && !isSpace(text.charCodeAt(at - 1))) at -= 1
  return isLow(text.charCodeAt(at)) ? at - 1 : at
}

function endOfWord(text: string, from: number): number {
  let at = from
  while (at < text.length && at - from < MAX_WORD && !isSpace(text.charCodeAt(at))) at += 1
  return isLow(text.charCodeAt(at)) ? at + 1 : at
}

function skipBack(text: string, from: number): number {
  let at = from
  while (at > 0 && isSpace(text.charCodeAt(at - 1))) at -= 1
  return at
}

/** True for the second half of a character of two UTF-16 units. */
function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

function withoutLooseEnds(sides: Sides): Sides {
  let { before, after } = sides
  for (let times = 0; times < MAX_LOOSE && before.length > 1 && after.length > 1; times += 1) {
    const mark = before.at(-1) ?? ''
    if (after.at(-1) !== mark || !(LOOSE_END.test(mark) || isLone([before, after], mark))) break
    ;[before, after] = [before.slice(0, -1), after.slice(0, -1)]
  }
  return { before, after }
}

function isLone(sides: readonly string[], mark: string): boolean {
  return (
    QUOTE.test(mark) && sides.every(side => side.length <= MAX_LENGTH && side.split(mark).length % 2 === 0)
  )
}

/** At most five reasons, each once, texts on one line and at most 80 characters long. */
export function capReasons(reasons: readonly Reason[]): Reason[] {
  if (reasons.length < 2) return reasons.map(capReason)
  const seen = new Map(reasons.map(reason => [JSON.stringify(reason), reason]))
  return [...seen.values()].slice(0, MAX_REASONS).map(capReason)
}

function capReason(reason: Reason): Reason {
  return {
    code: reason.code,
    ...(reason.before === undefined ? {} : { before: shorten(reason.before) }),
    ...(reason.after === undefined ? {} : { after: shorten(reason.after) }),
  }
}

function shorten(text: string): string {
  const line = text
    .slice(0, MAX_LENGTH * 8)
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (line.length <= MAX_LENGTH) return line
  const characters = Array.from(line)
  return characters.length <= MAX_LENGTH ? line : `${characters.slice(0, MAX_LENGTH - 1).join('')}…`
}
