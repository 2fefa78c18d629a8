import { z } from 'zod'
import { change } from '../changes/change-schema.ts'
import {
  basis,
  count,
  fileEdits,
  finding,
  headKeys,
  message,
  newBasis,
  translationKeys,
} from '../schema-parts.ts'

/**
 * Shape of `translate update --json`, version 1. Written to `update.schema.json`; a type test holds it equal to what
 * the reporter makes. Keys are only ever added within a version.
 */

const carried = z
  .strictObject({
    change,
    state: z
      .enum(['idle', 'open', 'carried', 'already', 'left'])
      .describe(
        'idle: cosmetic, nothing to do; open: a translator’s work, of which pieces may be carried all the same; carried: the translation follows; already: it agreed with the source before; left: it cannot be carried with certainty, so it is a translator’s work.',
      ),
    reasons: z
      .array(
        z
          .strictObject({
            code: z.string(),
            before: z.string().nullable(),
            after: z.string().nullable(),
            message: z.string().describe('In the language of --ui-locale.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('Why something is left.'),
    lines: z
      .array(z.tuple([z.int().min(1), z.int().min(1)]).readonly())
      .readonly()
      .describe('First and last lines of the translation, 1-based, of what is exchanged, as it was before.'),
    stands: z
      .tuple([z.int().min(1), z.int().min(1)])
      .readonly()
      .optional()
      .describe(
        'Lines of the translation where something certainly stands that was removed from the source.',
      ),
    oldLine: z
      .int()
      .min(1)
      .optional()
      .describe(
        'Of a removed passage that may be gone from the translation too: the line of the older source by which accept signs it off.',
      ),
  })
  .readonly()

const item = z
  .strictObject({
    ...translationKeys,
    basis: basis.describe('As it was before.'),
    outcome: z
      .enum(['planned', 'written', 'failed', 'none'])
      .describe('none: there was nothing to write; failed: problem says why not all of it was written.'),
    problem: message.nullable(),
    changes: z
      .array(carried)
      .readonly()
      .describe('What changed in the source since the basis and is not signed off.'),
    moves: z.array(z.string()).readonly().describe('Headings of the sections that move.'),
    untranslated: count.describe(
      'Segments left in the source language that no change calls a translator for.',
    ),
    newBasis,
    stays: z
      .enum(['work', 'unpublished', 'unasked'])
      .nullable()
      .describe(
        'Why the basis stays: a translator has work left; the source as it is is not on the branch that everybody has; nothing else is written. Null where it moves, or is that of the source as it is.',
      ),
    records: z
      .strictObject({
        added: count.describe('Segments recorded as done.'),
        renewed: count.describe('Records that follow a text which was edited since.'),
      })
      .readonly(),
    files: fileEdits,
  })
  .readonly()

export const updateSchema = z
  .strictObject({
    ...headKeys,
    mode: z.enum(['plan', 'write']),
    items: z.array(item).readonly().describe('Translations with a usable basis.'),
    passed: z
      .strictObject({
        unknown: count.describe('Translations that have no usable basis, or cannot be read.'),
        missing: count.describe('Translations that are not there yet.'),
      })
      .readonly(),
    isUnionMissing: z
      .boolean()
      .describe('Ledgers are written for which .gitattributes names no merge driver.'),
    findings: z.array(finding).readonly(),
  })
  .readonly()

export type UpdateJson = z.infer<typeof updateSchema>
