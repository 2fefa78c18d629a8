import type { Range } from '../document/types.ts'
import { commonEnd, commonStart } from './common-ends.ts'

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
/** Longer texts are read whole. */
const MAX_LENGTH = 20_000
/** So many characters that are equal are read on either side, as rules look at the words around a change. */
const MARGIN = 24
/** So many places are looked at for one where a range may end. */
const MAX_TRIES = 8

/**
 * The ranges around what differs between two texts: outside of them both texts are equal and have the same tokens.
 * Undefined where the texts are not plain enough to know that, or have too little in common to make it worth while.
 */
export function findWindow(before: string, after: string): Window | undefined {
  const [a, b] = [before.normalize('NFC'), after.normalize('NFC')]
  const head = commonStart(a, b)
  const tail = commonEnd(a, b, Math.min(a.length, b.length) - head)
  if (Math.max(head, tail) < MARGIN || !isPlain(a) || !isPlain(b)) return undefined
  const start = findStart(a, head - MARGIN)
  const rest = findRest(a, b, tail - MARGIN)
  if (start + rest === 0) return undefined
  return { before: a, after: b, ranges: [rangeOf(a, start, rest), rangeOf(b, start, rest)] }
}

function isPlain(text: string): boolean {
  return text.length <= MAX_LENGTH && PLAIN.test(text) && START.test(text) && !IMPORT.test(text)
}

/** Last offset up to `at` where a range may begin: behind a space, and outside of links and code. */
function findStart(text: string, at: number): number {
  let space = at
  for (let tries = 0; tries < MAX_TRIES && space > 0; tries += 1) {
    space = text.lastIndexOf(' ', space - 1)
    if (space > 0 && PLAIN.test(text.slice(0, space))) return space + 1
  }
  return 0
}

/** Length of the longest common end, up to `most`, before which ranges may end. */
function findRest(a: string, b: string, most: number): number {
  let rest = most
  for (let tries = 0; tries < MAX_TRIES && rest > 0; tries += 1) {
    const space = a.indexOf(' ', a.length - rest)
    rest = space === -1 ? 0 : a.length - space - 1
    const isOpen = [a, b].some(text => !PLAIN.test(text.slice(0, text.length - rest)))
    if (rest > 0 && !isOpen && !/\s/.test(a[space - 1] ?? ' ')) return rest
  }
  return 0
}

function rangeOf(text: string, start: number, rest: number): Range {
  return { start, end: text.length - rest }
}
