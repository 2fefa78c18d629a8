import { z } from 'zod'
import { side } from '../changes/change-schema.ts'
import { counts, finding, headKeys, oid, segmentKind, state, translationKeys } from '../schema-parts.ts'

/**
 * Shape of `translate accept --json`, version 1. Written to `accept.schema.json`; a type test holds it equal to what
 * the reporter makes. Keys are only ever added within a version.
 */

const item = z
  .strictObject({
    kind: z
      .enum(['edited', 'added', 'kept', 'left'])
      .describe(
        'edited, added: the target is good for a segment that changed, or came; kept: it keeps what the source has no more, or lost it, too; left: a text in the source language that stays so.',
      ),
    segment: segmentKind,
    headings: z.array(z.string()).readonly(),
    source: side
      .nullable()
      .describe('In the source now; of what was removed in the older version that has it.'),
    target: side.nullable().describe('In the target; null where it has nothing.'),
  })
  .readonly()

const acceptance = z
  .strictObject({
    ...translationKeys,
    scope: z.enum(['whole', 'section', 'line']).describe('What was named.'),
    items: z.array(item).readonly(),
    others: z
      .array(item)
      .readonly()
      .describe(
        'Removed passages that had a line which was named, and are still open: it names what stands there now.',
      ),
    basis: z
      .strictObject({
        commit: oid.nullable(),
        path: z.string().nullable().describe('Path of the source in that commit.'),
      })
      .readonly()
      .nullable()
      .describe(
        'The version that a translation without a basis was accepted for, as a whole; with --undo the one that is no basis any more.',
      ),
    ledger: z.string().nullable().describe('Path of the ledger that says so now; null where it did before.'),
    state: state.describe('After it.'),
    segments: counts.nullable().describe('After it; null where nothing can be compared.'),
  })
  .readonly()

export const acceptSchema = z
  .strictObject({
    ...headKeys,
    action: z.enum(['accept', 'undo']),
    written: z.boolean().describe('False with --dry-run.'),
    by: z.string().nullable().describe('Who says so; null where nobody is named.'),
    acceptances: z.array(acceptance).readonly(),
    findings: z.array(finding).readonly(),
  })
  .readonly()

export type AcceptJson = z.infer<typeof acceptSchema>
