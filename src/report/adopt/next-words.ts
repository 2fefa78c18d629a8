import type { Adoption, AdoptOutcome, AdoptReport } from '../../freshness/adoption/types.ts'
import type { Words } from '../words.ts'

/** What was looked at, in one sentence. */
export function headlineWords({ mode, adoptions }: AdoptReport, t: Words): string {
  const count = adoptions.length
  if (count === 0) return t(mode === 'check' ? 'adopt:nothingToCheck' : 'adopt:nothing')
  return t(`adopt:headline.${mode === 'check' ? 'check' : 'plan'}`, { count })
}

/** What is told one by one: of a check only what is contradicted. */
export function shownAdoptions({ mode, adoptions }: AdoptReport): Adoption[] {
  return adoptions.filter(({ outcome }) => mode !== 'check' || outcome === 'contradicted')
}

/** How many translations have each outcome, in the order of `OUTCOMES`. */
export function outcomeWords(report: AdoptReport, t: Words): string {
  return OUTCOMES.flatMap(outcome => {
    const count = countOf(report, outcome)
    return count === 0 ? [] : [`${count} ${t(`adopt:outcome.${outcome}`)}`]
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
    return [
      contradicted === 0 ? t('adopt:next.agrees') : t('adopt:next.contradicted', { count: contradicted }),
    ]
  }
  const [ready, unsure, written, failed] = [
    count('ready'),
    count('unsure'),
    count('written'),
    count('failed'),
  ]
  const threshold = Math.round(100 * report.threshold)
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

function countOf({ adoptions }: AdoptReport, outcome: AdoptOutcome): number {
  return adoptions.filter(adoption => adoption.outcome === outcome).length
}
