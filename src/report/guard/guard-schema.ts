import { z } from 'zod'
import { change, side } from '../changes/change-schema.ts'
import { count, finding as anyFinding, named, oid, state } from '../schema-parts.ts'

/**
 * Shape of `translate guard --json`, version 1; what `translate guard --post` reads. Written to `guard.schema.json`; a type test holds it equal to what
 * the reporter makes. Keys are only ever added within a version.
 */

const path = z.string().describe('From the root, separated by /.')
const lines = side.unwrap().shape.lines.nullable().describe('At the head; null where that is not known.')
const key = z.string().regex(/^[0-9a-f]{10}$/)
const locale = z.string().describe('BCP 47.')

const edit = z
  .strictObject({
    change,
    outcome: z
      .enum(['stale', 'carried', 'cosmetic', 'open', 'settled', 'none'])
      .describe(
        'stale: a translation that was good needs a translator; carried: it is carried over without a person; cosmetic: nobody is called; open: translations were behind here already; settled: the translations have it; none: no translation that could be compared.',
      ),
    stale: z
      .array(
        z
          .strictObject({ locale, target: path, lines, cannotCarry: change.unwrap().shape.reasons })
          .readonly(),
      )
      .readonly()
      .describe('Translations that become stale by it.'),
  })
  .readonly()

const source = z
  .strictObject({
    kind: z.enum(['edited', 'added', 'removed']),
    source: path,
    from: z.string().nullable().describe('Path at the base; null when it was added.'),
    locales: z
      .array(locale)
      .readonly()
      .describe('Of the translations that there are; of an added post, those that lack it.'),
    edits: z.array(edit).readonly(),
  })
  .readonly()

const segment = z
  .strictObject({
    key: key.describe('What `/translate accept` names it by.'),
    change,
    outcome: z
      .enum(['edited', 'left', 'accepted'])
      .describe(
        'edited: the request writes the text that stands for it; left: it does not; accepted: it is signed off.',
      ),
    isOpen: z.boolean().describe('True: with the request it is stale still.'),
    acceptedBy: z
      .string()
      .nullable()
      .describe('Who accepted it below the request; null: nobody, or nobody asked.'),
    lines,
    digest: z
      .string()
      .regex(/^[0-9a-f]{8}$/)
      .describe('Of the text that stands for it at the head.'),
  })
  .readonly()

const translation = z
  .strictObject({
    source: path,
    target: path,
    locale,
    before: state.nullable().describe('Null: it was not there.'),
    after: state,
    basis: oid
      .nullable()
      .describe('What it was made from, as the base says; null where that cannot be used.'),
    claims: z
      .boolean()
      .describe('True: the request says of another version of the source that it was made from it.'),
    segments: z.array(segment).readonly().describe('What is stale in it without the request.'),
  })
  .readonly()

const finding = z
  .strictObject({
    ...anyFinding.unwrap().pick({ code: true, severity: true, params: true, message: true }).shape,
    path,
    lines,
    locale: locale.nullable(),
    key: key.nullable().describe('Of the segment that it is about.'),
  })
  .readonly()

export const guardSchema = z
  .strictObject({
    schema: z.literal(1).describe('Version of this format.'),
    tool: named,
    base: z
      .strictObject({
        name: z.string().describe('As it was asked for.'),
        commit: oid.describe(
          'The newest commit that both sides have in common, which the head is compared with.',
        ),
        tip: oid.describe('The base branch as it was seen.'),
      })
      .readonly(),
    head: z.strictObject({ name: z.string(), commit: oid }).readonly(),
    sourceLocale: locale,
    sum: z
      .strictObject({
        edits: z
          .strictObject({
            stale: count,
            carried: count,
            cosmetic: count,
            open: count,
            settled: count,
            none: count,
          })
          .readonly(),
        locales: z.array(locale).readonly().describe('In which passages become stale.'),
        added: count,
        removed: count,
        segments: z.strictObject({ edited: count, left: count, accepted: count }).readonly(),
      })
      .readonly()
      .describe('Counted before anything was left out.'),
    sources: z.array(source).readonly(),
    moved: z.array(path).readonly().describe('Sources that changed on the base branch, too.'),
    translations: z.array(translation).readonly(),
    findings: z.array(finding).readonly().describe('Errors first.'),
    omitted: z
      .strictObject({ edits: count, segments: count, findings: count })
      .readonly()
      .describe('What there was no room for.'),
  })
  .readonly()

export type GuardJson = z.infer<typeof guardSchema>
