import { UserError } from '../../errors.ts'
import type { Pair } from '../../freshness/types.ts'
import { findBases } from '../bases.ts'
import { selectPairs, type Selection } from '../select-pairs.ts'
import type { Project } from '../types.ts'
import type { BasesFound, Patient } from './patient.ts'
import { readFiles } from './read-files.ts'

/** Reads what the checks over content need of the pairs that were asked for. */
export async function openPatient(
  project: Project,
  file: string | null,
  selection: Selection,
): Promise<Patient> {
  const pairs = selectPairs(project, selection)
  const whole = selection.paths.length === 0 && selection.locales.length === 0
  const bases = await lookUpBases(project, pairs)
  return { project, file, pairs, whole, bases, ...(await readFiles(project, pairs)) }
}

/** A clone without the history that is needed is a finding here, and no end. */
async function lookUpBases(project: Project, pairs: readonly Pair[]): Promise<BasesFound> {
  try {
    return { found: await findBases(project, pairs), refusal: null }
  } catch (error) {
    if (!(error instanceof UserError) || !error.code.startsWith('git:')) throw error
    return { found: null, refusal: { code: error.code, params: error.params } }
  }
}
