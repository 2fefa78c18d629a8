import type { Gap } from '../../prose/gap.ts'
import { isVerbatim } from '../../tokens/tokens.ts'
import type { Token } from '../../tokens/tokens.ts'
import { isWeighty } from './words.ts'

/** Answer by themselves, and say something of what follows without a mark: `no, salt`, `no salt`. */
const ANSWERS = /^(?:no|not|yes|never)$/
const ABBREVIATIONS = /^(?:etc|vs|e|g|i|mr|mrs|dr)$/
/** With `but` behind them they say an exception: `nothing but tea`. */
const EXCEPTED = /^(?:all|any\w*|every\w*|last|next|first|who|what|can|could)$/
const EXCEPTING = /^(?:no|other|nothing|none|nobody|anything)$/
/** Conditions: which sentence they belong to is part of what is said. */
const CONDITIONS = /^(?:if|unless|when|whenever|until|while|before|after|once|where)$/

/** See `Grammar.isPauseSound`. */
export function isPauseSound(gap: Gap, [a, b]: readonly [string, string]): boolean {
  if (ANSWERS.test(gap.left?.key ?? '')) return false
  if (gap.isHunk || (/^[.,(]*$/.test(a + b) && ABBREVIATIONS.test(gap.left?.key ?? ''))) return true
  return a.includes('.') === b.includes('.') ? isBreathSound(gap) : isBoundarySound(gap)
}

/** See `Grammar.isHyphenSound`: `well known`, `well-known`. */
export function isHyphenSound({ left, right }: Gap): boolean {
  return [left, right].every(token => token?.type !== 'word' || !isWeighty(token.key))
}

/** A comma, semicolon, colon, dash or parenthesis that came or went within a sentence. */
function isBreathSound({ left, right, sentence, isFirst }: Gap): boolean {
  const [word, next] = [left?.key ?? '', right?.key ?? '']
  if (isFirst && word === 'however') return next !== 'you'
  if (left !== undefined && right !== undefined && isVerbatim(left) && isVerbatim(right)) return false
  return next !== 'but' || !(EXCEPTED.test(word) || isExcepting(sentence()))
}

/** `no other cup but this` */
function isExcepting(sentence: readonly Token[]): boolean {
  const at = sentence.findIndex(({ key }) => key === 'but')
  return sentence.slice(Math.max(0, at - 4), at).some(({ key }) => EXCEPTING.test(key))
}

/** One sentence or two, when what follows is no condition, which could belong to either. */
function isBoundarySound({ right }: Gap): boolean {
  return !CONDITIONS.test(right?.key ?? '')
}
