import type { Bead } from '../../../src/alignment/types.ts'
import type { AlignedBead, AlignReport } from '../../../src/report/align/align-report.ts'
import { documentOf, type Draft } from '../../support/documents.ts'

/** A bead by the places (from 0) of its segments; what is left out is that of a sure pair. */
interface BeadDraft extends Partial<Omit<AlignedBead, 'source' | 'target'>> {
  readonly source: readonly number[]
  readonly target: readonly number[]
}

interface ReportDraft extends Partial<Omit<AlignReport, 'source' | 'target' | 'beads'>> {
  readonly source: readonly Draft[]
  readonly target: readonly Draft[]
  readonly beads: readonly BeadDraft[]
}

/** A report over built documents; nothing is parsed or aligned. */
export function alignReportOf({ source, target, beads, ...rest }: ReportDraft): AlignReport {
  const documents = { source: documentOf(source), target: documentOf(target) }
  const segments = (side: 'source' | 'target', places: readonly number[]): Bead['source'] =>
    places.flatMap(place => documents[side].segments[place] ?? [])
  return {
    parser: { name: 'satteri', version: '0.10.5' },
    source: { path: 'a.md', version: 'file', commit: null, basis: null, document: documents.source },
    target: { path: 'a.xx.md', document: documents.target },
    beads: beads.map(bead => ({
      confidence: 0.99,
      moved: false,
      untranslated: false,
      ...bead,
      source: segments('source', bead.source),
      target: segments('target', bead.target),
    })),
    fit: { confidence: 0.98, covered: 1, used: 0.876 },
    findings: [],
    ...rest,
  }
}
