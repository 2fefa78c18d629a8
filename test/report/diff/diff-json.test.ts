import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import type {
  Change,
  DiffReport,
  DiffTranslation,
  NamedVersion,
  SourceDiff,
} from '../../../src/freshness/types.ts'
import { formatDiffJson } from '../../../src/report/diff/diff-json.ts'
import { diffSchema, type DiffJson, type SourceJson } from '../../../src/report/diff/diff-schema.ts'
import {
  aDiffOfCommits,
  aDiffReport,
  aLocatedDiff,
  someFates,
  someSources,
} from '../../support/diff-report.ts'
import { aTranslation } from '../../support/status-report.ts'
import { words } from '../../support/words.ts'

const schema = {
  title: 'translate diff --json',
  ...z.toJSONSchema(diffSchema, { override: ({ jsonSchema }) => delete jsonSchema.readOnly }),
}
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)
const t = await words('en')
const plain = { t, explain: false }
const sources = [...someSources(), ...someFates()]
const uncompared = [aTranslation({ state: 'missing', segments: null, basis: null })]
const report = aDiffReport(sources, {
  uncompared,
  findings: [{ code: 'project:notUtf8', severity: 'error', params: { path: 'a.md' }, path: 'a.md' }],
})
const files = {
  compared: 'files',
  older: { name: 'a.md', commit: null },
  newer: { name: 'b.md', commit: null },
  commit: null,
} as const

describe('the JSON schema of diff', () => {
  it('is committed as it is generated; `npx vitest run -u` writes it', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      '../../../src/report/diff/diff.schema.json',
    )
  })

  it('has every key of the report, and no other but what is said more', () => {
    expectTypeOf<keyof DiffJson>().toEqualTypeOf<keyof DiffReport | 'schema' | 'counts'>()
    expectTypeOf<keyof SourceJson>().toEqualTypeOf<keyof SourceDiff>()
    expectTypeOf<keyof SourceJson['changes'][number]>().toEqualTypeOf<keyof Change | 'words'>()
    expectTypeOf<Omit<SourceJson['translations'][number], 'targets'>>().toEqualTypeOf<
      Omit<DiffTranslation, 'targets'>
    >()
    expectTypeOf<NonNullable<DiffJson['older']>>().toEqualTypeOf<NamedVersion>()
    expectTypeOf<DiffJson['compared']>().toEqualTypeOf<DiffReport['compared']>()
  })
})

describe('formatDiffJson', () => {
  it.each([
    ['translations and their bases', report, plain],
    ['what rules say', report, { t, explain: true }],
    ['two commits', aDiffOfCommits(sources), plain],
    ['two files', aDiffOfCommits(someSources().slice(0, 1), files), plain],
    ['places in translations', aDiffReport([aLocatedDiff()]), plain],
    ['nothing', aDiffReport([]), plain],
  ])('is valid: %s', (_, report, options) => {
    const json: unknown = JSON.parse(formatDiffJson(report, options))
    expect([validate(json), validate.errors]).toEqual([true, null])
    expect(diffSchema.safeParse(json).success).toBe(true)
  })

  it('has every change with its words, cosmetic ones too', () => {
    const json = diffSchema.parse(JSON.parse(formatDiffJson(report, plain)))
    expect(json.counts).toEqual({ cosmetic: 2, mechanical: 2, substantive: 6 })
    expect(json.sources[0]?.changes).toHaveLength(9)
    expect(json.sources[0]?.changes[0]?.words).toEqual([
      { kind: 'removed', text: 'Interrupts' },
      { kind: 'added', text: 'Hardware interrupts' },
    ])
    expect(json.sources[0]?.changes[7]?.words).toEqual([
      { kind: 'added', text: 'タイマーは一秒間に十九回割り込みを発生させます。' },
    ])
  })

  it('says of each change where it stands in each translation', () => {
    const json = diffSchema.parse(JSON.parse(formatDiffJson(aDiffReport([aLocatedDiff()]), plain)))
    const [source] = json.sources
    const ko = source?.translations.find(({ locale }) => locale === 'ko')
    expect(ko?.targets).toHaveLength(source?.changes.length ?? 0)
    expect(ko?.targets?.[0]).toMatchObject({ state: 'found', confidence: 0.7, side: { lines: [118, 118] } })
    expect(ko?.targets?.[3]).toEqual({ state: 'absent', confidence: 0.5, side: null, below: 125 })
  })

  it('says with explain which reason decided, and why', () => {
    const json = diffSchema.parse(JSON.parse(formatDiffJson(report, { t, explain: true })))
    expect(json.sources[0]?.changes[2]?.reasons).toMatchObject([
      { code: 'linkChanged', decides: true, rule: t('explain:rule.link') },
    ])
    expect(formatDiffJson(report, plain)).not.toContain('"decides"')
  })

  it('is refused by the schema when a key is missing, unknown or of another type', () => {
    const good: Record<string, unknown> = JSON.parse(formatDiffJson(report, plain))
    for (const bad of [
      { ...good, schema: 2 },
      { ...good, extra: 1 },
      { ...good, compared: 'other' },
      { ...good, sources: undefined },
    ])
      expect(validate(JSON.parse(JSON.stringify(bad)))).toBe(false)
  })
})
