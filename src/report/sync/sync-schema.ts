import { z } from 'zod'
import { count, fileEdits, finding, headKeys, message, newBasis, translationKeys } from '../schema-parts.ts'

/**
 * Shape of `translate push --json`, `pull --json` and `sync --json`, version 1. Written to `sync.schema.json`; a type test holds it equal to what
 * the reporter makes. Keys are only ever added within a version.
 */

const source = z.string().describe('Path from the root, separated by /.')
const path = z.string().describe('Path of the file at Crowdin, separated by /, without one at its beginning.')

const offered = z
  .strictObject({
    locale: z.string().describe('BCP 47.'),
    target: z.string().describe('Path from the root, separated by /.'),
    outcome: z.enum(['planned', 'written', 'failed']),
    segments: count.describe(
      'Segments that git has a good text of, and Crowdin none, or the one that git had before.',
    ),
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
      .array(offered)
      .readonly()
      .describe('Translations that are uploaded, and those that cannot be read.'),
  })
  .readonly()

const segments = z
  .strictObject({
    agreed: count.describe('Both sides say the same.'),
    none: count.describe('Neither side has a text.'),
    behind: count.describe('Git has a text that is not known to be good for the source, and Crowdin none.'),
    pulled: count.describe('Crowdin’s text is in git now.'),
    pushed: count.describe('Git’s text goes to Crowdin.'),
    offered: count.describe('Git’s text lies at Crowdin already, beside the one that counts there.'),
    unapproved: count.describe('Crowdin has a newer text that nobody approved.'),
    outdated: count.describe('Crowdin’s text was made for another source.'),
    waiting: count.describe('Waits for the rest of a translation that is not there yet.'),
    conflict: count,
    bad: count,
    refused: count,
  })
  .readonly()
  .describe('Segments of the source by what becomes of their texts.')

const open = z
  .strictObject({
    fate: z
      .enum(['conflict', 'bad', 'refused'])
      .describe(
        'conflict: both sides changed; bad: what came cannot stand for the source; refused: there is no certain place for it, or the source has another text now.',
      ),
    id: z.string().describe('Key of the string at Crowdin.'),
    why: message,
    headings: z.array(z.string()).readonly(),
    line: z.int().min(1).nullable().describe('In the source, 1-based.'),
    targetLine: z.int().min(1).nullable().describe('In the translation, 1-based.'),
    source: z.string().describe('The source’s words.'),
    git: z.string().describe('What git has, with codes as translators are shown them; empty for nothing.'),
    crowdin: z.string().describe('What Crowdin has, likewise.'),
    commented: z.boolean().describe('An issue at Crowdin says so.'),
  })
  .readonly()

const translation = z
  .strictObject({
    ...translationKeys,
    outcome: z
      .enum(['planned', 'written', 'unchanged', 'waiting', 'failed'])
      .describe(
        'Of files in git. unchanged: nothing came; waiting: the translation is not there yet, and waits says why it is not made; failed: problem says why it could not be compared or written.',
      ),
    problem: message.nullable(),
    isNew: z.boolean().describe('The translation was not there.'),
    segments,
    open: z.array(open).readonly().describe('What somebody has to look at.'),
    untranslated: count.describe('Of a new translation: segments that are not translated.'),
    waits: z.enum(['untranslated', 'frontMatter', 'noPassage', 'structure']).nullable(),
    newBasis,
    recorded: count.describe('Segments recorded as done in the ledger.'),
    edits: fileEdits,
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
    command: z.enum(['push', 'pull', 'sync']),
    mode: z.enum(['plan', 'write']).describe('plan: nothing was changed, here or there.'),
    project: z
      .strictObject({ id: z.int(), name: z.string(), url: z.string() })
      .readonly()
      .describe('At Crowdin.'),
    posts: z.array(post).readonly().describe('What goes to Crowdin; of pull none.'),
    translations: z
      .array(translation)
      .readonly()
      .describe('What both sides have of each translation, and what came into git.'),
    gone: z.array(gone).readonly().describe('Files at Crowdin of posts that are no more.'),
    findings: z.array(finding).readonly(),
  })
  .readonly()

export type SyncJson = z.infer<typeof syncSchema>
