import type { Range } from '../../document/types.ts'
import { commonEnd, commonStart } from '../common-ends.ts'

/** The two texts in NFC, and the range of each that has to be read to judge the edit. */
export interface Window {
  readonly before: string
  readonly after: string
  readonly ranges: readonly [Range, Range]
}

/**
 * Markdown so plain that no part of it is read in another way because of what stands behind its white space: words and
 * signs, code spans, escapes, and links, images and labels without brackets within. Each text is taken in one way
 * only, so that failing takes linear time too.
 */
const PLAIN =
  /^(?:[^`[\]{}<>\\]|`[^`]+`(?!`)|\\(?:[!-/:-@[-`{-~]|(?![!-/:-@[-`{-~]))|\[(?:[^[\]`{}<>\\]|`[^`]+`(?!`))*\](?:\([^\s()<>\\[\]"'`]*\)|\[[^[\]`{}<>\\]*\]|(?![:([])))*$/
/** What a text begins with when its first piece is a token. */
const START = /^[^\s&\\\p{Cf}]/u
/** Begins a line that is read as a whole. */
const IMPORT = /(?:im|ex)port\b/
/** Where a sentence ends, as far as tokens may be read from there on. */
const SENTENCE_END = /[.!?] /g
/** Longer texts are read whole. */
const MAX_LENGTH = 20_000
/** With fewer characters in common at either end nothing is gained. */
const MARGIN = 24
/** So many places are looked at for one where a range may end. */
const MAX_TRIES = 8

/**
 * The sentences around what differs between two texts: outside of them both texts are equal and have the same tokens.
 * Undefined where the texts are not plain enough to know that, or have too little in common to make it worth while.
 */
export function findWindow(before: string, after: string): Window | undefined {
  const [a, b] = [before.normalize('NFC'), after.normalize('NFC')]
  const head = commonStart(a, b)
  const tail = commonEnd(a, b, Math.min(a.length, b.length) - head)
  if (Math.max(head, tail) < MARGIN || !isPlain(a) || !isPlain(b)) return undefined
  const start = findStart(a, head)
  const rest = findRest(a, b, tail)
  if (start + rest === 0) return undefined
  return { before: a, after: b, ranges: [rangeOf(a, start, rest), rangeOf(b, start, rest)] }
}

function isPlain(text: string): boolean {
  return text.length <= MAX_LENGTH && PLAIN.test(text) && START.test(text) && !IMPORT.test(text)
}

/** Last offset up to `at` where a range may begin: behind a sentence, and outside of links and code. */
function findStart(text: string, at: number): number {
  const ends = Array.from(text.slice(0, at).matchAll(SENTENCE_END), ({ index }) => index + 2)
  return ends.slice(-MAX_TRIES).findLast(end => PLAIN.test(text.slice(0, end))) ?? 0
}

/** Length of the longest common end, up to `most`, before which ranges may end. */
function findRest(a: string, b: string, most: number): number {
  const ends = Array.from(a.slice(a.length - most).matchAll(SENTENCE_END), ({ index }) => most - index - 2)
  const isOpen = (rest: number): boolean =>
    [a, b].some(text => !PLAIN.test(text.slice(0, text.length - rest)))
  return ends.slice(0, MAX_TRIES).find(rest => !isOpen(rest)) ?? 0
}

function rangeOf(text: string, start: number, rest: number): Range {
  return { start, end: text.length - rest }
}
