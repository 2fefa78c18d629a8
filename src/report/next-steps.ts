import type { State, StatusReport } from '../freshness/types.ts'
import { totals } from './states.ts'
import type { StatusTextOptions } from './status-text.ts'
import { wrap } from './wrap.ts'

/** States that ask for something, the most pressing first. */
const PRESSING = ['stale', 'due', 'unknown', 'missing', 'obsolete'] as const satisfies readonly State[]

/** What to do next: a sentence for each state that asks for something, and the command that tells more. */
export function formatNextSteps(report: StatusReport, options: StatusTextOptions): string[] {
  const { t, columns } = options
  const counts = totals(report.locales)
  if (report.translations.length === 0) return []
  const asked = PRESSING.filter(state => counts[state] > 0)
  if (asked.length === 0)
    return wrap(t('status:next.nothing'), columns).map(line => options.paint('good', line))
  return asked.flatMap(state => [
    ...wrap(t(`status:next.${state}`, { count: counts[state] }), columns),
    ...commandFor(state, report, options).map(command => `  ${options.paint('strong', command)}`),
  ])
}

function commandFor(state: State, report: StatusReport, { posts, changes }: StatusTextOptions): string[] {
  if (state === 'unknown' && !posts && !changes) return ['translate status --posts']
  const example = report.translations.find(translation => translation.state === state)
  if (state !== 'stale' || changes || example === undefined) return []
  return [`translate status ${shellWord(example.source)} --locale ${example.locale} --changes`]
}

/** A path as one word of a POSIX shell. */
function shellWord(path: string): string {
  return /^[\w./@%+=:,-]+$/.test(path) && !path.startsWith('-')
    ? path
    : `'${path.replaceAll("'", String.raw`'\''`)}'`
}
