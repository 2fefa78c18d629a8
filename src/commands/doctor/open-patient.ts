import { type Message, UserError } from '../../errors.ts'
import type { Pair } from '../../freshness/types.ts'
import { openObjects } from '../../git/objects.ts'
import { missing } from '../../git/failure.ts'
import { findBases, type ResolvedBasis } from '../bases.ts'
import { selectPairs, type Selection } from '../select-pairs.ts'
import type { Project } from '../types.ts'
import { askApart } from './ask-apart.ts'
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
  // In a partial clone git ends the conversation at the first object that was left out; the other checks go on with theirs
  const objects = openObjects(project.repository)
  const found = await refused(findBases({ ...project, objects }, pairs))
  await objects.close()
  if (found instanceof UserError) return { found: null, refusal: messageOf(found) }
  return { found, refusal: await missingText(project, found) }
}

/** In a partial clone the source's text at a basis may be left out; other commands would stop there. */
async function missingText(
  { repository }: Project,
  found: ReadonlyMap<Pair, ResolvedBasis>,
): Promise<Message | null> {
  if (repository.promisor === null) return null
  const blobs = [...new Set([...found.values()].flatMap(({ blob }) => blob ?? []))]
  const infos = await refused(askApart(repository, blobs))
  if (infos instanceof UserError) return messageOf(infos)
  const lost = blobs.find((_, i) => infos[i]?.found !== true)
  return lost === undefined ? null : messageOf(missing(repository, lost))
}

/** What git refuses is an answer. */
async function refused<T>(action: Promise<T>): Promise<T | UserError> {
  return action.catch((error: unknown) => {
    if (error instanceof UserError && error.code.startsWith('git:')) return error
    throw error
  })
}

function messageOf({ code, params }: UserError): Message {
  return { code, params }
}
