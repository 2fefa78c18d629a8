import { type Asked, commandLine } from '../text/command-line.ts'
import type { Words } from '../words.ts'
import { isWaiting, isWritten } from './count-items.ts'
import type { UpdateReport } from './update-report.ts'

/** What was or would be done, in one sentence. */
export function headlineWords({ mode, items }: UpdateReport, t: Words): string {
  const count = items.filter(isWritten).length
  if (count > 0) return t(`update:headline.${mode}`, { count })
  const isFailed = items.some(({ outcome }) => outcome === 'failed')
  return t(isFailed ? `update:none.${mode}` : 'update:nothing')
}

export interface NextOptions {
  readonly t: Words
  readonly asked: Asked
  /** Those of `update` that make a difference to what is written: `--prune`. */
  readonly switches: readonly string[]
}

/** What to do next, a sentence each; of a plan the last one leads over to the changes. */
export function nextWords(
  { mode, items, passed, isUnionMissing }: UpdateReport,
  { t, asked, switches }: NextOptions,
): string[] {
  const written = items.filter(isWritten)
  const failed = items.filter(({ outcome }) => outcome === 'failed').length
  const waiting = items.filter(isWaiting).length
  const behind = items.filter(({ outcome, stays }) => outcome === 'none' && stays === 'unasked').length
  const again = { ...asked, options: [...asked.options, ...switches] }
  const inLedger = written.some(({ files }) => files.some(({ path }) => path.startsWith('.translate/')))
  return [
    ...(written.length > 0 && mode === 'write' ? [t('update:next.diff')] : []),
    ...(inLedger && mode === 'write' ? [t('update:next.ledger')] : []),
    ...(isUnionMissing && mode === 'write' ? [t('adopt:next.union')] : []),
    ...(failed > 0 ? [t('update:next.failed', { count: failed })] : []),
    ...(waiting > 0
      ? [t('update:next.waiting', { count: waiting, command: commandLine('diff', asked) })]
      : []),
    // Who asks for the whole project is not told each time
    ...(behind > 0 && (written.length > 0 || asked.paths.length > 0)
      ? [t('update:next.basis', { count: behind })]
      : []),
    ...(passed.unknown > 0
      ? [t('update:next.unknown', { count: passed.unknown, command: commandLine('adopt', asked) })]
      : []),
    ...(written.length > 0 && mode === 'plan'
      ? [t('update:next.write', { count: written.length, command: commandLine('update', again) })]
      : []),
  ]
}
