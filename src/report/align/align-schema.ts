import { z } from 'zod'
import { basis, finding, named, oid, range, segmentKind } from '../schema-parts.ts'

/**
 * Shape of `translate align --json`, version 1. Written to `align.schema.json`; a type test holds it equal to what the
 * reporter makes. Keys are only ever added within a version.
 */

const share = z.number().min(0).max(1)

const bytes = z
  .strictObject({ start: z.int().min(0), end: z.int().min(0) })
  .readonly()
  .describe('Half-open range of bytes of the file in UTF-8, a byte order mark included.')

const lines = z
  .tuple([z.int().min(1), z.int().min(1)])
  .readonly()
  .describe('First and last line, 1-based.')

const place = {
  ranges: z.array(range).readonly().describe('Where its text stands in the file, in order.'),
  bytes: z.array(bytes).readonly().describe('The same ranges in bytes.'),
  lines,
}

const segment = z
  .strictObject({
    id: z.string().describe('Valid within this side of this output only.'),
    kind: segmentKind,
    translatable: z.boolean(),
    ...place,
    text: z
      .string()
      .describe('What a translator sees; U+FFFC stands for a segment that was cut out of this one.'),
  })
  .readonly()

const markup = z.strictObject({ ...place, text: z.string().describe('As it stands in the file.') }).readonly()

const segments = z.array(segment).readonly()
const pieces = z.array(markup).readonly()

const bead = z
  .strictObject({
    type: z
      .string()
      .regex(/^\d+:\d+$/)
      .describe('Number of segments, or of pieces of markup, on each side.'),
    confidence: share.describe('Estimated probability that this bead is right.'),
    moved: z.boolean().describe('True: it stands in another order than its neighbours.'),
    untranslated: z.boolean().describe('True: the target still has the words of the source.'),
    source: segments,
    target: segments,
    markup: z
      .strictObject({ source: pieces, target: pieces })
      .readonly()
      .nullable()
      .describe('Tags, comments and rules that stand in no segment; such a bead has no segments.'),
  })
  .readonly()

const file = { path: z.string(), format: z.enum(['markdown', 'mdx']) }

export const alignSchema = z
  .strictObject({
    schema: z.literal(1).describe('Version of this format.'),
    parser: named,
    source: z
      .strictObject({
        ...file,
        version: z
          .enum(['file', 'commit', 'basis'])
          .describe('The file as it lies there, or as it was in a commit: the one asked for, or the basis.'),
        commit: oid.nullable().describe('Full id; null for a file.'),
        basis: basis.nullable().describe('What the target says of its basis; null where that was not asked.'),
      })
      .readonly(),
    target: z.strictObject(file).readonly(),
    fit: z
      .strictObject({
        confidence: share.describe('Probability that the target translates this source.'),
        covered: share.describe('Share of the source that stands in beads with a target, by length.'),
        used: share.describe('Share of the target that stands in beads with a source, by length.'),
      })
      .readonly()
      .nullable()
      .describe('Null when one of the two does not parse.'),
    counts: z.record(z.string(), z.int().min(1)).readonly().describe('Beads of segments, by type.'),
    beads: z
      .array(bead)
      .readonly()
      .describe('In the order of the source; a passage of the target alone follows its predecessor.'),
    findings: z.array(finding).readonly(),
  })
  .readonly()

export type AlignJson = z.infer<typeof alignSchema>
