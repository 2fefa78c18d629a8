import { z } from 'zod'
import { count, named, oid } from '../schema-parts.ts'
import { STANDINGS } from './reviewers-report.ts'

/**
 * Shape of `translate reviewers --json`, version 1. Written to `reviewers.schema.json`; a type test holds it equal to what the
 * reporter makes. Keys are only ever added within a version.
 */

const last = z.string().describe('Of the newest one, ISO 8601.')
const asked = count.describe('To posts that were asked for.')

const reason = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('front-matter'),
    posts: count.describe('Translations that name them.'),
    asked,
  }),
  z.strictObject({ kind: z.literal('configured') }),
  z.strictObject({ kind: z.literal('code-owner'), pattern: z.string().describe('Of CODEOWNERS.') }),
  z.strictObject({ kind: z.literal('author'), commits: count, asked, last }),
  z.strictObject({ kind: z.literal('merged'), requests: count, last }),
  z.strictObject({ kind: z.literal('reviewed'), requests: count, last }),
])

const candidate = z
  .strictObject({
    login: z.string().nullable().describe('Account on GitHub; null: none is known.'),
    name: z.string().describe('As it was found: it may hold anything.'),
    score: z.number().min(0).describe('Greater is better; only to be compared within this report.'),
    active: z.string().nullable().describe('Of what they did last for the locale, ISO 8601.'),
    standing: z
      .enum(STANDINGS)
      .describe(
        'asked: would be asked for a review; else what keeps them from it. enough: others come first.',
      ),
    reasons: z
      .array(
        reason.and(z.object({ message: z.string().describe('In the language of --ui-locale.') })).readonly(),
      )
      .readonly()
      .describe('What speaks for them, the heaviest first.'),
  })
  .readonly()

const locale = z
  .strictObject({
    locale: z.string().describe('BCP 47.'),
    posts: count.describe('Posts that were asked for.'),
    candidates: z.array(candidate).readonly().describe('The best first.'),
  })
  .readonly()

const note = z
  .strictObject({
    path: z.string(),
    line: z.int().min(1).describe('1-based.'),
    kind: z.enum(['pattern', 'owner', 'team']),
    text: z.string().describe('The pattern or owner, as it is written.'),
    message: z.string().describe('In the language of --ui-locale.'),
  })
  .readonly()

export const reviewersSchema = z
  .strictObject({
    schema: z.literal(1).describe('Version of this format.'),
    tool: named,
    commit: oid.describe('HEAD, whose history was read.'),
    isShallow: z.boolean().describe('True: only a part of the history is here.'),
    locales: z.array(locale).readonly(),
    notes: z.array(note).readonly().describe('What in CODEOWNERS was passed over.'),
  })
  .readonly()

export type ReviewersJson = z.infer<typeof reviewersSchema>
