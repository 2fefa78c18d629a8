import { excerpt } from './excerpt.ts'
import { isSurface } from './tokens.ts'
import type { Token, TokenType } from './tokens.ts'
import type { Edit, Reason } from './types.ts'

/** Surface token type → reason code. */
const LOOKS: readonly (readonly [TokenType, string])[] = [
  ['emphasis', 'emphasis'],
  ['dash', 'dashes'],
  ['quote', 'quotes'],
  ['punctuation', 'punctuation'],
]

/**
 * What differs in looks only: emphasis, dashes, quotes, punctuation, letter case (this one only when the content is of
 * equal length), white space when nothing else does.
 */
export function compareSurface(edit: Edit, before: readonly Token[], after: readonly Token[]): Reason[] {
  const [a, b] = [before.filter(isSurface), after.filter(isSurface)]
  const codes = LOOKS.filter(([type]) => written(a, type) !== written(b, type)).map(([, code]) => code)
  if (written(before, 'symbol') !== written(after, 'symbol')) codes.push('dashes')
  if (differsInCase(before, after)) codes.push('letterCase')
  const sides = excerpt(edit.before, edit.after)
  if (codes.length === 0) return [{ code: 'whiteSpace' }]
  return [...new Set(codes)].map(code => ({ code, ...sides }))
}

function written(tokens: readonly Token[], type: TokenType): string {
  return tokens
    .filter(token => token.type === type)
    .map(token => token.text)
    .join(' ')
}

function differsInCase(before: readonly Token[], after: readonly Token[]): boolean {
  const a = before.filter(token => token.type === 'word')
  const b = after.filter(token => token.type === 'word')
  return a.length === b.length && a.some((token, i) => token.text !== b[i]?.text && token.key === b[i]?.key)
}
