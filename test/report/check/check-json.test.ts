import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import { formatCheckJson } from '../../../src/report/check/check-json.ts'
import type { CheckFinding, CheckReport } from '../../../src/report/check/check-report.ts'
import { checkSchema, type CheckJson } from '../../../src/report/check/check-schema.ts'
import { aCheckReport, someCheckFindings } from '../../support/check-report.ts'
import { words } from '../../support/words.ts'

const schema = {
  title: 'translate check --json',
  ...z.toJSONSchema(checkSchema, { override: ({ jsonSchema }) => delete jsonSchema.readOnly }),
}
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)
const t = await words('en')

describe('the JSON schema of check', () => {
  it('is committed as it is generated; `npx vitest run -u` writes it', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      '../../../src/report/check/check.schema.json',
    )
  })

  it('has every key of the report, and no other', () => {
    type Finding = CheckJson['findings'][number]
    expectTypeOf<keyof CheckJson>().toEqualTypeOf<keyof CheckReport | 'schema'>()
    expectTypeOf<Exclude<keyof Finding, 'code' | 'params'>>().toEqualTypeOf<keyof CheckFinding>()
    expectTypeOf<keyof Finding['target']>().toEqualTypeOf<keyof CheckFinding['target']>()
    expectTypeOf<keyof NonNullable<Finding['source']>>().toEqualTypeOf<
      keyof NonNullable<CheckFinding['source']>
    >()
  })
})

it('is valid, with words beside codes', () => {
  const problems = [
    { code: 'project:notUtf8', severity: 'error', params: { path: 'a.md' }, path: 'a.md' },
  ] as const
  const json: unknown = JSON.parse(formatCheckJson(aCheckReport(someCheckFindings(), { problems }), t))
  expect([validate(json), validate.errors]).toEqual([true, null])
  expect(checkSchema.parse(json).findings[0]).toMatchObject({
    rule: 'placeholders',
    code: 'check:placeholders.changed',
    message: 'The source has `_start` here, not `start_`.',
    target: { line: 12, column: 9 },
  })
})
