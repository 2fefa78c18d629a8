import { posix } from 'node:path'
import { distance } from 'fastest-levenshtein'
import { UserError } from '../errors.ts'
import { canonicalLocale } from '../freshness/locales.ts'
import type { Pair } from '../freshness/types.ts'
import type { Project } from './project.ts'

export interface Selection {
  /** A source, a target or a directory of either, `/`-separated, relative to the directory asked in or to the top; empty: everything. */
  readonly paths: readonly string[]
  /** As the person spelled them; empty: every locale. */
  readonly locales: readonly string[]
}

/**
 * The pairs that a person asked for. A locale that no pair has and a path that fits none are `UserError`s, so that a slip of
 * the finger never looks like "nothing to do".
 */
export function selectPairs(
  { pairs, prefix }: Pick<Project, 'pairs' | 'prefix'>,
  { paths, locales }: Selection,
): Pair[] {
  const tags = new Set(locales.map(locale => knownLocale(pairs, locale)))
  const chosen = tags.size === 0 ? pairs : pairs.filter(pair => tags.has(pair.locale))
  if (paths.length === 0) return [...chosen]
  const places = paths.map(path => placeOf(pairs, prefix, path))
  return chosen.filter(pair => places.some(place => isAt(pair, place)))
}

/** Seen from the directory asked in, else from the top, as reports name it. */
function placeOf(pairs: readonly Pair[], prefix: string, path: string): string {
  const places = [prefix, ''].map(from => posix.join(from, path).replace(/^\.?\/|\/$|^\.$/g, ''))
  const place = places.find(candidate => pairs.some(pair => isAt(pair, candidate)))
  if (place === undefined) throw new UserError('project:pathMatchesNothing', { path })
  return place
}

function knownLocale(pairs: readonly Pair[], locale: string): string {
  const tag = canonicalLocale(locale) ?? locale
  const known = [...new Set(pairs.map(pair => pair.locale))].sort()
  if (known.includes(tag)) return tag
  const [nearest] = known.toSorted((a, b) => distance(a, tag) - distance(b, tag))
  const params = { locale, known: known.join(', ') }
  if (nearest === undefined) throw new UserError('project:noLocales', params)
  throw new UserError('project:unknownLocale', { ...params, nearest })
}

function isAt(pair: Pair, path: string): boolean {
  return [pair.source, pair.target].some(file => path === '' || file === path || file.startsWith(`${path}/`))
}
