import type { SyncOptions } from '../../src/commands/crowdin/sync-options.ts'
import type { SyncedTranslation, SyncReport } from '../../src/report/sync/sync-report.ts'
import type { CrowdinEmulator } from './crowdin/start.ts'
import { pushOf } from './push.ts'
import type { TestRepository } from './repository.ts'

/** `sync` of a repository with an emulator, in a time that does not pass. */
export async function syncOf(
  repository: Pick<TestRepository, 'root'>,
  server: CrowdinEmulator,
  options: Partial<SyncOptions> = {},
): Promise<SyncReport> {
  return pushOf(repository, server, { command: 'sync', ...options })
}

/** What became of a translation. */
export function translationOf({ translations }: SyncReport, target: string): SyncedTranslation {
  const found = translations.find(each => each.target === target)
  if (found === undefined) throw new Error(`no ${target}`)
  return found
}
