import type { Bead } from '../../../src/alignment/types.ts'
import type { RuleId } from '../../../src/check/rule-ids.ts'
import { placeOf } from '../../../src/check/place-of.ts'
import type { Document, Range, Segment } from '../../../src/document/types.ts'

/** A translation that something is broken in. */
export interface Broken {
  readonly text: string
  /** Where, in the broken text; UTF-16 offset. */
  readonly at: number
}

/** What a fault may be made from. */
export interface Material {
  readonly source: Document
  readonly target: Document
  readonly beads: readonly Bead[]
  readonly locale: string
  /** A whole number below `limit`, from a seed. */
  readonly below: (limit: number) => number
}

/** A way to break a translation as people do; undefined where there is nothing of the sort in it. */
export interface Fault {
  readonly rule: RuleId
  readonly name: string
  readonly inject: (material: Material) => Broken | undefined
}

/** Where a pattern may be found: in texts, in their prose outside of code and addresses, before headings, anywhere. */
type Place = 'text' | 'prose' | 'heading' | 'anywhere'

const EMPHASISED = /(?<=\p{Lo})\*\*\p{Lo}+\*\*(?=\p{Lo})/gu
const BOLD = /\*\*[^*\s][^*\n]*[^*\s]\*\*/g
const CODE = /(?<!`)`[^`\n]+`(?!`)/g
const LINK = /(?<!!)\[[^\]`[]+\]\((?=http)/g
const CLOSING = /<\/(?:span|a|strong|summary|details|div|kbd|dfn|abbr)>/g
const ELEMENT = /<(span|strong|kbd|dfn|abbr)\b[^>\n]*>[^<\n]*<\/\1>/g
const NUMBER = /(?<![\w.,/#-])(?:1[3-9]|[2-9]\d|[1-9]\d{2,})(?![\w.,]*\d|s\b|(?:st|nd|rd|th)\b)/g

/** The ways in which translations are broken, some of each rule. */
export const FAULTS: readonly Fault[] = [
  replaced('markup', 'a blank inside of the marks', [BOLD, 'text'], mark => `** ${mark.slice(2)}`),
  replaced('markup', 'marks that are not closed', [BOLD, 'text'], mark => mark.slice(0, -2)),
  replaced(
    'markup',
    'quotation marks inside of the marks',
    [EMPHASISED, 'text'],
    mark => `**「${mark.slice(2, -2)}」**`,
  ),
  replaced('markup', 'underscores beside letters', [EMPHASISED, 'text'], mark => `_${mark.slice(2, -2)}_`),
  replaced('markup', 'a blank before the address', [LINK, 'text'], mark => `${mark.slice(0, -1)} (`),
  replaced('markup', 'full-width brackets', [LINK, 'text'], mark => `［${mark.slice(1, -2)}］(`),
  replaced('markup', 'code that is not closed', [CODE, 'text'], mark => mark.slice(0, -1)),
  replaced('markup', 'a fence that is not closed', [/(?<=\n)```[ \t]*\n(?=\n)/g, 'anywhere'], () => ''),
  replaced('html-tags', 'an element that is not closed', [CLOSING, 'anywhere'], () => ''),
  replaced('html-tags', 'an element that was lost', [ELEMENT, 'text'], mark =>
    mark.replaceAll(/<[^>]*>/g, ''),
  ),
  replaced('front-matter', 'no title', [/^title *[=:].*\n/gm, 'anywhere'], () => ''),
  replaced('front-matter', 'an empty title', [/(?<=^title *= *)".*"/gm, 'anywhere'], () => '""'),
  replaced(
    'front-matter',
    'a number in quotes',
    [/(?<=^weight *[=:] *)\d+/gm, 'anywhere'],
    mark => `"${mark}"`,
  ),
  replaced('front-matter', 'the path of the source', [/(?<=^path *= *")[^/"]+\//gm, 'anywhere'], () => ''),
  replaced('heading-structure', 'a level deeper', [/^#{2,4} /gm, 'heading'], mark => `#${mark}`),
  replaced('heading-structure', 'a heading that became text', [/^#{2,4} /gm, 'heading'], () => ''),
  replaced(
    'heading-structure',
    'a heading that was left out',
    [/(?<=\n\n)#{2,4} [^\n]+\n\n/g, 'anywhere'],
    () => '',
  ),
  replaced(
    'direction-marks',
    'an invisible character in code',
    [CODE, 'text'],
    mark => `${mark.slice(0, -1)}\u200B\``,
  ),
  replaced('direction-marks', 'an override that stays open', [/ (?=\p{L}{3})/gu, 'prose'], () => ' \u202E'),
  replaced('numbers', 'another digit', [NUMBER, 'prose'], mark => mark.slice(0, -1) + nextDigit(mark.at(-1))),
  replaced('numbers', 'a digit less', [NUMBER, 'prose'], mark => mark.slice(0, -1)),
  replaced('numbers', 'a number that was lost', [NUMBER, 'prose'], () => ''),
  { rule: 'untranslated', name: 'a paragraph that was not translated', inject: copyParagraph },
  { rule: 'source-leftovers', name: 'a sentence that was not translated', inject: copySentence },
]

function replaced(
  rule: RuleId,
  name: string,
  [pattern, place]: readonly [RegExp, Place],
  change: (found: string) => string,
): Fault {
  const inject = ({ target, below }: Material): Broken | undefined => {
    const matches = [...target.text.matchAll(pattern)].filter(({ 0: found, index }) =>
      fits(target, { start: index, end: index + found.length }, place),
    )
    const chosen = matches[below(matches.length)]
    if (chosen === undefined) return undefined
    const { 0: found, index } = chosen
    const text = target.text.slice(0, index) + change(found) + target.text.slice(index + found.length)
    return { text, at: index }
  }
  return { rule, name, inject }
}

function nextDigit(digit = '0'): string {
  return String((Number(digit) + 1) % 10)
}

function fits({ segments }: Document, { start, end }: Range, place: Place): boolean {
  if (place === 'anywhere') return true
  return segments.some(segment => {
    const { kind, translatable, ranges, placeholders } = segment
    if (!translatable || kind === 'front-matter') return false
    if (place === 'heading') return kind === 'heading' && ranges[0]?.start === end
    if (!ranges.some(range => range.start <= start && end <= range.end)) return false
    const cuts = placeholders.flatMap(placeholder => placeholder.ranges).map(range => placeOf(segment, range))
    return place === 'text' || !cuts.some(cut => cut.start < end && start < cut.end)
  })
}

/** Paragraphs of words that stand in one piece, with their counterparts. */
function paragraphs({ beads }: Material): [Segment, Segment][] {
  return beads.flatMap(({ source: [source, ...more], target: [target, ...others] }): [Segment, Segment][] => {
    const isOne =
      more.length + others.length === 0 && source?.kind === 'paragraph' && target?.kind === 'paragraph'
    return isOne &&
      target.ranges.length === 1 &&
      source.source.length > 120 &&
      !source.source.includes('\uFFFC')
      ? [[source, target]]
      : []
  })
}

function copyParagraph(material: Material): Broken | undefined {
  const found = paragraphs(material)
  const [source, target] = found[material.below(found.length)] ?? []
  const range = target?.ranges[0]
  if (source === undefined || range === undefined) return undefined
  return splice(material.target.text, range, source.source)
}

/** The last sentence of a paragraph, in languages that have another script. */
function copySentence(material: Material): Broken | undefined {
  if (!/^(?:ja|ko|zh|ru|ar|fa)/.test(material.locale)) return undefined
  const cuts = paragraphs(material).flatMap(([source, target]) => {
    const said = /(?<=[.!?] )[A-Z][^.!?()"]{40,}[.:]$/.exec(source.source)?.[0]
    const end = /(?<=[^\d\s.。!?؟][.。!?؟] ?)[^.。!?؟]{12,}[.。:：]?$/u.exec(target.source)
    const range = target.ranges[0]
    return said === undefined || end === null || range === undefined
      ? []
      : [{ said, range: { start: range.start + end.index, end: range.end } }]
  })
  const chosen = cuts[material.below(cuts.length)]
  return chosen === undefined ? undefined : splice(material.target.text, chosen.range, chosen.said)
}

function splice(text: string, { start, end }: Range, by: string): Broken {
  return { text: text.slice(0, start) + by + text.slice(end), at: start }
}
