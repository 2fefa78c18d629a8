import { z } from 'zod'
import { count, finding, named, oid } from '../schema-parts.ts'

/**
 * Shape of `translate digest --json`, version 1. Written to `digest.schema.json`; a type test holds it equal to what the reporter
 * makes. Keys are only ever added within a version.
 */

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const path = z.string().describe('Path from the root, separated by /.')
const title = z.string().describe('Of the source, as it is written; its path where it has none.')

const person = z
  .strictObject({
    login: z.string().nullable().describe('Account on GitHub; null where it is not certain.'),
    name: z.string().describe('As commits call them; the login where nothing else is known.'),
  })
  .readonly()

const counts = z
  .strictObject({
    cosmetic: count,
    mechanical: count,
    substantive: count,
    added: count,
    removed: count,
  })
  .readonly()
  .describe('Changed segments.')

const source = z
  .strictObject({
    source: path,
    title,
    what: z.enum(['added', 'edited', 'renamed', 'removed']),
    counts: counts
      .nullable()
      .describe('Null: added, removed, only renamed, or a version that cannot be read.'),
  })
  .readonly()

const translation = z
  .strictObject({
    locale: z.string().describe('BCP 47.'),
    source: path,
    target: path,
    title,
    what: z.enum(['new', 'updated', 'removed']),
  })
  .readonly()

const change = z
  .strictObject({
    how: z.enum(['merge', 'squash', 'commits']),
    number: z.int().min(0).nullable().describe('Of the pull request; null: there is none, or nobody says.'),
    title: z
      .string()
      .nullable()
      .describe('As it is written; null: nothing but git’s own words, or several commits.'),
    url: z.string().nullable().describe('For people; null: the repository’s address is not known.'),
    landed: z.string().describe('When the last of its commits landed, ISO 8601.'),
    commits: z.array(oid).readonly().describe('On the first-parent line, the newest first.'),
    by: z.array(person).readonly(),
    kind: z
      .enum(['cosmetic', 'mechanical', 'substantive', 'markup', 'unknown'])
      .nullable()
      .describe('Heaviest edit of a source; null: no source was edited.'),
    sources: z.array(source).readonly(),
    translations: z.array(translation).readonly(),
  })
  .readonly()

const request = z
  .strictObject({
    number: z.int().min(0),
    title: z.string(),
    url: z.string(),
    author: z.string(),
    locales: z.array(z.string()).readonly().describe('BCP 47; empty: nothing says which.'),
  })
  .readonly()

export const digestSchema = z
  .strictObject({
    schema: z.literal(1).describe('Version of this format.'),
    tool: named,
    commit: oid.describe('Newest commit of the default branch, as this clone knows it.'),
    repository: z.string().nullable().describe('Its address for people; null: not known.'),
    since: day.describe('First day, UTC.'),
    until: day.nullable().describe('Last day, UTC; null: no end.'),
    changes: z
      .array(change)
      .readonly()
      .describe('Those that touched a source or a translation, in the order in which they landed.'),
    others: count.describe('Commits of the first-parent line that touched neither.'),
    contributors: z.array(person).readonly().describe('Each once, in the order of their first change.'),
    open: z
      .union([
        z
          .strictObject({
            asked: z.literal(false),
            why: z.enum(['no-token', 'no-repository', 'offline']),
          })
          .readonly(),
        z.strictObject({ asked: z.literal(true), requests: z.array(request).readonly() }).readonly(),
      ])
      .describe('Open pull requests that wait for a reviewer.'),
    findings: z.array(finding).readonly(),
  })
  .readonly()

export type DigestJson = z.infer<typeof digestSchema>
