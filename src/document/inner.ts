import type { Draft } from './draft.ts'
import type { Cut } from './inline.ts'
import { toRanges, type Stretch } from './stretch.ts'
import { withTemplates } from './templates.ts'
import { HOLE, type Placeholder } from './types.ts'
import { hasWord } from './words.ts'

/**
 * The cuts that hold words of their own beside tags, without the blanks at their ends; what is left out stays in the
 * parent, and with the blanks a line's prefix that follows them. A text that holds the hole character itself gets
 * no cuts.
 */
export function worthyCuts(source: string, cuts: readonly Cut[]): Cut[] {
  if (cuts.length === 0 || source.includes(HOLE)) return []
  return cuts
    .filter(({ range }) => hasOwnWords(source.slice(range.start, range.end)))
    .map(cut => trimmed(source, cut))
}

function hasOwnWords(text: string): boolean {
  return hasWord(text.length > LONG ? text : text.replaceAll(MARKUP, ''))
}

function trimmed(source: string, cut: Cut): Cut {
  const text = source.slice(cut.range.start, cut.range.end)
  if (!/^[ \t\r\n]|[ \t\r\n]$/.test(text)) return cut
  const [lead = ''] = /^[ \t\r\n]*/.exec(text) ?? []
  let end = cut.range.end
  while (/[ \t\r\n]/.test(source[end - 1] ?? '')) end--
  return { ...cut, range: { start: cut.range.start + lead.length, end } }
}

/** Drafts the segment of a cut. Its source is raw: escapes and entities as written. */
export function draftInner(
  stretch: Stretch,
  { range, kind, language }: Cut,
  containers: readonly string[],
): Draft {
  const source = stretch.source.slice(range.start, range.end)
  const draft: Draft = {
    kind,
    ranges: toRanges(stretch, range),
    source,
    placeholders: kind === 'code' ? [] : placeholdersOf(source),
    translatable: true,
    containers,
    inner: [],
  }
  return language === undefined ? draft : { ...draft, language }
}

/** No one writes an alt or an attribute of this length; markup is not looked for in it, so time stays linear. */
const LONG = 10_000

/** Code spans and tags of HTML; template tags are matched so that nothing is found inside of them. */
const MARKUP = /\{[{%#][^]*?[}%#]\}|(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)|<\/?[A-Za-z][^<>]*>|<!--[^]*?-->/g

function placeholdersOf(source: string): readonly Placeholder[] {
  if (source.length > LONG || !/[`<{]/.test(source)) return []
  const placeholders: Placeholder[] = []
  for (const { 0: mark, index } of source.matchAll(MARKUP)) {
    const ranges = [{ start: index, end: index + mark.length }]
    if (!mark.startsWith('{')) placeholders.push({ type: mark.startsWith('`') ? 'code' : 'html', ranges })
  }
  return withTemplates(source, { placeholders, cuts: [] }, true).placeholders
}
