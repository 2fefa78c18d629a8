import type { RemoteTree } from '../../../crowdin/types.ts'
import { UserError } from '../../../errors.ts'
import { formerNames, indexRenames } from '../../../git/former-names.ts'
import { readStagedRenames } from '../../../git/staged-renames.ts'
import { planTree, type TreePlan } from '../../../plan/tree/plan-tree.ts'
import { renamesOf } from '../../resolve-recorded.ts'
import type { Project } from '../../types.ts'

/**
 * Where each source of the project is held at Crowdin. The history is asked only where a source is held nowhere while a file has no source. Throws
 * `git:shallow` where it does not reach far enough to tell a renamed post from a new one, since all that was translated would stay behind.
 */
export async function findPlaces(project: Project, tree: RemoteTree): Promise<TreePlan> {
  const sources = [
    ...new Set(project.pairs.filter(pair => pair.sourceExists).map(({ source }) => source)),
  ].sort()
  const facts = {
    sources,
    held: Array.from(tree.files).flatMap(([path, { type }]) => (type === 'xliff' ? [path] : [])),
    directory: project.config.crowdin.directory,
  }
  const plain = planTree({ ...facts, formerNames: () => [] })
  if (plain.gone.length === 0 || plain.places.every(({ kind }) => kind !== 'new')) return plain
  const index = indexRenames((await renamesOf(project)).renames)
  const staged = await readStagedRenames(project.repository)
  const plan = planTree({
    ...facts,
    formerNames: source => formerNames(staged.get(source) ?? source, index),
  })
  const unknown = plan.gone.length === 0 ? undefined : plan.places.find(({ kind }) => kind === 'new')
  if (project.repository.shallow && unknown !== undefined)
    throw new UserError('git:shallow', { object: unknown.source, command: 'git fetch --unshallow' })
  return plan
}
