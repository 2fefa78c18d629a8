import { UserError } from '../../errors.ts'
import type { Pair } from '../../freshness/types.ts'
import { selectPairs } from '../select-pairs.ts'
import type { Project } from '../types.ts'

/** A file that a person named, and where in it. */
interface NamedPlace {
  /** As reports name it. */
  readonly path: string
  /** 1-based; null: the whole translation. */
  readonly line: number | null
}

/** A translation with all places in it that a person named. */
export interface Chosen {
  readonly pair: Pair
  readonly places: readonly NamedPlace[]
}

/** The translations that some names stand for, each once. Throws what `findPair` throws. */
export function findPairs(project: Project, names: readonly string[], locales: readonly string[]): Chosen[] {
  const chosen = new Map<Pair, NamedPlace[]>()
  for (const name of names) {
    const { pair, place } = findPair(project, name, locales)
    chosen.set(pair, [...(chosen.get(pair) ?? []), place])
  }
  return Array.from(chosen, ([pair, places]) => ({ pair, places }))
}

/**
 * The translation that `FILE` or `FILE:LINE` names: a target, or a source with one locale. Throws `accept:severalPairs`,
 * `accept:notAFile`, `accept:missing`, `accept:obsolete` and those of a selection.
 */
function findPair(
  project: Project,
  name: string,
  locales: readonly string[],
): { readonly pair: Pair; readonly place: NamedPlace } {
  const { file, line } = splitName(project, name)
  const all = selectPairs(project, { paths: [file], locales })
  // Of a source only the translations that are there compete
  const there = all.filter(({ targetExists }) => targetExists)
  const pairs = there.length > 0 ? there : all
  const [first] = pairs
  const path = first === undefined ? file : [first.target, first.source].find(each => isNamed(each, file))
  if (first === undefined || path === undefined) throw new UserError('accept:notAFile', { path: file })
  if (pairs.length > 1) throw severalPairs(file, pairs)
  const params = { source: first.source, path: first.target }
  if (!first.targetExists) throw new UserError('accept:missing', params)
  if (!first.sourceExists) throw new UserError('accept:obsolete', params)
  return { pair: first, place: { path, line } }
}

/** A file whose name ends like a line is a file. */
function splitName(
  { pairs }: Project,
  name: string,
): { readonly file: string; readonly line: number | null } {
  const [, file = name, line] = /^(.+):(\d+)$/.exec(name) ?? []
  const isWhole = pairs.some(({ source, target }) => [source, target].some(each => isNamed(each, name)))
  if (isWhole || line === undefined) return { file: name, line: null }
  return { file, line: Number(line) }
}

/** Named from the top or from a directory in the repository. */
function isNamed(path: string, name: string): boolean {
  return path === name || path.endsWith(`/${name.replace(/^(?:\.\.?\/)+/, '')}`)
}

function severalPairs(file: string, pairs: readonly Pair[]): UserError {
  const [first] = pairs
  const locales = [...new Set(pairs.map(({ locale }) => locale))].sort().join(', ')
  return new UserError('accept:severalPairs', {
    path: file,
    count: pairs.length,
    locales,
    example: first?.target ?? file,
  })
}
