import { isVerb } from '../is-verb.ts'
import { isArticle, isNegation, isSubject, isSubordinator } from '../words.ts'
import { isAuxiliary, isBe, isModal, isPreposition, isRelative, isSubjectPronoun } from '../function-words.ts'
import type { Lexicon } from '../../lexicon.ts'
import type { Token } from '../../../tokens/tokens.ts'
import type { Hunk } from '../../../prose/hunks.ts'
import { sentenceAround } from '../../../prose/lay-out.ts'
import type { Laid } from '../../../prose/lay-out.ts'
import { wordsOf } from '../../../prose/site.ts'

/** Say the same of their sentence wherever they stand in it. */
const FREE =
  /^(?:now|then|also|already|again|therefore|thus|usually|often|sometimes|however|instead|additionally|finally|currently|today|e|g|for|example|instance|still|normally|typically|generally|simply|actually|really|probably|basically|previously|subsequently)$/
/** Say how it is done; beside a participle they say it of that one. */
const MANNER = /...ly$/
/** Stand on either side of an auxiliary. */
const BEFORE_VERB = /^(?:no|longer|not|never|more|both|all|always|first|once)$/
/** Say something of the word behind them; within one verb and its parts they may move. */
const BOUND = /^(?:only|just|even|all)$/

/** Stand before or behind the verb like a pronoun. */
const POINTERS = /^(?:there|this|that|these|those)$/

const MAX_PHRASE = 7

/** Indexes of hunks that are one word's, or phrase's, going from one place of its sentence to another. */
export function findMoves(hunks: readonly Hunk[], after: Laid, lexicon: Lexicon): Set<number> {
  const moved = new Set<number>()
  hunks.forEach((hunk, i) => {
    const j = hunks.findIndex(
      (other, at) => at > i && !moved.has(at) && isMove([hunk, other], after, lexicon),
    )
    if (j === -1 || moved.has(i)) return
    moved.add(i)
    moved.add(j)
  })
  return moved
}

/**
 * Indexes of neighbouring hunks between which an auxiliary changed its place past more than adverbs, or a pronoun past an
 * auxiliary, which makes a question of a statement, or an adverb past a negation or into another clause.
 */
export function findTurns(hunks: readonly Hunk[], after: Laid): Set<number> {
  const turned = new Set<number>()
  hunks.forEach((hunk, i) => {
    const next = hunks[i + 1]
    if (next === undefined || hunk.before.length > 0 === next.before.length > 0) return
    const [a, b] = [hunk, next].map(one => wordsOf([...one.before, ...one.after]))
    const between = after.content.slice(hunk.at + hunk.after.length, next.at).map(({ key }) => key)
    if (isTurn([a ?? [], b ?? []], between)) turned.add(i).add(i + 1)
  })
  return turned
}

function isTurn([a, b]: readonly (readonly string[])[], between: readonly string[]): boolean {
  const [auxiliary, ...more] = a?.filter(isAuxiliary) ?? []
  if (auxiliary !== undefined && more.length === 0 && b?.filter(isAuxiliary).join(' ') === auxiliary)
    return !between.every(word => isAdverb(word) || BEFORE_VERB.test(word))
  const [word = ''] = a ?? []
  if (a?.length !== 1 || b?.length !== 1 || b[0] !== word) return false
  if (isSubjectPronoun(word) || POINTERS.test(word))
    return between.some(other => isAuxiliary(other) || isModal(other))
  return isAdverb(word) && between.some(other => isNegation(other) || isSubordinator(other))
}

