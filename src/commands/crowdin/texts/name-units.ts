import type { StringName } from '../../../crowdin/string-names.ts'
import type { ManyOffer } from './many-offer.ts'

/** What Crowdin finds a unit of an import over many files by; which of these it is, nobody says. */
export type FoundBy = 'stringId' | 'key'

/** The name of each unit of an offer, in their order; null where one is not there, or may mean another string too. */
export type NamesOf = (offer: ManyOffer, by: FoundBy) => readonly string[] | null

/**
 * Names that mean one string of the project, whichever way Crowdin reads them: no id of a string is another one's key, and no key is there twice.
 * `strings` are all that the project has.
 */
export function nameUnits(strings: readonly StringName[]): NamesOf {
  const ids = new Map(strings.map(({ id, key, fileId }) => [`${fileId} ${key}`, `${id}`]))
  const numbers = new Set(strings.map(({ id }) => `${id}`))
  const counts = new Map<string, number>()
  for (const { key } of strings) counts.set(key, (counts.get(key) ?? 0) + 1)
  const nameOf = (id: string | undefined, key: string, by: FoundBy): string | undefined => {
    if (id === undefined) return undefined
    if (by === 'stringId') return counts.has(id) ? undefined : id
    return counts.get(key) === 1 && !numbers.has(key) ? key : undefined
  }
  return ({ fileId, units }, by) => {
    const names = units.map(({ id: key }) => nameOf(ids.get(`${fileId} ${key}`), key, by))
    const known = names.filter(name => name !== undefined)
    return known.length === names.length ? known : null
  }
}
