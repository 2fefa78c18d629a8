import type { DiffTranslation } from '../../freshness/types.ts'
import { literal } from '../markdown.ts'
import { cutEnd } from '../text/cut.ts'
import { LEFT_SHOWN } from './left-in-source.ts'
import { placeLink } from './place-link.ts'
import type { TargetMarkdownOptions } from './target-markdown.ts'
import { sideText } from './target-words.ts'

type Left = Pick<DiffTranslation, 'target' | 'locale' | 'untranslated'>

/** A list item with an item for each segment of translations that is left in the source language; nothing when there is none. */
export function leftMarkdown(
  translations: readonly Left[],
  { t, most, ...link }: TargetMarkdownOptions,
): string[] {
  const items = translations.flatMap(({ locale, target, untranslated = [] }) =>
    untranslated.map(side => {
      const place = `\`${locale}\` ${placeLink({ path: target, lines: side.lines }, link)}`
      return most === 0 ? place : `${place}: ${literal(cutEnd(sideText(side, 2 * most), most))}`
    }),
  )
  if (items.length === 0) return []
  const more = items.length - LEFT_SHOWN
  return [
    `- **${t('status:target.left', { count: items.length })}**`,
    ...items.slice(0, LEFT_SHOWN).map(item => `  - ${item}`),
    ...(more > 0 ? [`  - ${t('status:target.more', { count: more })}`] : []),
  ]
}
