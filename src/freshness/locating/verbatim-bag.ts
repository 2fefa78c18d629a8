import type { Segment } from '../../document/types.ts'
import { tokenise } from '../../edits/tokens/tokenise.ts'
import { isVerbatim, type Token } from '../../edits/tokens/tokens.ts'
import { readDefinition } from './read-definition.ts'

/** How often each verbatim piece stands in some segments. */
export type VerbatimBag = ReadonlyMap<string, number>

/**
 * What a translation of the segments repeats as it is: code, addresses, labels, numbers; of code blocks their lines and
 * language; of headings their level; of prose also capitalised Latin names that begin no sentence.
 */
export function verbatimBag(segments: readonly Segment[]): VerbatimBag {
  const bag = new Map<string, number>()
  for (const piece of segments.flatMap(piecesOf)) bag.set(piece, (bag.get(piece) ?? 0) + 1)
  return bag
}

/** The pieces of which a bag has more than another. */
export function moreIn(bag: VerbatimBag, other: VerbatimBag): string[] {
  return [...bag.keys()].filter(piece => countOf(bag, piece) > countOf(other, piece))
}

/** How often a bag has a piece. */
export function countOf(bag: VerbatimBag, piece: string): number {
  return bag.get(piece) ?? 0
}

/** True for pieces that a translator writes of his own accord: small numbers, names, signs; of code its language and brackets. */
export function isWeak(piece: string): boolean {
  return WEAK.test(piece)
}

const WEAK = /^(?:number \d{1,2}|(?:name|emoji|marker|footnote|level|language) .*|line [^\p{L}]*)$/u

function piecesOf(segment: Segment): string[] {
  const { kind, source, language, level } = segment
  if (kind === 'code') return [`language ${language ?? ''}`, ...linesOf(source)]
  if (kind === 'definition') return piecesOfDefinition(source)
  const tokens = tokenise(source)
  return [
    ...(level === undefined ? [] : [`level ${level}`]),
    ...tokens.filter(isVerbatim).map(({ type, key }) => `${type} ${key}`),
    ...tokens
      .filter((token, i) => isName(token, tokens[i - 1]))
      .map(({ text }) => `name ${text.replace(/['’]s$/, '')}`),
  ]
}

function piecesOfDefinition(source: string): string[] {
  const definition = readDefinition(source)
  return definition === undefined ? [] : [`label ${definition.label}`, `target ${definition.address}`]
}

function linesOf(code: string): string[] {
  return code.split('\n').flatMap(line => (line.trim() === '' ? [] : [`line ${line.trim()}`]))
}

/** A capital at the start of a sentence is none of a name. */
function isName({ type, text }: Token, previous: Token | undefined): boolean {
  if (type !== 'word' || !/^[A-Z]/.test(text)) return false
  return previous !== undefined && /^[\p{L}\p{N},`]/u.test(previous.text.at(-1) ?? '')
}
