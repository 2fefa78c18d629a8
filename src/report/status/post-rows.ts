import { groupBy } from '../../freshness/group-by.ts'
import type { StatusReport, TranslationStatus } from '../../freshness/types.ts'
import { basisWords } from './basis-words.ts'
import { cells } from '../text/cells.ts'
import { cutMiddle } from '../text/cut.ts'
import { printable } from '../text/printable.ts'
import { MEANING_OF } from './states.ts'
import type { StatusTextOptions } from './status-text-options.ts'
import { translationRow, type RowOptions } from './translation-row.ts'
import { wrap } from '../text/wrap.ts'

/**
 * Under each source path a row for each locale; locales of which the same is to be said, and nothing was compared,
 * share one line.
 */
export function formatPostRows(report: StatusReport, options: StatusTextOptions): string[] {
  const groups = groupBy(report.translations, translation => translation.source)
  const rowOptions = {
    ...options,
    ...columnWidths(report, options),
    head: report.commit,
    field: report.basisField,
  }
  return [...groups].flatMap(([source, translations], i) => [
    ...(i > 0 ? [''] : []),
    options.paint('strong', cutMiddle(printable(source), options.columns)),
    ...postLines(translations, rowOptions),
  ])
}

function columnWidths(
  { translations }: StatusReport,
  { t }: StatusTextOptions,
): { locale: number; state: number } {
  const locales = [...new Set(translations.map(({ locale }) => locale))]
  const states = [...new Set(translations.map(({ state }) => state))].map(state => t(`status:state.${state}`))
  return { locale: Math.max(0, ...locales.map(cells)), state: Math.max(0, ...states.map(cells)) }
}

function postLines(translations: readonly TranslationStatus[], options: RowOptions): string[] {
  const alike = [...groupBy(translations, translation => saying(translation, options)).values()]
  const merged = alike.filter(group => group.length > 1 && group[0]?.segments === null)
  const single = translations.filter(translation => !merged.some(group => group.includes(translation)))
  const blocks = [
    ...single.map(translation => translationRow(translation, options)),
    ...merged.map(group => mergedLines(group, options)),
  ]
  return blocks.flatMap((lines, i) =>
    i > 0 && (blocks[i - 1]?.includes('') ?? false) ? ['', ...lines] : lines,
  )
}

/** All that would be said of a translation that could not be compared. */
function saying(translation: TranslationStatus, { t, head, field }: RowOptions): string {
  const own = translation.segments === null && translation.state !== 'obsolete' ? '' : translation.locale
  return [own, translation.state, ...basisWords(translation, { t, head, field })].join('\n')
}

/** `missing: ar, es, fa`. */
function mergedLines(group: readonly TranslationStatus[], options: RowOptions): string[] {
  const { t, head, field, paint, columns } = options
  const [first] = group
  if (first === undefined) return []
  const state = t(`status:state.${first.state}`)
  const why = basisWords(first, { t, head, field }).map(words => ` · ${words}`)
  const [start = '', ...more] = wrap(
    `${state}${t('diff:join.label')}${group.map(({ locale }) => locale).join(t('diff:join.items'))}${why.join('')}`,
    columns - 2,
    '  ',
  )
  return [
    `  ${paint(MEANING_OF[first.state], state)}${start.slice(state.length)}`,
    ...more.map(line => `  ${line}`),
  ]
}
