import { englishLexicon } from '../lexicons/en/lexicon.ts'
import { isNegation } from '../lexicons/english.ts'
import type { Lexicon } from '../lexicons/types.ts'
import type { Token, TokenType } from '../tokens/tokens.ts'
import type { Hunk } from './hunks.ts'
import { endsSentence } from './lay-out.ts'
import type { Laid } from './lay-out.ts'
import { isDeterminerChange } from './rules/determiners.ts'
import { isSmallWordChange } from './rules/function-words.ts'
import { isRegrammared } from './rules/grammar.ts'
import { findExistentials, findMoves, findTurns } from './rules/moves.ts'
import { isPrepositionChange } from './rules/prepositions.ts'
import { isSameMeaning } from './rules/same-meaning.ts'
import { isAnaphora, isCorrelative, isRepetition } from './rules/repetition.ts'
import { isRelativeChange } from './rules/relatives.ts'
import { isConfused, isDoubled, isLinkChange, isPronounChange, isTenseChange } from './rules/small-words.ts'
import { isMisspelt, isSplitWrong } from './rules/spelling.ts'
import { isSynonym, isWeightless } from './rules/synonyms.ts'
import { isWordForm } from './rules/word-forms.ts'
import type { Site } from './site.ts'
import { siteOf } from './site.ts'

/** Code of a rule, and what it vouches for; the first that answers gives the reason. */
const RULES: readonly (readonly [string, (site: Site, lexicon: Lexicon) => boolean])[] = [
  ['wordDoubled', isDoubled],
  ['articles', isDeterminerChange],
  ['wordForms', isWordForm],
  ['spelling', isMisspelt],
  ['confused', isConfused],
  ['wordsJoined', isSplitWrong],
  ['sameMeaning', isSameMeaning],
  ['relative', isRelativeChange],
  ['tense', isTenseChange],
  ['prepositions', isPrepositionChange],
  ['pronouns', isPronounChange],
  ['links', isLinkChange],
  ['repetition', isRepetition],
  ['repetition', isAnaphora],
  ['grammar', isCorrelative],
  ['synonym', isSynonym],
  ['weightless', isWeightless],
  ['grammar', isRegrammared],
  ['grammar', isSmallWordChange],
]
const REPLACEABLE: ReadonlySet<TokenType> = new Set(['code', 'template', 'url', 'image'])
const MIN_PIECE = 2
/** Pieces that make another word of their neighbour: `every day`, `everyday`. */
const BINDING =
  /^(?:all|any|every|some|over|may|how|what|when|who|where|which|like|after|under|than|an|no|in|is|it|to|at|as|re)$/
const JOINED_BY_MISTAKE: ReadonlySet<string> = new Set([
  'everytime',
  'inorder',
  'aswell',
  'alot',
  'atleast',
  'infact',
  'eachother',
])

/**
 * Reason codes of the hunks that leave the meaning as it is (`wordsJoined`, `articles`, `wordForms` …), undefined for
 * those that no rule vouches for. English rules count only when the text `isEnglish`, which is asked when they have something
 * to say; the others know no language.
 */
export function explainHunks(
  hunks: readonly Hunk[],
  [before, after]: readonly [Laid, Laid],
  isEnglish: () => boolean,
): (string | undefined)[] {
  const alone = hunks.map(explainAlone)
  if (!alone.includes(undefined) || !isEnglish()) return alone
  const lexicon = englishLexicon()
  const explain = (hunk: Hunk): string | undefined =>
    hunk.before.length + hunk.after.length > MOST_WORDS
      ? undefined
      : explainEnglish(siteOf(hunk, before, after), lexicon)
  const turned = findTurns(hunks, after)
  const told = new Map<number, string>()
  for (const i of findExistentials(hunks, after)) told.set(i, 'relative')
  for (const i of findMoves(hunks, after)) told.set(i, 'wordMoved')
  const codes = hunks.map((hunk, i) => alone[i] ?? told.get(i) ?? (turned.has(i) ? undefined : explain(hunk)))
  for (const group of openGroups(hunks, codes, after)) {
    if (group.some(i => turned.has(i))) continue
    const code = explain(
      joinHunks(
        group.map(i => hunks[i]),
        before,
        after,
      ),
    )
    if (code !== undefined) for (const i of group) codes[i] ??= code
  }
  return codes
}

function explainAlone(hunk: Hunk): string | undefined {
  if (isReformatted(hunk)) return 'codeFormatted'
  if (isReplaced(hunk)) return 'codeReplaced'
  return isJoined(hunk) ? 'wordsJoined' : undefined
}

function explainEnglish(site: Site, lexicon: Lexicon): string | undefined {
  return RULES.find(([, holds]) => holds(site, lexicon))?.[0]
}

/** More words than these in one place were written anew, not corrected. */
const MOST_WORDS = 24
/** Most words between two hunks that are looked at as one. */
const NEAR = 4

/** Runs of neighbouring hunks of one sentence in which some have no explanation. */
function openGroups(hunks: readonly Hunk[], codes: readonly (string | undefined)[], after: Laid): number[][] {
  const groups: number[][] = []
  hunks.forEach((hunk, i) => {
    const previous = hunks[i - 1]
    const end = previous === undefined ? 0 : previous.at + previous.after.length
    const leads = after.leads.slice(end + 1, hunk.at + 1)
    const isNear = previous !== undefined && hunk.at - end <= NEAR && !leads.some(endsSentence)
    if (isNear) groups.at(-1)?.push(i)
    else groups.push([i])
  })
  return groups.filter(group => group.length > 1 && group.some(i => codes[i] === undefined))
}

/** Hunks and what stands between them as one. */
function joinHunks(group: readonly (Hunk | undefined)[], before: Laid, after: Laid): Hunk {
  const [first, last] = [group[0], group.at(-1)]
  const [from, at] = [first?.from ?? 0, first?.at ?? 0]
  const end = (last?.from ?? 0) + (last?.before.length ?? 0)
  const stop = (last?.at ?? 0) + (last?.after.length ?? 0)
  return {
    before: before.content.slice(from, end),
    after: after.content.slice(at, stop),
    previous: first?.previous,
    next: last?.next,
    from,
    at,
  }
}

/** One verbatim piece for another, be it of another kind. */
function isReplaced({ before, after }: Hunk): boolean {
  return before.length === after.length && [...before, ...after].every(token => REPLACEABLE.has(token.type))
}

/** The same letters and digits, as code on one side: `test_runner`, test runner. */
function isReformatted(hunk: Hunk): boolean {
  const bare = (tokens: readonly Token[]): string =>
    tokens
      .map(token => token.text)
      .join('')
      .replaceAll(/[^\p{L}\p{N}]/gu, '')
  return (
    [...hunk.before, ...hunk.after].some(token => token.type === 'code') &&
    bare(hunk.before) === bare(hunk.after)
  )
}

/** The same letters, cut into words in another way; short pieces are left to people: `a part`, `apart`. */
function isJoined(hunk: Hunk): boolean {
  const tokens = [...hunk.before, ...hunk.after]
  if (!tokens.every(token => token.type === 'word' && token.key.length >= MIN_PIECE)) return false
  const glue = (side: readonly Token[]): string => side.map(token => token.key).join('')
  const whole = glue(hunk.before)
  if (whole !== glue(hunk.after)) return false
  return JOINED_BY_MISTAKE.has(whole) || !tokens.some(({ key }) => isNegation(key) || BINDING.test(key))
}
