import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { UI_LOCALES } from '../../../src/i18n/choose-locale.ts'
import { formatDigestMarkdown } from '../../../src/report/digest/digest-markdown.ts'
import { aBusyMonth, aChange, aDigest, edited, translated } from '../../support/digest-report.ts'
import { words } from '../../support/words.ts'

const t = await words('en')

describe('formatDigestMarkdown', () => {
  it.each(UI_LOCALES)('says everything in %s', async locale => {
    const text = formatDigestMarkdown(aBusyMonth(), await words(locale))
    await expect(text).toMatchFileSnapshot(`digest-markdown/busy.${locale}`)
  })

  it('puts a little into one paragraph', () => {
    const by = [{ login: 'linus', name: 'Linus' }]
    const report = aDigest({
      changes: [
        aChange({
          kind: 'cosmetic',
          by,
          sources: [edited('Tea')],
          translations: [translated('ja', 'Tea', 'updated')],
        }),
      ],
      contributors: by,
    })
    expect(formatDigestMarkdown(report, t)).toBe(
      [
        'In March 2024, there was one change to the posts: [@linus](https://github.com/linus) corrected grammar and spelling in “Tea” ([Fix typos](https://github.com/teahouse/blog/pull/7)).',
        'There was also one change to the translations: [@linus](https://github.com/linus) updated “Tea” in Japanese ([Fix typos](https://github.com/teahouse/blog/pull/7)).',
        'Thank you, [@linus](https://github.com/linus)!\n',
      ].join('\n\n'),
    )
  })

  it.each([
    ['en', '2024-03-01', '2024-03-31', 'In March 2024, no post and no translation was changed.\n'],
    ['en', '2024-03-02', '2024-03-02', 'On March 2, 2024, no post and no translation was changed.\n'],
    [
      'en',
      '2024-02-01',
      '2024-03-31',
      'From February 2024 to March 2024, no post and no translation was changed.\n',
    ],
    [
      'en',
      '2024-02-01',
      '2024-02-28',
      'From February 1, 2024 to February 28, 2024, no post and no translation was changed.\n',
    ],
    ['en', '2024-02-02', null, 'Since February 2, 2024, no post and no translation was changed.\n'],
    ['zh-CN', '2024-03-01', '2024-03-31', '2024年3月，文章和译文都没有改动。\n'],
    ['ja', '2024-03-01', '2024-03-31', '2024年3月、記事にも翻訳にも変更はありませんでした。\n'],
    ['ko', '2024-03-01', '2024-03-31', '2024년 3월 글도 번역도 바뀌지 않았습니다.\n'],
  ] as const)(
    'says in one sentence that nothing happened, in %s from %s to %s',
    async (locale, since, until, said) => {
      expect(formatDigestMarkdown(aDigest({ since, until }), await words(locale))).toBe(said)
    },
  )

  it('counts what would be too long to name', () => {
    const requests = Array.from({ length: 6 }, (_, index) => ({
      number: index,
      title: `Request ${index}`,
      url: `https://github.com/teahouse/blog/pull/${index}`,
      author: 'lin',
      locales: index % 2 === 0 ? ['ko'] : ['zh-CN', 'ja'],
    }))
    const text = formatDigestMarkdown(aDigest({ open: { asked: true, requests } }), t)
    expect(text).toContain(
      '6 translations are still waiting for somebody to review them. Do you read Japanese, Korean, or Chinese? Then please take a look!',
    )
  })

  it('says nothing of reviewers where nothing waits', () => {
    expect(formatDigestMarkdown(aDigest({ open: { asked: true, requests: [] } }), t)).toBe(
      formatDigestMarkdown(aDigest(), t),
    )
  })

  it('leads to accounts of the server that has the repository', () => {
    const report = aDigest({
      repository: 'https://git.example.org/a/b',
      contributors: [{ login: 'x_y', name: 'X' }],
    })
    expect(formatDigestMarkdown(report, t)).toContain(
      String.raw`Thank you, [@x\_y](https://git.example.org/x_y)!`,
    )
  })

  it('keeps hostile titles and names text', () => {
    const hostile = '](https://evil.example) <script>`@everyone` #1 ![x](y)\u202e\n\n# Big\u001b[31m'
    const person = { login: null, name: hostile }
    const report = aDigest({
      changes: [
        aChange({ kind: 'cosmetic', title: hostile, by: [person], sources: [edited(hostile)] }),
        aChange({
          kind: 'cosmetic',
          title: hostile,
          url: null,
          by: [person],
          translations: [translated('ja', hostile)],
        }),
      ],
      contributors: [person],
      open: {
        asked: true,
        requests: [
          { number: 1, title: hostile, url: 'https://github.com/a/b/pull/1', author: 'x', locales: ['ko'] },
        ],
      },
    })
    const text = formatDigestMarkdown(report, t)
    const nodes = all(unified().use(remarkParse).parse(text))
    expect(new Set(nodes.map(({ type }) => type))).toEqual(new Set(['root', 'paragraph', 'text', 'link']))
    expect(new Set(nodes.flatMap(({ url }) => url ?? []))).toEqual(
      new Set(['https://github.com/teahouse/blog/pull/7', 'https://github.com/a/b/pull/1']),
    )
    expect(text).not.toMatch(/@everyone|(?!\n)\p{Cc}|\u202e/u)
  })
})

interface Node {
  readonly type: string
  readonly url?: string
  readonly children?: readonly Node[]
}

function all(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(all)]
}
