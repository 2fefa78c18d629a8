import { z } from 'zod'
import { count, finding, headKeys, message } from '../schema-parts.ts'

/**
 * Shape of `translate push --json`, version 1. Written to `sync.schema.json`; a type test holds it equal to what
 * the reporter makes. Keys are only ever added within a version.
 */

const source = z.string().describe('Path from the root, separated by /.')
const path = z.string().describe('Path of the file at Crowdin, separated by /, without one at its beginning.')

const translation = z
  .strictObject({
    locale: z.string().describe('BCP 47.'),
    target: z.string().describe('Path from the root, separated by /.'),
    outcome: z.enum(['planned', 'written', 'failed']),
    segments: count.describe('Segments that git has a good text of, and Crowdin none.'),
    taken: count.nullable().describe('Those that Crowdin took; null: none was sent.'),
    problem: message.nullable(),
  })
  .readonly()

const post = z
  .strictObject({
    source,
    path,
    kind: z
      .enum(['present', 'renamed', 'new'])
      .describe('renamed: it was found at Crowdin under a name that the source had before.'),
    from: z.string().nullable().describe('Of a renamed one: the path that it had at Crowdin.'),
    outcome: z
      .enum(['planned', 'written', 'unchanged', 'empty', 'failed'])
      .describe(
        'planned: --dry-run; unchanged: all is there as it shall be; empty: nothing in it is to be translated; failed: problem says why its source is not there as it shall be.',
      ),
    problem: message.nullable(),
    segments: z
      .strictObject({
        added: count,
        removed: count,
        cosmetic: count,
        mechanical: count,
        substantive: count,
      })
      .readonly()
      .describe(
        'Segments of the source that change at Crowdin. Substantive edits take approvals away; cosmetic and mechanical ones keep them.',
      ),
    translations: z
      .array(translation)
      .readonly()
      .describe('Translations that are uploaded, and those that cannot be read.'),
  })
  .readonly()

const gone = z
  .strictObject({
    source,
    path,
    outcome: z
      .enum(['left', 'planned', 'deleted', 'failed'])
      .describe('left: it is only told; planned: --delete with --dry-run.'),
    problem: message.nullable(),
  })
  .readonly()

export const syncSchema = z
  .strictObject({
    ...headKeys,
    mode: z.enum(['plan', 'write']).describe('plan: nothing was sent that changes anything.'),
    project: z
      .strictObject({ id: z.int(), name: z.string(), url: z.string() })
      .readonly()
      .describe('At Crowdin.'),
    posts: z.array(post).readonly(),
    gone: z.array(gone).readonly().describe('Files at Crowdin of posts that are no more.'),
    findings: z.array(finding).readonly(),
  })
  .readonly()

export type SyncJson = z.infer<typeof syncSchema>
