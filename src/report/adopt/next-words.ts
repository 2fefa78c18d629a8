import type { Adoption, AdoptOutcome, AdoptReport } from '../../freshness/adoption/types.ts'
import type { Words } from '../words.ts'

/** What was looked at, in one sentence. */
export function headlineWords({ mode, adoptions }: AdoptReport, t: Words): string {
  const count = adoptions.length
  if (count === 0) return t(mode === 'check' ? 'adopt:nothingToCheck' : 'adopt:nothing')
  return t(`adopt:headline.${mode === 'check' ? 'check' : 'plan'}`, { count })
}

/** What is told one by one: of a check only what the text speaks against, for sure or not. */
export function shownAdoptions({ mode, adoptions }: AdoptReport): Adoption[] {
  return adoptions.filter(({ contradiction }) => mode !== 'check' || contradiction !== null)
}

/** How many translations have each outcome, in the order of `OUTCOMES`. */
export function outcomeWords(report: AdoptReport, t: Words): string {
  return OUTCOMES.flatMap(outcome => {
    const count = countOf(report, outcome)
    return count === 0 ? [] : [t(`adopt:count.${outcome}`, { count })]
  }).join(' · ')
}

const OUTCOMES: readonly AdoptOutcome[] = [
  'written',
  'ready',
  'agrees',
  'contradicted',
  'unsure',
  'failed',
  'unknown',
]

/** What to do next, a sentence each. */
export function nextWords(report: AdoptReport, t: Words): string[] {
  if (report.adoptions.length === 0) return []
  const count = (outcome: AdoptOutcome): number => countOf(report, outcome)
  if (report.mode === 'check') {
    const contradicted = count('contradicted')
    const doubtful = shownAdoptions(report).length - contradicted
    if (contradicted + doubtful === 0) return [t('adopt:next.agrees')]
    return [
      ...(contradicted > 0 ? [t('adopt:next.contradicted', { count: contradicted })] : []),
      ...(doubtful > 0 ? [t('adopt:next.doubtful', { count: doubtful, threshold: percentOf(report) })] : []),
    ]
  }
  const [ready, unsure, written, failed] = [
    count('ready'),
    count('unsure'),
    count('written'),
    count('failed'),
  ]
  const threshold = percentOf(report)
  return [
    ...(written > 0 ? [t('adopt:next.written', { count: written })] : []),
    ...(ready > 0 ? [t('adopt:next.write', { count: ready })] : []),
    ...(unsure > 0 ? [t('adopt:next.unsure', { count: unsure, threshold })] : []),
    ...(ready + unsure > 0 ? placeWords(report, t) : []),
    ...(failed > 0 ? [t('adopt:next.failed', { count: failed })] : []),
  ]
}

/** Where bases go. */
function placeWords({ adoptions }: AdoptReport, t: Words): string[] {
  const places = adoptions.flatMap(({ write }) => (write === null ? [] : [write.field]))
  const fields = [...new Set(places)].filter(field => field !== null).map(field => `\`${field}\``)
  return [
    ...(fields.length > 0 ? [t('adopt:next.field', { fields: fields.join(t('diff:join.items')) })] : []),
    ...(places.includes(null) ? [t('adopt:next.ledger')] : []),
  ]
}

function percentOf({ threshold }: AdoptReport): number {
  return Math.round(100 * threshold)
}

function countOf({ adoptions }: AdoptReport, outcome: AdoptOutcome): number {
  return adoptions.filter(adoption => adoption.outcome === outcome).length
}
