import type { Segment } from '../document/types.ts'

/**
 * The words of a segment outside of code and addresses, a space between; two segments with the same ones say the same in the same
 * language. Undefined where translators keep a text as it is, and where there are too few words.
 */
export function tellingWords(segment: Segment): string | undefined {
  if (known.has(segment)) return known.get(segment)
  const words = wordsOf(segment)
  known.set(segment, words)
  return words
}

/** A segment is compared with many. */
const known = new WeakMap<Segment, string | undefined>()

function wordsOf(segment: Segment): string | undefined {
  if (isKept(segment)) return undefined
  const words = proseWords(segment)
  const small = words.filter(word => /^\p{Ll}{2,}/u.test(word)).length
  const fewest = segment.kind === 'heading' ? FEWEST_OF_HEADING : FEWEST
  const text = words.join(' ')
  return small >= fewest || isLongWithoutCase(text) ? text : undefined
}

/** Fewer words are a name, a title, or the long form of an abbreviation. */
const FEWEST = 4
/** Headings are names of things more often. */
const FEWEST_OF_HEADING = 8
/** Letters of a script without case: a clause, in any of them. */
const CLAUSE = 20

/** True for a clause in a script without case, in which words cannot be told from names. */
export function isLongWithoutCase(text: string): boolean {
  return (text.match(/\p{Lo}/gu)?.length ?? 0) >= CLAUSE
}

function isKept({ translatable, kind, containers, source }: Segment): boolean {
  if (!translatable || kind === 'code') return true
  const isQuotation = containers.includes('blockquote') && QUOTATION.test(source)
  return isQuotation || LICENCE.test(source) || CITED.test(source.trim())
}

/** Quotation marks, or who said it. */
const QUOTATION = /^\s*["“«„「『]|["”»“」』]\s*$|(?:^|\s)[—–―]\s*\[?\p{Lu}/u

/** What a licence begins with. */
const LICENCE =
  /^\P{L}*(?:copyright\b|©|all rights reserved\b|permission is hereby granted\b|(?:\p{L}+\s+){0,6}licen[cs]ed? under\b)/iu

/** One link to another place, one title in italics, or what a program prints. */
const CITED =
  /^\[[^\]]*\](?:\((?:https?:)?\/\/[^)]*\)|\[[^\]]*\])\.?$|^([*_])(?![*_])[^*_]+\1$|^(?:error|warning)(?:\[\w+\])?:/i

function proseWords({ source, placeholders }: Segment): string[] {
  let [prose, at] = ['', 0]
  for (const { start, end } of placeholders
    .flatMap(({ ranges }) => ranges)
    .toSorted((a, b) => a.start - b.start)) {
    if (start > at) prose += source.slice(at, start)
    if (end > at) prose += ' '
    at = Math.max(at, end)
  }
  return (prose + source.slice(at)).normalize('NFC').match(/[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu) ?? []
}
