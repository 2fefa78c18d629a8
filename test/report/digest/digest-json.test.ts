import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import { formatDigestJson } from '../../../src/report/digest/digest-json.ts'
import type { DigestReport } from '../../../src/report/digest/digest-report.ts'
import { digestSchema, type DigestJson } from '../../../src/report/digest/digest-schema.ts'
import { aBusyMonth, aDigest } from '../../support/digest-report.ts'
import { words } from '../../support/words.ts'

const schema = {
  title: 'translate digest --json',
  ...z.toJSONSchema(digestSchema, { override: ({ jsonSchema }) => delete jsonSchema.readOnly }),
}
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)
const t = await words('en')

describe('the JSON schema of digest', () => {
  it('is committed as it is generated; `npx vitest run -u` writes it', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      '../../../src/report/digest/digest.schema.json',
    )
  })

  it('has every key of the report, and no other', () => {
    expectTypeOf<keyof DigestJson>().toEqualTypeOf<keyof DigestReport | 'schema'>()
    expectTypeOf<DigestJson['changes']>().toEqualTypeOf<DigestReport['changes']>()
    expectTypeOf<DigestJson['open']>().toEqualTypeOf<DigestReport['open']>()
  })
})

describe('formatDigestJson', () => {
  it.each([
    ['a busy month', aBusyMonth()],
    ['nothing at all', aDigest({ repository: null, until: null })],
  ])('is valid for %s, and says what the report says', (_, report) => {
    const json: unknown = JSON.parse(formatDigestJson(report, t))
    expect([validate(json), validate.errors]).toEqual([true, null])
    expect(json).toEqual({ schema: 1, ...report })
  })
})
