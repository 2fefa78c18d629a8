import type { GuardReport, GuardSource, GuardSum, GuardTranslation } from '../../report/guard/guard-report.ts'

/** What a request comes to, in numbers. */
export function sumUp(
  sources: readonly GuardSource[],
  translations: readonly GuardTranslation[],
): GuardReport['sum'] {
  const edits: Record<keyof GuardSum['edits'], number> = {
    stale: 0,
    carried: 0,
    cosmetic: 0,
    open: 0,
    settled: 0,
    none: 0,
  }
  const segments: Record<keyof GuardSum['segments'], number> = { edited: 0, left: 0, accepted: 0 }
  const all = sources.flatMap(source => source.edits)
  for (const { outcome } of all) edits[outcome] += 1
  for (const { outcome } of translations.flatMap(each => each.segments)) segments[outcome] += 1
  const locales = new Set(all.flatMap(({ stale }) => stale.map(({ locale }) => locale)))
  return {
    edits,
    locales: [...locales].sort(),
    added: sources.filter(({ kind }) => kind === 'added').length,
    removed: sources.filter(({ kind }) => kind === 'removed').length,
    segments,
  }
}
