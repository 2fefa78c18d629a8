import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import type { Change } from '../../../src/freshness/types.ts'
import { UI_LOCALES } from '../../../src/i18n/choose-locale.ts'
import { cells } from '../../../src/report/text/cells.ts'
import { unifiedDiff } from '../../../src/report/update/unified-diff.ts'
import { formatUpdateJson } from '../../../src/report/update/update-json.ts'
import { formatUpdateMarkdown } from '../../../src/report/update/update-markdown.ts'
import type { UpdateChange, UpdateItem, UpdateReport } from '../../../src/report/update/update-report.ts'
import { type UpdateJson, updateSchema } from '../../../src/report/update/update-schema.ts'
import { formatUpdateText } from '../../../src/report/update/update-text.ts'
import { nextWords } from '../../../src/report/update/next-words.ts'
import { detailWords } from '../../../src/report/update/update-words.ts'
import { words } from '../../support/words.ts'

const schema = {
  title: 'translate update --json',
  ...z.toJSONSchema(updateSchema, { override: ({ jsonSchema }) => delete jsonSchema.readOnly }),
}
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)

/** Asked for everything. */
const next = { asked: { paths: [], options: [] }, switches: [] }

const THEN = '81d4f49f153eb5f390681f5c13018dd2aa6be0b1'
const NOW = '1132d7a3f153eb5f390681f5c13018dd2aa6be0b'

const side = { segments: 1, text: 'Read it.', range: { start: 0, end: 8 }, lines: [40, 41] as const }
const change: Change = {
  kind: 'edited',
  moved: false,
  label: 'mechanical',
  reasons: [{ code: 'address', before: 'a', after: 'b' }],
  segment: 'paragraph',
  headings: ['One'],
  before: side,
  after: side,
}

function aChange(some: Partial<UpdateChange> = {}): UpdateChange {
  return { change, state: 'carried', reasons: [], lines: [[5, 5]], ...some }
}

function anItem(some: Partial<UpdateItem> = {}): UpdateItem {
  const target = `posts/hello.${some.locale ?? 'ja'}.md`
  return {
    source: 'posts/hello.md',
    target,
    locale: 'ja',
    basis: { commit: THEN, path: 'posts/hello.md', from: 'front-matter', recorded: THEN, problem: null },
    outcome: 'planned',
    problem: null,
    changes: [aChange()],
    moves: [],
    untranslated: 0,
    newBasis: { commit: NOW, field: 'extra.translation_based_on_commit' },
    stays: null,
    records: { added: 0, renewed: 0 },
    files: [{ path: target, before: '一\n二\n三\n', after: '一\n弐\n三\n' }],
    ...some,
  }
}

function aReport(items: readonly UpdateItem[], some: Partial<UpdateReport> = {}): UpdateReport {
  return {
    tool: { name: 'evergloss', version: '0.1.0' },
    parser: { name: 'satteri', version: '0.10.5' },
    commit: NOW,
    mode: 'plan',
    items,
    passed: { unknown: 0, missing: 3 },
    isUnionMissing: false,
    findings: [],
    ...some,
  }
}

const reason = { code: 'cannotCarrySeveral', before: '0.9.8', after: '0.10.1' }
const left = aChange({ state: 'left', reasons: [reason], lines: [] })
const open = aChange({ state: 'open', lines: [[9, 9]] })

