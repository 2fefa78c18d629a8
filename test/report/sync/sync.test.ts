import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import { formatSyncJson } from '../../../src/report/sync/sync-json.ts'
import type { SyncReport } from '../../../src/report/sync/sync-report.ts'
import { syncSchema } from '../../../src/report/sync/sync-schema.ts'
import { formatSyncText } from '../../../src/report/sync/sync-text.ts'
import { words } from '../../support/words.ts'

const problem = { code: 'push:uncommitted', params: { path: 'c.md' } }
const segments = { added: 0, removed: 0, cosmetic: 0, mechanical: 0, substantive: 0 }
const post = { kind: 'present', from: null, problem: null, segments, translations: [] } as const

const report: SyncReport = {
  command: 'push',
  tool: { name: 'evergloss', version: '0.1.0' },
  parser: { name: 'satteri', version: '0.10.5' },
  commit: '81d4f49f153eb5f390681f5c13018dd2aa6be0b1',
  mode: 'write',
  project: { id: 8, name: 'Blog', url: 'https://crowdin.com/project/blog' },
  posts: [
    {
      ...post,
      source: 'a.md',
      path: 'a.md.xliff',
      kind: 'new',
      outcome: 'written',
      segments: { ...segments, added: 4 },
      translations: [
        { locale: 'ja', target: 'a.ja.md', outcome: 'written', segments: 4, taken: 4, problem: null },
        { locale: 'ko', target: 'a.ko.md', outcome: 'written', segments: 4, taken: 3, problem: null },
      ],
    },
    {
      ...post,
      source: 'b.md',
      path: 'b.md.xliff',
      kind: 'renamed',
      from: 'old.md.xliff',
      outcome: 'written',
      segments: { ...segments, cosmetic: 2, substantive: 1 },
    },
    { ...post, source: 'c.md', path: 'c.md.xliff', outcome: 'failed', problem },
    { ...post, source: 'd.md', path: 'd.md.xliff', outcome: 'unchanged' },
  ],
  translations: [],
  gone: [{ source: 'e.md', path: 'e.md.xliff', outcome: 'left', problem: null }],
  findings: [
    {
      code: 'crowdin:language.missing',
      severity: 'error',
      params: { locale: 'ko', targets: 'ja', url: 'https://crowdin.com/project/blog' },
    },
  ],
}

const schema = {
  title: 'translate push, pull and sync --json',
  ...z.toJSONSchema(syncSchema, { override: ({ jsonSchema: part }) => delete part.readOnly }),
}

it('the JSON schema of push is committed as it is generated; `npx vitest run -u` writes it', async () => {
  const text = `${JSON.stringify(schema, null, 2)}\n`
  await expect(text).toMatchFileSnapshot('../../../src/report/sync/sync.schema.json')
})

it('the JSON schema of push holds for what is printed, and has every key of the report', async () => {
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)
  const printed: unknown = JSON.parse(formatSyncJson(report, await words('ko')))
  expect(validate(printed) ? [] : validate.errors).toEqual([])
  expectTypeOf<keyof z.infer<typeof syncSchema>>().toEqualTypeOf<keyof SyncReport | 'schema'>()
})

const text = async (some: Partial<SyncReport> = {}, locale: 'en' | 'ja' = 'en'): Promise<string> =>
  formatSyncText(
    { ...report, ...some },
    {
      t: await words(locale),
      paint: (_, line) => line,
      columns: 80,
      isTTY: false,
      asked: { paths: [], options: [] },
    },
  )

it('the text of push tells what changes, post by post, and what to do next', async () => {
  expect(await text()).toMatchInlineSnapshot(`
    "2 posts were brought to the Crowdin project “Blog”.

      pushed   a.md
        4 new
        ja: 4 uploaded · ko: 3 of 4 uploaded
      pushed   b.md
        was old.md.xliff · 2 cosmetic · 1 substantive
      failed   c.md
        c.md differs from HEAD, so it was not sent: translators would work on what
        may change again. Commit it, or push it as it is with --force.

    1 file at Crowdin has no post any more:
      left     e.md.xliff

    1 finding
      error: The Crowdin project has no target language for ko; it has ja. Add the
        language at https://crowdin.com/project/blog, or say which of these it is:
        ko = "…" under [crowdin.languages] in the configuration.

    Edited segments keep their translations; substantive ones lose their approval.
    What was not taken failed one of the project's checks at Crowdin, or is hidden
    there. It is offered again each time.
    \`translate push --delete\` removes files that have no post, with all that was
    translated of them.
    1 post or translation could not be brought over; run this again when that is
    mended.
    "
  `)
})

it('the text of push is brief where nothing is to do', async () => {
  const posts = report.posts.slice(3)
  expect(await text({ posts, gone: [], findings: [] })).toMatchInlineSnapshot(`
    "The Crowdin project “Blog” has everything as it is here.
    "
  `)
  expect(await text({ posts: [], gone: [], findings: [] }, 'ja')).toMatchInlineSnapshot(`
    "Crowdin プロジェクト「Blog」へ送信する記事はありません。
    "
  `)
})

it('the text of a plan says that nothing was sent', async () => {
  const posts = report.posts.slice(0, 1).map(each => ({
    ...each,
    outcome: 'planned' as const,
    translations: each.translations.map(offer => ({ ...offer, outcome: 'planned' as const, taken: null })),
  }))
  const gone = report.gone.map(each => ({ ...each, outcome: 'planned' as const }))
  expect(await text({ mode: 'plan', posts, gone, findings: [] })).toMatchInlineSnapshot(`
    "1 post would be brought to the Crowdin project “Blog”.

      to push  a.md
        4 new
        ja: 4 to upload · ko: 4 to upload

    1 file at Crowdin has no post any more:
      to delete  e.md.xliff

    Nothing was sent. Run the same without --dry-run to do this.
    "
  `)
})
