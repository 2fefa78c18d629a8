import type { Segment } from '../document/types.ts'
import { tokenise } from '../edits/tokens/tokenise.ts'

/**
 * Whether a target segment still has the source's own words, in the same order and no others, where a translator would hardly
 * have kept them: no heading, no quotation, no licence, no program's output, no path, and more than a few words in small letters. Code,
 * addresses, numbers and names say nothing about it.
 */
export function isUntranslated(source: Segment, target: Segment): boolean {
  if (!isForTranslators(source) || !isForTranslators(target)) return false
  const words = proseWords(source)
  if (words.filter(word => /^\p{Ll}{2,}/u.test(word)).length < FEWEST_OF_SOURCE) return false
  return words.join(' ') === proseWords(target).join(' ') && wordsOfProse(target) >= FEWEST
}

/** Fewer words are a name, a title, or the long form of an abbreviation. */
const FEWEST = 5
const FEWEST_OF_SOURCE = 4

function isForTranslators({ translatable, kind, containers, source }: Segment): boolean {
  if (!translatable || kind === 'heading' || kind === 'code') return false
  return !containers.includes('blockquote') && !LICENCE.test(source)
}

const LICENCE =
  /\blicen[cs]ed? under\b|\bcopyright\b|©|\ball rights reserved\b|\bpermission is hereby granted\b/i

/** A quotation may end with the text. */
const QUOTED = /"[^"]*(?:"|$)|“[^”]*(?:”|$)|«[^»]*(?:»|$)|‘[^’]*’(?!\p{L})/gu

/** Words in small letters outside of code, paths and quotation marks: what stands in these is said by others, or printed. */
function wordsOfProse({ source }: Segment): number {
  const tokens = tokenise(source.replaceAll(QUOTED, '""'))
  return tokens.filter(({ type, text }) => type === 'word' && /^\p{Ll}/u.test(text)).length
}

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
