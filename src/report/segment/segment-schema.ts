import { z } from 'zod'
import { finding, named, range, segmentKind } from '../schema-parts.ts'

/**
 * Shape of `translate segment --json`, version 1. Written to `segment.schema.json`; a type test holds it equal to what
 * the reporter makes. Keys are only ever added within a version.
 */

const placeholder = z
  .strictObject({
    type: z.enum([
      'code',
      'link',
      'image',
      'autolink',
      'html',
      'template',
      'math',
      'footnote',
      'heading-id',
      'expression',
      'directive',
    ]),
    ranges: z
      .array(range)
      .readonly()
      .describe('UTF-16 offsets into `source`; two for what goes round a text, as a link does.'),
  })
  .readonly()

const segment = z
  .strictObject({
    id: z.string().describe('Valid within this output only.'),
    kind: segmentKind,
    ranges: z.array(range).readonly().describe('Where its text stands in the file, in order.'),
    lines: z
      .tuple([z.int().min(1), z.int().min(1)])
      .readonly()
      .describe('First and last line, 1-based.'),
    source: z
      .string()
      .describe('What a translator sees; U+FFFC stands for a segment that was cut out of this one.'),
    placeholders: z.array(placeholder).readonly(),
    translatable: z.boolean().describe('False: tracked, never offered to a translator.'),
    headings: z.array(z.string()).readonly().describe('Headings above it, outermost first.'),
    containers: z.array(z.string()).readonly().describe('Containers around it, outermost first.'),
    level: z.int().min(1).max(6).optional().describe('Of a heading.'),
    field: z.string().optional().describe('Front-matter field, dotted.'),
    language: z.string().optional().describe('Of a code block, lower case.'),
    notes: z.array(z.string()).readonly().optional().describe('For the translator, from the file.'),
  })
  .readonly()

export const segmentSchema = z
  .strictObject({
    schema: z.literal(1).describe('Version of this format.'),
    file: z.string().describe('As it was named.'),
    format: z.enum(['markdown', 'mdx']),
    parser: named,
    segments: z.array(segment).readonly(),
    findings: z.array(finding).readonly(),
  })
  .readonly()

export type SegmentJson = z.infer<typeof segmentSchema>
