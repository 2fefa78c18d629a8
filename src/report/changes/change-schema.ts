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

/** One side of a change, or its place in a translation. */
export const side = z
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
    before: side
      .nullable()
      .describe('In the source at the basis, or at the sign-off that is later; null for what was added.'),
    after: side.nullable().describe('In the source now; null for what was removed.'),
    since: z
      .string()
      .optional()
      .describe(
        'Blob of the source that `before` stands in, where it is that of a sign-off and not the basis.',
      ),
  })
  .readonly()

/** Where a change stands in a translation. */
const changeTarget = z
  .strictObject({
    state: z
      .enum(['found', 'absent', 'already', 'untranslated'])
      .describe(
        'found: the target has a text for what changed; absent: it has none; already: it agrees with the newer source; untranslated: it still has the words of the source.',
      ),
    confidence: z.number().min(0).max(1).describe('Probability that this is the right place.'),
    side: side.nullable().describe('In the file of the target; null where it has nothing.'),
    below: z
      .int()
      .min(0)
      .nullable()
      .describe(
        'Of absent text the line of the target, 1-based, below which it belongs, 0 for the top; null when that is not known.',
      ),
    cannotCarry: z
      .array(reason)
      .readonly()
      .exactOptional()
      .describe(
        'Why a change that needs no translator by itself cannot be carried over here, so that it does.',
      ),
    isGone: z
      .boolean()
      .exactOptional()
      .describe('True: what was removed is surely not in the translation, so that nobody is called.'),
  })
  .readonly()

/** Where the changes of a source stand in one translation. */
export const locations = {
  targets: z
    .array(changeTarget)
    .readonly()
    .nullable()
    .exactOptional()
    .describe('Where each of the changes stands in the target, in their order; null when it cannot be read.'),
  untranslated: z
    .array(side)
    .readonly()
    .exactOptional()
    .describe('Segments of the target in the source language, whatever changed.'),
}

export type ChangeTargetJson = z.infer<typeof changeTarget>
export type ChangeJson = z.infer<typeof change>
