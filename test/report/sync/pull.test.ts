import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { syncExitCode } from '../../../src/cli/sync-exit-code.ts'
import { UI_LOCALES } from '../../../src/i18n/choose-locale.ts'
import { formatSyncGithub, syncAnnotations } from '../../../src/report/sync/sync-github.ts'
import { formatSyncJson } from '../../../src/report/sync/sync-json.ts'
import { formatSyncMarkdown } from '../../../src/report/sync/sync-markdown.ts'
import type { OpenText, SyncedTranslation, SyncReport } from '../../../src/report/sync/sync-report.ts'
import { syncSchema } from '../../../src/report/sync/sync-schema.ts'
import { formatSyncText } from '../../../src/report/sync/sync-text.ts'
import { cells } from '../../../src/report/text/cells.ts'
import { unifiedDiff } from '../../../src/report/update/unified-diff.ts'
import { words } from '../../support/words.ts'

const COMMIT = '81d4f49f153eb5f390681f5c13018dd2aa6be0b1'
const asked = { paths: [], options: [] }

const NONE: SyncedTranslation['segments'] = {
  agreed: 0,
  none: 0,
  behind: 0,
  pulled: 0,
  pushed: 0,
  offered: 0,
  unapproved: 0,
  outdated: 0,
  waiting: 0,
  conflict: 0,
  bad: 0,
  refused: 0,
}

function aTranslation(some: Partial<SyncedTranslation> = {}): SyncedTranslation {
  const locale = some.locale ?? 'ja'
  const target = `content/kettle.${locale}.md`
  return {
    source: 'content/kettle.md',
    target,
    locale,
    outcome: 'written',
    problem: null,
    isNew: false,
    segments: { ...NONE, agreed: 5, pulled: 2 },
    open: [],
    untranslated: 0,
    waits: null,
    newBasis: { commit: COMMIT, field: 'extra.translation_based_on_commit' },
    recorded: 0,
    edits: [{ path: target, before: '一\n', after: '弐\n' }],
    ...some,
  }
}

const conflict: OpenText = {
  fate: 'conflict',
  id: 'k3',
  why: { code: 'sync:conflict', params: {} },
  headings: ['Before you start', 'Water'],
  line: 12,
  targetLine: 14,
  source: 'It takes four minutes, or six when the kettle is full.',
  git: '4 分ほどかかります。やかんがいっぱいなら 6 分です。',
  crowdin:
    'だいたい四分で沸きますが、やかんがいっぱいになっているときには六分ほどかかることもありますので、そばを離れないでください。',
  commented: false,
}

const bad: OpenText = {
  ...conflict,
  fate: 'bad',
  id: 'k4',
  why: { code: 'exchange:refused.unfit', params: {} },
  headings: [],
  targetLine: null,
  git: '',
  crowdin: 'x \u001b[31m <g id="1">|',
  commented: true,
}

const unchanged = aTranslation({
  locale: 'fr',
  outcome: 'unchanged',
  newBasis: null,
  edits: [],
  segments: { ...NONE, agreed: 7 },
})

const translations: readonly SyncedTranslation[] = [
  aTranslation({ locale: 'de', isNew: true, segments: { ...NONE, pulled: 7 } }),
  unchanged,
  aTranslation({
    segments: { ...NONE, agreed: 3, pulled: 1, conflict: 1, bad: 1 },
    open: [conflict, bad],
    newBasis: null,
    recorded: 1,
    edits: [{ path: '.translate/ja/content/kettle.md.jsonl', before: null, after: '{}\n' }],
  }),
  aTranslation({
    locale: 'zh-CN',
    outcome: 'waiting',
    isNew: true,
    untranslated: 2,
    waits: 'untranslated',
    newBasis: null,
    edits: [],
    segments: { ...NONE, waiting: 5, none: 2 },
  }),
]

const report: SyncReport = {
  command: 'pull',
  tool: { name: 'evergloss', version: '0.1.0' },
  parser: { name: 'satteri', version: '0.10.5' },
  commit: COMMIT,
  mode: 'write',
  project: { id: 8, name: 'Tea blog', url: 'https://crowdin.com/project/tea' },
  posts: [],
  translations,
  gone: [],
  findings: [],
}

