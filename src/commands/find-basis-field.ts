import type { DetectedLayout } from '../freshness/layouts/types.ts'
import { pairPaths } from '../freshness/pairs.ts'
import { parseTemplate } from '../freshness/templates.ts'
import { mostUsedField } from './most-used-field.ts'

export interface BasisQuestion {
  readonly paths: readonly string[]
  readonly layouts: readonly DetectedLayout[]
  /** Dotted front-matter fields that may hold a basis. */
  readonly fields: readonly string[]
}

/**
 * The one of `fields` that most translations have; null when none has any. `read` says which of some fields a file's front matter
 * has, the first of several.
 */
export async function findBasisField(
  { paths, layouts, fields }: BasisQuestion,
  read: (path: string, fields: readonly string[]) => Promise<string | null>,
): Promise<string | null> {
  const found: string[] = []
  for (const path of targetsOf(paths, layouts)) {
    const field = await read(path, fields)
    if (field !== null) found.push(field)
  }
  return mostUsedField(fields, found)
}

function targetsOf(paths: readonly string[], layouts: readonly DetectedLayout[]): string[] {
  const rules = layouts.map(({ source, target, sourceLocale }) => ({
    source: parseTemplate(source),
    target: parseTemplate(target),
    sourceLocale,
  }))
  return pairPaths(paths, rules).flatMap(pair => (pair.targetExists ? [pair.target] : []))
}
