import { z } from 'zod'
import { finding, named, range, segmentKind } from '../schema-parts.ts'

/**
 * Shape of `translate status --json`, version 1. Written to `status.schema.json`; a type test holds it equal to what
 * the reporter makes. Keys are only ever added within a version.
 */

const oid = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)
const count = z.int().min(0)
const state = z.enum(['fresh', 'due', 'stale', 'missing', 'unknown', 'obsolete'])

const counts = z
  .strictObject({
    total: count,
    unchanged: count,
    cosmetic: count,
    mechanical: count,
    substantive: count,
    added: count,
    removed: count,
    moved: count,
    signedOff: count,
  })
  .readonly()
  .describe(
    'Segments of the source. total = unchanged + cosmetic + mechanical + substantive + added + signedOff; removed stands outside, moved is a flag.',
  )

const reason = z
  .strictObject({
    code: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
    message: z.string().describe('In the language of --ui-locale.'),
  })
  .readonly()

const side = z
  .strictObject({
    segments: z
      .int()
      .min(1)
      .describe('More than one where paragraphs were split, merged or gave a sentence to their neighbour.'),
    text: z.string(),
    range,
    lines: z
      .tuple([z.int().min(1), z.int().min(1)])
      .readonly()
      .describe('First and last line, 1-based.'),
  })
  .readonly()

const change = z
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

const basis = z
  .strictObject({
    commit: oid.nullable().describe('Full id; null when the recorded one does not resolve.'),
    path: z.string().nullable().describe('Path of the source in that commit.'),
    from: z.enum(['front-matter', 'ledger']).nullable(),
    recorded: z.string().nullable().describe('As written in the file.'),
    problem: z
      .enum([
        'none',
        'malformed',
        'unknown-commit',
        'ambiguous',
        'not-a-commit',
        'not-an-ancestor',
        'no-source',
        'unreadable-front-matter',
      ])
      .nullable()
      .describe('Why it cannot be used.'),
  })
  .readonly()

const translation = z
  .strictObject({
    source: z.string().describe('Path from the root, separated by /.'),
    target: z.string().describe('Path from the root, separated by /.'),
    locale: z.string().describe('BCP 47.'),
    state,
    basis: basis.nullable(),
    segments: counts.nullable().describe('Null where nothing could be compared: missing, unknown, obsolete.'),
    changes: z.array(change).readonly().optional().describe('With --changes.'),
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
      .describe('Front-matter fields, dotted, that may hold a basis, the one to write first.'),
    locales: z.array(locale).readonly(),
    translations: z.array(translation).readonly(),
    findings: z.array(finding).readonly(),
  })
  .readonly()

export type StatusJson = z.infer<typeof statusSchema>
export type TranslationJson = z.infer<typeof translation>
export type ChangeJson = z.infer<typeof change>
export type FindingJson = z.infer<typeof finding>
