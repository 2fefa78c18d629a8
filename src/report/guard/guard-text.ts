import { changeText } from '../diff/change-text.ts'
import { findingWords } from '../text/findings-text.ts'
import { printable } from '../text/printable.ts'
import { wrap } from '../text/wrap.ts'
import type { Meaning, Paint, Words } from '../words.ts'
import type {
  EditOutcome,
  GuardEdit,
  GuardFinding,
  GuardReport,
  GuardSource,
  GuardTranslation,
} from './guard-report.ts'
import {
  foldedEdits,
  headlineWords,
  lineWords,
  omittedWords,
  outcomeWords,
  postFate,
  segmentWords,
  whyWords,
} from './guard-words.ts'

export interface GuardTextOptions {
  readonly t: Words
  readonly paint: Paint
  /** Terminal cells in a line. */
  readonly columns: number
}

/** The report for a terminal, ending in a line end: what becomes of each source and each translation, what is wrong, and what it comes to. */
export function formatGuardText(report: GuardReport, options: GuardTextOptions): string {
  const { t, paint, columns } = options
  const sum = wrap(headlineWords(report, t), columns).map(line => paint('strong', line))
  const blocks = [
    sum,
    ...report.sources.map(source => sourceLines(source, report, options)),
    omittedLines('edits', report, options),
    ...report.translations.map(translation => translationLines(translation, report, options)),
    omittedLines('segments', report, options),
    [
      ...report.findings.flatMap(finding => findingLines(finding, options)),
      ...moreLine(report.omitted.findings, options),
    ],
    movedLines(report.moved, options),
  ]
  const isLong = blocks.flat().length > SCREEN
  return [...blocks, isLong ? sum : []]
    .filter(lines => lines.length > 0)
    .map(lines => `${lines.join('\n')}\n`)
    .join('\n')
}

/** Lines that a terminal shows at once: of more, the sum is told at the end again. */
const SCREEN = 24

/** A block of its own, so that it says nothing of the post above it. */
function omittedLines(
  what: 'edits' | 'segments',
  report: GuardReport,
  { t, paint, columns }: GuardTextOptions,
): string[] {
  const words = omittedWords(what, report, t)
  return words === '' ? [] : wrap(words, columns).map(line => paint('quiet', line))
}

function moreLine(count: number, { t, paint }: GuardTextOptions): string[] {
  return count === 0 ? [] : [paint('quiet', `  ${t('guard:more', { count })}`)]
}

function sourceLines(source: GuardSource, { base }: GuardReport, options: GuardTextOptions): string[] {
  const { t, paint, columns } = options
  const fate = postFate(source, t)
  if (fate === null && source.edits.length === 0) return []
  const stale = source.edits.filter(({ outcome }) => outcome === 'stale')
  return [
    paint('strong', printable(source.source)),
    ...(fate === null ? [] : wrap(fate, columns - 2).map(line => `  ${line}`)),
    ...stale.flatMap(edit => staleLines(edit, { source: source.source, commit: base.commit }, options)),
    ...foldedEdits(source).flatMap(([outcome, edits]) => {
      const lines = edits.map(({ change }) => lineWords(change, base.commit, t)).join(t('diff:join.items'))
      const words = `${t(`guard:edits.${outcome}`, { count: edits.length })}${t('diff:join.label')}${lines}`
      return wrap(words, columns - 4, '  ').map(line => `  ${paint(MEANINGS[outcome], line)}`)
    }),
  ]
}

const MEANINGS: Readonly<Record<Exclude<EditOutcome, 'stale'>, Meaning>> = {
  carried: 'due',
  cosmetic: 'quiet',
  open: 'unsure',
  settled: 'good',
  none: 'quiet',
}

function staleLines(
  edit: GuardEdit,
  place: { readonly source: string; readonly commit: string },
  options: GuardTextOptions,
): string[] {
  const { t, paint, columns } = options
  const why = edit.stale.filter(({ cannotCarry }) => cannotCarry.length > 0)
  return [
    `  ${paint('bad', outcomeWords(edit, t))}`,
    ...changeLines(edit, place, options),
    ...why.flatMap(({ locale, cannotCarry }) => {
      const words = `${locale}${t('diff:join.label')}${whyWords({ ...edit.change, reasons: cannotCarry }, t)}`
      return wrap(words, columns - 6, '  ').map(line => `      ${line}`)
    }),
  ]
}

function changeLines(
  { change }: Pick<GuardEdit, 'change'>,
  { source, commit }: { readonly source: string; readonly commit: string },
  options: GuardTextOptions,
): string[] {
  const place = lineWords(change, commit, options.t)
  const context = { place, source, located: [], whole: false }
  const shown = { ...options, columns: options.columns - 2, all: false, explain: false, context: CONTEXT }
  return changeText(change, context, shown).map(line => `  ${line}`)
}

/** Words of unchanged text at either side of a change. */
const CONTEXT = 6

function translationLines(
  { source, target, before, after, basis, claims, segments }: GuardTranslation,
  { head }: GuardReport,
  options: GuardTextOptions,
): string[] {
  const { t, paint, columns } = options
  const states =
    before === null
      ? t('guard:translation.new', { after: t(`status:state.${after}`) })
      : t('guard:translation.changed', {
          before: t(`status:state.${before}`),
          after: t(`status:state.${after}`),
        })
  const about = [states, ...(claims && before !== null ? [t('guard:translation.claims')] : [])]
  return [
    paint('strong', printable(target)),
    ...wrap(about.join(t('diff:join.sentences')), columns - 2).map(line => `  ${line}`),
    ...segments.flatMap(segment => [
      `  ${paint('quiet', segment.key)} ${segmentWords(segment, t)}`,
      ...(segment.isOpen || segment.outcome === 'left'
        ? changeLines(segment, { source, commit: basis ?? head.commit }, options)
        : []),
    ]),
  ]
}

function findingLines(finding: GuardFinding, { t, paint, columns }: GuardTextOptions): string[] {
  const { severity, path, lines, params } = finding
  const level = t(`status:severity.${severity}`)
  const place = lines === null ? printable(path) : `${printable(path)}:${lines[0]}`
  const isNamed = lines === null && params['path'] === path
  const words = `${level}${t('diff:join.label')}${findingWords(finding, t)}`
  const [first = '', ...rest] = wrap(isNamed ? words : `${place}: ${words}`, columns, '  ')
  return [first.replace(level, paint(severity === 'error' ? 'bad' : 'unsure', level)), ...rest]
}

function movedLines(moved: readonly string[], { t, paint, columns }: GuardTextOptions): string[] {
  if (moved.length === 0) return []
  const words = wrap(t('guard:moved', { count: moved.length }), columns)
  return [...words.map(line => paint('unsure', line)), ...moved.map(path => `  ${printable(path)}`)]
}
