import type { BeadMarkup } from '../../alignment/types.ts'
import type { Document, Range, Segment } from '../../document/types.ts'
import { findingJson } from '../finding-json.ts'
import { lineIndex } from '../segment/line-index.ts'
import type { Words } from '../words.ts'
import type { AlignedBead, AlignReport } from './align-report.ts'
import type { AlignJson } from './align-schema.ts'
import { beadType } from './bead-type.ts'
import { byteIndex } from './byte-index.ts'
import { countBeads } from './count-beads.ts'

/**
 * The beads as JSON of `align.schema.json`: each segment with its text, its lines (1-based) and its ranges in UTF-16 units and in
 * UTF-8 bytes of its file; indented, ending in a line end.
 */
export function formatAlignJson(report: AlignReport, t: Words): string {
  return `${JSON.stringify(alignJson(report, t), null, 2)}\n`
}

function alignJson({ parser, source, target, beads, fit, findings }: AlignReport, t: Words): AlignJson {
  const { path, version, commit, basis } = source
  const places = [placesOf(source.document), placesOf(target.document)] as const
  return {
    schema: 1,
    parser,
    source: { path, format: source.document.format, version, commit, basis },
    target: { path: target.path, format: target.document.format },
    fit: fit && {
      confidence: rounded(fit.confidence),
      covered: rounded(fit.covered),
      used: rounded(fit.used),
    },
    counts: Object.fromEntries(countBeads(beads)),
    beads: beads.map(bead => beadJson(bead, ...places)),
    findings: findings.map(finding => findingJson(finding, t)),
  }
}

type BeadJson = AlignJson['beads'][number]
type Place = Pick<BeadJson['source'][number], 'ranges' | 'bytes' | 'lines'>

interface Places {
  readonly text: string
  readonly of: (ranges: readonly Range[]) => Place
}

function placesOf({ text }: Document): Places {
  const [lineOf, byteOf] = [lineIndex(text), byteIndex(text)]
  const of = (ranges: readonly Range[]): Place => {
    const start = ranges[0]?.start ?? 0
    const end = Math.max(start, (ranges.at(-1)?.end ?? start) - 1)
    return {
      ranges,
      bytes: ranges.map(range => ({ start: byteOf(range.start), end: byteOf(range.end) })),
      lines: [lineOf(start), lineOf(end)],
    }
  }
  return { text, of }
}

function beadJson(bead: AlignedBead, source: Places, target: Places): BeadJson {
  return {
    type: beadType(bead),
    confidence: rounded(bead.confidence),
    moved: bead.moved,
    untranslated: bead.untranslated,
    source: bead.source.map(segment => segmentJson(segment, source)),
    target: bead.target.map(segment => segmentJson(segment, target)),
    markup: bead.markup === undefined ? null : markupJson(bead.markup, source, target),
  }
}

function segmentJson(
  { id, kind, translatable, ranges, source: text }: Segment,
  places: Places,
): BeadJson['source'][number] {
  return { id, kind, translatable, ...places.of(ranges), text }
}

function markupJson(markup: BeadMarkup, source: Places, target: Places): BeadJson['markup'] {
  return {
    source: markup.source.map(range => pieceJson(range, source)),
    target: markup.target.map(range => pieceJson(range, target)),
  }
}

function pieceJson(range: Range, { text, of }: Places) {
  return { ...of([range]), text: text.slice(range.start, range.end) }
}

/** Three digits are more than anybody measured. */
function rounded(share: number): number {
  return Math.round(1000 * share) / 1000
}
