import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import type { Fit } from '../../../src/alignment/types.ts'
import type { Basis } from '../../../src/freshness/types.ts'
import { formatAlignJson } from '../../../src/report/align/align-json.ts'
import { alignSchema, type AlignJson } from '../../../src/report/align/align-schema.ts'
import { documentOf } from '../../support/documents.ts'
import { words } from '../../support/words.ts'
import { alignReportOf } from './beads.ts'

const schema = {
  title: 'translate align --json',
  ...z.toJSONSchema(alignSchema, { override: ({ jsonSchema }) => delete jsonSchema.readOnly }),
}
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)
const t = await words('en')

const report = alignReportOf({
  source: [{ source: 'Überblick', kind: 'heading', level: 1 }, 'One.', 'Two.'],
  target: [{ source: '概要', kind: 'heading', level: 1 }, '一。二。', '注。'],
  beads: [
    { source: [0], target: [0] },
    { source: [1, 2], target: [1], confidence: 0.7512345 },
    { source: [], target: [2], moved: true },
    {
      source: [],
      target: [],
      markup: { source: [{ start: 9, end: 11 }], target: [{ start: 0, end: 4 }] },
    },
  ],
  findings: [
    {
      code: 'alignment:muchShorter',
      severity: 'warning',
      params: { percent: 40, path: 'a.xx.md' },
      path: 'a.xx.md',
    },
  ],
})

function parsed(text: string): AlignJson {
  return alignSchema.parse(JSON.parse(text))
}

describe('the JSON schema of align', () => {
  it('is committed as it is generated; `npx vitest run -u` writes it', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      '../../../src/report/align/align.schema.json',
    )
  })

  it('has every key of a fit and of a basis', () => {
    expectTypeOf<keyof NonNullable<AlignJson['fit']>>().toEqualTypeOf<keyof Fit>()
    expectTypeOf<NonNullable<AlignJson['source']['basis']>>().toEqualTypeOf<Basis>()
  })
})

describe('formatAlignJson', () => {
  it('gives ranges in UTF-16 units and in bytes, and lines', () => {
    const { beads } = parsed(formatAlignJson(report, t))
    expect(beads[0]).toMatchObject({
      type: '1:1',
      source: [
        { ranges: [{ start: 0, end: 9 }], bytes: [{ start: 0, end: 10 }], lines: [1, 1], text: 'Überblick' },
      ],
      target: [
        { ranges: [{ start: 0, end: 2 }], bytes: [{ start: 0, end: 6 }], lines: [1, 1], text: '概要' },
      ],
      markup: null,
    })
    expect(beads[1]).toMatchObject({
      type: '2:1',
      confidence: 0.751,
      source: [{ lines: [3, 3] }, { lines: [5, 5] }],
    })
  })

  it('gives each bead the bytes that its text has in the file', () => {
    const sides = [report.source.document, report.target.document].map(({ text }) => Buffer.from(text))
    for (const { source, target } of parsed(formatAlignJson(report, t)).beads)
      for (const [side, segments] of [source, target].entries())
        for (const { bytes, text } of segments)
          expect(bytes.map(({ start, end }) => sides[side]?.toString('utf8', start, end)).join('')).toBe(text)
  })

  it('has beads of markup with their text, which the counts leave out', () => {
    const { beads, counts } = parsed(formatAlignJson(report, t))
    expect(beads[3]).toMatchObject({
      type: '1:1',
      source: [],
      target: [],
      markup: { source: [{ text: '\n\n', bytes: [{ start: 10, end: 12 }] }], target: [{ text: '概要\n\n' }] },
    })
    expect(counts).toEqual({ '1:1': 1, '0:1': 1, '2:1': 1 })
  })

  it.each([
    ['a full report', report],
    ['two files without text', alignReportOf({ source: [], target: [], beads: [] })],
    ['files that do not parse', alignReportOf({ source: ['One.'], target: [], beads: [], fit: null })],
    [
      'a source at the basis',
      {
        ...report,
        source: {
          path: 'old.md',
          version: 'basis',
          commit: 'a'.repeat(40),
          basis: {
            commit: 'a'.repeat(40),
            path: 'old.md',
            from: 'front-matter',
            recorded: 'aaaaaaa',
            problem: null,
          },
          document: documentOf(['One.', 'Two.', 'Three.']),
        },
      },
    ],
  ] as const)('is valid for %s', (_, some) => {
    const json: unknown = JSON.parse(formatAlignJson(some, t))
    expect([validate(json), validate.errors]).toEqual([true, null])
    expect(alignSchema.safeParse(json).success).toBe(true)
  })

  it('is refused by the schema when a key is missing, unknown or of another type', () => {
    const good = parsed(formatAlignJson(report, t))
    for (const bad of [
      { ...good, schema: 2 },
      { ...good, extra: 1 },
      { ...good, fit: 1 },
      { ...good, beads: undefined },
    ])
      expect(validate(JSON.parse(JSON.stringify(bad)))).toBe(false)
  })
})
