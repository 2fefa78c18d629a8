import type { Item } from './read-items.ts'

/** Whether what an item says is in a text all the same: without its marks, within other code, in parts, or as a translated word. */
export function isStillThere({ type, key, text }: Item, target: string): boolean {
  const folded = foldAll(target)
  if (folded.includes(key)) return true
  if (type !== 'code') return false
  if (isWords(text)) return true
  const core = key.replace(/(?:\(\)|[;!:,.])+$/, '').replace(/^\./, '')
  if (core.length > 1 && folded.includes(core)) return true
  const parts = key.split(/::|[.\s]+/).filter(part => part.length > 1)
  return parts.length > 1 && parts.every(part => folded.includes(part))
}

/** Words in small letters only, which translators also write in their language: `string`, `user accessible`, `{current year}`. */
function isWords(code: string): boolean {
  const inner = code.replaceAll('`', '').trim()
  return /^[a-z]+(?: [a-z]+)*$/.test(inner) || /^(?:Ctrl|Alt|Shift|Cmd|Command|Option|Meta)\b/i.test(inner)
}

/** Whether code that differs is its translation: words were put into another script, or some among others were translated. */
export function isTranslated(expected: Item, found: Item): boolean {
  if (expected.type !== 'code') return false
  const [before, after] = [lettersOf(expected.key), lettersOf(found.key)]
  const isForeign = Array.from(after).some(letter => letter > '\u007f' && !before.includes(letter))
  return isForeign || (isWords(expected.text) && before !== after)
}

function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{M}]/gu, '')
}

/** A text as keys of items are written: no white space, three dots for an ellipsis. */
export function foldAll(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, '').replaceAll('…', '...')
}
