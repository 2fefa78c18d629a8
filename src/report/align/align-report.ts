import type { Bead, Fit } from '../../alignment/types.ts'
import type { Document, Finding } from '../../document/types.ts'
import type { Basis } from '../../freshness/types.ts'

/** What `translate align` found out about one source and one target. */
export interface AlignReport {
  readonly parser: { readonly name: string; readonly version: string }
  readonly source: AlignedSource
  readonly target: AlignedFile
  /** In the order of the source; empty when one of the two does not parse. */
  readonly beads: readonly AlignedBead[]
  /** Null when one of the two does not parse. */
  readonly fit: Fit | null
  readonly findings: readonly Finding[]
}

interface AlignedFile {
  /** As the person named it, or as the project does. */
  readonly path: string
  readonly document: Document
}

export interface AlignedSource extends AlignedFile {
  /** `file`: as it lies there; `commit`: of the revision asked for; `basis`: of the target's basis. */
  readonly version: 'file' | 'commit' | 'basis'
  /** Full id; null for a file. */
  readonly commit: string | null
  /** What the target says of its basis; null where that was not asked. */
  readonly basis: Basis | null
}

export interface AlignedBead extends Bead {
  /** True: the target still has the source's own words. */
  readonly untranslated: boolean
}
