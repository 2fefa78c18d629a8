import type { Hunk } from '../../prose/hunks.ts'
import { endsSentence } from '../../prose/lay-out.ts'
import type { Laid } from '../../prose/lay-out.ts'
import type { Site } from '../../prose/site.ts'
import { siteOf, wordsOf } from '../../prose/site.ts'
import type { Token } from '../../tokens/tokens.ts'
import type { Lexicon } from '../lexicon.ts'
import { englishLexicon } from './lexicon/lexicon.ts'
import { isDeterminerChange } from './rules/determiners.ts'
import { isSmallWordChange } from './rules/light-words.ts'
import { isRegrammared } from './rules/grammar.ts'
import { isJoined } from './rules/joins.ts'
import { findExistentials, findMoves, findTurns } from './rules/moves.ts'
import { isPrepositionChange } from './rules/prepositions.ts'
import { isRelativeChange } from './rules/relatives.ts'
import { isAnaphora, isCorrelative, isRepetition } from './rules/repetition.ts'
import { isSameMeaning } from './rules/same-meaning.ts'
import { isLinkChange } from './rules/links.ts'
import { isPrevention } from './rules/prevention.ts'
import { isPronounChange } from './rules/pronouns.ts'
import { isConfused, isDoubled } from './rules/slips.ts'
import { isTenseChange } from './rules/tense.ts'
import { isMisspelt, isSplitWrong } from './rules/spelling.ts'
import { isSynonym, isWeightless } from './rules/synonyms.ts'
import { isWordForm } from './rules/word-forms.ts'
import { expand } from './words.ts'

/** Code of a rule, and what it vouches for; the first that answers gives the reason. */
const RULES: readonly (readonly [string, (site: Site, lexicon: Lexicon) => boolean])[] = [
  ['wordsJoined', isJoined],
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
  ['grammar', isPrevention],
  ['synonym', isSynonym],
  ['weightless', isWeightless],
  ['grammar', isRegrammared],
  ['grammar', isSmallWordChange],
]
/** More words than these in one place were written anew, not corrected. */
const MOST_WORDS = 24
/** Most words between two hunks that are looked at as one. */
const NEAR = 4

/** See `Grammar.explain`: moves first, then each place by itself, then neighbouring places of a sentence as one. */
export function explainEnglish(
  hunks: readonly Hunk[],
  [before, after]: readonly [Laid, Laid],
): (string | undefined)[] {
  const lexicon = englishLexicon()
  const explain = (hunk: Hunk): string | undefined =>
    hunk.before.length + hunk.after.length > MOST_WORDS || isReordered(hunk)
      ? undefined
      : ruleOf(siteOf(hunk, [before, after], expand), lexicon)
  const turned = findTurns(hunks, after)
  const told = new Map<number, string>()
  for (const i of findExistentials(hunks, after)) told.set(i, 'relative')
  for (const i of findMoves(hunks, after, lexicon)) told.set(i, 'wordMoved')
  const codes = hunks.map((hunk, i) => told.get(i) ?? (turned.has(i) ? undefined : explain(hunk)))
  for (const i of crossed(hunks, codes)) codes[i] = undefined
  for (const group of openGroups(hunks, codes, after)) {
    if (group.some(i => turned.has(i))) continue
    const whole = group.map(i => hunks[i])
    const code = explain(joinHunks(whole, before, after))
    if (code !== undefined) for (const i of group) codes[i] ??= code
  }
  return codes
}

/** Two prepositions that took each other's place: `from this to that`, `to this from that`. */
function crossed(hunks: readonly Hunk[], codes: readonly (string | undefined)[]): number[] {
  const join = (one: readonly Token[], other: readonly Token[]): string =>
    [...wordsOf(one), '→', ...wordsOf(other)].join(' ')
  const places = hunks.flatMap((hunk, i) => (codes[i] === 'prepositions' ? [{ hunk, i }] : []))
  const known = new Set(places.map(({ hunk: { before, after } }) => join(before, after)))
  return places.filter(({ hunk: { before, after } }) => known.has(join(after, before))).map(({ i }) => i)
}

/** The same words in another order, which makes a question of a statement: what may change its place `findMoves` knows. */
function isReordered({ before, after }: Hunk): boolean {
  const [gone, come] = [before, after].map(side => wordsOf(side).toSorted())
  return before.length === after.length && gone?.join(' ') === come?.join(' ')
}

function ruleOf(site: Site, lexicon: Lexicon): string | undefined {
  return RULES.find(([, holds]) => holds(site, lexicon))?.[0]
}

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
