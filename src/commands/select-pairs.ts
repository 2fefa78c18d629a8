import { posix } from 'node:path'
import { nearest } from '../config/nearest.ts'
import { UserError } from '../errors.ts'
import { refuseSeveral } from './one-locale.ts'
import { canonicalLocale } from '../freshness/locales.ts'
import type { Pair } from '../freshness/types.ts'
import type { Project } from './types.ts'

export interface Selection {
  /** A source, a target or a directory of either, `/`-separated, relative to the directory asked in or to the top; empty: everything. */
  readonly paths: readonly string[]
  /** As the person spelled them; empty: every locale. */
  readonly locales: readonly string[]
}

/**
 * The pairs that a person asked for. A locale that no pair has, a path that fits none and locales that the paths do not have
 * are `UserError`s, so that a slip of the finger never looks like "nothing to do".
 */
export function selectPairs(
  { pairs, prefix }: Pick<Project, 'pairs' | 'prefix'>,
  { paths, locales }: Selection,
): Pair[] {
  const tags = new Set(locales.map(locale => knownLocale(pairs, locale)))
  const chosen = tags.size === 0 ? pairs : pairs.filter(pair => tags.has(pair.locale))
  // Without any pair the report says what is missing
  if (paths.length === 0 || pairs.length === 0) return [...chosen]
  const places = paths.map(path => placeOf(pairs, prefix, path))
  const found = chosen.filter(pair => places.some(place => isAt(pair, place)))
  if (found.length === 0) throw new UserError('project:nothingChosen', { locales: [...tags].join(', ') })
  return found
}

/** Seen from the directory asked in, else from the top, as reports name it. */
function placeOf(pairs: readonly Pair[], prefix: string, path: string): string {
  const places = [prefix, ''].map(from => posix.join(from, path).replace(/^\.?\/|\/$|^\.$/g, ''))
  const place = places.find(candidate => pairs.some(pair => isAt(pair, candidate)))
  if (place === undefined) throw new UserError('project:pathMatchesNothing', { path })
  return place
}

function knownLocale(pairs: readonly Pair[], locale: string): string {
  refuseSeveral(locale)
  const tag = canonicalLocale(locale) ?? locale
  const known = [...new Set(pairs.map(pair => pair.locale))].sort()
  if (known.includes(tag)) return tag
  const params = { locale, known: known.join(', ') }
  if (known.length === 0) throw new UserError('project:noLocales', { locale })
  const meant = known.find(other => languageOf(other) === languageOf(tag)) ?? nearest(tag, known)
  if (meant === undefined) throw new UserError('project:unknownLocale', params)
  throw new UserError('project:unknownLocaleMeant', { ...params, nearest: meant })
}

/** `zh` of `zh-CN`. */
function languageOf(tag: string): string | undefined {
  return tag.split('-')[0]
}

function isAt(pair: Pair, path: string): boolean {
  return [pair.source, pair.target].some(file => path === '' || file === path || file.startsWith(`${path}/`))
}
