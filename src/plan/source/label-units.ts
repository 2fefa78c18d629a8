import type { SegmentKind } from '../../document/types.ts'
import { groupBy } from '../../freshness/group-by.ts'
import type { SourcePlan } from './types.ts'

/** Labels by which translators may filter, for kinds that ask for another manner of writing; running text has none. */
const TITLES: Partial<Record<SegmentKind, string>> = {
  'front-matter': 'front matter',
  heading: 'heading',
  image: 'image',
  'table-cell': 'table',
  code: 'code comment',
}

/** Units that come new with a plan, by the label that their kind has. */
export function labelUnits({ changes, file }: Pick<SourcePlan, 'changes' | 'file'>): Map<string, string[]> {
  const added = new Set(changes.flatMap(({ kind, id }) => (kind === 'added' ? [id] : [])))
  const labelled = file.units.flatMap(({ id, kind }) => {
    const title = TITLES[kind]
    return title === undefined || !added.has(id) ? [] : [{ id, title }]
  })
  const byTitle = groupBy(labelled, ({ title }) => title)
  return new Map(Array.from(byTitle, ([title, units]) => [title, units.map(({ id }) => id)]))
}
