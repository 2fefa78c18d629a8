import { z } from 'zod'
import { count, finding, headKeys, message } from '../schema-parts.ts'

/**
 * Shape of `translate export --json`, version 1. Written to `export.schema.json`; a type test holds it equal to what
 * the reporter makes. Keys are only ever added within a version.
 */

const file = z
  .strictObject({
    path: z.string().describe('As --output names the folder.'),
    locale: z.string().describe('BCP 47.'),
    outcome: z
      .enum(['written', 'unchanged', 'failed', 'none'])
      .describe(
        'unchanged: it stood there already; failed: problem says why it was not written; none: nothing of the work can be done in a file.',
      ),
    problem: message.nullable(),
    posts: z
      .array(
        z
          .strictObject({
            source: z.string().describe('Path from the root, separated by /.'),
            target: z.string().describe('Path from the root, separated by /.'),
            units: z
              .strictObject({ untranslated: count, fuzzy: count, translated: count, approved: count })
              .readonly()
              .describe(
                'Segments by state. fuzzy: the source changed since, or nobody knows from which version the translation is; approved: signed off.',
              ),
            unplaced: count.describe(
              'Segments with work to do that are not in the file: their place in the translation is not certain.',
            ),
            wordless: count.describe(
              'Segments that are not in the file: they have no words to translate, as code and links.',
            ),
            settled: count.describe(
              'Segments that are not in the file: nothing has to be done with them, and their place is not certain, or they may be absent.',
            ),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()

export const exportSchema = z
  .strictObject({
    ...headKeys,
    format: z.enum(['xliff', 'po']),
    stale: z.boolean().describe('Only segments that are missing or behind their source.'),
    files: z.array(file).readonly(),
    findings: z.array(finding).readonly(),
  })
  .readonly()

export type ExportJson = z.infer<typeof exportSchema>
