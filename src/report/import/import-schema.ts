import { z } from 'zod'
import { count, fileEdits, finding, headKeys, message, newBasis, translationKeys } from '../schema-parts.ts'

/**
 * Shape of `translate import --json`, version 1. Written to `import.schema.json`; a type test holds it equal to what
 * the reporter makes. Keys are only ever added within a version.
 */

const units = z
  .strictObject({
    taken: count.describe('Now in the translation.'),
    agreed: count.describe('In the translation before.'),
    idle: count.describe('Not translated in the file, or fuzzy there.'),
    waiting: count.describe('Waits for the rest of a translation that is not there yet.'),
    conflict: count,
    changed: count,
    gone: count,
    lost: count,
    bad: count,
    refused: count,
  })
  .readonly()

const open = z
  .strictObject({
    kind: z
      .enum(['conflict', 'changed', 'gone', 'lost', 'bad', 'refused'])
      .describe(
        'conflict: the translation was edited since the export; changed: the source has another text now; gone: none any more; lost: no known version of the source has its text; bad: it cannot stand for the source; refused: there is no certain place for it.',
      ),
    id: z.string().describe('As the file names it.'),
    why: message,
    headings: z.array(z.string()).readonly(),
    line: z.int().min(1).nullable().describe('In the source, 1-based.'),
    targetLine: z.int().min(1).nullable().describe('In the translation as it was, 1-based.'),
    source: z.string().describe('The source’s words in the file.'),
    sourceNow: z.string().nullable().describe('The source’s words now, where they are others.'),
    incoming: z.string().describe('The words that the file brings.'),
    existing: z.string().describe('What the translation has, as Markdown.'),
  })
  .readonly()

const idle = z
  .strictObject({
    why: z
      .enum(['untranslated', 'fuzzy', 'source', 'unchanged'])
      .describe(
        'untranslated, fuzzy: so the file says; source: it has the source’s own words; unchanged: as the translation has it, for another text of the source.',
      ),
    id: z.string().describe('As the file names it.'),
    line: z.int().min(1).nullable().describe('In the source, 1-based.'),
    source: z.string().describe('The source’s words in the file.'),
  })
  .readonly()

const post = z
  .strictObject({
    ...translationKeys,
    files: z.array(z.string()).readonly().describe('Where it came from.'),
    outcome: z
      .enum(['planned', 'written', 'none', 'waiting', 'failed'])
      .describe(
        'none: there was nothing to write; waiting: the translation is not there yet, and waits says why it is not made; failed: problem says why not all was written.',
      ),
    problem: message.nullable(),
    isNew: z.boolean().describe('The translation was not there.'),
    units,
    open: z.array(open).readonly().describe('What was not taken, and somebody has to look at.'),
    idle: z.array(idle).readonly().describe('What the file has no translation of that counts.'),
    untranslated: count.describe('Of a new translation: segments that are not translated.'),
    waits: z
      .enum(['untranslated', 'frontMatter', 'noPassage', 'structure'])
      .nullable()
      .describe(
        'untranslated: something is left to translate; frontMatter: a field of the front matter is; noPassage: everything is; structure: what is translated makes no document by itself.',
      ),
    newBasis,
    recorded: count.describe('Segments recorded as done in the ledger.'),
    edits: fileEdits,
  })
  .readonly()

export const importSchema = z
  .strictObject({
    ...headKeys,
    mode: z.enum(['plan', 'write']),
    posts: z.array(post).readonly(),
    strangers: z
      .array(
        z
          .strictObject({
            file: z.string(),
            original: z.string().describe('Path of the source, as the file says.'),
            locale: z.string(),
            problem: message,
          })
          .readonly(),
      )
      .readonly()
      .describe('Parts of files that belong to no post here.'),
    findings: z.array(finding).readonly(),
  })
  .readonly()

export type ImportJson = z.infer<typeof importSchema>
