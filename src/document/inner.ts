import type { Draft } from './draft.ts'
import type { Cut } from './inline.ts'
import { toRanges, type Stretch } from './stretch.ts'
import { withTemplates } from './templates.ts'
import type { Placeholder } from './types.ts'

/** Whether a cut holds words of its own beside tags; else it stays in its parent. */
export function isWorthCutting(source: string, { range }: Cut): boolean {
  const text = source.slice(range.start, range.end)
  return /[\p{L}\p{N}]/u.test(text.length > LONG ? text : text.replaceAll(MARKUP, ''))
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
