import { isEnglish, isNegation } from './english.ts'
import { explainHunk } from './explain.ts'
import { diffTokens } from './hunks.ts'
import type { Hunk } from './hunks.ts'
import { compareSurface } from './surface.ts'
import { tokenise } from './tokenise.ts'
import { isContent, isVerbatim } from './tokens.ts'
import type { Token } from './tokens.ts'
import type { Edit, Judgement, Reason } from './types.ts'
import { compareVerbatim } from './verbatim.ts'

/** Content that changed places: no rule says which piece of a translation must follow. */
const MOVED_CONTENT: ReadonlySet<string> = new Set([
  'codeMoved',
  'numberMoved',
  'urlMoved',
  'imageMoved',
  'templateMoved',
])

/**
 * Judges an edit of running text. Verbatim tokens are compared first, then the sentence around them; every difference in
 * words must be vouched for by a rule, or the edit is substantive.
 */
export function classifyProse(edit: Edit): Judgement {
  const [before, after] = [tokenise(edit.before), tokenise(edit.after)]
  const verbatim = compareVerbatim(before, after)
  const hunks = diffTokens(before.filter(isContent), after.filter(isContent))
  const english = isEnglish(wordsOf([...before, ...after]))
  const codes = hunks.map(hunk => explainHunk(hunk, english))
  const open = hunks.filter((_, i) => codes[i] === undefined)
  const moved = verbatim.filter(reason => MOVED_CONTENT.has(reason.code))
  if (open.length + moved.length > 0) return substantive([...open.flatMap(describe), ...verbatim])
  const soft = hunks.map((hunk, i) => ({ code: codes[i] ?? '', ...sidesOf(hunk) }))
  if (verbatim.length > 0) return { label: 'mechanical', reasons: [...verbatim, ...soft] }
  return { label: 'cosmetic', reasons: soft.length > 0 ? soft : compareSurface(edit, before, after) }
}

function wordsOf(tokens: readonly Token[]): string[] {
  return tokens.filter(token => token.type === 'word').map(token => token.key)
}

function substantive(reasons: readonly Reason[]): Judgement {
  return { label: 'substantive', reasons }
}

/** Reasons of an unexplained hunk; verbatim pieces without words are told by `compareVerbatim`. */
function describe(hunk: Hunk): Reason[] {
  if ([...hunk.before, ...hunk.after].every(isVerbatim)) return []
  const sides = sidesOf(hunk)
  const denials = (tokens: readonly Token[]): number => tokens.filter(token => isDenial(token.key)).length
  const [gone, come] = [denials(hunk.before), denials(hunk.after)]
  if (gone !== come) return [{ code: gone > come ? 'negationRemoved' : 'negationAdded', ...sides }]
  if (hunk.before.length === 0) return [{ code: 'wordsAdded', ...sides }]
  return [{ code: hunk.after.length === 0 ? 'wordsRemoved' : 'wordsChanged', ...sides }]
}

function isDenial(key: string): boolean {
  return isNegation(key) || key === 'cannot' || key.endsWith("n't")
}

function sidesOf(hunk: Hunk): Pick<Reason, 'before' | 'after'> {
  return {
    ...(hunk.before.length > 0 ? { before: joined(hunk.before) } : {}),
    ...(hunk.after.length > 0 ? { after: joined(hunk.after) } : {}),
  }
}

/** Tokens as text again, with spaces where the script has them. */
function joined(tokens: readonly Token[]): string {
  const spaced = tokens.map(token =>
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(token.text)
      ? token.text
      : ` ${token.text} `,
  )
  return spaced.join('').replaceAll(/\s+/g, ' ').trim()
}
