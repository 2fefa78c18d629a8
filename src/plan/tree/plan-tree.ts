import { remotePathOf, sourcePathOf } from './remote-path.ts'

/** Where one source is held: `present` under its own name, `renamed` under one that it had before, `new` nowhere. */
export interface HeldPlace {
  readonly source: string
  readonly path: string
  readonly kind: 'present' | 'renamed' | 'new'
  /** Of a renamed one: the path that holds it now. */
  readonly from: string | null
}

export interface TreePlan {
  /** In the order of the sources. */
  readonly places: readonly HeldPlace[]
  /** What is held of sources that are no more, sorted by path. */
  readonly gone: readonly { readonly source: string; readonly path: string }[]
}

export interface TreeFacts {
  /** All of the project, not only those that were asked for: what is held of another one is not gone. */
  readonly sources: readonly string[]
  /** What is held there, by path. */
  readonly held: Iterable<string>
  /** `''`: all is held from the top. */
  readonly directory: string
  /** Names that a source had before; asked only for sources that are held nowhere, while something is held that has no source. */
  readonly formerNames: (source: string) => Iterable<string>
}

/**
 * Finds what is held of each source: by its path, else by a name that it had before, so that a rename keeps what translators did. No file
 * is taken twice, and none that another source has by its own name.
 */
export function planTree({ sources, held, directory, formerNames }: TreeFacts): TreePlan {
  const paths = new Set(held)
  const own = new Set(sources)
  const lost = new Map<string, string>()
  for (const path of [...paths].toSorted()) {
    const source = sourcePathOf(path, directory)
    if (source !== null && !own.has(source)) lost.set(source, path)
  }
  const places = sources.map((source): HeldPlace => {
    const path = remotePathOf(source, directory)
    if (paths.has(path)) return { source, path, kind: 'present', from: null }
    const before = lost.size === 0 ? undefined : [...formerNames(source)].find(name => lost.has(name))
    const from = before === undefined ? undefined : lost.get(before)
    if (before === undefined || from === undefined) return { source, path, kind: 'new', from: null }
    lost.delete(before)
    return { source, path, kind: 'renamed', from }
  })
  return { places, gone: Array.from(lost, ([source, path]) => ({ source, path })) }
}