const planned = aReport(
  [
    anItem({
      changes: [
        aChange({
          lines: [
            [17, 20],
            [5, 5],
            [21, 21],
          ],
        }),
        aChange({ state: 'already', lines: [] }),
        ...Array.from({ length: 7 }, () => left),
        open,
      ],
      newBasis: null,
      stays: 'work',
      untranslated: 2,
      moves: ['終わりに', '\u001B[31m始めに'],
      records: { added: 2, renewed: 1 },
      files: [
        { path: 'posts/hello.ja.md', before: 'a\r\nb', after: 'a\r\nc' },
        { path: '.translate/ja/posts/hello.md.jsonl', before: null, after: '{"id":"0"}\n' },
      ],
    }),
    anItem({ locale: 'pt-BR', newBasis: { commit: NOW, field: null } }),
    anItem({ locale: 'ko', newBasis: null, stays: 'unpublished', records: { added: 1, renewed: 0 } }),
    anItem({
      locale: 'fr',
      outcome: 'none',
      changes: [open, left],
      newBasis: null,
      stays: 'work',
      files: [],
    }),
    anItem({ locale: 'ru', outcome: 'none', changes: [], newBasis: null, stays: 'unasked', files: [] }),
  ],
  {
    isUnionMissing: true,
    passed: { unknown: 4, missing: 0 },
    findings: [
      { code: 'alignment:emptyTarget', severity: 'error', params: { count: 5 }, path: 'posts/hello.tr.md' },
    ],
  },
)
const written = aReport(
  [
    anItem({
      outcome: 'written',
      changes: Array.from({ length: 20 }, (_, i) => aChange({ lines: [[3 * i + 1, 3 * i + 1]] })),
    }),
    anItem({
      locale: 'fr',
      outcome: 'failed',
      problem: { code: 'update:uncommitted', params: { path: 'posts/hello.fr.md' } },
      newBasis: null,
      files: [],
    }),
  ],
  { mode: 'write' },
)
const quiet = aReport(
  [anItem({ outcome: 'none', changes: [open], newBasis: null, stays: 'work', files: [] })],
  {
    mode: 'write',
  },
)
const reports = { planned, written, quiet, empty: aReport([]) }

const plain = (_: unknown, text: string): string => text

describe('the JSON schema of update', () => {
  it('is committed as it is generated; `npx vitest run -u` writes it', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      '../../../src/report/update/update.schema.json',
    )
  })

  it('has every key of the report, and no other', () => {
    expectTypeOf<keyof UpdateJson>().toEqualTypeOf<keyof UpdateReport | 'schema'>()
    expectTypeOf<keyof UpdateJson['items'][number]>().toEqualTypeOf<keyof UpdateItem>()
    expectTypeOf<keyof UpdateJson['items'][number]['changes'][number]>().toEqualTypeOf<keyof UpdateChange>()
  })

  it.each(Object.entries(reports))('holds for what is printed: %s', async (_, report) => {
    const json: unknown = JSON.parse(formatUpdateJson(report, await words('ja')))
    expect(validate(json) ? [] : validate.errors).toEqual([])
  })
})

