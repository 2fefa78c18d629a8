import { connect, type ConnectOptions } from '../../../crowdin/connect.ts'
import type { Crowdin } from '../../../crowdin/connection.ts'
import { matchLanguages } from '../../../crowdin/languages.ts'
import type { Credentials } from '../../../crowdin/parse-credentials.ts'
import { readProject } from '../../../crowdin/project.ts'
import { readTree } from '../../../crowdin/tree.ts'
import type { Project as RemoteProject, RemoteTree } from '../../../crowdin/types.ts'
import type { Finding } from '../../../document/types.ts'
import { UserError } from '../../../errors.ts'
import type { Project } from '../../types.ts'

/** The Crowdin project as a run finds it. */
export interface Remote {
  readonly crowdin: Crowdin
  readonly project: RemoteProject
  readonly tree: RemoteTree
  /** Locales that have no language there. */
  readonly findings: readonly Finding[]
}

export interface RemoteOptions {
  readonly credentials: Credentials
  /** How requests are sent, if not as usual. */
  readonly transport?: ConnectOptions
}

/** Reads what is there before anything is changed. Throws a UserError for a project that holds no files, or that is suspended, and those of `crowdin:`. */
export async function openRemote(
  { config, pairs }: Project,
  { credentials, transport }: RemoteOptions,
): Promise<Remote> {
  const connection = await connect(credentials, transport)
  const project = await readProject(connection)
  const names = { project: project.name, url: project.url }
  if (project.type === 'strings') throw new UserError('push:stringBased', names)
  if (project.suspended) throw new UserError('push:suspended', names)
  const locales = [...new Set(pairs.map(({ locale }) => locale))].sort()
  const { languages, findings } = matchLanguages(project, { locales, configured: config.crowdin.languages })
  return {
    crowdin: { ...connection, languages },
    project,
    tree: await readTree(connection, null),
    findings,
  }
}
