import { excerpt } from '../excerpt.ts'
import { isContent } from '../tokens/tokens.ts'
import type { Token, TokenType } from '../tokens/tokens.ts'
import type { Edit, Reason } from '../types.ts'

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
  const [a, b] = withoutEqualEnds(before, after)
  const codes = LOOKS.filter(([type]) => written(a, type) !== written(b, type)).map(([, code]) => code)
  if (written(a, 'symbol') !== written(b, 'symbol')) codes.push('dashes')
  if (differsInCase(a, b)) codes.push('letterCase')
  if (codes.length === 0) codes.push(...looksIn([...a, ...b]))
  const sides = excerpt(edit.before, edit.after)
  if (codes.length === 0) return [{ code: 'whiteSpace' }]
  return [...new Set(codes)].map(code => ({ code, ...sides }))
}

/** Marks of two kinds that changed places beside each other: `**"`, `"**`. */
function looksIn(tokens: readonly Token[]): string[] {
  return LOOKS.filter(([type]) => tokens.some(token => token.type === type)).map(([, code]) => code)
}

function withoutEqualEnds(
  before: readonly Token[],
  after: readonly Token[],
): [readonly Token[], readonly Token[]] {
  const shorter = Math.min(before.length, after.length)
  const isEqual = (a?: Token, b?: Token): boolean =>
    a?.text === b?.text && a?.type === b?.type && a?.key === b?.key
  let head = 0
  while (head < shorter && isEqual(before[head], after[head])) head += 1
  let tail = 0
  while (tail < shorter - head && isEqual(before.at(-1 - tail), after.at(-1 - tail))) tail += 1
  return [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
}

/** Tokens of a type as they are written, and behind how many pieces of content each stands. */
function written(tokens: readonly Token[], type: TokenType): string {
  let place = 0
  return tokens
    .flatMap(token => {
      if (isContent(token)) place += 1
      return token.type === type ? [`${place} ${token.text}`] : []
    })
    .join(' ')
}

function differsInCase(before: readonly Token[], after: readonly Token[]): boolean {
  const a = before.filter(token => token.type === 'word')
  const b = after.filter(token => token.type === 'word')
  return a.length === b.length && a.some((token, i) => token.text !== b[i]?.text && token.key === b[i]?.key)
}
