import type { State, StatusReport, TranslationStatus } from '../../freshness/types.ts'
import { leftInSourceOf } from './left-in-source-of.ts'
import { totals } from './states.ts'
import type { StatusTextOptions } from './status-text-options.ts'
import { shellWord } from '../text/shell-word.ts'
import { wrap } from '../text/wrap.ts'

/**
 * States that ask for something, the most pressing first; of the `unknown` ones `unreadable` are those that a finding is about, and
 * `inPart` those that were imported in part.
 */
const PRESSING = ['stale', 'due', 'inPart', 'unknown', 'unreadable', 'missing', 'obsolete'] as const

type Asked = (typeof PRESSING)[number]

/** What to do next: a sentence for each state that asks for something, and the command that tells more. */
export function formatNextSteps(report: StatusReport, options: StatusTextOptions): string[] {
  if (report.translations.length === 0) return []
  const { t, columns, paint } = options
  const counts = countAsked(report)
  const asked = PRESSING.filter(state => counts[state] > 0)
  const errors = report.findings.filter(({ severity }) => severity === 'error').length
  const left = report.translations.reduce((sum, translation) => sum + leftInSourceOf(translation), 0)
  if (asked.length + errors + left === 0)
    return wrap(nothingWords(report, options), columns).map(line => paint('good', line))
  return [
    ...(errors > 0 ? wrap(t('status:next.errors', { count: errors }), columns) : []),
    ...asked.flatMap(state => [
      ...wrap(t(`status:next.${state}`, { count: counts[state] }), columns),
      ...furtherLines(state, report, options),
    ]),
    ...(left > 0 ? leftLines(left, report, options) : []),
  ]
}

/** Of some translations alone nobody may read that all are fresh, nor that what they claim was tested. */
function nothingWords({ translations }: StatusReport, { t, changedOnly }: StatusTextOptions): string {
  if (changedOnly !== true) return t('status:next.nothing')
  return t('status:next.nothingChanged', { count: translations.length })
}

function leftLines(count: number, { translations }: StatusReport, options: StatusTextOptions): string[] {
  const { t, columns, paint, changes } = options
  const example = translations.find(translation => leftInSourceOf(translation) > 0)
  const command = `translate status --changes ${shellWord(example?.source ?? '')} --locale ${example?.locale}`
  return [
    ...wrap(t('status:next.untranslated', { count }), columns),
    ...(changes ? [] : [`  ${paint('strong', command)}`]),
  ]
}

function countAsked(report: StatusReport): Record<Asked, number> {
  const counts = totals(report.locales)
  const baseless = report.translations.filter(lacksBasis).length
  const inPart = report.translations.filter(isInPart).length
  return { ...counts, unknown: baseless, inPart, unreadable: counts.unknown - baseless - inPart }
}

/** A basis is what is missing, and not that a file cannot be read. */
function lacksBasis({ state, basis }: TranslationStatus): boolean {
  const problem = basis?.problem ?? null
  const isOther = problem === null || problem === 'only-segments' || problem.startsWith('unreadable-')
  return state === 'unknown' && !isOther
}

/** The rest is missing, and no basis that could be found. */
function isInPart({ state, basis }: TranslationStatus): boolean {
  return state === 'unknown' && basis?.problem === 'only-segments'
}

function furtherLines(state: Asked, report: StatusReport, options: StatusTextOptions): string[] {
  if (state === 'unknown') return basisLines(report, options)
  return commandFor(state, report, options).map(command => `  ${options.paint('strong', command)}`)
}

/** Which translations they are, unless that is shown above, and what finds their basis. */
function basisLines(
  report: StatusReport,
  { t, columns, paint, posts, changes }: StatusTextOptions,
): string[] {
  const command = (line: string): string => `  ${paint('strong', line)}`
  const which = posts || changes ? [] : [command('translate status --posts')]
  if (!report.translations.some(lacksBasis)) return which
  return [
    ...which,
    ...wrap(t('status:next.basis'), columns),
    command('translate adopt'),
    ...wrap(t('status:next.unsure'), columns),
  ]
}

function commandFor(state: State | Asked, report: StatusReport, { changes }: StatusTextOptions): string[] {
  if (state === 'due') return ['translate update']
  if (state === 'inPart') {
    const part = report.translations.find(isInPart)
    return [`translate export --stale --output DIR ${shellWord(part?.source ?? '')} --locale ${part?.locale}`]
  }
  const example = report.translations.find(translation => translation.state === state)
  if (state !== 'stale' || changes || example === undefined) return []
  return [`translate diff ${shellWord(example.source)} --locale ${example.locale}`]
}
