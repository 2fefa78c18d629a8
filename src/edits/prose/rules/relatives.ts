import { isBe, isRelative } from '../../lexicons/en/function-words.ts'
import { isArticle, isSubject } from '../../lexicons/english.ts'
import type { Lexicon } from '../../lexicons/types.ts'
import type { Site } from '../site.ts'
import { wordPair } from '../site.ts'

/** Verbs that take a clause with or without `that`. */
const SAYING =
  /^(?:kn[oe]w|say|said|think|thought|means?$|meant|ensur|note$|assum|believ|notic|guarante|realiz|realis|hop[ei]|suppos|imagin|show[ns]?$|sure$|see[ns]?$|saw$|find|found|tell|told|so$|such$|clear|expect|indicat|impl(?:y|i)|understand|remember|mention|explain|requir|recommend|suggest|prefer|check|verif|tell|learn|report|claim|promis|argu|prov[ei])/
/** Begin a noun phrase. */
const OPENING = /^(?:all|any|some|no|each|every|both|most|many|one|two|only|other|such)$/

/** True when `that` came or went before a clause that it may open, or took the place of `which` or `who`. */
export function isRelativeChange(site: Site, lexicon: Lexicon): boolean {
  const pair = wordPair(site)
  if (pair !== undefined) return pair.every(isRelative)
  if (site.before.length > 0 && site.after.length > 0) return false
  const [first = '', second = '', ...more] = [...site.before, ...site.after]
  if (first === 'how' && second === '') return /^ways?$/.test(site.now.left[0] ?? '')
  if (!isRelative(first) || more.length > 0) return false
  if (second !== '') return isBe(second) && site.now.left.length > 0
  return first === 'that' && opensClause(site, lexicon)
}

function opensClause({ now: { left, right } }: Site, lexicon: Lexicon): boolean {
  const [previous = '', next = '', ...rest] = [left[0], ...right]
  if (rest.length === 0 || next === '') return false
  if (previous === 'so') return true
  if (isSubject(next) || isArticle(next)) return !isBe(previous)
  if (SAYING.test(previous)) return next.startsWith('\u0000') || OPENING.test(next) || isNoun(next, lexicon)
  return false
}

/** A noun or adjective that cannot be the verb of the clause. */
function isNoun(word: string, lexicon: Lexicon): boolean {
  const readings = lexicon.readings(word)
  const isFinite = readings.some(
    ({ classes, inflection }) => classes.has('verb') && inflection !== 'base' && inflection !== 'gerund',
  )
  return !isFinite && readings.some(({ classes }) => classes.has('noun') || classes.has('adjective'))
}
