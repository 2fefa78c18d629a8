import { distance } from 'fastest-levenshtein'
import type { Item } from './read-items.ts'

/** A text, and the same by `foldAll`. */
export interface Folded {
  readonly text: string
  readonly folded: string
}

/** Whether what an item says is in a text all the same: without its marks, within other code, in parts, or as a translated word. */
export function isStillThere({ type, key, text }: Item, target: Folded): boolean {
  if (isIn(key, target)) return true
  if (type !== 'code') return false
  if (isWords(text)) return true
  const core = withoutEnd(key).replace(/^\./, '')
  if (core !== key && isIn(core, target)) return true
  const parts = key.split(/[^\p{L}\p{N}_]+/u).filter(part => part !== '')
  return parts.length > 1 && parts.every(part => isIn(part, target))
}

/** Without calls and marks at its end: `x` of `x();`. */
function withoutEnd(key: string): string {
  let end = key.length
  for (;;) {
    if (key.endsWith('()', end)) end -= 2
    else if (end > 0 && ';!:,.'.includes(key[end - 1] ?? '')) end -= 1
    else return key.slice(0, end)
  }
}

/** A short one stands by itself; white space says nothing about a long one. */
function isIn(key: string, { text, folded }: Folded): boolean {
  if (key.length > 2) return folded.includes(key)
  const literal = key.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
  return key !== '' && new RegExp(`(?<![A-Za-z0-9_])${literal}(?![A-Za-z0-9_])`, 'u').test(text)
}

/** Words in small letters only, which translators also write in their language: `string`, `user accessible`, keys of a keyboard. */
function isWords(code: string): boolean {
  const inner = code.replaceAll('`', '').trim()
  return /^[a-z]+(?: [a-z]+)*$/.test(inner) || /^(?:Ctrl|Alt|Shift|Cmd|Command|Option|Meta)\b/i.test(inner)
}

/** The same signs between words: all that a translator changes who translates within code. */
export function haveSameSigns(a: Item, b: Item): boolean {
  const signs = signsOf(a.key)
  return signs !== 'a' && signs === signsOf(b.key)
}

/** Whether code that differs is its translation: letters of another script, or other words in small letters between the same signs. */
export function isTranslated(expected: Item, found: Item): boolean {
  if (expected.type !== 'code') return false
  const [before, after] = [lettersOf(expected.key), lettersOf(found.key)]
  if (Array.from(after).some(letter => letter > '\u007f' && !before.includes(letter))) return true
  if (isWords(expected.text) && before.toLowerCase() === after.toLowerCase()) return true
  // One letter is a slip, and so are the same ones in another order
  if (distance(before, after) < 2 || sorted(before) === sorted(after)) return false
  return isWords(expected.text) || (haveSameSigns(expected, found) && /^[a-z]+$/.test(before))
}

function sorted(text: string): string {
  return Array.from(text).sort().join('')
}

function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{M}]/gu, '')
}

function signsOf(text: string): string {
  return text.replaceAll(/[\p{L}\p{M}]+/gu, 'a')
}

/** Whether code reads like words of a language, as a translator's explanation does, or the words of a menu. */
export function isProse({ type, key, text }: Item): boolean {
  return type === 'code' && (/[^\0-\x7f]/.test(key) || /^`+\p{L}+(?: \p{L}+)+\.*`+$/u.test(text))
}

/** A text as keys of items are written: no white space, three dots for an ellipsis. */
export function foldAll(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, '').replaceAll('…', '...')
}