describe('the report of update', () => {
  it.each(Object.entries(reports))('for a terminal, and as Markdown: %s', async (name, report) => {
    const t = await words('en')
    const text = formatUpdateText(report, { t, ...next, paint: plain, columns: 80, isTTY: true })
    await expect([text, formatUpdateMarkdown(report, { t, ...next })].join('\n---\n\n')).toMatchFileSnapshot(
      `update-text/${name}.txt`,
    )
  })

  it.each(UI_LOCALES)('fits its columns, and lets nothing steer the terminal: %s', async locale => {
    const t = await words(locale)
    for (const report of Object.values(reports))
      for (const columns of [60, 100]) {
        const told = { ...report, mode: 'write' as const }
        for (const each of [told, report]) {
          const text = formatUpdateText(each, { t, ...next, paint: plain, columns, isTTY: true })
          expect(text).not.toContain('\u001B')
          expect(text).not.toMatch(/update:|\{\{|undefined/)
        }
        const text = formatUpdateText(told, { t, ...next, paint: plain, columns, isTTY: true })
        expect(text.split('\n').filter(line => cells(line) > columns)).toEqual([])
      }
  })

  it('names commands for what was asked, and the one that writes just before the changes', async () => {
    const report = {
      ...aReport([anItem({ changes: [aChange({ state: 'open' })] })]),
      passed: { unknown: 1, missing: 0 },
    }
    const asked = { paths: ['posts/my post.md'], options: ['--locale', 'ja'] }
    const options = { t: await words('en'), asked, switches: ['--prune'] }
    const text = formatUpdateText(report, { ...options, paint: plain, columns: 100, isTTY: true })
    expect(text).toContain(`
1 translation waits for a translator: \`translate diff --locale ja 'posts/my post.md'\`
1 translation has no usable basis, so nothing can be carried into it:
\`translate adopt --locale ja 'posts/my post.md'\`
Nothing was written yet; \`translate update --locale ja --prune 'posts/my post.md'\` writes the
translation. The changes follow.

diff --git`)
    expect(formatUpdateMarkdown(report, options)).toContain(
      "- 1 translation waits for a translator: `translate diff --locale ja 'posts/my post.md'`\n",
    )
  })

  it('tells who named a translation how its basis moves, and does not tell that each time of all', async () => {
    const t = await words('en')
    const item = anItem({ outcome: 'none', changes: [], newBasis: null, stays: 'unasked', files: [] })
    const toldOf = (paths: readonly string[]): string =>
      nextWords(aReport([item], { mode: 'write' }), { t, asked: { paths, options: [] }, switches: [] }).join(
        '\n',
      )
    expect(toldOf(['posts/hello.ja.md'])).toContain('`--basis` moves its basis')
    expect(toldOf([])).toBe('')
  })

  it('tells what waits to be pruned by its line and its text', async () => {
    const removed = { ...change, kind: 'removed' as const, after: null }
    const some = {
      change: removed,
      state: 'left' as const,
      reasons: [{ code: 'cannotCarryUnasked' }],
      lines: [],
    }
    const gone = { ...some, reasons: [{ code: 'cannotCarryGone' }] }
    const told = async (...changes: UpdateChange[]): Promise<string[]> =>
      detailWords(anItem({ changes }), await words('en'))
    const all = await told(
      aChange({ ...some, stands: [7, 7] }),
      aChange({ ...gone, oldLine: 40 }),
      aChange({ ...gone, oldLine: 52 }),
    )
    expect(all).toContain(
      'hello.ja.md:7: Read it.: removed from the source, still in the translation: `translate update --prune` takes it out, `translate accept` keeps it',
    )
    expect(all).toContain(
      'line 40 in 81d4f49f: Read it.: removed from the source; the translation may not have it any more: look, and take it out or sign it off',
    )
    expect(all).toContain(
      'when you have looked: `translate accept --locale ja posts/hello.md:40 posts/hello.md:52` signs off what the translation need not have',
    )
    expect(all.join(' ')).not.toContain('--section')
    expect((await told(aChange(gone))).join(' ')).toContain('`translate accept --section`')
  })

  it('shows a plan of any size as Markdown that fits into a comment', async () => {
    const long = Array.from({ length: 4000 }, (_, i) => `line ${i}\n`).join('')
    const files = [{ path: 'a', before: long, after: long.replaceAll('line', 'row') }]
    const text = formatUpdateMarkdown(aReport([anItem({ files })]), { t: await words('en'), ...next })
    expect(text.length).toBeLessThan(65_536)
    expect(text).toContain('`translate update --dry-run` shows them')
  })
})

describe('the diff', () => {
  it('names files as git does, and keeps their line ends', () => {
    const diff = unifiedDiff([
      { path: 'a b/"q"\t\u007f.md', before: 'x\r\n', after: 'y\r\n' },
      { path: 'a b/日本.md', before: 'x', after: 'x\ny' },
      { path: 'new', before: null, after: 'one\n' },
    ])
    expect(diff).toBe(
      [
        String.raw`diff --git "a/a b/\"q\"\t\177.md" "b/a b/\"q\"\t\177.md"`,
        String.raw`--- "a/a b/\"q\"\t\177.md"`,
        String.raw`+++ "b/a b/\"q\"\t\177.md"`,
        '@@ -1 +1 @@\n-x\r\n+y\r',
        'diff --git a/a b/日本.md b/a b/日本.md',
        '--- a/a b/日本.md\t\n+++ b/a b/日本.md\t',
        '@@ -1 +1,2 @@\n-x\n\\ No newline at end of file\n+x\n+y\n\\ No newline at end of file',
        'diff --git a/new b/new\nnew file mode 100644\n--- /dev/null\n+++ b/new\n@@ -0,0 +1 @@\n+one\n',
      ].join('\n'),
    )
  })
})
