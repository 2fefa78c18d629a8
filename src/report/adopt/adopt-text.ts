import { joinBlocks } from '../join-blocks.ts'
import type { Adoption, AdoptOutcome, AdoptReport } from '../../freshness/adoption/types.ts'
import { groupBy } from '../../freshness/group-by.ts'
import { basisWords } from '../status/basis-words.ts'
import { cells } from '../text/cells.ts'
import { cutMiddle } from '../text/cut.ts'
import { formatFindings } from '../text/findings-text.ts'
import { printable } from '../text/printable.ts'
import { shortId } from '../text/short-id.ts'
import { wrap } from '../text/wrap.ts'
import type { Meaning, Paint, Words } from '../words.ts'
import {
  contradictionWords,
  doubtWords,
  evidenceWords,
  mendWords,
  percentWords,
  problemWords,
  versionWords,
} from './adopt-words.ts'
import { headlineWords, nextWords, outcomeWords, shownAdoptions } from './next-words.ts'

interface TextOptions {
  readonly t: Words
  readonly paint: Paint
  /** Terminal cells in a line. */
  readonly columns: number
}

/** The report for a terminal, ending in a line end: below each source its translations that were not written; of a check only those that the text speaks against. */
export function formatAdoptText(report: AdoptReport, options: TextOptions): string {
  const { t, paint, columns } = options
  // They were shown before they were asked for, and `git diff` shows them again
  const shown = shownAdoptions(report).filter(({ outcome }) => outcome !== 'written')
  const groups = groupBy(shown, ({ source }) => source)
  const blocks = [
    [
      ...wrap(headlineWords(report, t), columns).map(line => paint('strong', line)),
      ...(report.adoptions.length > 0 ? wrap(outcomeWords(report, t), columns) : []),
    ],
    ...[...groups].map(([source, adoptions]) => [
      paint('strong', cutMiddle(printable(source), columns)),
      ...adoptions.flatMap(adoption =>
        row(adoption, { ...options, ...widths(shown, t), head: report.commit }),
      ),
    ]),
    formatFindings(report.findings, options),
    nextWords(report, t).flatMap(words => wrap(words, columns)),
  ]
  return joinBlocks(blocks)
}

interface RowOptions extends TextOptions {
  readonly locale: number
  readonly outcome: number
  readonly head: string
}

function widths(adoptions: readonly Adoption[], t: Words): { locale: number; outcome: number } {
  return {
    locale: Math.max(0, ...adoptions.map(({ locale }) => cells(locale))),
    outcome: Math.max(0, ...adoptions.map(({ outcome }) => cells(t(`adopt:outcome.${outcome}`)))),
  }
}

/** Locale, outcome, confidence and version in one line; below it what speaks for it and what does not. */
function row(adoption: Adoption, options: RowOptions): string[] {
  const { t, paint, columns, locale, outcome } = options
  const label = t(`adopt:outcome.${adoption.outcome}`)
  const start = `  ${padEnd(adoption.locale, locale)}  `
  const indent = ' '.repeat(cells(start))
  const gap = ' '.repeat(outcome - cells(label) + 2)
  const { found } = adoption
  const [first = '', ...more] =
    found === null
      ? problemWords(adoption, t)
      : [
          `${percentWords(found.confidence, t)}  ${versionWords(adoption, found, t)}`,
          ...details(adoption, options),
        ]
  const [head = '', ...rest] = wrap(first, columns - cells(start) - outcome - 2)
  return [
    start + paint(MEANING[adoption.outcome], label) + gap + head,
    ...rest.map(line => indent + line),
    ...more.flatMap(words => wrap(words, columns - indent.length)).map(line => indent + paint('quiet', line)),
  ]
}

function details(adoption: Adoption, { t, head }: RowOptions): string[] {
  const { found, basis } = adoption
  if (found === null) return []
  if (adoption.contradiction !== null)
    return [
      t('adopt:declared', { commit: shortId(basis.commit ?? '') }),
      ...contradictionWords(adoption, t),
      ...doubtWords(found, t),
      ...mendWords(adoption, t),
    ]
  const declared =
    basis.recorded === null ? [] : basisWords({ ...adoption, state: 'unknown', segments: null }, { t, head })
  return [...problemWords(adoption, t), ...declared, evidenceWords(found, t), ...doubtWords(found, t)]
}

const MEANING: Readonly<Record<AdoptOutcome, Meaning>> = {
  ready: 'good',
  written: 'good',
  agrees: 'good',
  unsure: 'unsure',
  unknown: 'unsure',
  failed: 'bad',
  contradicted: 'bad',
}

function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - cells(text)))
}
