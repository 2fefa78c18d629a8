import { codeSpan, literal } from '../markdown.ts'
import { shortened } from './shortened.ts'
import type { Telling } from './telling.ts'

/** Paths that are listed, and UTF-16 units of each. */
const PATHS = 20
const PATH = 200

/** What a person has to bring together, and the posts that wait until there is room. */
export function openMarkdown({
  request: { conflicts, queued },
  t,
}: Pick<Telling, 'request' | 't'>): string[][] {
  const listed = (name: 'conflicts' | 'queued', paths: readonly string[]): string[][] =>
    paths.length === 0
      ? []
      : [[`**${literal(t(`request:open.${name}`, { count: paths.length }))}**`], pathItems(paths, t)]
  return [...listed('conflicts', conflicts), ...listed('queued', queued)]
}

/** Paths as a list, the first of many. */
export function pathItems(paths: readonly string[], t: Telling['t']): string[] {
  const more = paths.length - PATHS
  return [
    ...paths.slice(0, PATHS).map(path => `- ${codeSpan(shortened(path, PATH))}`),
    ...(more > 0 ? [`- ${literal(t('request:more', { count: more }))}`] : []),
  ]
}
