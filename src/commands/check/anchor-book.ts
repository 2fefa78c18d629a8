import { anchorsIn } from '../../check/links/anchors-in.ts'
import type { Anchors } from '../../check/types.ts'
import { extract } from '../../document/extract.ts'
import type { ExtractOptions } from '../../document/types.ts'
import { formatOf } from '../read-markdown.ts'
import { readTexts } from '../texts.ts'
import type { Project } from '../types.ts'

/** Anchors of posts, each read once and only when a link asks for it. */
export interface AnchorBook {
  /** Reads those of `paths` that are not known. */
  readonly read: (paths: Iterable<string>, options: ExtractOptions) => Promise<void>
  /** Undefined for a post that was not read or is not there. */
  readonly anchorsOf: (path: string) => Anchors | undefined
}

/** A book without entries. */
export function openAnchorBook(project: Project): AnchorBook {
  const known = new Map<string, Anchors>()
  const asked = new Set<string>()
  return {
    anchorsOf: path => known.get(path),
    read: async (paths, options) => {
      const wanted = [...new Set(paths)].filter(path => !asked.has(path))
      const files = wanted.flatMap(path => project.snapshot.files.get(path) ?? [])
      const texts = await readTexts(project, { files, blobs: [] })
      for (const path of wanted) asked.add(path)
      for (const { path, oid } of files) {
        const text = texts.get(oid)
        if (text !== undefined)
          known.set(path, anchorsIn(extract(text, { ...options, format: formatOf(path) })))
      }
    },
  }
}
