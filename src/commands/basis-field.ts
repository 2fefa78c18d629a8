import { KNOWN_BASIS_FIELDS } from '../config/types.ts'
import { readFacts } from './read-facts.ts'
import type { Project } from './types.ts'

/**
 * The front-matter field in which the translations of a content entry name their basis: the configured one, else that of the
 * known ones which most translations have; null when none has any. Looked up once for a project.
 */
export async function basisFieldOf(project: Project, content: number): Promise<string | null> {
  const fields = project.config.content[content]?.basisFields ?? []
  if (fields !== KNOWN_BASIS_FIELDS) return fields[0] ?? null
  const known = counts.get(project) ?? countFields(project)
  counts.set(project, known)
  const [best] = [...((await known).get(content) ?? [])].sort(([, a], [, b]) => b - a)
  return best?.[0] ?? null
}

type FieldCounts = ReadonlyMap<number, ReadonlyMap<string, number>>

const counts = new WeakMap<Project, Promise<FieldCounts>>()

/** By content entry, how many translations have each field. */
async function countFields(project: Project): Promise<FieldCounts> {
  const facts = await readFacts(
    project,
    project.pairs.filter(({ targetExists }) => targetExists),
  )
  const found = new Map<number, Map<string, number>>()
  for (const [{ content }, { field }] of facts) {
    if (field === null) continue
    const ofEntry = found.get(content) ?? new Map<string, number>()
    found.set(content, ofEntry.set(field, (ofEntry.get(field) ?? 0) + 1))
  }
  return found
}