const text = async (
  some: Partial<SyncReport> = {},
  locale: (typeof UI_LOCALES)[number] = 'en',
): Promise<string> =>
  formatSyncText(
    { ...report, ...some },
    { t: await words(locale), paint: (_, line) => line, columns: 80, isTTY: false, asked },
  )

describe('the text of pull', () => {
  it.each(UI_LOCALES)('tells in %s what came, and what somebody has to look at', async locale => {
    const said = await text({}, locale)
    await expect(said).toMatchFileSnapshot(`pull-text/${locale}.txt`)
    expect(said.split('\n').filter(line => cells(line) > 80)).toEqual([])
  })

  it('names the same paths and options in what it advises', async () => {
    const options = {
      t: await words(),
      paint: (_: unknown, line: string) => line,
      columns: 500,
      isTTY: false,
    }
    const said = formatSyncText(report, {
      ...options,
      asked: { paths: ['content/kettle.md'], options: ['--locale', 'ja'] },
    })
    expect(said).toContain('`translate pull --locale ja --prefer crowdin content/kettle.md`')
    expect(said).toContain('`translate push --locale ja --prefer git content/kettle.md`')
  })

  it('is one line where nothing came', async () => {
    expect(await text({ translations: [unchanged] })).toBe(
      'There is nothing new in the Crowdin project “Tea blog”.\n',
    )
    expect(await text({ command: 'sync', translations: [unchanged] })).toBe(
      'There is nothing to bring to the Crowdin project “Tea blog”, and nothing to take\nfrom it.\n',
    )
    expect(await text({ translations: [] })).toMatch(/^There is no translation here .*\n.*\n$/)
  })

  it('says what waits for somebody’s approval, and what waits here', async () => {
    const segments = { ...NONE, agreed: 3, unapproved: 2, pushed: 4 }
    expect(await text({ translations: [{ ...unchanged, segments }] })).toMatchInlineSnapshot(`
      "Nothing was taken from the Crowdin project “Tea blog”.

      4 texts are newer here than at Crowdin, or not there; \`translate push\` sends
      them.
      2 newer texts at Crowdin are not approved yet;
      \`translate pull --take translated\` takes them all the same.
      "
    `)
  })

  it('tells many that wait for the rest of their texts in one line', async () => {
    const waiting = Array.from({ length: 11 }, (_, at) => ({
      ...aTranslation({ outcome: 'waiting', waits: 'untranslated', newBasis: null, edits: [] }),
      source: `content/${at}.md`,
    }))
    expect(await text({ translations: waiting })).toMatchInlineSnapshot(`
      "Nothing was taken from the Crowdin project “Tea blog”.

      11 translations wait for the rest of their texts.
      "
    `)
  })

  it('ends a plan in a diff as `git apply` reads it', async () => {
    const planned = aTranslation({ outcome: 'planned' })
    const said = await text({ mode: 'plan', translations: [planned] })
    expect(said).toContain(
      'Nothing was written. Run the same without --dry-run to do this.\nThe changes follow.',
    )
    expect(said.endsWith(unifiedDiff(planned.edits))).toBe(true)
  })

  it('shows as much of long texts as tells them apart', async () => {
    const start = 'word '.repeat(60)
    const long = { ...conflict, git: `${start}here`, crowdin: `${start}there`, source: start.repeat(5) }
    const said = await text({ translations: [aTranslation({ open: [long] })] })
    expect(said).toMatch(/^ {17}here$/m)
    expect(said).toMatch(/^ {17}there$/m)
    expect(said).toMatch(/word …$/m)
  })
})

