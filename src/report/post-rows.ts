import type { StatusReport, TranslationStatus } from '../freshness/types.ts'
import { basisWords } from './basis-words.ts'
import { changeLines } from './change-lines.ts'
import { countWords } from './count-words.ts'
import { cells, cutMiddle } from './cut.ts'
import { printable } from './printable.ts'
import { MEANING_OF } from './states.ts'
import type { StatusTextOptions } from './status-text.ts'
import type { Words } from './words.ts'
import { wrapParts } from './wrap.ts'

/** Under each source path a row for each locale: state, segments by kind of change, basis or why there is none. */
export function formatPostRows(report: StatusReport, options: StatusTextOptions): string[] {
  const widths = columnWidths(report.translations, options.t)
  return [...grouped(report.translations)].flatMap(([source, translations], i) => [
    ...(i > 0 ? [''] : []),
    options.paint('strong', cutMiddle(printable(source), options.columns)),
    ...translations.flatMap(translation =>
      rowLines(translation, { ...options, ...widths, head: report.commit }),
    ),
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
  return {
    locale: Math.max(0, ...new Set(translations.map(({ locale }) => cells(locale)))),
    state: Math.max(0, ...new Set(translations.map(({ state }) => cells(t(`status:state.${state}`))))),
  }
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

function rowLines(translation: TranslationStatus, options: RowOptions): string[] {
  const { t, paint } = options
  const state = t(`status:state.${translation.state}`)
  const start = `  ${padEnd(translation.locale, options.locale)}  `
  const indent = cells(start) + options.state + 2
  const [first = '', ...more] = details(translation, options, Math.max(20, options.columns - indent))
  const row =
    start + paint(MEANING_OF[translation.state], state) + ' '.repeat(options.state - cells(state) + 2) + first
  const lines = [row.trimEnd(), ...more.map(line => ' '.repeat(indent) + line)]
  return options.changes
    ? [...lines, ...(translation.changes ?? []).flatMap(change => changeLines(change, options))]
    : lines
}

function details(translation: TranslationStatus, { t, head }: RowOptions, width: number): string[] {
  const shown = countWords(translation.segments, t)
  const basis = basisWords(translation, { t, head }).map(words => cutMiddle(words, width))
  const target = translation.state === 'obsolete' ? [cutMiddle(printable(translation.target), width)] : []
  return wrapParts([...shown, ...basis, ...target], width)
}

function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - cells(text)))
}
