import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import type { Adoption, AdoptReport, FoundVersion } from '../../../src/freshness/adoption/types.ts'
import { UI_LOCALES } from '../../../src/i18n/choose-locale.ts'
import { formatAdoptJson } from '../../../src/report/adopt/adopt-json.ts'
import { formatAdoptMarkdown } from '../../../src/report/adopt/adopt-markdown.ts'
import { type AdoptJson, adoptSchema } from '../../../src/report/adopt/adopt-schema.ts'
import { formatAdoptText } from '../../../src/report/adopt/adopt-text.ts'
import { cells } from '../../../src/report/text/cells.ts'
import { words } from '../../support/words.ts'

const schema = {
  title: 'translate adopt --json',
  ...z.toJSONSchema(adoptSchema, { override: ({ jsonSchema }) => delete jsonSchema.readOnly }),
}
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)

const COMMIT = '81d4f49f153eb5f390681f5c13018dd2aa6be0b1'
const NOTHING = { commit: null, path: null, from: null, recorded: null, problem: 'none' } as const

const found: FoundVersion = {
  commit: COMMIT,
  path: 'posts/hello.md',
  blob: COMMIT,
  behind: 3,
  confidence: 0.987,
  evidence: [
    { kind: 'code', kept: 14, total: 14 },
    { kind: 'address', kept: 30, total: 31 },
    { kind: 'name', kept: 1, total: 9 },
  ],
  against: 0,
  doubt: null,
}

function anAdoption(some: Partial<Adoption> = {}): Adoption {
  return {
    source: 'posts/hello.md',
    target: `posts/hello.${some.locale ?? 'ja'}.md`,
    locale: 'ja',
    basis: NOTHING,
    found,
    outcome: 'ready',
    write: { path: 'posts/hello.ja.md', field: 'extra.translation_based_on_commit' },
    contradiction: null,
    problem: null,
    ...some,
  }
}

function aReport(adoptions: readonly Adoption[], some: Partial<AdoptReport> = {}): AdoptReport {
  return {
    tool: { name: 'evergloss', version: '0.1.0' },
    parser: { name: 'satteri', version: '0.10.5' },
    commit: COMMIT,
    mode: 'plan',
    threshold: 0.9,
    adoptions,
    findings: [],
    ...some,
  }
}

const lost = {
  commit: null,
  path: null,
  from: 'front-matter',
  recorded: 'deadbeef',
  problem: 'unknown-commit',
} as const
const planned = aReport(
  [
    anAdoption(),
    anAdoption({
      locale: 'ko',
      basis: lost,
      outcome: 'unsure',
      found: { ...found, confidence: 0.5, against: 2, doubt: { versions: 4, segments: 7 } },
    }),
    anAdoption({ locale: 'pt-BR', found: { ...found, behind: 0, path: 'old/hello.md', evidence: [] } }),
    anAdoption({
      locale: 'zh-CN',
      outcome: 'unknown',
      found: null,
      problem: { code: 'adopt:noHistory', params: {} },
    }),
  ],
  {
    findings: [
      {
        code: 'alignment:muchShorter',
        severity: 'warning',
        params: { percent: 40 },
        path: 'posts/hello.ko.md',
      },
    ],
  },
)
const written = aReport(
  [
    anAdoption({ outcome: 'written' }),
    anAdoption({
      locale: 'fr',
      outcome: 'failed',
      problem: { code: 'files:symbolicLink', params: { path: 'posts/hello.fr.md' } },
    }),
  ],
  { mode: 'write' },
)
const kept = aReport(
  [
    anAdoption({ outcome: 'written', write: { path: '.translate/ja/posts/hello.md.jsonl', field: null } }),
    anAdoption({ locale: 'fr', outcome: 'written' }),
    anAdoption({ locale: 'ko', outcome: 'written', write: null }),
  ],
  { mode: 'write' },
)
const basis = {
  commit: COMMIT,
  path: 'posts/hello.md',
  from: 'front-matter',
  recorded: COMMIT,
  problem: null,
} as const
const checked = aReport(
  [
    anAdoption({ outcome: 'agrees', basis, write: null }),
    anAdoption({
      locale: 'ko',
      outcome: 'contradicted',
      basis,
      write: null,
      contradiction: {
        made: 'later',
        segments: 3,
        has: { count: 4, examples: ['volatile = "0.2.6"', 'https://a.example/x'] },
        lacks: { count: 1, examples: ['\u001B[31mspin = "0.4.9"'] },
      },
    }),
    anAdoption({
      locale: 'pt-BR',
      outcome: 'unsure',
      basis: { ...basis, from: 'ledger' },
      found: { ...found, confidence: 0.6, doubt: { versions: 2, segments: 4 } },
      write: null,
      contradiction: {
        made: 'earlier',
        segments: 2,
        has: { count: 3, examples: ['1.58'] },
        lacks: { count: 0, examples: [] },
      },
    }),
    anAdoption({
      locale: 'zh-CN',
      outcome: 'contradicted',
      basis: { ...basis, from: 'ledger' },
      write: null,
      contradiction: {
        made: 'earlier',
        segments: 2,
        has: { count: 0, examples: [] },
        lacks: { count: 3, examples: ['spin = "0.4.9"'] },
      },
    }),
  ],
  { mode: 'check' },
)
const reports = {
  planned,
  written,
  kept,
  checked,
  empty: aReport([]),
  unchecked: aReport([], { mode: 'check' }),
}

const plain = (_: unknown, text: string): string => text

describe('the JSON schema of adopt', () => {
  it('is committed as it is generated; `npx vitest run -u` writes it', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      '../../../src/report/adopt/adopt.schema.json',
    )
  })

  it('has every key of the report, and no other', () => {
    expectTypeOf<keyof AdoptJson>().toEqualTypeOf<keyof AdoptReport | 'schema'>()
    expectTypeOf<keyof AdoptJson['adoptions'][number]>().toEqualTypeOf<keyof Adoption>()
    expectTypeOf<NonNullable<AdoptJson['adoptions'][number]['found']>>().toEqualTypeOf<FoundVersion>()
  })

  it.each(Object.entries(reports))('holds for what is printed: %s', async (_, report) => {
    const json: unknown = JSON.parse(formatAdoptJson(report, await words('ja')))
    expect(validate(json) ? [] : validate.errors).toEqual([])
  })
})

describe('the report of adopt', () => {
  it.each(Object.entries(reports))('for a terminal: %s', async (name, report) => {
    const t = await words('en')
    const texts = [formatAdoptText(report, { t, paint: plain, columns: 80 }), formatAdoptMarkdown(report, t)]
    await expect(texts.join('\n---\n\n')).toMatchFileSnapshot(`adopt-text/${name}.txt`)
  })

  it.each(UI_LOCALES)('fits its columns, and lets nothing steer the terminal: %s', async locale => {
    const t = await words(locale)
    for (const report of Object.values(reports))
      for (const columns of [60, 100]) {
        const text = formatAdoptText(report, { t, paint: plain, columns })
        expect(text).not.toContain('\u001B')
        expect(text).not.toMatch(/adopt:|\{\{|undefined/)
        expect(text.split('\n').filter(line => cells(line) > columns)).toEqual([])
      }
  })
})
