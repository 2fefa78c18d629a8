import type { Adoption, AdoptOutcome, AdoptReport } from '../../freshness/adoption/types.ts'
import type { Words } from '../words.ts'

/** What was looked at, in one sentence. */
export function headlineWords({ mode, adoptions }: AdoptReport, t: Words): string {
  const count = adoptions.length
  if (count === 0) return t(mode === 'check' ? 'adopt:nothingToCheck' : 'adopt:nothing')
  return t(`adopt:headline.${mode}`, { count })
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
  const held = heldBack(report)
  const threshold = percentOf(report)
  const kept = writtenInLedgers(report)
  return [
    ...(written > kept ? [t('adopt:next.written', { count: written - kept })] : []),
    ...(kept > 0 ? [t('adopt:next.writtenLedger', { count: kept }), t('adopt:next.union')] : []),
    ...(ready > 0 ? [t('adopt:next.write', { count: ready })] : []),
    ...placeWords(report, 'ready', t),
    ...(unsure > held ? [t('adopt:next.unsure', { count: unsure - held, threshold })] : []),
    ...(held > 0 ? [t('adopt:next.held', { count: held })] : []),
    ...(ready === 0 && written === 0 ? placeWords(report, 'unsure', t) : []),
    ...(failed > 0 ? [t('adopt:next.failed', { count: failed })] : []),
  ]
}

function writtenInLedgers({ adoptions }: AdoptReport): number {
  return adoptions.filter(({ outcome, write }) => outcome === 'written' && write?.field === null).length
}

/** How many are not written for another reason than their confidence. */
function heldBack({ adoptions }: AdoptReport): number {
  return adoptions.filter(({ outcome, problem }) => outcome === 'unsure' && problem !== null).length
}

/** Where bases would go. */
function placeWords({ adoptions }: AdoptReport, wanted: AdoptOutcome, t: Words): string[] {
  const open = adoptions.filter(({ outcome }) => outcome === wanted)
  const places = open.flatMap(({ write }) => (write === null ? [] : [write.field]))
  const named = places.filter(field => field !== null)
  const fields = [...new Set(named)].map(field => `\`${field}\``).join(t('diff:join.items'))
  const ledgers = places.length - named.length
  return [
    ...(named.length > 0 ? [t('adopt:next.field', { count: named.length, fields })] : []),
    ...(ledgers > 0 ? [t('adopt:next.ledger', { count: ledgers })] : []),
  ]
}

function percentOf({ threshold }: AdoptReport): number {
  return Math.round(100 * threshold)
}

function countOf({ adoptions }: AdoptReport, outcome: AdoptOutcome): number {
  return adoptions.filter(adoption => adoption.outcome === outcome).length
}
