import type { Config } from '../config/types.ts'
import type { Finding } from '../document/types.ts'
import { matchPath } from '../freshness/templates.ts'
import type { Skipped, Snapshot } from '../git/types.ts'
import { isLedgerPlace, readLedgerPath } from '../ledger/path.ts'

/** True for the paths of Markdown files, by their extension. */
export function isContent(path: string): boolean {
  return /\.(?:md|mdx|markdown)$/i.test(path)
}

/** True for the paths of ledgers. */
export function isLedger(path: string): boolean {
  return readLedgerPath(path) !== undefined
}

/** True for all that a project reads: content and ledgers. */
export function isRead(path: string): boolean {
  return isContent(path) || isLedger(path)
}

/** A finding for each path that would have been content but was passed over: links are not followed, unreadable files named. */
export function skippedFindings(snapshot: Snapshot, config: Config): Finding[] {
  return snapshot.skipped
    .filter(({ path, why }) => why === 'unreadable' || isLedgerPlace(path) || concerns(config, path))
    .map(({ path, why }) => {
      const isLinked = why !== 'unreadable' && isLedgerPlace(path)
      const [code, severity] = isLinked ? LINKED : [CODES[why], SEVERITIES[why]]
      return { code, severity, params: { path }, path }
    })
}

/** Records that are not read may be somebody's sign-off. */
const LINKED = ['ledger:linked', 'error'] as const

const CODES: Readonly<Record<Skipped['why'], string>> = {
  'symbolic-link': 'project:symbolicLink',
  submodule: 'project:submodule',
  unreadable: 'project:unreadable',
}

const SEVERITIES: Readonly<Record<Skipped['why'], Finding['severity']>> = {
  'symbolic-link': 'warning',
  submodule: 'warning',
  unreadable: 'error',
}

function concerns(config: Config, path: string): boolean {
  return config.content.some(
    ({ source, target }) => matchPath(source, path) !== undefined || matchPath(target, path) !== undefined,
  )
}
