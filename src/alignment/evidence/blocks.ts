import type { Side } from '../sides.ts'
import { WEIGHTS } from './weights.ts'

/** Evidence by the text of two blocks of code or of markup, which a translation leaves as they are; undefined for others. */
export function likeBlocks(source: Side, target: Side): (i: number, j: number) => number | undefined {
  const [lines, others] = [codeLines(source), codeLines(target)]
  const [tags, otherTags] = [markupTexts(source), markupTexts(target)]
  return (i, j) => {
    const [code, otherCode, tag, otherTag] = [lines[i], others[j], tags[i], otherTags[j]]
    if (code !== undefined && otherCode !== undefined) return likeCode(code, otherCode)
    return tag === undefined || otherTag === undefined ? undefined : likeMarkup(tag, otherTag)
  }
}

/** Lines and words of code with how often they stand there. */
interface Code {
  readonly lines: Bag
  readonly words: Bag
}

interface Bag {
  readonly size: number
  readonly counts: ReadonlyMap<string, number>
}

/** Comments may be translated: a line counts without the one at its end. What stands on the fence counts too. */
function codeLines({ document: { text }, units }: Side): (Code | undefined)[] {
  return units.map(({ kind, segments, range }) => {
    if (kind !== 'code') return undefined
    const source = segments[0]?.source ?? ''
    const lines = source.split('\n').map(line => line.replace(/(?:^|\s)(?:\/\/|#|--)\s.*$/, '').trim())
    const fence = text.slice(text.lastIndexOf('\n', range.start - 2) + 1, range.start)
    return {
      lines: bagOf(lines.filter(line => line !== '')),
      words: bagOf(`${fence} ${source}`.match(/\w+/g) ?? []),
    }
  })
}

function bagOf(items: readonly string[]): Bag {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return { size: items.length, counts }
}

function likeCode(a: Code, b: Code): number {
  const [lines, words] = [overlap(a.lines, b.lines), overlap(a.words, b.words)]
  return WEIGHTS.otherCode + WEIGHTS.code * Math.max(lines, (lines + words) / 2)
}

/** Share of what both have, 0–1 (Dice); two empty ones are equal. */
function overlap(a: Bag, b: Bag): number {
  if (a.size + b.size === 0) return 1
  let both = 0
  for (const [item, n] of a.counts) both += Math.min(n, b.counts.get(item) ?? 0)
  return (2 * both) / (a.size + b.size)
}

interface Markup {
  readonly text: string
  readonly name: string
}

function markupTexts({ document, units }: Side): (Markup | undefined)[] {
  return units.map(({ kind, range }) => {
    if (kind !== 'markup') return undefined
    const text = document.text.slice(range.start, range.end).replaceAll(/\s+/g, ' ')
    return { text, name: /^(?:<\/?[\w.-]+|<!--|\{[{%#]\W*\w*|\S{1,3})/.exec(text)?.[0] ?? text }
  })
}

function likeMarkup(a: Markup, b: Markup): number {
  if (a.text === b.text) return WEIGHTS.markup
  return a.name === b.name ? WEIGHTS.tag : WEIGHTS.otherMarkup
}
