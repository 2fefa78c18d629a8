import { z } from 'zod'
import { RULE_IDS } from '../../check/rule-ids.ts'
import { count, finding as problem, named, oid, range } from '../schema-parts.ts'

/**
 * Shape of `translate check --json`, version 1. Written to `check.schema.json`; a type test holds it equal to what the reporter
 * makes. Keys are only ever added within a version.
 */

const severity = z.enum(['error', 'warning'])
const params = z.record(z.string(), z.union([z.string(), z.number()])).readonly()

const spot = {
  path: z.string().describe('From the root, separated by /.'),
  range,
  line: z.int().min(1).describe('1-based.'),
  column: z.int().min(1).describe('1-based, in UTF-16 units.'),
  endLine: z.int().min(1),
  endColumn: z.int().min(1).describe('Behind the last UTF-16 unit.'),
  character: z.int().min(1).describe('1-based, in characters as people see them (grapheme clusters).'),
  text: z.string().describe('At most 1000 UTF-16 units.'),
}

const finding = z
  .strictObject({
    rule: z.enum(RULE_IDS),
    severity,
    code: z.string(),
    params,
    message: z.string().describe('In the language of --ui-locale.'),
    locale: z.string().describe('BCP 47.'),
    target: z.strictObject(spot).readonly(),
    source: z
      .strictObject({ ...spot, commit: oid.nullable().describe('Null: the file as it is now.') })
      .readonly()
      .nullable()
      .describe('What it is held against.'),
  })
  .readonly()

export const checkSchema = z
  .strictObject({
    schema: z.literal(1).describe('Version of this format.'),
    tool: named,
    commit: oid.describe('HEAD.'),
    worktree: z.boolean().describe('True: files of the work tree were looked at.'),
    rules: z
      .array(z.strictObject({ id: z.enum(RULE_IDS), severity }).readonly())
      .readonly()
      .describe('Those that ran.'),
    translations: count.describe('Translations that were looked at.'),
    ignored: count.describe('Findings that comments in the targets keep back.'),
    findings: z.array(finding).readonly(),
    problems: z.array(problem).readonly().describe('What keeps files from being looked at.'),
  })
  .readonly()

export type CheckJson = z.infer<typeof checkSchema>
