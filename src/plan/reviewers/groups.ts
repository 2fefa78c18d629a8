/** Keys that are joined to groups, each with one account at most. */
export interface Groups {
  /** Gives a key its account; the first spelling stays. */
  claim(key: string, login: string): void
  has(key: string): boolean
  /** Makes two groups one, unless each has an account. */
  join(a: string, b: string): void
  /** Makes all groups one, unless there are two accounts among them. */
  joinAll(keys: readonly string[]): void
  /** Name of a key's group: equal for all keys in it, and lasting until the next join. */
  keyOf(key: string): string
  loginOf(key: string): string | null
  /** Keys of a group. */
  sizeOf(key: string): number
}

/** Groups in which nothing is joined yet. */
export function createGroups(): Groups {
  const parents = new Map<string, string>()
  const logins = new Map<string, string>()
  const sizes = new Map<string, number>()
  const keyOf = (key: string): string => {
    let root = key
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up
    // Shortens the way for the next one who asks.
    for (let at = key; at !== root;) {
      const next = parents.get(at) ?? root
      parents.set(at, root)
      at = next
    }
    return root
  }
  const join = (a: string, b: string): void => {
    const [one, two] = [keyOf(a), keyOf(b)]
    const [root, other] = one < two ? [one, two] : [two, one]
    const [own, its] = [logins.get(root), logins.get(other)]
    if (root === other || (own !== undefined && its !== undefined)) return
    parents.set(other, root)
    sizes.set(root, (sizes.get(root) ?? 1) + (sizes.get(other) ?? 1))
    if (its !== undefined) logins.set(root, its)
  }
  return {
    claim: (key, login) => {
      const root = keyOf(key)
      if (!logins.has(root)) logins.set(root, login)
    },
    has: key => logins.has(keyOf(key)),
    join,
    joinAll: keys => {
      const roots = [...new Set(keys.map(keyOf))]
      if (roots.filter(root => logins.has(root)).length > 1) return
      for (const root of roots) join(roots[0] ?? root, root)
    },
    keyOf,
    loginOf: key => logins.get(keyOf(key)) ?? null,
    sizeOf: key => sizes.get(keyOf(key)) ?? 1,
  }
}
