import { isVerbatim } from '../tokens/tokens.ts'
import type { Token } from '../tokens/tokens.ts'
import type { Reason } from '../types.ts'
import type { Hunk } from './hunks.ts'

/** No character before U+2E80 is of these scripts. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Reasons of a hunk that no rule vouches for; verbatim pieces without words are told elsewhere. */
export function describeHunk(hunk: Hunk, isNegation: (key: string) => boolean): Reason[] {
  if ([...hunk.before, ...hunk.after].every(isVerbatim)) return []
  const sides = sidesOf(hunk)
  const denials = (tokens: readonly Token[]): number => tokens.filter(token => isNegation(token.key)).length
  const [gone, come] = [denials(hunk.before), denials(hunk.after)]
  if (gone !== come) return [{ code: gone > come ? 'negationRemoved' : 'negationAdded', ...inContext(hunk) }]
  if (hunk.before.length === 0) return [{ code: 'wordsAdded', ...sides }]
  return [{ code: hunk.after.length === 0 ? 'wordsRemoved' : 'wordsChanged', ...sides }]
}

/** Both sides of a hunk; an empty one is shown by the word that follows. */
export function inContext({ before, after, previous, next }: Hunk): Pick<Reason, 'before' | 'after'> {
  const bare = before.length === 0 || after.length === 0
  const [head, tail] = bare ? (next === undefined ? [[previous ?? []].flat(), []] : [[], [next]]) : [[], []]
  return { before: joined([...head, ...before, ...tail]), after: joined([...head, ...after, ...tail]) }
}

function sidesOf(hunk: Hunk): Pick<Reason, 'before' | 'after'> {
  return {
    ...(hunk.before.length > 0 ? { before: joined(hunk.before) } : {}),
    ...(hunk.after.length > 0 ? { after: joined(hunk.after) } : {}),
  }
}

/** Tokens as text again, with spaces where the script has them. */
function joined(tokens: readonly Token[]): string {
  const spaced = tokens.map(({ text }) =>
    text.charCodeAt(0) >= 0x2e80 && UNSPACED.test(text) ? text : ` ${text} `,
  )
  return spaced.join('').replaceAll(/\s+/g, ' ').trim()
}
