import { isBot } from './accounts.ts'
import type { Signature } from './history.ts'
import type { Evidence } from './types.ts'

/** Somebody added a translation that names its translators now. */
interface Creation {
  readonly path: string
  readonly author: Signature
  /** ISO 8601. */
  readonly at: string
  readonly translators: readonly string[]
}

/** Translations that a commit to no other locale added, the newest last: a commit that adds to several moves files rather. */
export function findCreations({ commits, localeOf, translators }: Evidence): Creation[] {
  const found = commits.flatMap(({ author, at, parents, files }) => {
    const own = files.filter(({ path }) => localeOf(path) !== undefined)
    const locales = new Set(own.map(({ path }) => localeOf(path)))
    if (parents.length > 1 || isBot(author) || locales.size !== 1) return []
    return own.flatMap(({ path, added }): Creation[] => {
      const names = translators.get(path)
      return added && names !== undefined && names.length > 0
        ? [{ path, author, at, translators: names }]
        : []
    })
  })
  return found.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
}
