import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import { formatInitJson } from '../../../src/report/init/init-json.ts'
import type { InitReport } from '../../../src/report/init/init-report.ts'
import { initSchema, type InitJson } from '../../../src/report/init/init-schema.ts'

const schema = {
  title: 'translate init --json',
  ...z.toJSONSchema(initSchema, { override: ({ jsonSchema }) => delete jsonSchema.readOnly }),
}
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)

describe('the JSON schema of init', () => {
  it('is committed as it is generated; `npx vitest run -u` writes it', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      '../../../src/report/init/init.schema.json',
    )
  })

  it('has every key of the report, and no other', () => {
    type Workflows = NonNullable<InitReport['github']>
    expectTypeOf<keyof InitJson>().toEqualTypeOf<keyof InitReport | 'schema'>()
    expectTypeOf<InitJson['layouts'][number]>().toEqualTypeOf<InitReport['layouts'][number]>()
    expectTypeOf<NonNullable<InitJson['github']>>().toEqualTypeOf<Workflows>()
  })
})

describe('formatInitJson', () => {
  const layout = {
    kind: 'suffix',
    source: '{path}.md',
    target: '{path}.{locale}.md',
    sourceLocale: 'en',
    locales: ['ja'],
    translations: 1,
  } as const
  const report: InitReport = {
    file: 'translate.toml',
    text: 'x\n',
    written: true,
    layouts: [layout],
    basisField: null,
    github: null,
  }

  it('is valid; without workflows it is what it was before there were any', () => {
    const json: unknown = JSON.parse(formatInitJson(report))
    expect([validate(json), validate.errors]).toEqual([true, null])
    expect(Object.keys(initSchema.parse(json))).not.toContain('github')
  })

  it('has the workflows where they were asked for', () => {
    const github = {
      branch: 'main',
      branchGuessed: false,
      crowdin: true,
      files: [{ file: '.github/workflows/translations.yml', text: 'name: T\n', state: 'written' }],
      namesakes: [
        { file: '.github/workflows/t.yaml', name: 'T', like: '.github/workflows/translations.yml' },
      ],
      todo: ['crowdin'],
      locales: ['ja'],
    } as const
    const json: unknown = JSON.parse(
      formatInitJson({ ...report, text: null, written: false, layouts: [], github }),
    )
    expect([validate(json), validate.errors]).toEqual([true, null])
    expect(initSchema.parse(json).github).toEqual(github)
  })
})
