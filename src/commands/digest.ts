import { UserError } from '../errors.ts'
import { readOrigin } from '../git/origin.ts'
import { openRepository } from '../git/repository.ts'
import type { ConnectOptions } from '../github/connect.ts'
import { findGithubRepository, parseGithubCredentials } from '../github/parse-credentials.ts'
import { parsePeriod } from '../plan/digest/parse-period.ts'
import type { DigestReport } from '../report/digest/digest-report.ts'
import { type DigestHost, askNothing } from './digest/digest-host.ts'
import { readLanded } from './digest/read-landed.ts'
import { reportChanges } from './digest/report-changes.ts'
import { touchedFiles } from './digest/touched-files.ts'
import { openProject, type ProjectOptions } from './project.ts'

export interface DigestOptions extends Omit<ProjectOptions, 'at' | 'sourcesOnly'> {
  /** Name and version of the program, for the report. */
  readonly tool: DigestReport['tool']
  /** As the person wrote them: `2022-08-01`, `2022-08`, `last-month`. */
  readonly since: string
  readonly until?: string
  /** `YYYY-MM-DD`, of UTC. */
  readonly today: string
  /** Translations into these only, as the person spelled them; empty: into all. */
  readonly locales: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  /** True: GitHub is not asked, even with a token. */
  readonly offline: boolean
  /** How GitHub is reached. */
  readonly transport?: ConnectOptions
}

/**
 * What landed on the default branch in some days: changes of sources, translations, who made them, and what waits for reviewers. Told
 * from git alone, with a token from GitHub, too. Reads only. Throws what `parsePeriod` and `openProject` throw, and `github:` ones; `git:shallow` in a
 * clone without the whole history, since what lies beyond its edge cannot be told.
 */
export async function digest(options: DigestOptions): Promise<DigestReport> {
  const period = parsePeriod(options)
  const repository = await openRepository(options.root)
  if (repository.shallow)
    throw new UserError('git:shallow', { object: options.since, command: 'git fetch --unshallow' })
  const origin = await readOrigin(repository)
  const hosted = findGithubRepository(options.env, origin)
  const host = await hostOf(options, origin, hosted !== null)
  const { head, landed } = await readLanded(repository, period, { host, owner: hosted?.owner ?? null })
  const base = {
    tool: options.tool,
    commit: head,
    repository: hosted?.url ?? null,
    ...period,
  }
  const [newest] = landed
  const project = await openProject({ ...options, at: newest?.commit.oid ?? head })
  try {
    const open = await host.openRequests()
    const touched = await touchedFiles(project, landed, options.locales)
    const told = await reportChanges(project, touched, hosted?.url ?? null)
    await project.cache.save()
    return { ...base, ...told, open, findings: project.findings }
  } finally {
    await project.objects.close()
  }
}

/** GitHub, where there is a token for it and nobody said not to ask. */
async function hostOf(
  { env, offline, transport }: DigestOptions,
  origin: string | null,
  isKnown: boolean,
): Promise<DigestHost> {
  if (offline) return askNothing('offline')
  if (!isKnown) return askNothing('no-repository')
  if ((env['GITHUB_TOKEN'] ?? '').trim() === '') return askNothing('no-token')
  const { askGithub } = await import('./digest/ask-github.ts')
  return askGithub(parseGithubCredentials(env, origin), transport)
}
