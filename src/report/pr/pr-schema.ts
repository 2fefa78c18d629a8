import { z } from 'zod'
import { count, message, named, oid } from '../schema-parts.ts'

/**
 * Shape of `translate pr --json`, version 1. Written to `pr.schema.json`; a type test holds it equal to what the reporter makes. Keys are only
 * ever added within a version.
 */

const thread = z
  .strictObject({
    outcome: z
      .enum([
        'none',
        'opened',
        'reopened',
        'refreshed',
        'unchanged',
        'closed',
        'reported',
        'waiting',
        'declined',
        'conflict',
        'failed',
      ])
      .describe(
        'reported: the locale is not enabled; waiting: this run opened enough; declined: a person closed it; conflict: a person has to mend its branch.',
      ),
    number: z.int().nullable().describe('Null where there is none yet.'),
    url: z.string().nullable(),
  })
  .readonly()

const item = z
  .strictObject({
    locale: z.string().describe('BCP 47.'),
    post: z.string().nullable().describe('Path of the source; null: all posts of the locale.'),
    branch: z.string(),
    pull: thread.describe('The pull request.'),
    issue: thread.describe('The tracking issue of the locale; told with its first item.'),
    isCommitted: z.boolean().describe('A commit was made, or would be.'),
    files: z.array(z.string()).readonly().describe('Paths that differ from the base.'),
    counts: z
      .strictObject({
        posts: count,
        carried: count.describe('Changes of sources that were carried over.'),
        translated: count.describe('Segments with words that the base does not have.'),
        accepted: count.describe('Changes that people accepted below it since the last run.'),
        work: count.describe('Changes that a translator has to look at.'),
        queued: count.describe('Posts that wait for their turn.'),
      })
      .readonly(),
    conflicts: z.array(z.string()).readonly().describe('Paths that a person has to bring together.'),
    keyless: z
      .array(z.string())
      .readonly()
      .describe('Logins whose /translate accept has no effect, since it names no key.'),
    asked: z
      .array(
        z
          .strictObject({
            login: z.string(),
            how: z.enum(['requested', 'mentioned', 'reminded']),
          })
          .readonly(),
      )
      .readonly(),
    problem: message.nullable(),
  })
  .readonly()

export const prSchema = z
  .strictObject({
    schema: z.literal(1).describe('Version of this format.'),
    tool: named,
    base: oid.describe('The commit that requests go to.'),
    branch: z.string().describe('Its branch.'),
    repository: z.string().describe('owner/name'),
    mode: z.enum(['plan', 'write']).describe('plan writes nothing.'),
    enabled: z
      .array(z.string())
      .readonly()
      .describe('Locales for which requests are opened, as the configuration lists them.'),
    items: z.array(item).readonly(),
    unknown: count.describe('Translations without a usable basis: nothing can be told of them.'),
  })
  .readonly()

export type PrJson = z.infer<typeof prSchema>