function isMove([first, second]: readonly [Hunk, Hunk], after: Laid, lexicon: Lexicon): boolean {
  const [gone, come] = [
    wordsOf([...first.before, ...second.before]),
    wordsOf([...first.after, ...second.after]),
  ]
  if (gone.length === 0 || gone.join(' ') !== come.join(' ')) return false
  if (first.before.length > 0 && first.after.length > 0) return false
  const end = second.at + second.after.length
  const sentence = sentenceAround(after, first.at, first.at)
  const last = second.after.length === 0 ? second.at - 1 : second.at
  const reach = sentenceAround(after, last, Math.max(last, end - 1))
  if (sentence[0] !== reach[0]) return false
  const between = after.content.slice(first.at + first.after.length, second.at).map(({ key }) => key)
  if (gone.every(isAuxiliary) && between.every(word => isAdverb(word) || BEFORE_VERB.test(word))) return true
  if (between.some(word => isNegation(word) || isSubordinator(word))) return false
  if ([first, second].some(isAttributive)) return false
  if (gone.every(word => FREE.test(word) || MANNER.test(word)))
    return isOfSentence([first, second], lexicon) || isVerbal(gone, between, lexicon)
  const isInside = sentence[0] !== after.content[first.at]
  if (gone.every(word => BOUND.test(word))) return isInside && isVerbal(gone, between, lexicon)
  return isFronted(gone, after.content[first.at], [sentence, between])
}

/** An adverb that stands neither beside a participle nor at the start of a relative clause says its piece of the whole sentence. */
function isOfSentence([first, second]: readonly [Hunk, Hunk], lexicon: Lexicon): boolean {
  return (
    !isRelative(first.previous?.key ?? '') && ![first, second].some(hunk => isOfParticiple(hunk, lexicon))
  )
}

/** Behind an article stands what says which thing is meant: `the first pear`, `the daily bread`. */
function isAttributive({ previous }: Hunk): boolean {
  return isArticle(previous?.key ?? '')
}

/** `previously created`: it says something of a thing, not of the sentence. */
function isOfParticiple({ next }: Hunk, lexicon: Lexicon): boolean {
  return isVerb(next?.key ?? '', lexicon, 'participle', 'gerund') && !isVerb(next?.key ?? '', lexicon, 'base')
}

function isAdverb(word: string): boolean {
  return FREE.test(word) || BOUND.test(word) || MANNER.test(word)
}

/** A phrase of circumstance that stands at the start of its sentence, or at the end of it. */
function isFronted(
  phrase: readonly string[],
  head: Token | undefined,
  [sentence, between]: readonly [readonly Token[], readonly string[]],
): boolean {
  const isPhrase =
    phrase.length > 1 &&
    phrase.length <= MAX_PHRASE &&
    (isPreposition(phrase[0] ?? '') || phrase[0] === 'thanks')
  return (
    isPhrase && between.length > 2 && sentence[0] === head && !sentence.some(({ key }) => isNegation(key))
  )
}

/** Nothing but a verb and its auxiliaries stands between both places; `all` may pass no verb that could have it for an object. */
function isVerbal(gone: readonly string[], between: readonly string[], lexicon: Lexicon): boolean {
  const isLight = (word: string): boolean =>
    isModal(word) || (gone.includes('all') ? isBe(word) : isAuxiliary(word))
  if (between.length > 2 || between.some(isSubject)) return false
  return (
    between.some(isLight) ||
    (!gone.includes('all') && between.length === 1 && isVerb(between[0] ?? '', lexicon))
  )
}

/** Indexes of the two hunks that make `there are cups that leak` of `cups leak`, or the other way round. */
export function findExistentials(hunks: readonly Hunk[], after: Laid): Set<number> {
  const sides = hunks.map(({ before, after }) => [wordsOf(before).join(' '), wordsOf(after).join(' ')])
  const found = new Set<number>()
  sides.forEach((side, i) => {
    const next = sides[i + 1]
    const [first, second] = [hunks[i], hunks[i + 1]]
    if (next === undefined || first === undefined || second === undefined) return
    const isOne = side.some(
      (words, at) =>
        EXISTENTIAL.test(words) &&
        /^(?:that|which|who)$/.test(next[at] ?? '') &&
        side[1 - at] === '' &&
        next[1 - at] === '',
    )
    if (
      isOne &&
      sentenceAround(after, first.at, first.at)[0] === sentenceAround(after, second.at - 1, second.at)[0]
    )
      found.add(i).add(i + 1)
  })
  return found
}

const EXISTENTIAL = /^there (?:is|are|was|were)$/
