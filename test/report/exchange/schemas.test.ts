import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import { formatExportJson } from '../../../src/report/export/export-json.ts'
import type { ExportReport } from '../../../src/report/export/export-report.ts'
import { exportSchema } from '../../../src/report/export/export-schema.ts'
import { formatImportJson } from '../../../src/report/import/import-json.ts'
import type { ImportReport } from '../../../src/report/import/import-report.ts'
import { importSchema } from '../../../src/report/import/import-schema.ts'
import { words } from '../../support/words.ts'

const COMMIT = '81d4f49f153eb5f390681f5c13018dd2aa6be0b1'
const about = {
  tool: { name: 'evergloss', version: '0.1.0' },
  parser: { name: 'satteri', version: '0.10.5' },
  commit: COMMIT,
  findings: [],
} as const
const problem = { code: 'files:notPermitted', params: { path: 'a.xlf', reason: 'EACCES' } }

const exported: ExportReport = {
  ...about,
  format: 'xliff',
  stale: true,
  files: [
    {
      path: 'out/ja/a.md.xlf',
      locale: 'ja',
      outcome: 'failed',
      problem,
      posts: [
        {
          source: 'a.md',
          target: 'a.ja.md',
          units: { untranslated: 1, fuzzy: 2, translated: 0, approved: 0 },
          unplaced: 1,
          wordless: 3,
          settled: 0,
        },
      ],
    },
  ],
}

const imported: ImportReport = {
  ...about,
  mode: 'plan',
  strangers: [{ file: 'b.xlf', original: 'b.md', locale: 'ja', problem }],
  posts: [
    {
      source: 'a.md',
      target: 'a.ja.md',
      locale: 'ja',
      files: ['a.xlf'],
      outcome: 'planned',
      problem: null,
      isNew: false,
      units: {
        taken: 1,
        agreed: 0,
        idle: 0,
        waiting: 0,
        conflict: 1,
        changed: 0,
        gone: 0,
        lost: 0,
        bad: 0,
        refused: 0,
      },
      open: [
        {
          kind: 'conflict',
          id: 's1',
          why: { code: 'exchange:conflict.edited', params: {} },
          headings: ['One'],
          line: 3,
          targetLine: 4,
          source: 'Read it.',
          sourceNow: null,
          incoming: '読む。',
          existing: '読みます。',
        },
      ],
      idle: [{ why: 'fuzzy', id: 's2', line: 5, source: 'Write it.' }],
      untranslated: 0,
      waits: null,
      newBasis: { commit: COMMIT, field: null },
      recorded: 1,
      edits: [{ path: 'a.ja.md', before: 'a\n', after: 'b\n' }],
    },
  ],
}

function jsonSchema(name: string, schema: z.ZodType): Record<string, unknown> {
  return {
    title: `translate ${name} --json`,
    ...z.toJSONSchema(schema, { override: ({ jsonSchema: part }) => delete part.readOnly }),
  }
}

const schemas = { export: jsonSchema('export', exportSchema), import: jsonSchema('import', importSchema) }

describe.each(['export', 'import'] as const)('the JSON schema of %s', name => {
  it('is committed as it is generated; `npx vitest run -u` writes it', async () => {
    const text = `${JSON.stringify(schemas[name], null, 2)}\n`
    await expect(text).toMatchFileSnapshot(`../../../src/report/${name}/${name}.schema.json`)
  })

  it('holds for what is printed', async () => {
    const t = await words('ko')
    const text = name === 'export' ? formatExportJson(exported, t) : formatImportJson(imported, t)
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schemas[name])
    expect(validate(JSON.parse(text)) ? [] : validate.errors).toEqual([])
  })
})

it('the schemas have every key of the reports, and no other', () => {
  expectTypeOf<keyof z.infer<typeof exportSchema>>().toEqualTypeOf<keyof ExportReport | 'schema'>()
  expectTypeOf<keyof z.infer<typeof importSchema>>().toEqualTypeOf<keyof ImportReport | 'schema'>()
})
