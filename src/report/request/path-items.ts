import { codeSpan, literal } from '../markdown.ts'
import type { Words } from '../words.ts'
import { shortened } from './shortened.ts'

/** Paths that are listed, and UTF-16 units of each. */
const PATHS = 20
const PATH = 200

/** Paths as a list, the first of many. */
export function pathItems(paths: readonly string[], t: Words): string[] {
  const more = paths.length - PATHS
  return [
    ...paths.slice(0, PATHS).map(path => `- ${codeSpan(shortened(path, PATH))}`),
    ...(more > 0 ? [`- ${literal(t('request:more', { count: more }))}`] : []),
  ]
}
