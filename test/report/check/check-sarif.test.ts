import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { RULE_IDS } from '../../../src/check/rule-ids.ts'
import { UI_LOCALES } from '../../../src/i18n/choose-locale.ts'
import { formatCheckSarif } from '../../../src/report/check/check-sarif.ts'
import { aCheckReport, someCheckFindings } from '../../support/check-report.ts'
import { words } from '../../support/words.ts'

const region = z.strictObject({
  startLine: z.int().min(1),
  startColumn: z.int().min(1),
  endLine: z.int().min(1),
  endColumn: z.int().min(1),
  charOffset: z.int().min(0),
  charLength: z.int().min(0),
})
const location = z.strictObject({
  physicalLocation: z.strictObject({
    artifactLocation: z.strictObject({
      uri: z.string().regex(/^[\w./%~!*'()-]+$/),
      uriBaseId: z.literal('SRCROOT'),
    }),
    region,
  }),
})
const text = z.strictObject({ text: z.string().min(1) })
/** What the format asks of the parts that are written here (SARIF 2.1.0, 3.13 to 3.30). */
const sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          semanticVersion: z.string(),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              shortDescription: text,
              defaultConfiguration: z.strictObject({ level: z.enum(['error', 'warning']) }),
            }),
          ),
        }),
      }),
      invocations: z.array(
        z.strictObject({
          executionSuccessful: z.literal(true),
          toolExecutionNotifications: z.array(z.unknown()),
        }),
      ),
      originalUriBaseIds: z.strictObject({ SRCROOT: z.strictObject({ description: text }) }),
      columnKind: z.literal('utf16CodeUnits'),
      properties: z.strictObject({ commit: z.string() }),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().min(0),
          level: z.enum(['error', 'warning']),
          message: text,
          locations: z.tuple([location]),
          relatedLocations: z.tuple([location]).optional(),
          partialFingerprints: z.record(z.string(), z.string()),
        }),
      ),
    }),
  ]),
})

describe('formatCheckSarif', () => {
  it('has each finding with its rule and place, the source where it is a file of now', async () => {
    const t = await words('en')
    const { runs } = sarif.parse(JSON.parse(formatCheckSarif(aCheckReport(someCheckFindings()), t)))
    const [{ results, tool }] = runs
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(['placeholders', 'heading-structure', 'glossary'])
    expect(
      results.map(({ ruleIndex, level, relatedLocations = [] }) => [
        ruleIndex,
        level,
        relatedLocations.length,
      ]),
    ).toEqual([
      [0, 'error', 0],
      [1, 'warning', 1],
      [2, 'warning', 0],
      [0, 'error', 0],
    ])
  })

  it.each(UI_LOCALES)('names every rule in words: %s', async locale => {
    const report = {
      ...aCheckReport(someCheckFindings()),
      rules: RULE_IDS.map(id => ({ id, severity: 'error' as const })),
    }
    const text = formatCheckSarif(report, await words(locale))
    expect(sarif.parse(JSON.parse(text)).runs[0].tool.driver.rules).toHaveLength(RULE_IDS.length)
    expect(text).not.toContain('"check:')
  })

  it('tells equal findings apart, and encodes paths', async () => {
    const t = await words('en')
    const [one] = someCheckFindings()
    if (one === undefined) throw new Error('there are some')
    const odd = { ...one, target: { ...one.target, path: 'content/a b#\udc80.md' } }
    const { runs } = sarif.parse(JSON.parse(formatCheckSarif(aCheckReport([one, one, odd]), t)))
    const prints = runs[0].results.map(({ partialFingerprints }) => partialFingerprints['evergloss/v1'])
    expect(new Set(prints).size).toBe(3)
    expect(runs[0].results[2]?.locations[0].physicalLocation.artifactLocation.uri).toBe(
      'content/a%20b%23%EF%BF%BD.md',
    )
  })
})
