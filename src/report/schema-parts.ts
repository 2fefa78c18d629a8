import { z } from 'zod'

/** Part of a file. */
export const range = z
  .strictObject({ start: z.int().min(0), end: z.int().min(0) })
  .readonly()
  .describe('Half-open range of UTF-16 offsets into the file.')

/** What a segment is cut from. */
export const segmentKind = z.enum([
  'heading',
  'paragraph',
  'list-item',
  'table-cell',
  'image',
  'html',
  'code',
  'front-matter',
  'definition',
  'other',
])

/** One thing found wrong in content, with its words. */
export const finding = z
  .strictObject({
    code: z.string(),
    severity: z.enum(['error', 'warning']),
    params: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
    path: z.string().optional(),
    range: range.optional(),
    line: z.int().min(1).optional().describe('1-based.'),
    message: z.string().describe('In the language of --ui-locale.'),
  })
  .readonly()

/** A program or library, and which of its versions. */
export const named = z.strictObject({ name: z.string(), version: z.string() }).readonly()
