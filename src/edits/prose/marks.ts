import type { Grammar } from '../languages/grammar.ts'
import type { Token } from '../tokens/tokens.ts'
import type { Gap } from './gap.ts'

/** Signs that are one and the same in another width. */
const WIDTHS: Readonly<Record<string, string>> = {
  '，': ',',
  '。': '.',
  '！': '!',
  '？': '?',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '…': '...',
}
const CLOSING: ReadonlySet<string> = new Set(['', '.', ':', '!', ',', ';'])
/** Marks between or around the parts of a sentence. */
const DIVIDING = /^[,;:.()–-]*$/

/** True when the change of marks between two words leaves the meaning as it is; the grammar is asked when it matters. */
export function isMarkSound(gap: Gap, grammar: () => Grammar | undefined): boolean {
  const read = (side: readonly Token[]): string =>
    gap.isHunk ? marksOf(side).replaceAll('-', '') : marksOf(side)
  const [a, b] = [read(gap.before), read(gap.after)]
  if (a === b) return true
  const isDenied = gap.left !== undefined && grammar()?.isNegation(gap.left.key) === true
  if (gap.isHunk && !isDenied && !gap.before.concat(gap.after).some(isBoundary)) return true
  if (gap.right === undefined || gap.right.type === 'image') return isClosing(a, b, gap.left)
  if (a + b === '-') return grammar()?.isHyphenSound(gap) ?? true
  if (!DIVIDING.test(a) || !DIVIDING.test(b)) return false
  return grammar()?.isPauseSound(gap, [a, b]) ?? false
}

function isBoundary({ type, key }: Token): boolean {
  return type === 'punctuation' && key !== ',' && key !== '"'
}

/** Punctuation and dashes in one spelling; emphasis and quotes are looks. */
function marksOf(tokens: readonly Token[]): string {
  return tokens
    .filter(({ type }) => type === 'punctuation' || type === 'dash')
    .map(({ key }) => WIDTHS[key] ?? key)
    .join('')
    .replaceAll(/[;:]-?[()]/g, '')
    .replaceAll(/–{2,}/g, '–')
    .replace(/^[*+-](?= ?$)/, '-')
}

/** Another sign at the very end; behind a number `!` is a factorial. */
function isClosing(a: string, b: string, left: Token | undefined): boolean {
  if (!CLOSING.has(a) || !CLOSING.has(b)) return /^[.,:;()]*$/.test(a + b)
  return (a !== '!' && b !== '!') || left?.type === 'word'
}
