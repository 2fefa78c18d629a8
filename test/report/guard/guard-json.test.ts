import { Ajv2020 } from 'ajv/dist/2020.js'
import { assert as check, json as anyJson, property } from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import { UserError } from '../../../src/errors.ts'
import { boundReport } from '../../../src/report/guard/bound-report.ts'
import { formatGuardJson } from '../../../src/report/guard/guard-json.ts'
import type { GuardReport } from '../../../src/report/guard/guard-report.ts'
import { type GuardJson, guardSchema } from '../../../src/report/guard/guard-schema.ts'
import { parseGuard } from '../../../src/report/guard/parse-guard.ts'
import {
  aChange,
  aClaim,
  aGuardReport,
  aSegment,
  aTranslation,
  someEdits,
} from '../../support/guard-report.ts'
import { words } from '../../support/words.ts'

const schema = {
  title: 'translate guard --json',
  ...z.toJSONSchema(guardSchema, { override: ({ jsonSchema }) => delete jsonSchema.readOnly }),
}
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)
const t = await words('en')
const left = aSegment('It halts.')
const whole = aGuardReport({
  sources: someEdits(),
  translations: [aTranslation(left)],
  findings: [aClaim(left)],
  moved: ['content/old.md'],
})

describe('the JSON schema of guard', () => {
  it('is committed as it is generated; `npx vitest run -u` writes it', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      '../../../src/report/guard/guard.schema.json',
    )
  })

  it('has every key of the report, and no other', () => {
    type Translation = GuardJson['translations'][number]
    expectTypeOf<keyof GuardJson>().toEqualTypeOf<keyof GuardReport | 'schema'>()
    expectTypeOf<keyof Translation>().toEqualTypeOf<keyof GuardReport['translations'][number]>()
    expectTypeOf<keyof Translation['segments'][number]>().toEqualTypeOf<
      keyof GuardReport['translations'][number]['segments'][number]
    >()
    expectTypeOf<Exclude<keyof GuardJson['findings'][number], 'message'>>().toEqualTypeOf<
      keyof GuardReport['findings'][number]
    >()
  })
})

describe('a report as JSON', () => {
  it('is valid, and comes back as it was', () => {
    const text = formatGuardJson(whole, t)
    const json: unknown = JSON.parse(text)
    expect([validate(json), validate.errors]).toEqual([true, null])
    expect(parseGuard(text, 'guard.json')).toEqual(whole)
  })

  it('is not believed where it says who accepted', () => {
    const forged = aGuardReport({ translations: [aTranslation(aSegment('It.', { acceptedBy: 'ada' }))] })
    const report = parseGuard(formatGuardJson(forged, t), 'guard.json')
    expect(report.translations[0]?.segments[0]?.acceptedBy).toBeNull()
  })

  it('is refused where it is none', () => {
    const codeOf = (text: string): string => {
      try {
        parseGuard(text, 'guard.json')
        return ''
      } catch (error) {
        return error instanceof UserError ? error.code : String(error)
      }
    }
    expect(codeOf(' '.repeat(1_000_001))).toBe('guard:tooLong')
    const json = JSON.stringify({ ...JSON.parse(formatGuardJson(whole, t)), number: 7 })
    expect([codeOf(json), codeOf('{'), codeOf('[]')]).toEqual(Array(3).fill('guard:badReport'))
    check(property(anyJson(), text => codeOf(text) === 'guard:badReport'))
  })
})

describe('boundReport', () => {
  it('keeps what counts most, and counts the rest', () => {
    const cosmetic = Array.from({ length: 2000 }, (_, i) => ({
      change: aChange(`It ${i}`.repeat(40), `It ${i}.`.repeat(40)),
      outcome: 'cosmetic' as const,
      stale: [],
    }))
    const stale = {
      change: aChange('a'.repeat(50_000), `${'a'.repeat(40_000)}b`),
      outcome: 'stale' as const,
      stale: [],
    }
    const source = { kind: 'edited' as const, source: 'a.md', from: 'a.md', locales: ['ja'] }
    const bounded = boundReport(aGuardReport({ sources: [{ ...source, edits: [...cosmetic, stale] }] }))
    const edits = bounded.sources[0]?.edits ?? []
    expect(edits.at(-1)?.outcome).toBe('stale')
    expect(edits.at(-1)?.change.after?.text).toMatch(/^…a+b$/)
    expect(edits.length + bounded.omitted.edits).toBe(2001)
    expect(bounded.sum.edits.cosmetic).toBe(2000)
    expect(formatGuardJson(bounded, t).length).toBeLessThan(900_000)
  })
})
