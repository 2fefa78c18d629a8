import { UserError } from '../../../errors.ts'
import { readHistories, type Histories } from '../../../git/read-histories.ts'
import { readStagedRenames } from '../../../git/staged-renames.ts'
import type { Snapshot } from '../../../git/types.ts'
import { renamesOf } from '../../resolve-recorded.ts'
import type { Project } from '../../types.ts'

/** Files are followed by the names that they have now. */
export type FileHistories = Pick<Histories, 'log' | 'follow'>

const known = new WeakMap<Snapshot, Promise<FileHistories | null>>()

/** The history of all sources and translations of a project, read once; null where the clone does not have what that needs. */
export function historiesOf(project: Project): Promise<FileHistories | null> {
  const found = known.get(project.snapshot) ?? read(project)
  known.set(project.snapshot, found)
  return found
}

async function read(project: Project): Promise<FileHistories | null> {
  const { repository, snapshot, pairs } = project
  try {
    const staged = snapshot.worktree ? await readStagedRenames(repository) : new Map<string, string>()
    const nameAtHead = (path: string): string => staged.get(path) ?? path
    const paths = [...new Set(pairs.flatMap(({ source, target }) => [source, target]))].map(nameAtHead)
    const { log, follow } = await readHistories(repository, snapshot.commit, {
      paths,
      renames: await renamesOf(project),
    })
    return { log, follow: path => follow(nameAtHead(path)) }
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}
