import { connect, type ConnectOptions } from '../../../crowdin/connect.ts'
import type { Connection } from '../../../crowdin/connection.ts'
import type { Credentials } from '../../../crowdin/parse-credentials.ts'
import { readProject } from '../../../crowdin/project.ts'
import { readTree } from '../../../crowdin/tree.ts'
import { tryReads, type TriedReads } from '../../../crowdin/try-reads.ts'
import type { Project as RemoteProject, RemoteTree } from '../../../crowdin/types.ts'
import { UserError } from '../../../errors.ts'

/** What there is to see of a project at Crowdin. */
export interface SeenRemote {
  readonly project: RemoteProject
  /** Null: there are no files, or they could not be read. */
  readonly tree: RemoteTree | null
  readonly strings: TriedReads['strings']
  /** What could not be read beside the project. */
  readonly failed: readonly UserError[]
}

/** Whoever asks what is wrong does not want to wait for half a minute to hear that there is no network. */
const IMPATIENT = { tries: 3, timeoutMs: 20_000 }

/** Throws those of `crowdin:` where not even the project can be read. */
export async function readRemote(
  credentials: Credentials,
  transport: ConnectOptions = {},
): Promise<SeenRemote> {
  const connection = await connect(credentials, { ...IMPATIENT, ...transport })
  const project = await readProject(connection)
  if (project.type === 'strings') return { project, tree: null, strings: null, failed: [] }
  const [tree, { failed, strings }] = await Promise.all([
    treeOf(connection),
    tryReads(connection, project.targets[0]?.id),
  ])
  const refused = tree instanceof UserError ? [tree] : []
  // What is no answer to the question asked tells of the question, not of the set-up
  const meant = failed.filter(({ code }) => code !== 'crowdin:invalid' && code !== 'crowdin:notFound')
  return { project, tree: tree instanceof UserError ? null : tree, strings, failed: [...refused, ...meant] }
}

async function treeOf(connection: Connection): Promise<RemoteTree | UserError> {
  return readTree(connection, null).catch((error: unknown) => {
    if (error instanceof UserError) return error
    throw error
  })
}
