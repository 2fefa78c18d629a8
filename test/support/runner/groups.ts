/** Concurrency groups: one run at a time; of those that wait GitHub keeps the newest. */
export interface Groups {
  /** Does something when the group is free; null: a newer one took its place. */
  within<T>(group: string | null, act: () => Promise<T>): Promise<T | null>
}

interface Group {
  isBusy: boolean
  waiting: ((goes: boolean) => void) | null
}

/** No group is busy. */
export function createGroups(): Groups {
  const groups = new Map<string, Group>()
  return {
    within: async (name, act) => {
      if (name === null) return act()
      const group = groups.get(name) ?? { isBusy: false, waiting: null }
      groups.set(name, group)
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
