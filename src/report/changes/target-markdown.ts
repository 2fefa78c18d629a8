import { codeSpan, literal } from '../markdown.ts'
import { cutEnd } from '../text/cut.ts'
import { directionOf } from '../text/direction.ts'
import type { Words } from '../words.ts'
import type { Located } from './located.ts'
import { placeLink, type LinkOptions } from './place-link.ts'
import { placeOf } from './target-place.ts'
import { hasText, sideText, targetWords } from './target-words.ts'

export interface TargetMarkdownOptions extends LinkOptions {
  readonly t: Words
  /** Cells of a text that are shown; 0: places only. */
  readonly most: number
}

/** Cells of a piece of code that are shown. */
const CODE = 120

/** Where a change stands in a translation, in one line of Markdown: locale, place, what is to be said of it, and its text. */
export function targetMarkdown(located: Located, options: TargetMarkdownOptions): string {
  return `\`${located.locale}\` ${placeMarkdown(located, options)}`
}

/** The same without the locale, where all is about one. */
export function placeMarkdown(located: Located, { t, most, ...link }: TargetMarkdownOptions): string {
  const { change, locale, place } = located
  const words = targetWords(located, t)
    .map(literal)
    .join(literal(t('diff:join.sentences')))
  const said = `${placeLink(placeOf(located), link)}${words === '' ? '' : ` (${words})`}`
  if (most === 0 || place.side === null || !hasText(located)) return said
  const text = sideText(place.side, 2 * most)
  const isCode = change.segment === 'code'
  return `${said}: ${isCode ? codeSpan(cutEnd(text, CODE)) : inLanguage(cutEnd(text, most), locale)}`
}

/** Text of a locale, marked as such: browsers then choose its letters and its direction. */
function inLanguage(text: string, locale: string): string {
  const direction = directionOf(locale) === 'rtl' ? ' dir="rtl"' : ''
  return `<span lang="${locale}"${direction}>${literal(text)}</span>`
}
