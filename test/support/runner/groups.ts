/** Concurrency groups: one run at a time; of those that wait GitHub keeps the newest. */
export interface Groups {
  /** Does something when the group is free; null: a newer one took its place. Without a name at once. */
  within<T>(group: Wanted | null, act: () => Promise<T>): Promise<T | null>
}

interface Wanted {
  readonly name: string
  /** What is under way would be ended: that, this runner does not do. */
  readonly cancels: boolean
}

interface Group {
  isBusy: boolean
  waiting: ((goes: boolean) => void) | null
}

/** No group is busy. */
export function createGroups(): Groups {
  const groups = new Map<string, Group>()
  return {
    within: async (wanted, act) => {
      if (wanted === null) return act()
      const { name, cancels } = wanted
      const group = groups.get(name) ?? { isBusy: false, waiting: null }
      groups.set(name, group)
      if (cancels && group.isBusy) throw new Error(`the runner cancels no run that is under way: ${name}`)
      if (!(await enter(group))) return null
      try {
        return await act()
      } finally {
        leave(group)
      }
    },
  }
}

async function enter(group: Group): Promise<boolean> {
  if (!group.isBusy) {
    group.isBusy = true
    return true
  }
  group.waiting?.(false)
  return new Promise(resolve => {
    group.waiting = resolve
  })
}

function leave(group: Group): void {
  const next = group.waiting
  group.waiting = null
  if (next === null) group.isBusy = false
  else next(true)
}
