import type { Words } from '../words.ts'
import type { PrItem, PrOutcome, PrReport } from './pr-report.ts'

/** A piece of advice and the lines that go with it: of a configuration, or for a shell. */
export interface Advice {
  readonly words: string
  readonly lines: readonly string[]
}

/** What a person can do next. */
export function nextWords({ items, unknown, enabled }: PrReport, t: Words): Advice[] {
  const localesWith = (outcome: PrOutcome): string[] => [
    ...new Set(
      items
        .filter(({ pull, issue }) => [pull.outcome, issue.outcome].includes(outcome))
        .map(({ locale }) => locale),
    ),
  ]
  const [reported, declined] = [localesWith('reported'), localesWith('declined')]
  const advice = (name: string, lines: readonly string[]): Advice => ({ words: t(`pr:next.${name}`), lines })
  return [
    ...(reported.length > 0
      ? [advice('reported', ['[github]', `locales = ${listed([...new Set([...enabled, ...reported])])}`])]
      : []),
    ...(declined.length > 0
      ? [
          advice(
            'declined',
            declined.map(locale => `translate pr --reopen --locale ${locale}`),
          ),
        ]
      : []),
    ...(localesWith('waiting').length > 0 ? [advice('waiting', [])] : []),
    ...(localesWith('conflict').length > 0 ? [advice('conflict', [])] : []),
    ...(unknown > 0 ? [{ words: t('pr:next.unknown', { count: unknown }), lines: ['translate adopt'] }] : []),
  ]
}

/** As a list of TOML. */
function listed(locales: readonly string[]): string {
  return `[${locales.map(locale => JSON.stringify(locale)).join(', ')}]`
}

/** What was done in all, or would be, in a sentence. */
export function summaryWords({ items, mode, repository, branch }: PrReport, t: Words): string {
  const count = (outcomes: readonly PrOutcome[]): number =>
    items
      .flatMap(({ pull, issue }) => [pull.outcome, issue.outcome])
      .filter(outcome => outcomes.includes(outcome)).length
  const parts = [
    ['opened', count(['opened', 'reopened'])],
    ['refreshed', count(['refreshed'])],
    ['closed', count(['closed'])],
    ['conflict', count(['conflict'])],
    ['waiting', count(['waiting'])],
    ['declined', count(['declined'])],
    ['failed', items.filter(hasFailed).length],
  ] as const
  const told = parts
    .filter(([, number]) => number > 0)
    .map(([name, number]) => t(`pr:sum.${name}`, { count: number }))
  if (told.length === 0) return t(`pr:summary.nothing`, { repository, branch })
  return t(`pr:summary.${mode}`, { repository, branch, parts: told.join(t('diff:join.items')) })
}

function hasFailed({ pull, issue, problem }: PrItem): boolean {
  return pull.outcome === 'failed' || issue.outcome === 'failed' || problem !== null
}