it('the text of sync says what went, and what came', async () => {
  const segments = { added: 0, removed: 0, cosmetic: 0, mechanical: 0, substantive: 1 }
  const post = {
    source: 'content/kettle.md',
    path: 'content/kettle.md.xliff',
    kind: 'present',
    from: null,
    outcome: 'written',
    problem: null,
    segments,
    translations: [
      {
        locale: 'de',
        target: 'content/kettle.de.md',
        outcome: 'written',
        segments: 3,
        taken: 3,
        problem: null,
      },
    ],
  } as const
  const pushed = aTranslation({ segments: { ...NONE, pushed: 3, pulled: 1 } })
  expect(await text({ command: 'sync', posts: [post], translations: [pushed] })).toMatchInlineSnapshot(`
    "1 post was brought to the Crowdin project “Tea blog”.
    1 translation was brought up to date from the Crowdin project “Tea blog”.

      pushed   content/kettle.md
        1 substantive
        de: 3 uploaded

    content/kettle.md
      ja  written  1 from Crowdin
          basis 81d4f49f

    Look at the changes with \`git diff\`, then commit them.
    Edited segments keep their translations; substantive ones lose their approval.
    "
  `)
})

it('the JSON schema holds for what pull prints', async () => {
  const schema = z.toJSONSchema(syncSchema, { override: ({ jsonSchema: part }) => delete part.readOnly })
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)
  const printed: unknown = JSON.parse(formatSyncJson(report, await words('ja')))
  expect(validate(printed) ? [] : validate.errors).toEqual([])
  expect(printed).toMatchObject({
    command: 'pull',
    translations: [
      {},
      {},
      { open: [{ id: 'k3', why: { message: expect.stringContaining('両方') } }, {}] },
      {},
    ],
  })
})

describe('the Markdown of pull', () => {
  it('has a row for each translation, and folds what somebody has to look at', async () => {
    const said = formatSyncMarkdown(report, { t: await words(), asked })
    await expect(said).toMatchFileSnapshot('pull-markdown')
  })

  it('fits into a comment', async () => {
    const open = Array.from({ length: 2000 }, () => conflict)
    const said = formatSyncMarkdown(
      { ...report, translations: [aTranslation({ open })] },
      { t: await words(), asked },
    )
    expect(said.length).toBeLessThanOrEqual(64_000)
    expect(said).toContain('`translate pull --json` has all of it.')
    expect(said.match(/<details>/g)).toHaveLength(said.match(/<\/details>/g)?.length ?? 0)
  })

  it('is headed as a step summary, and marks the lines', async () => {
    const t = await words()
    expect(formatSyncGithub(report, { t, asked })).toMatch(/^## Pull from Crowdin\n/)
    expect(syncAnnotations(report, t)).toMatchInlineSnapshot(`
      "::warning file=content/kettle.ja.md,line=14,endLine=14,title=Conflict with Crowdin::Both sides changed this text since they last agreed, so both stay as they are.%0Asource: It takes four minutes, or six when the kettle is full.%0Agit: 4 分ほどかかります。やかんがいっぱいなら 6 分です。%0ACrowdin: だいたい四分で沸きますが、やかんがいっぱいになっているときには六分ほどかかることもありますので、そばを離れないでください。
      ::warning file=content/kettle.md,line=12,endLine=12,title=Text from Crowdin cannot be used::This text would change what stands around it in the Markdown, so it was left out. Write it without that markup, or put it there by hand.%0Asource: It takes four minutes, or six when the kettle is full.%0ACrowdin: x \\x1b[31m <g id="1">|
      "
    `)
    const problem = { code: 'crowdin:busy', params: {} }
    const failed = { ...report, translations: [aTranslation({ outcome: 'failed', problem })] }
    expect(syncAnnotations(failed, t)).toMatch(/^::error title=translate pull%3A content\/kettle\.\w+\.md::/)
  })
})

describe('the exit code', () => {
  it('is 1 for what could not be taken, and 2 for what failed', () => {
    expect(syncExitCode({ ...report, translations: [unchanged] })).toBe(0)
    expect(syncExitCode(report)).toBe(1)
    expect(syncExitCode({ ...report, command: 'push' })).toBe(0)
    const failed = aTranslation({ outcome: 'failed' })
    expect(syncExitCode({ ...report, translations: [...translations, failed] })).toBe(2)
  })

  it('is 0 for a source that moved on', () => {
    const why = { code: 'exchange:unit.changed', params: {} }
    const moved = aTranslation({ open: [{ ...bad, fate: 'refused', why }] })
    expect(syncExitCode({ ...report, translations: [moved] })).toBe(0)
  })
})
