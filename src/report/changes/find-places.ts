import type { Reason } from '../../edits/types.ts'

/** UTF-16 offsets, half-open. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** So many characters before a place tell where it is in the other text; fewer, where something else changed among them. */
const CONTEXTS = [24, 12, 6, 2]
/** So many places where the same words stand are looked at. */
const MAX_TRIES = 50

/**
 * Where the words of a reason stand in either text, white space being single spaces: there where what is before them is
 * alike in both. Where they are not to be found, the first difference.
 */
export function findPlaces(reason: Reason, before: string, after: string): [before: Place, after: Place] {
  const [b, a] = [namedWords(reason.before), namedWords(reason.after)]
  const found =
    b === ''
      ? swapped(pairUp(after, a, { text: before, words: b }))
      : pairUp(before, b, { text: after, words: a })
  const [i, j] = found ?? firstDifference(before, after, [b, a])
  return [
    { start: i, end: Math.min(before.length, i + b.length) },
    { start: j, end: Math.min(after.length, j + a.length) },
  ]
}

/** A reason's text as it may be looked for: reasons cut long ones. */
function namedWords(text = ''): string {
  return text.replace(/…$/, '').trim()
}

/** Offsets of the words in the text and in the other one, whose words stand behind the same context, or just do not have them there. */
function pairUp(
  text: string,
  words: string,
  other: { readonly text: string; readonly words: string },
): [number, number] | undefined {
  if (words === '') return undefined
  for (const at of occurrences(text, words)) {
    const there = sameContext(text, at, other.text)
    if (there === undefined) continue
    const fits =
      other.words === '' ? !other.text.startsWith(words, there) : other.text.startsWith(other.words, there)
    if (fits) return [at, there]
  }
  return undefined
}

function swapped(pair: [number, number] | undefined): [number, number] | undefined {
  return pair === undefined ? undefined : [pair[1], pair[0]]
}

/** Offset in the other text behind what stands before `at`; of several the nearest. */
function sameContext(text: string, at: number, other: string): number | undefined {
  if (at === 0) return 0
  for (const size of CONTEXTS) {
    const context = text.slice(Math.max(0, at - size), at)
    const ends = occurrences(other, context).map(start => start + context.length)
    const nearest = ends.sort((x, y) => Math.abs(x - at) - Math.abs(y - at))[0]
    if (nearest !== undefined) return nearest
  }
  return undefined
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(words); at !== -1 && found.length < MAX_TRIES; at = text.indexOf(words, at + 1))
    found.push(at)
  return found
}

/** The first occurrence of the words of both sides at the first difference or behind it, else the difference itself. */
function firstDifference(before: string, after: string, [b, a]: readonly [string, string]): [number, number] {
  let same = 0
  if (before !== '' && after !== '')
    while (same < before.length && same < after.length && before[same] === after[same]) same++
  const [i, j] = [indexFrom(before, b, same), indexFrom(after, a, same)]
  return i === -1 || j === -1 ? [same, same] : [i, j]
}

function indexFrom(text: string, words: string, first: number): number {
  return words === '' ? first : text.indexOf(words, Math.max(0, first - words.length))
}
