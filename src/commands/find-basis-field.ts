import type { DetectedLayout } from '../freshness/layouts/types.ts'
import { pairPaths } from '../freshness/pairs.ts'
import { parseTemplate } from '../freshness/templates.ts'

export interface BasisQuestion {
  readonly paths: readonly string[]
  readonly layouts: readonly DetectedLayout[]
  /** Dotted front-matter fields that may hold a basis. */
  readonly fields: readonly string[]
}

/**
 * The one of `fields` that most translations have, looked up in at most 60 of them spread over all; null when none has
 * any. `read` says which of some fields a file's front matter has.
 */
export async function findBasisField(
  { paths, layouts, fields }: BasisQuestion,
  read: (path: string, fields: readonly string[]) => Promise<readonly string[]>,
): Promise<string | null> {
  const counts = new Map(fields.map(field => [field, 0]))
  for (const path of spread(targetsOf(paths, layouts), SAMPLE)) {
    for (const field of await read(path, fields)) counts.set(field, (counts.get(field) ?? 0) + 1)
  }
  const [best] = [...counts].filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a)
  return best?.[0] ?? null
}

const SAMPLE = 60

function targetsOf(paths: readonly string[], layouts: readonly DetectedLayout[]): string[] {
  const rules = layouts.map(({ source, target, sourceLocale }) => ({
    source: parseTemplate(source),
    target: parseTemplate(target),
    sourceLocale,
  }))
  return pairPaths(paths, rules).flatMap(pair => (pair.targetExists ? [pair.target] : []))
}

function spread<T>(items: readonly T[], most: number): T[] {
  const step = Math.max(1, items.length / most)
  return items.filter((_, i) => Math.floor(i / step) > Math.floor((i - 1) / step))
}
