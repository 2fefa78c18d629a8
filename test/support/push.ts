import type { SyncOptions } from '../../src/commands/crowdin/sync-options.ts'
import { sync } from '../../src/commands/sync.ts'
import type { PushedPost, SyncReport } from '../../src/report/sync/sync-report.ts'
import { virtualClock } from './crowdin-connection.ts'
import type { CrowdinEmulator } from './crowdin/start.ts'
import type { TestRepository } from './repository.ts'

const tool = { name: 'evergloss', version: '0.0.0-test' }

/** `push` of a repository to an emulator, in a time that does not pass. */
export async function pushOf(
  { root }: Pick<TestRepository, 'root'>,
  { baseUrl, token, projectId }: CrowdinEmulator,
  options: Partial<SyncOptions> = {},
): Promise<SyncReport> {
  return sync({
    command: 'push',
    full: false,
    withSourceText: false,
    root,
    tool,
    paths: [],
    locales: [],
    dryRun: false,
    delete: false,
    force: false,
    credentials: { baseUrl, token, projectId, enterprise: false },
    transport: { clock: virtualClock() },
    ...options,
  })
}

type SnapshotString = ReturnType<CrowdinEmulator['snapshot']>['files'][number]['strings'][number]

/** The post of a source. */
export function postOf({ posts }: SyncReport, source: string): PushedPost {
  const post = posts.find(each => each.source === source)
  if (post === undefined) throw new Error(`no ${source}`)
  return post
}

/** Strings of one file of the server, with the translation of each that counts, `✓` when it is approved. */
export function stringsOf(
  server: CrowdinEmulator,
  path: string,
  language = 'ja',
): { key: string; text: string; translation: string | null }[] {
  const file = server.snapshot().files.find(each => each.path.replace(/^\//, '') === path)
  if (file === undefined) throw new Error(`no ${path}`)
  return file.strings.map(string => ({
    key: string.key,
    text: string.text,
    translation: shown(string, language),
  }))
}

function shown({ translations }: SnapshotString, language: string): string | null {
  const counting = translations[language]?.find(({ counts }) => counts)
  return counting === undefined ? null : `${counting.text}${counting.isApproved ? ' ✓' : ''}`
}
