import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { prAnnotations } from '../../../src/report/pr/pr-annotations.ts'
import { formatPrJson } from '../../../src/report/pr/pr-json.ts'
import { formatPrGithub, formatPrMarkdown } from '../../../src/report/pr/pr-markdown.ts'
import type { PrItem, PrReport, PrThread } from '../../../src/report/pr/pr-report.ts'
import { prSchema } from '../../../src/report/pr/pr-schema.ts'
import { formatPrText } from '../../../src/report/pr/pr-text.ts'
import { words } from '../../support/words.ts'

const NONE: PrThread = { outcome: 'none', number: null, url: null }
const thread = (outcome: PrThread['outcome'], number: number): PrThread => ({
  outcome,
  number,
  url: `https://github.com/ada/blog/pull/${number}`,
})

function item(locale: string, some: Partial<PrItem>): PrItem {
  const counts = { posts: 0, carried: 0, translated: 0, accepted: 0, work: 0, queued: 0 }
  const blank = { post: null, branch: `translate/${locale}`, pull: NONE, issue: NONE, isCommitted: false }
  return {
    locale,
    ...blank,
    files: [],
    counts,
    conflicts: [],
    keyless: [],
    asked: [],
    problem: null,
    ...some,
  }
}

const report: PrReport = {
  tool: { name: 'evergloss', version: '0.0.0-test' },
  base: 'a'.repeat(40),
  branch: 'main',
  repository: 'ada/blog',
  mode: 'write',
  enabled: ['ja', 'ko'],
  unknown: 2,
  items: [
    item('es', {}),
    item('ja', {
      pull: thread('opened', 12),
      isCommitted: true,
      files: ['content/a.ja.md'],
      counts: { posts: 3, carried: 4, translated: 1, accepted: 1, work: 2, queued: 1 },
      keyless: ['grace'],
      asked: [
        { login: 'grace', how: 'requested' },
        { login: 'lin', how: 'mentioned' },
      ],
    }),
    item('ko', { pull: thread('conflict', 13), conflicts: ['content/a.ko.md'] }),
    item('pt-BR', { pull: { ...NONE, outcome: 'waiting' } }),
    item('ru', { pull: thread('declined', 9), issue: { ...NONE, outcome: 'reported' } }),
    item('zh-CN', {
      pull: { ...NONE, outcome: 'failed' },
      problem: { code: 'git:branchMoved', params: { branch: '`x` @everyone <b>' } },
    }),
    item('zh-TW', {
      issue: thread('refreshed', 7),
      counts: { posts: 1, carried: 0, translated: 0, accepted: 0, work: 5, queued: 0 },
    }),
  ],
}
const plain = { paint: (_: string, text: string) => text, columns: 80 }

describe('what became of requests', () => {
  it.each(['en', 'ja', 'ko', 'zh-CN'] as const)('for a terminal, in %s', async locale => {
    const text = formatPrText(report, { ...plain, t: await words(locale) })
    await expect(text).toMatchFileSnapshot(`pr-text/${locale}`)
  })

  it('as a plan, and where nothing is to be done', async () => {
    const t = await words('en')
    const planned = formatPrText({ ...report, mode: 'plan' }, { ...plain, t })
    await expect(planned).toMatchFileSnapshot('pr-text/plan')
    expect(formatPrText({ ...report, items: [item('ja', {})], unknown: 0 }, { ...plain, t })).toBe(
      'ada/blog: nothing to do; all requests to main are as they should be.\n',
    )
  })

  it('says of a locale that is not enabled once that it is not, and keeps those that are', async () => {
    const reported: PrThread = { ...NONE, outcome: 'reported' }
    const items = [item('fr', { pull: reported, issue: reported })]
    const text = formatPrText({ ...report, items, unknown: 0 }, { ...plain, t: await words('en') })
    expect(text.match(/not enabled/g)).toHaveLength(1)
    expect(text).toContain('  [github]\n  locales = ["ja", "ko", "fr"]\n')
  })

  it.each([
    ['conflict', '1 has a conflict'],
    ['waiting', '1 waits for the next run'],
    ['declined', '1 stays closed'],
    ['failed', '1 failed'],
  ] as const)('is no nothing where there is one that is %s', async (outcome, expected) => {
    const items = [item('ja', { pull: thread(outcome, 3) })]
    const text = formatPrText({ ...report, items, unknown: 0 }, { ...plain, t: await words('en') })
    expect(text.split('\n')[0]).toBe(`ada/blog, to main: ${expected}.`)
  })

  it('as Markdown, in which a hostile name stays text', async () => {
    const t = await words('en')
    const text = formatPrMarkdown(report, t)
    await expect(text).toMatchFileSnapshot('pr-text/markdown')
    expect(text).not.toMatch(/@everyone|(?<!\\)<b>/)
    expect(formatPrGithub(report, t)).toContain('## Translation requests')
  })
})

describe('as annotations', () => {
  it('names each reason once, with all that it is about', async () => {
    const problem = { code: 'git:branchMoved', params: { branch: 'translate/x\n::error::y' } }
    const items = [
      item('ja', { problem }),
      item('ko', { problem }),
      item('fa', { pull: thread('conflict', 4), conflicts: ['content/a,b.fa.md'] }),
    ]
    const lines = prAnnotations({ ...report, items }, await words('en')).split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[0]).toMatch(/^::error title=translate pr%3A ja%2C ko::[^\n]*translate\/x/)
    expect(lines[1]).toMatch(/^::error title=translate pr%3A fa::.*content\/a,b\.fa\.md/)
    const refused = (locale: string) => {
      const params = {
        request: 'POST refs',
        subject: `translate/${locale}`,
        said: 'no',
        permissions: 'contents',
      }
      return item(locale, { problem: { code: 'github:forbidden', params } })
    }
    const torn = prAnnotations({ ...report, items: [refused('es'), refused('ja')] }, await words('en'))
    expect(torn).toMatch(
      /^::error title=translate pr%3A es%2C ja::[^\n]* for translate\/es, translate\/ja with this token[^\n]*\n$/,
    )
    expect(prAnnotations({ ...report, items: [item('es', {})] }, await words('en'))).toBe('')
  })
})

const schema = {
  title: 'translate pr --json',
  ...z.toJSONSchema(prSchema, { override: ({ jsonSchema: part }) => delete part.readOnly }),
}

describe('as JSON', () => {
  it('has a schema that is committed as it is generated; `npx vitest run -u` writes it', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      '../../../src/report/pr/pr.schema.json',
    )
  })

  it('holds to it, with all of the report', async () => {
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)
    const printed: unknown = JSON.parse(formatPrJson(report, await words('ko')))
    expect(validate(printed) ? [] : validate.errors).toEqual([])
    const items = report.items.map(({ problem, ...rest }) => (problem === null ? { ...rest, problem } : rest))
    expect(printed).toMatchObject({ ...report, items })
  })
})
