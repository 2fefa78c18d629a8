import type { Document, Segment, SegmentKind } from '../../src/document/types.ts'

/** A segment to be built: its text, or its text with what differs from a translatable paragraph. */
export type Draft = string | (Partial<Segment> & { readonly source: string })

/** A document value of the given segments, one block each with an empty line between; no parser involved. */
export function documentOf(drafts: readonly Draft[]): Document {
  let text = ''
  const segments = drafts.map((draft, i): Segment => {
    const given = typeof draft === 'string' ? { source: draft } : draft
    const kind: SegmentKind = given.kind ?? 'paragraph'
    const start = text.length
    text += `${given.source}\n\n`
    return {
      id: `s${i + 1}`,
      ranges: [{ start, end: start + given.source.length }],
      placeholders: [],
      translatable: kind !== 'code' && kind !== 'definition',
      headings: [],
      containers: [],
      ...given,
      kind,
    }
  })
  return { text, format: 'markdown', parser: 'satteri', segments, findings: [] }
}
