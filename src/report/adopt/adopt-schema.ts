import { z } from 'zod'
import { basis, count, finding, headKeys, message, oid, translationKeys } from '../schema-parts.ts'

/**
 * Shape of `translate adopt --json`, version 1. Written to `adopt.schema.json`; a type test holds it equal to what
 * the reporter makes. Keys are only ever added within a version.
 */

const witnesses = z
  .strictObject({
    count,
    examples: z.array(z.string()).readonly().describe('Some of them, as they stand in the text.'),
  })
  .readonly()

const found = z
  .strictObject({
    commit: oid.describe('Newest commit whose source has that version.'),
    path: z.string().describe('Path of the source in that commit.'),
    blob: oid.describe('The version itself.'),
    behind: count.describe('Number of versions of the source that came after it.'),
    confidence: z
      .number()
      .min(0)
      .max(1)
      .describe(
        'Probability that it is this version, or one that differs in one segment at most, cosmetic edits aside, and is not an older one that says something else.',
      ),
    evidence: z
      .array(
        z
          .strictObject({
            kind: z.enum(['code', 'span', 'address', 'fragment', 'number', 'name', 'shape']),
            kept: count.describe('How many of these the translation has.'),
            total: count.describe('How many the version has.'),
          })
          .readonly(),
      )
      .readonly(),
    against: count.describe('Things in the translation that only other versions have.'),
    doubt: z
      .strictObject({
        versions: count.describe('Other versions that are likely.'),
        segments: count.describe('Most segments by which one of them differs, cosmetic edits aside.'),
      })
      .readonly()
      .nullable(),
  })
  .readonly()

const contradiction = z
  .strictObject({
    made: z.enum(['later', 'earlier']).describe('From which version it is made, seen from the recorded one.'),
    segments: count.describe('Segments that differ between the two, cosmetic edits aside.'),
    has: witnesses.describe('What the translation has and the recorded version has not.'),
    lacks: witnesses.describe('What the recorded version has and the translation has not.'),
  })
  .readonly()

const adoption = z
  .strictObject({
    ...translationKeys,
    basis: basis.describe('As it was recorded.'),
    found: found.nullable(),
    outcome: z
      .enum(['ready', 'unsure', 'written', 'failed', 'unknown', 'agrees', 'contradicted'])
      .describe(
        'agrees and contradicted with --check; unsure: the confidence is below the threshold, or, with --check, nothing tells.',
      ),
    write: z
      .strictObject({
        path: z.string().describe('File that takes the basis.'),
        field: z
          .string()
          .nullable()
          .describe('Dotted field of its front matter; null: the file is a ledger.'),
      })
      .readonly()
      .nullable(),
    contradiction: contradiction
      .nullable()
      .describe('With --check: why the recorded version can hardly be the right one, whatever the outcome.'),
    problem: message.nullable().describe('Why nothing can be said, or nothing was written.'),
  })
  .readonly()

export const adoptSchema = z
  .strictObject({
    ...headKeys,
    mode: z.enum(['plan', 'write', 'check']),
    threshold: z
      .number()
      .min(0)
      .max(1)
      .describe('Confidence from which on a basis is written without --force.'),
    adoptions: z.array(adoption).readonly(),
    findings: z.array(finding).readonly(),
  })
  .readonly()

export type AdoptJson = z.infer<typeof adoptSchema>
