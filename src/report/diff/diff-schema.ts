import { z } from 'zod'
import { change, locations } from '../changes/change-schema.ts'
import { basis, count, counts, finding, named, oid, state } from '../schema-parts.ts'
import { translation } from '../status/status-schema.ts'

/**
 * Shape of `translate diff --json`, version 1. Written to `diff.schema.json`; a type test holds it equal to what the reporter
 * makes. Keys are only ever added within a version.
 */

const piece = z.strictObject({ kind: z.enum(['same', 'removed', 'added']), text: z.string() }).readonly()

const changeWithWords = change
  .unwrap()
  .extend({
    words: z
      .array(piece)
      .readonly()
      .describe(
        'The change word by word, runs of white space as one space and empty lines as ¶: without what was removed it is the text after, without what was added the text before.',
      ),
  })
  .readonly()

const translationOfDiff = z
  .strictObject({
    target: z.string().describe('Path from the root, separated by /.'),
    locale: z.string().describe('BCP 47.'),
    state,
    basis: basis.nullable(),
    ...locations,
  })
  .readonly()

const source = z
  .strictObject({
    kind: z.enum(['edited', 'added', 'removed']),
    source: z.string().describe('Path now; of a removed source the path that it had.'),
    from: z.string().nullable().describe('Path of the older version; null when the source was added.'),
    translations: z
      .array(translationOfDiff)
      .readonly()
      .describe('Made from the older version; empty with --source-only.'),
    segments: counts.nullable().describe('Null where nothing was compared: added, removed, or not readable.'),
    changes: z.array(changeWithWords).readonly(),
  })
  .readonly()

const version = z
  .strictObject({
    name: z.string().describe('As it was written; A...B is the newest commit that both have in common.'),
    commit: oid.nullable().describe('Null for a file.'),
  })
  .readonly()

export const diffSchema = z
  .strictObject({
    schema: z.literal(1).describe('Version of this format.'),
    tool: named,
    parser: named,
    compared: z
      .enum(['bases', 'commits', 'files'])
      .describe(
        'bases: the basis of each translation with its source now; else OLD and NEW of --source-only.',
      ),
    older: version.nullable().describe('OLD of --source-only.'),
    newer: version.nullable().describe('NEW of --source-only.'),
    commit: oid.nullable().describe('HEAD, or what --at or NEW named; null for files.'),
    worktree: z.boolean().describe('True: the newer versions are files of the work tree.'),
    counts: z
      .strictObject({ cosmetic: count, mechanical: count, substantive: count })
      .readonly()
      .describe('Changes of all sources by label.'),
    sources: z.array(source).readonly(),
    uncompared: z
      .array(translation)
      .readonly()
      .describe('Translations that have nothing to be compared with: missing, unknown, obsolete.'),
    findings: z.array(finding).readonly(),
  })
  .readonly()

export type DiffJson = z.infer<typeof diffSchema>
export type SourceJson = z.infer<typeof source>
