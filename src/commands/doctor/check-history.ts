import { readBranches } from '../../git/branches.ts'
import type { DoctorFinding } from '../../report/doctor/doctor-report.ts'
import { findingOn, findingOnAll, placeOf } from './finding.ts'
import type { Patient } from './patient.ts'

/** Whether the clone knows the history that bases are looked up in, and what is not committed yet. */
export async function checkHistory(patient: Patient): Promise<DoctorFinding[]> {
  const { snapshot } = patient.project
  const chosen = new Set(patient.pairs.flatMap(({ source, target }) => [source, target]))
  const dirty = [...snapshot.files.values()].filter(file => file.dirty && chosen.has(file.path))
  return [
    ...cutShort(patient),
    ...(await branches(patient)),
    ...findingOn(
      ['info', 'uncommitted'],
      dirty.map(({ path }) => placeOf(path)),
      { commands: ['git status --short'] },
    ),
  ]
}

/** What is missing is an error where a basis could not be looked up for it. */
function cutShort({ project, bases }: Patient): DoctorFinding[] {
  const { shallow, promisor } = project.repository
  const refused = bases.refusal !== null
  const command = bases.refusal?.params['command']
  const commands = typeof command === 'string' ? [command] : []
  if (shallow)
    return findingOnAll([refused ? 'error' : 'warning', 'shallowClone'], {
      commands: ['git fetch --unshallow'],
    })
  if (promisor !== null && refused) return findingOnAll(['error', 'partialClone'], { commands })
  if (!refused) return []
  return findingOn(['error', 'historyUnreadable'], [placeOf(null, bases.refusal)], { commands })
}

/** On a branch of its own, nothing else says where the history of the default branch ends. */
async function branches({ project }: Patient): Promise<DoctorFinding[]> {
  const { current, defaultBranch, remote } = await readBranches(project.repository)
  if (current !== null || defaultBranch !== null) return []
  const commands = remote === null ? [] : [`git remote set-head ${remote} --auto`]
  return findingOnAll(['info', 'noDefaultBranch'], { commands })
}
