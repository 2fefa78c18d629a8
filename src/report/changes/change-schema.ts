import { z } from 'zod'
import { range, segmentKind } from '../schema-parts.ts'

const reason = z
  .strictObject({
    code: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
    message: z.string().describe('In the language of --ui-locale.'),
    rule: z
      .string()
      .optional()
      .describe('With --explain: what its rule says, in the language of --ui-locale.'),
    decides: z
      .boolean()
      .optional()
      .describe('With --explain: whether it is one of the reasons that gave the change its label.'),
  })
  .readonly()

const side = z
  .strictObject({
    segments: z
      .int()
      .min(0)
      .describe(
        'More than one where paragraphs were split, merged or gave a sentence to their neighbour; 0 for markup of a source without any segment.',
      ),
    text: z.string(),
    range,
    lines: z
      .tuple([z.int().min(1), z.int().min(1)])
      .readonly()
      .describe('First and last line, 1-based.'),
  })
  .readonly()

/** One segment that changed. */
export const change = z
  .strictObject({
    kind: z.enum(['edited', 'added', 'removed']),
    moved: z.boolean(),
    label: z.enum(['cosmetic', 'mechanical', 'substantive']),
    reasons: z.array(reason).readonly(),
    segment: segmentKind,
    headings: z.array(z.string()).readonly(),
    before: side.nullable().describe('In the source at the basis; null for what was added.'),
    after: side.nullable().describe('In the source now; null for what was removed.'),
  })
  .readonly()

export type ChangeJson = z.infer<typeof change>
