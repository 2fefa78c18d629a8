import type { CommitChange } from '../../git/read-commit-changes.ts'
import type { DigestPerson, Landed } from '../../plan/digest/types.ts'
import type { Touched } from './touched-files.ts'

/** What is told of together. */
export interface Group extends Pick<Touched, 'sources' | 'translations'> {
  /** The oldest first. */
  readonly landed: readonly [Landed, ...Landed[]]
}

/**
 * What landed, in the groups that it is told of in: a pull request or a merged branch alone, the single commits of the same people as one. In the
 * order in which the first of each landed. What follows on one file in a group is one change.
 */
export function groupLanded(
  touched: readonly Touched[],
  by: ReadonlyMap<Landed, readonly DigestPerson[]>,
): Group[] {
  const groups = new Map<unknown, [Touched, ...Touched[]]>()
  for (const each of touched) {
    const { landing } = each.landed
    const isAlone = landing.how === 'merge' || landing.number !== null
    const key = isAlone ? each : JSON.stringify(by.get(each.landed) ?? [])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [each])
    else group.push(each)
  }
  return [...groups.values()].map(([first, ...more]) => ({
    landed: [first.landed, ...more.map(({ landed }) => landed)],
    sources: chained([first, ...more].flatMap(({ sources }) => sources)),
    translations: chained([first, ...more].flatMap(({ translations }) => translations)),
  }))
}

/** Changes of one file as one where each begins with what the one before left; nobody else's is taken in. */
function chained<T extends { readonly change: CommitChange }>(changes: readonly T[]): T[] {
  const open = new Map<string, T>()
  const done: T[] = []
  for (const each of changes) {
    const { path, from, before } = each.change
    const earlier = open.get(from ?? '')
    if (earlier !== undefined && from !== null && earlier.change.after === before) {
      open.delete(from)
      const { from: first, before: oldest } = earlier.change
      open.set(path, { ...each, change: { ...each.change, from: first, before: oldest } })
    } else {
      const other = open.get(path)
      if (other !== undefined) done.push(other)
      open.set(path, each)
    }
  }
  return [...done, ...open.values()].filter(({ change }) => change.before !== null || change.after !== null)
}
