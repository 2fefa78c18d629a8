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

/** A sentence for people. */
export const message = z
  .strictObject({
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
    message: z.string().describe('In the language of --ui-locale.'),
  })
  .readonly()

/** A program or library, and which of its versions. */
export const named = z.strictObject({ name: z.string(), version: z.string() }).readonly()

/** Full object id. */
export const oid = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)

/** Number of things. */
export const count = z.int().min(0)

/** State of a translation. */
export const state = z.enum(['fresh', 'due', 'stale', 'missing', 'unknown', 'obsolete'])

/** Segments by what became of them. */
export const counts = z
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
    untranslated: count
      .exactOptional()
      .describe(
        'Segments of the target in the source language that need no translator for a change’s sake; where the target was read.',
      ),
  })
  .readonly()
  .describe(
    'Segments of the source. total = unchanged + cosmetic + mechanical + substantive + added + signedOff; removed stands outside, moved and untranslated are flags.',
  )

/** Basis of a translation. */
export const basis = z
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
        'unreadable-ledger',
        'shared-ledger',
        'unrelated-bases',
        'only-segments',
      ])
      .nullable()
      .describe('Why it cannot be used.'),
  })
  .readonly()

/** What every report of a run over HEAD begins with. */
export const headKeys = {
  schema: z.literal(1).describe('Version of this format.'),
  tool: named,
  parser: named,
  commit: oid.describe('HEAD.'),
}

/** Which translation is spoken of. */
export const translationKeys = {
  source: z.string().describe('Path from the root, separated by /.'),
  target: z.string().describe('Path from the root, separated by /.'),
  locale: z.string().describe('BCP 47.'),
}

/** Where the basis of a translation that was written moves to. */
export const newBasis = z
  .strictObject({
    commit: oid,
    field: z.string().nullable().describe('Dotted field of the front matter; null: the ledger.'),
  })
  .readonly()
  .nullable()
  .describe('Where the basis moves to; null: it stays.')

/** What changes in files. */
export const fileEdits = z
  .array(
    z
      .strictObject({
        path: z.string().describe('Path from the root, separated by /.'),
        isNew: z.boolean(),
        diff: z.string().describe('Unified diff, as git apply reads it.'),
      })
      .readonly(),
  )
  .readonly()

export type FindingJson = z.infer<typeof finding>
