import { UserError } from '../errors.ts'
import type { Adoption, AdoptReport } from '../freshness/adoption/types.ts'
import { isUnchanged } from '../git/is-unchanged.ts'
import type { Draft } from './adopt-draft.ts'
import { resolveRecorded } from './resolve-recorded.ts'
import type { Project } from './types.ts'
import { applyWrite, type FoundBasis, planBasis } from './write-basis.ts'

/**
 * Plans where each basis goes and, where that is asked for, writes those that are sure, or all when forced, one after another. What the
 * history would not answer with the text that was found is not written.
 */
export async function writeAdoptions(
  project: Project,
  drafts: readonly Draft[],
  options: { readonly mode: AdoptReport['mode']; readonly force: boolean },
): Promise<Draft[]> {
  const open = drafts.flatMap(draft => {
    const basis = basisOf(draft)
    return basis === null ? [] : [{ draft, basis }]
  })
  const wishes = open.map(({ basis: { commit, pair } }) => ({ commit, path: pair.source }))
  const answers = await resolveRecorded(project, wishes)
  const done = new Map<Draft, Adoption>()
  for (const [at, { draft, basis }] of open.entries()) {
    const answer = answers[at]
    const stands = answer?.problem === null && answer.blob === basis.blob
    const isWanted = options.mode === 'write' && (options.force || draft.adoption.outcome === 'ready')
    done.set(draft, stands ? await write(project, draft, { basis, isWanted }) : unresolved(draft.adoption))
  }
  return drafts.map(draft => ({ ...draft, adoption: done.get(draft) ?? draft.adoption }))
}

/** What is to be written; null where nothing can be. */
function basisOf({ adoption: { found, outcome }, pair, text }: Draft): FoundBasis | null {
  if (found === null || text === null || outcome === 'unknown') return null
  const { commit, blob, path } = found
  return { pair, text, commit, blob, path }
}

function unresolved(adoption: Adoption): Adoption {
  return { ...adoption, outcome: 'unknown', problem: { code: 'adopt:unresolved', params: {} } }
}

interface Wanted {
  readonly basis: FoundBasis
  readonly isWanted: boolean
}

async function write(project: Project, { adoption }: Draft, { basis, isWanted }: Wanted): Promise<Adoption> {
  const { repository } = project
  try {
    const planned = await planBasis(project, basis)
    const place = planned === null ? null : { path: planned.path, field: planned.field }
    if (!isWanted) return { ...adoption, write: place }
    if (planned !== null) await applyWrite(project, planned)
    return { ...adoption, write: place, outcome: 'written', problem: null }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    // The reason is what a person can mend; that it was not recorded the outcome says
    const [{ code, params } = error] = error.details
    const isFiltered =
      code === 'git:changedWhileReading' && (await isUnchanged(repository, basis.pair.target))
    const problem = isFiltered ? { code: 'adopt:filtered', params: {} } : { code, params }
    return { ...adoption, outcome: 'failed', problem }
  }
}
