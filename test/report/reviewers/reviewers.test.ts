import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import { UI_LOCALES } from '../../../src/i18n/choose-locale.ts'
import { formatReviewersJson, reviewersJson } from '../../../src/report/reviewers/reviewers-json.ts'
import { formatReviewersMarkdown } from '../../../src/report/reviewers/reviewers-markdown.ts'
import {
  type ReviewersReport,
  STANDINGS,
  type StandingCandidate,
} from '../../../src/report/reviewers/reviewers-report.ts'
import { type ReviewersJson, reviewersSchema } from '../../../src/report/reviewers/reviewers-schema.ts'
import { formatReviewersText } from '../../../src/report/reviewers/reviewers-text.ts'
import { cells } from '../../../src/report/text/cells.ts'
import { words } from '../../support/words.ts'

const schema = {
  title: 'translate reviewers --json',
  ...z.toJSONSchema(reviewersSchema, { override: ({ jsonSchema }) => delete jsonSchema.readOnly }),
}
const validate = new Ajv2020({ allErrors: true }).compile(schema)

const LAST = '2024-05-01T12:00:00.000Z'
const HOSTILE = '@everyone `x` | <img src=x>\n# [a](http://evil.example) \u202E\u001B[31m'

function someone(some: Partial<StandingCandidate> = {}): StandingCandidate {
  return {
    login: 'ada',
    name: 'Ada Lovelace',
    reasons: [],
    score: 4.25,
    active: LAST,
    standing: 'asked',
    ...some,
  }
}

const report: ReviewersReport = {
  tool: { name: 'evergloss', version: '0.1.0' },
  commit: '81d4f49f153eb5f390681f5c13018dd2aa6be0b1',
  isShallow: true,
  locales: [
    { locale: 'fr', posts: 2, candidates: [] },
    {
      locale: 'ko',
      posts: 12,
      candidates: [
        someone({
          reasons: [
            { kind: 'configured' },
            { kind: 'code-owner', pattern: '*.ko.md' },
            { kind: 'front-matter', posts: 7, asked: 1 },
            { kind: 'author', commits: 11, asked: 11, last: LAST },
            { kind: 'merged', requests: 1, last: LAST },
            { kind: 'reviewed', requests: 3, last: LAST },
          ],
        }),
        ...STANDINGS.slice(1).map((standing, at) =>
          someone({
            standing,
            login: standing === 'no-account' ? null : `person${at}`,
            name: standing === 'no-account' ? '김 민' : `Person ${at}`,
            score: 1 / 3,
            active: at === 0 ? null : LAST,
          }),
        ),
        ...Array.from({ length: 4 }, (_, at) =>
          someone({ login: `more${at}`, standing: 'inactive', score: 0 }),
        ),
      ],
    },
  ],
  notes: [
    { path: '.github/CODEOWNERS', line: 3, kind: 'team', text: '@blog/ko' },
    { path: '.github/CODEOWNERS', line: 4, kind: 'owner', text: 'ada' },
    { path: '.github/CODEOWNERS', line: 5, kind: 'pattern', text: '[ab].md' },
  ],
}

const hostile: ReviewersReport = {
  ...report,
  locales: [
    {
      locale: 'ko',
      posts: 1,
      candidates: [someone({ name: HOSTILE, reasons: [{ kind: 'code-owner', pattern: HOSTILE }] })],
    },
  ],
  notes: [{ path: 'CODEOWNERS', line: 1, kind: 'owner', text: HOSTILE }],
}

const plain = (_: string, text: string): string => text
const UNSAFE = /(?!\n)[\p{Cc}\u202a-\u202e]/u

describe('the report of reviewers', () => {
  it.each(UI_LOCALES)('says everything in words (%s)', async locale => {
    const t = await words(locale)
    const text = formatReviewersText(report, { t, paint: plain, columns: 80, all: false, askedGithub: false })
    const markdown = formatReviewersMarkdown(report, { t, all: true, askedGithub: false })
    expect(`${text}\n${markdown}`).not.toMatch(/reviewers:|\{\{/)
    expect(text.split('\n').every(line => cells(line) <= 80)).toBe(true)
    await expect(text).toMatchFileSnapshot(`./${locale}.txt`)
    await expect(markdown).toMatchFileSnapshot(`./${locale}.md.txt`)
  })

  it('keeps to its schema, which others can rely on', async () => {
    const t = await words()
    const json: unknown = JSON.parse(formatReviewersJson(report, t))
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true)
    expect(reviewersSchema.safeParse(json).error).toBeUndefined()
    expectTypeOf(reviewersJson(report, t)).toEqualTypeOf<ReviewersJson>()
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      '../../../src/report/reviewers/reviewers.schema.json',
    )
  })

  it('shows everybody when asked, and whoever would be asked in any case', async () => {
    const t = await words()
    const reversed = report.locales.map(each => ({ ...each, candidates: [...each.candidates].reverse() }))
    const last = { ...report, locales: reversed }
    const options = { t, paint: plain, columns: 80 }
    expect(formatReviewersText(last, { ...options, askedGithub: false, all: false })).toContain(
      'Ada Lovelace',
    )
    expect(formatReviewersText(report, { ...options, askedGithub: false, all: false })).toContain(
      'and 2 more',
    )
    expect(formatReviewersText(report, { ...options, askedGithub: false, all: true })).toContain('more3')
    expect(formatReviewersText(report, { ...options, askedGithub: false, all: true })).toContain(
      '--ask-github',
    )
    expect(formatReviewersText(report, { ...options, askedGithub: true, all: true })).not.toContain(
      '--ask-github',
    )
  })

  it('keeps hostile names and patterns a text', async () => {
    const t = await words()
    const text = formatReviewersText(hostile, { t, paint: plain, columns: 80, all: true, askedGithub: false })
    expect(text).not.toMatch(UNSAFE)
    const markdown = formatReviewersMarkdown(hostile, { t, all: true, askedGithub: false })
    expect(markdown).not.toMatch(UNSAFE)
    expect(markdown).not.toMatch(/(?<!\\)<|@everyone|^# /m)
    const row = markdown.split('\n').find(line => line.includes('everyone'))
    expect(row?.match(/(?<!\\)\|/g)).toHaveLength(6)
    const json = reviewersSchema.parse(JSON.parse(formatReviewersJson(hostile, t)))
    expect(json.locales[0]?.candidates[0]?.name).toBe(HOSTILE)
  })
})
