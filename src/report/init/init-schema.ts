import { z } from 'zod'
import { count } from '../schema-parts.ts'

/**
 * Shape of `translate init --json`, version 1. Written to `init.schema.json`; a type test holds it equal to what the reporter makes. Keys
 * are only ever added within a version.
 */

const layout = z
  .strictObject({
    kind: z.enum(['suffix', 'directory', 'root', 'docusaurus']),
    source: z.string().describe('Path template.'),
    target: z.string().describe('Path template.'),
    sourceLocale: z.string().describe('BCP 47.'),
    locales: z.array(z.string()).readonly(),
    translations: count.describe('0: nothing is translated yet, the layout is a proposal.'),
  })
  .readonly()

const workflow = z
  .strictObject({
    file: z.string().describe("Relative to the repository's top."),
    text: z.string(),
    state: z
      .enum(['written', 'planned', 'same', 'kept'])
      .describe(
        'planned: with --dry-run; same: it is there; kept: a file with other words is there, and stays.',
      ),
  })
  .readonly()

const workflows = z
  .strictObject({
    branch: z.string().describe('The default branch.'),
    branchGuessed: z
      .boolean()
      .describe('Nothing said which one it is, so it is the branch that is checked out.'),
    crowdin: z.boolean().describe('Texts go to Crowdin and come from there.'),
    files: z.array(workflow).readonly(),
    namesakes: z
      .array(
        z
          .strictObject({
            file: z.string().describe("Relative to the repository's top."),
            name: z.string(),
            like: z.string().describe('The file of the workflow that has this name, too.'),
          })
          .readonly(),
      )
      .readonly()
      .describe('Workflows of other files with the names of these.'),
    todo: z
      .array(z.enum(['crowdin', 'allow-pull-requests', 'locales', 'commit']))
      .readonly()
      .describe('What a person has to do before they can do all of their work.'),
    locales: z
      .array(z.string())
      .readonly()
      .describe('Locales for which pull requests might be opened; empty: not known.'),
  })
  .readonly()

export const initSchema = z
  .strictObject({
    schema: z.literal(1).describe('Version of this format.'),
    file: z.string().describe("The configuration, relative to the repository's top."),
    text: z.string().nullable().describe('Null: there was a configuration, which is kept.'),
    written: z.boolean(),
    layouts: z.array(layout).readonly(),
    basisField: z
      .string()
      .nullable()
      .describe('Field of the front matter in which most translations name their basis.'),
    github: workflows.optional().describe('With --github.'),
  })
  .readonly()

export type InitJson = z.infer<typeof initSchema>
