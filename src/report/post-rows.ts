import type { StatusReport, TranslationStatus } from '../freshness/types.ts'
import { basisWords } from './basis-words.ts'
import { changeLines } from './change-lines.ts'
import { countWords } from './count-words.ts'
import { cells, cutMiddle } from './cut.ts'
import { printable } from './printable.ts'
import { MEANING_OF } from './states.ts'
import type { StatusTextOptions } from './status-text.ts'
import type { Words } from './words.ts'
import { wrap, wrapParts } from './wrap.ts'

/** With fewer cells than these beside the state, the details of a row go below it. */
const ROOM = 28
/** Their indent then. */
const BELOW = 4

/** Under each source path a row for each locale: state, segments by kind of change, basis or why there is none. */
export function formatPostRows(report: StatusReport, options: StatusTextOptions): string[] {
  const widths = columnWidths(report.translations, options.t)
  return [...grouped(report.translations)].flatMap(([source, translations], i) => [
    ...(i > 0 ? [''] : []),
    options.paint('strong', cutMiddle(printable(source), options.columns)),
    ...translations.flatMap((translation, j) => [
      ...(j > 0 && options.changes && hasChanges(translations[j - 1]) ? [''] : []),
      ...rowLines(translation, { ...options, ...widths, head: report.commit }),
    ]),
  ])
}

interface RowOptions extends StatusTextOptions {
  readonly locale: number
  readonly state: number
  readonly head: string
}

function columnWidths(
  translations: readonly TranslationStatus[],
  t: Words,
): { locale: number; state: number } {
  const locales = [...new Set(translations.map(({ locale }) => locale))]
  const states = [...new Set(translations.map(({ state }) => t(`status:state.${state}`)))]
  return { locale: Math.max(0, ...locales.map(cells)), state: Math.max(0, ...states.map(cells)) }
}

function grouped(translations: readonly TranslationStatus[]): Map<string, TranslationStatus[]> {
  const groups = new Map<string, TranslationStatus[]>()
  for (const translation of translations) {
    const group = groups.get(translation.source)
    if (group === undefined) groups.set(translation.source, [translation])
    else group.push(translation)
  }
  return groups
}

function hasChanges(translation: TranslationStatus | undefined): boolean {
  return (translation?.changes?.length ?? 0) > 0
}

function rowLines(translation: TranslationStatus, options: RowOptions): string[] {
  const { t, paint, columns } = options
  const state = t(`status:state.${translation.state}`)
  const start = `  ${padEnd(translation.locale, options.locale)}  `
  const indent = cells(start) + options.state + 2
  const roomy = columns - indent >= ROOM
  const lines = details(translation, options, columns - (roomy ? indent : BELOW))
  const painted = start + paint(MEANING_OF[translation.state], state)
  const first = roomy
    ? `${painted}${' '.repeat(options.state - cells(state) + 2)}${lines.shift() ?? ''}`
    : painted
  const changes = options.changes ? (translation.changes ?? []) : []
  return [
    first.trimEnd(),
    ...lines.map(line => ' '.repeat(roomy ? indent : BELOW) + line),
    ...changes.flatMap(change => changeLines(change, options)),
  ]
}

function details(translation: TranslationStatus, { t, head }: RowOptions, width: number): string[] {
  const shown = countWords(translation.segments, t)
  const basis = basisWords(translation, { t, head, width })
  const target = translation.state === 'obsolete' ? [cutMiddle(printable(translation.target), width)] : []
  return wrapParts([...shown, ...basis, ...target], width).flatMap(line => wrap(line, width, '  '))
}

function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - cells(text)))
}
