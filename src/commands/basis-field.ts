import { KNOWN_BASIS_FIELDS } from '../config/types.ts'
import { mostUsedField } from './most-used-field.ts'
import { readFacts } from './read-facts.ts'
import type { Project } from './types.ts'

/**
 * The front-matter field in which the translations of a content entry name their basis: the configured one, else that of the
 * known ones which most translations have; null when none has any. Looked up once for a project.
 */
export async function basisFieldOf(project: Project, content: number): Promise<string | null> {
  const fields = project.config.content[content]?.basisFields ?? []
  if (fields !== KNOWN_BASIS_FIELDS) return fields[0] ?? null
  const known = answers.get(project) ?? readFields(project)
  answers.set(project, known)
  return mostUsedField(fields, (await known).get(content) ?? [])
}

type FieldsFound = ReadonlyMap<number, readonly string[]>

const answers = new WeakMap<Project, Promise<FieldsFound>>()

/** By content entry, the field of each translation that has one. */
async function readFields(project: Project): Promise<FieldsFound> {
  const facts = await readFacts(
    project,
    project.pairs.filter(({ targetExists }) => targetExists),
  )
  const found = new Map<number, string[]>()
  for (const [{ content }, { field }] of facts) {
    if (field === null) continue
    const ofEntry = found.get(content) ?? []
    found.set(content, ofEntry)
    ofEntry.push(field)
  }
  return found
}
