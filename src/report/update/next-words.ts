import type { Words } from '../words.ts'
import { isWaiting, isWritten } from './count-items.ts'
import type { UpdateReport } from './update-report.ts'

/** What was or would be done, in one sentence. */
export function headlineWords({ mode, items }: UpdateReport, t: Words): string {
  const count = items.filter(isWritten).length
  const failed = items.some(({ outcome }) => outcome === 'failed')
  return count === 0 && !failed ? t('update:nothing') : t(`update:headline.${mode}`, { count })
}

/** What to do next, a sentence each. */
export function nextWords({ mode, items, passed, isUnionMissing }: UpdateReport, t: Words): string[] {
  const written = items.filter(isWritten)
  const failed = items.filter(({ outcome }) => outcome === 'failed').length
  const waiting = items.filter(isWaiting).length
  const behind = items.filter(({ outcome, stays }) => outcome === 'none' && stays === 'unasked').length
  const inLedger = written.some(({ files }) => files.some(({ path }) => path.startsWith('.translate/')))
  return [
    ...(written.length > 0
      ? [mode === 'plan' ? t('update:next.write', { count: written.length }) : t('update:next.diff')]
      : []),
    ...(inLedger ? [t('update:next.ledger')] : []),
    ...(isUnionMissing ? [t('adopt:next.union')] : []),
    ...(failed > 0 ? [t('update:next.failed', { count: failed })] : []),
    ...(waiting > 0 ? [t('update:next.waiting', { count: waiting })] : []),
    ...(behind > 0 && written.length > 0 ? [t('update:next.basis', { count: behind })] : []),
    ...(passed.unknown > 0 ? [t('update:next.unknown', { count: passed.unknown })] : []),
  ]
}
