import { ledgerPath } from '../../ledger/path.ts'
import type { GuardFinding, GuardReport, GuardTranslation } from '../../report/guard/guard-report.ts'

/**
 * What a report that nobody vouches for may say of a request that changes these files, by path: nothing of translations that it does not touch, in their text or in their
 * ledger. GitHub lists no more than 3,000 files; a request with that many is believed.
 */
export function withinRequest(report: GuardReport, files: ReadonlySet<string>): GuardReport {
  if (files.size >= MOST) return report
  const translations = report.translations.filter(each => isTouched(each, files))
  const known = new Set([...files, ...translations.flatMap(({ source, target }) => [source, target])])
  return {
    ...report,
    sources: report.sources.filter(({ source, from }) => files.has(source) || files.has(from ?? '')),
    translations,
    findings: report.findings.filter(finding => isAbout(finding, known)),
  }
}

const MOST = 3000

function isTouched({ target, locale, source }: GuardTranslation, files: ReadonlySet<string>): boolean {
  return files.has(target) || files.has(ledgerPath(locale, source))
}

/** Words of ours name the file that they are about, which is another one where that is removed; those of rules may name anything. */
function isAbout({ code, path, params }: GuardFinding, known: ReadonlySet<string>): boolean {
  const named = code.startsWith('guard:') ? params['path'] : path
  return typeof named === 'string' && known.has(named)
}
