import { z } from 'zod'
import { count, named, oid } from '../schema-parts.ts'
import { DOCTOR_CODES } from './doctor-report.ts'

/**
 * Shape of `translate doctor --json`, version 1. Written to `doctor.schema.json`; a type test holds it equal to what the
 * reporter makes. Keys are only ever added within a version.
 */

const params = z.record(z.string(), z.union([z.string(), z.number()])).readonly()
const message = z.string().describe('In the language of --ui-locale.')
const commands = z
  .array(z.string())
  .readonly()
  .describe('Command lines for a shell in the directory that was asked in.')

const note = z.strictObject({ code: z.string(), params, message }).readonly()

const place = z
  .strictObject({
    path: z.string().nullable().describe('From the root, separated by /; null where it is no file.'),
    line: z.int().min(1).optional().describe('1-based.'),
    locale: z.string().optional().describe('BCP 47; of a translation.'),
    source: z.string().optional().describe('Source of a translation.'),
    notes: z.array(note).readonly(),
    commands,
  })
  .readonly()

const finding = z
  .strictObject({
    code: z.enum(DOCTOR_CODES),
    severity: z.enum(['error', 'warning', 'info']),
    params,
    places: z
      .array(place)
      .readonly()
      .describe('Everything that it was found on; empty for the whole project.'),
    message: message.describe('What was found.'),
    why: message.describe('Why it matters.'),
    next: message.describe('What to do.'),
    commands,
  })
  .readonly()

const entry = z.strictObject({ source: z.string(), target: z.string(), sourceLocale: z.string() }).readonly()

const checked = z
  .strictObject({
    configuration: z
      .strictObject({
        file: z.string().nullable().describe('Null: the layout was recognised from the paths.'),
        entries: z.array(entry).readonly(),
      })
      .readonly()
      .nullable()
      .describe('Null: none can be used, so no content was looked at.'),
    posts: count,
    translations: count,
    locales: z.array(z.string()).readonly(),
    files: count.describe('Files that were parsed.'),
    bases: count
      .nullable()
      .describe('Recorded bases that were looked up; null: the clone lacks the history.'),
    pairs: count.describe('Translations that were laid beside their source.'),
    crowdin: z
      .strictObject({
        project: z.string().describe('Its name.'),
        languages: count.describe('Target languages.'),
        files: count.nullable().describe('Null: they could not be read.'),
      })
      .readonly()
      .nullable()
      .describe('The project at Crowdin; null: it was not looked at, or could not be.'),
    environment: z
      .strictObject({
        node: z.string(),
        git: z.string(),
        parser: named.nullable(),
        cache: z.string().describe('Folder of the cache.'),
      })
      .readonly(),
  })
  .readonly()

export const doctorSchema = z
  .strictObject({
    schema: z.literal(1).describe('Version of this format.'),
    tool: named,
    commit: oid.describe('HEAD; the files of the work tree were looked at.'),
    findings: z.array(finding).readonly().describe('Errors first.'),
    checked,
  })
  .readonly()

export type DoctorJson = z.infer<typeof doctorSchema>
