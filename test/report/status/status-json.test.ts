import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import type { Finding } from '../../../src/document/types.ts'
import type {
  Basis,
  Change,
  ChangeSide,
  ChangeTarget,
  Counts,
  LocaleStatus,
  StatusReport,
  TranslationStatus,
} from '../../../src/freshness/types.ts'
import { formatStatusJson } from '../../../src/report/status/status-json.ts'
import type { ChangeJson } from '../../../src/report/changes/change-schema.ts'
import type { FindingJson } from '../../../src/report/schema-parts.ts'
import {
  statusSchema,
  type StatusJson,
  type TranslationJson,
} from '../../../src/report/status/status-schema.ts'
import { someLocated } from '../../support/diff-report.ts'
import { aReport, aTranslation, counts, someReport } from '../../support/status-report.ts'
import { words } from '../../support/words.ts'

const schema = {
  title: 'translate status --json',
  ...z.toJSONSchema(statusSchema, { override: ({ jsonSchema }) => delete jsonSchema.readOnly }),
}
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)
const t = await words('en')
const options = { t, explain: false }

describe('the JSON schema of status', () => {
  it('is committed as it is generated; `npx vitest run -u` writes it', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      '../../../src/report/status/status.schema.json',
    )
  })

  it('has every key of the report, and no other', () => {
    expectTypeOf<keyof StatusJson>().toEqualTypeOf<keyof StatusReport | 'schema'>()
    expectTypeOf<keyof TranslationJson>().toEqualTypeOf<keyof TranslationStatus>()
    expectTypeOf<keyof ChangeJson>().toEqualTypeOf<keyof Change>()
    expectTypeOf<keyof FindingJson>().toEqualTypeOf<keyof Finding | 'message'>()
    expectTypeOf<keyof StatusJson['locales'][number]>().toEqualTypeOf<keyof LocaleStatus>()
    expectTypeOf<StatusJson['locales'][number]>().toEqualTypeOf<LocaleStatus>()
    expectTypeOf<NonNullable<TranslationJson['basis']>>().toEqualTypeOf<Basis>()
    expectTypeOf<NonNullable<TranslationJson['segments']>>().toEqualTypeOf<Counts>()
    expectTypeOf<NonNullable<ChangeJson['before']>>().toEqualTypeOf<ChangeSide>()
    expectTypeOf<Omit<NonNullable<TranslationJson['targets']>[number], 'cannotCarry'>>().toEqualTypeOf<
      Omit<ChangeTarget, 'cannotCarry'>
    >()
    expectTypeOf<TranslationJson['untranslated']>().toEqualTypeOf<TranslationStatus['untranslated']>()
    expectTypeOf<ChangeJson['segment']>().toEqualTypeOf<Change['segment']>()
    expectTypeOf<TranslationJson['state']>().toEqualTypeOf<TranslationStatus['state']>()
  })
})

describe('formatStatusJson', () => {
  it.each([
    ['one of everything', someReport()],
    ['nothing', aReport([])],
    ['places in translations', aReport(someLocated())],
    ['a translation that cannot be read', aReport(someLocated().map(one => ({ ...one, targets: null })))],
    [
      'a report without changes',
      aReport([aTranslation({ state: 'due', segments: counts({ mechanical: 1 }) })]),
    ],
  ])('is valid for %s', (_, report) => {
    const json: unknown = JSON.parse(formatStatusJson(report, options))
    expect([validate(json), validate.errors]).toEqual([true, null])
    expect(statusSchema.safeParse(json).success).toBe(true)
  })

  it('holds the whole report; reasons and findings in words beside their codes', () => {
    const report = someReport()
    const json = statusSchema.parse(JSON.parse(formatStatusJson(report, options)))
    expect(json).toMatchObject({ schema: 1, tool: report.tool, parser: report.parser, commit: report.commit })
    expect(
      json.translations.map(({ source, target, locale, state, basis, segments }) => ({
        source,
        target,
        locale,
        state,
        basis,
        segments,
      })),
    ).toEqual(
      report.translations.map(({ source, target, locale, state, basis, segments }) => ({
        source,
        target,
        locale,
        state,
        basis,
        segments,
      })),
    )
    const [change] = json.translations[0]?.changes ?? []
    expect(change).toMatchObject({
      kind: 'edited',
      label: 'substantive',
      before: { lines: [41, 41] },
      after: { lines: [43, 44] },
    })
    expect(change?.reasons[0]).toMatchObject({ code: 'numberChanged', before: '18', after: '19' })
    expect(change?.reasons[0]?.message).toBe(t('edits:numberChanged', { before: '18', after: '19' }))
    expect(json.findings[0]?.message).toBe('content/posts.md is a directory. Name one Markdown file in it.')
  })

  it('keeps codes and keys in every language', async () => {
    const japanese: unknown = JSON.parse(
      formatStatusJson(someReport(), { t: await words('ja'), explain: false }),
    )
    const english: unknown = JSON.parse(formatStatusJson(someReport(), options))
    expect(withoutMessages(japanese)).toEqual(withoutMessages(english))
    expect(japanese).not.toEqual(english)
  })

  it('is refused by the schema when a key is missing, unknown or of another type', () => {
    const good: Record<string, unknown> = JSON.parse(formatStatusJson(someReport(), options))
    for (const bad of [
      { ...good, schema: 2 },
      { ...good, extra: 1 },
      { ...good, commit: 'HEAD' },
      { ...good, locales: undefined },
    ])
      expect(validate(JSON.parse(JSON.stringify(bad)))).toBe(false)
  })
})

function withoutMessages(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'message' ? undefined : inner)))
}
