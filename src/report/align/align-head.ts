import { printable } from '../text/printable.ts'
import { shortId } from '../text/short-id.ts'
import { wrap, wrapParts } from '../text/wrap.ts'
import type { AlignTextOptions } from './align-options.ts'
import type { AlignedSource, AlignReport } from './align-report.ts'
import { isUncertain } from './bead-type.ts'
import { countBeads } from './count-beads.ts'

/** Both paths, which version of the source it is, counts by type of bead, coverage and fit. */
export function alignHead(report: AlignReport, { t, paint, columns }: AlignTextOptions): string[] {
  const { source, target } = report
  const paths = wrap(`${printable(source.path)} ⇄ ${printable(target.path)}`, columns)
  const version = versionWords(source, t)
  return [
    ...paths.map(line => paint('strong', line)),
    ...(version === undefined ? [] : wrap(version, columns)),
    ...[countWords(report, t), fitWords(report, t)].flatMap(parts =>
      wrapParts(parts, columns).flatMap(line => wrap(line, columns)),
    ),
  ]
}

type Said = AlignTextOptions['t']

function versionWords({ version, commit, basis }: AlignedSource, t: Said): string | undefined {
  if (commit !== null) return t(`align:version.${version}`, { commit: shortId(commit) })
  if (basis === null) return undefined
  return t(basis.problem === 'none' ? 'align:version.none' : 'align:version.unusable')
}

function countWords({ beads, fit }: AlignReport, t: Said): string[] {
  if (fit === null) return [t('align:unread')]
  const passages = beads.filter(({ markup }) => markup === undefined)
  if (passages.length === 0) return [t('align:none')]
  const flags = {
    uncertain: passages.filter(isUncertain).length,
    moved: passages.filter(({ moved }) => moved).length,
    untranslated: passages.filter(({ untranslated }) => untranslated).length,
  }
  return [
    ...Array.from(countBeads(beads), ([type, count]) => t('align:count.type', { type, count })),
    ...Object.entries(flags).flatMap(([flag, count]) =>
      count === 0 ? [] : [t(`align:count.${flag}`, { count })],
    ),
  ]
}

function fitWords({ beads, fit }: AlignReport, t: Said): string[] {
  if (fit === null || beads.every(({ markup }) => markup !== undefined)) return []
  const percent = (share: number): number => Math.round(100 * share)
  return [
    t('align:fit', { percent: percent(fit.confidence) }),
    t('align:covered', { percent: percent(fit.covered) }),
    t('align:used', { percent: percent(fit.used) }),
  ]
}
