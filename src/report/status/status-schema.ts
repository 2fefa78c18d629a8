import { z } from 'zod'
import { change, locations } from '../changes/change-schema.ts'
import { basis, count, counts, finding, named, oid, state, translationKeys } from '../schema-parts.ts'

/**
 * Shape of `translate status --json`, version 1. Written to `status.schema.json`; a type test holds it equal to what
 * the reporter makes. Keys are only ever added within a version.
 */

/** One translation. */
export const translation = z
  .strictObject({
    ...translationKeys,
    state,
    basis: basis.nullable(),
    segments: counts.nullable().describe('Null where nothing could be compared: missing, unknown, obsolete.'),
    changes: z.array(change).readonly().optional().describe('With --changes.'),
    ...locations,
  })
  .readonly()

const locale = z
  .strictObject({
    locale: z.string(),
    posts: z
      .strictObject({
        fresh: count,
        due: count,
        stale: count,
        missing: count,
        unknown: count,
        obsolete: count,
      })
      .readonly(),
    segments: counts,
    good: z
      .number()
      .min(0)
      .max(1)
      .describe('Share of segments that are good: unchanged, cosmetic or signed off.'),
  })
  .readonly()

export const statusSchema = z
  .strictObject({
    schema: z.literal(1).describe('Version of this format.'),
    tool: named,
    parser: named,
    commit: oid.describe('HEAD, or what --at named.'),
    worktree: z.boolean().describe('True: files of the work tree were judged; false: those of the commit.'),
    sourceLocale: z.string(),
    basisFields: z
      .array(z.string())
      .readonly()
      .optional()
      .describe('Front-matter fields, dotted, that may hold a basis.'),
    basisField: z
      .string()
      .optional()
      .describe(
        'The field that every missing basis belongs into; absent where the ledger takes one, or they differ.',
      ),
    locales: z.array(locale).readonly(),
    translations: z.array(translation).readonly(),
    findings: z.array(finding).readonly(),
  })
  .readonly()

export type StatusJson = z.infer<typeof statusSchema>
export type TranslationJson = z.infer<typeof translation>
