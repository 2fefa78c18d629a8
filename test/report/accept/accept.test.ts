import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import type { ChangeSide, Counts } from '../../../src/freshness/types.ts'
import { UI_LOCALES } from '../../../src/i18n/choose-locale.ts'
import { formatAcceptJson } from '../../../src/report/accept/accept-json.ts'
import type { Acceptance, AcceptedItem, AcceptReport } from '../../../src/report/accept/accept-report.ts'
import { type AcceptJson, acceptSchema } from '../../../src/report/accept/accept-schema.ts'
import { formatAcceptText } from '../../../src/report/accept/accept-text.ts'
import { cells } from '../../../src/report/text/cells.ts'
import { words } from '../../support/words.ts'

const schema = {
  title: 'translate accept --json',
  ...z.toJSONSchema(acceptSchema, { override: ({ jsonSchema }) => delete jsonSchema.readOnly }),
}
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)

const COMMIT = '81d4f49f153eb5f390681f5c13018dd2aa6be0b1'

const COUNTS: Counts = {
  total: 9,
  unchanged: 5,
  cosmetic: 0,
  mechanical: 0,
  substantive: 1,
  added: 0,
  removed: 0,
  moved: 0,
  signedOff: 3,
}

function side(text: string, line: number): ChangeSide {
  return { segments: 1, text, range: { start: 0, end: text.length }, lines: [line, line] }
}

const ITEMS: readonly AcceptedItem[] = [
  {
    kind: 'edited',
    segment: 'paragraph',
    headings: ['Notes'],
    source: side('A stack overflow\noccurs when a program uses more memory for its stack than it has.', 12),
    target: side('スタックオーバーフローは、プログラムが…', 14),
  },
  { kind: 'added', segment: 'list-item', headings: [], source: side('\u001B[31mRed', 20), target: null },
  {
    kind: 'kept',
    segment: 'paragraph',
    headings: [],
    source: side('Gone.', 3),
    target: side('失われた。', 120),
  },
  {
    kind: 'left',
    segment: 'heading',
    headings: [],
    source: side('Licence', 40),
    target: side('Licence', 44),
  },
]

function anAcceptance(some: Partial<Acceptance> = {}): Acceptance {
  return {
    source: 'posts/hello.md',
    target: 'posts/hello.ja.md',
    locale: 'ja',
    scope: 'whole',
    items: ITEMS,
    others: [],
    basis: null,
    ledger: '.translate/ja/posts/hello.md.jsonl',
    state: 'stale',
    segments: COUNTS,
    ...some,
  }
}

function aReport(acceptances: readonly Acceptance[], some: Partial<AcceptReport> = {}): AcceptReport {
  return {
    tool: { name: 'evergloss', version: '0.1.0' },
    parser: { name: 'satteri', version: '0.10.5' },
    commit: COMMIT,
    action: 'accept',
    written: true,
    by: 'Ada <ada@example.org>',
    acceptances,
    findings: [],
    ...some,
  }
}

const nothing = { items: [], ledger: null, state: 'fresh' } as const
const reports = {
  signed: aReport([
    anAcceptance(),
    anAcceptance({
      target: "posts/it's.ko.md",
      locale: 'ko',
      scope: 'line',
      items: ITEMS.slice(0, 1),
      state: 'fresh',
    }),
  ]),
  planned: aReport([anAcceptance({ scope: 'section', items: ITEMS.slice(0, 2) })], {
    written: false,
    by: null,
  }),
  whole: aReport([
    anAcceptance({ items: [], basis: { commit: COMMIT, path: 'posts/hello.md' }, state: 'fresh' }),
  ]),
  due: aReport([anAcceptance({ items: ITEMS.slice(0, 1), state: 'due' })]),
  undone: aReport([anAcceptance({ items: ITEMS.slice(0, 1) })], { action: 'undo' }),
  nothing: aReport([anAcceptance(nothing)]),
  undoneNothing: aReport([anAcceptance(nothing)], { action: 'undo' }),
  unknown: aReport(
    [
      anAcceptance({
        items: [],
        basis: { commit: COMMIT, path: 'posts/hello.md' },
        state: 'unknown',
        segments: null,
      }),
    ],
    { action: 'undo' },
  ),
}

const plain = (_: unknown, text: string): string => text

describe('the JSON schema of accept', () => {
  it('is committed as it is generated; `npx vitest run -u` writes it', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      '../../../src/report/accept/accept.schema.json',
    )
  })

  it('has every key of the report, and no other', () => {
    expectTypeOf<keyof AcceptJson>().toEqualTypeOf<keyof AcceptReport | 'schema'>()
    expectTypeOf<keyof AcceptJson['acceptances'][number]>().toEqualTypeOf<keyof Acceptance>()
  })

  it.each(Object.entries(reports))('holds for what is printed: %s', async (_, report) => {
    const json: unknown = JSON.parse(formatAcceptJson(report, await words('ja')))
    expect(validate(json) ? [] : validate.errors).toEqual([])
  })
})

describe('the report of accept', () => {
  it.each(Object.entries(reports))('for a terminal: %s', async (name, report) => {
    const text = formatAcceptText(report, { t: await words('en'), paint: plain, columns: 80 })
    await expect(text).toMatchFileSnapshot(`accept-text/${name}.txt`)
  })

  it.each(UI_LOCALES)('fits into 60 columns, control characters aside: %s', async locale => {
    for (const report of Object.values(reports)) {
      const text = formatAcceptText(report, { t: await words(locale), paint: plain, columns: 60 })
      expect(text).not.toContain('\u001B')
      expect(text.split('\n').filter(line => cells(line) > 60)).toEqual([])
    }
  })
})
