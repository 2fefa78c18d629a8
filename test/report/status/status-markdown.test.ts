import { describe, expect, it } from 'vitest'
import { formatStatusGithub } from '../../../src/report/status/status-github.ts'
import { formatStatusMarkdown } from '../../../src/report/status/status-markdown.ts'
import { someLocated } from '../../support/diff-report.ts'
import { aChange, aReport, aTranslation, someReport } from '../../support/status-report.ts'
import { words } from '../../support/words.ts'

const t = await words('en')
const shown = { t, changes: false, explain: false }

describe('formatStatusMarkdown', () => {
  it.each([
    ['table', { posts: false, changes: false }],
    ['posts', { posts: true, changes: false }],
    ['changes', { posts: true, changes: true }],
    ['explain', { posts: true, changes: true, explain: true }],
  ])('reads well: %s', async (name, some) => {
    await expect(formatStatusMarkdown(someReport(), { t, explain: false, ...some })).toMatchFileSnapshot(
      `status-markdown/${name}.txt`,
    )
  })

  it('lets no path, heading or passage end a cell, a fence or a sentence', () => {
    const evil = 'a|b`` `c` <img src=x> @everyone\n\n```\n# no'
    const change = aChange({
      reasons: [{ code: 'numberChanged', before: evil, after: evil }],
      before: { segments: 1, text: evil, range: { start: 0, end: 1 }, lines: [1, 1] },
      after: { segments: 1, text: `${evil}!`, range: { start: 0, end: 1 }, lines: [1, 1] },
    })
    const report = aReport([aTranslation({ source: evil, state: 'stale', changes: [change] })])
    expect(formatStatusMarkdown(report, { t, posts: true, changes: true, explain: false }))
      .toMatchInlineSnapshot(`
        "1 translation of 1 post in 1 locale; source en, work tree at 81d4f49f

        | locale | fresh | due | stale | missing | unknown | segments good |
        | :-- | --: | --: | --: | --: | --: | --: |
        | \`ja\` |  |  | 1 |  |  | 100% |

        | post | locale | state | segments | basis |
        | :-- | :-- | :-- | :-- | :-- |
        | \`\`\`\`a\\|b\`\` \`c\` <img src=x> @everyone \`\`\` # no\`\`\`\` | \`ja\` | stale | 42 unchanged | basis 6bd1ea63 |

        ### \`\`\`\`a\\|b\`\` \`c\` <img src=x> @everyone \`\`\` # no\`\`\`\` · \`ja\`

        - **substantive** edited · paragraph · line 1: number changed: a\\|b\\\`\\\` \\\`c\\\` \\<img src=x\\> @⁠everyone \\\`\\\`\\\` \\# no → a\\|b\\\`\\\` \\\`c\\\` \\<img src=x\\> @⁠everyone \\\`\\\`\\\` \\# no

          \`\`\`\`diff
          - a|b\`\` \`c\` <img src=x> @everyone \`\`\` # no
          + a|b\`\` \`c\` <img src=x> @everyone \`\`\` # no!
          \`\`\`\`
        "
      `)
  })
})

describe('formatStatusGithub', () => {
  it('reads well', async () => {
    await expect(formatStatusGithub(someReport(), shown)).toMatchFileSnapshot('status-markdown/github.txt')
  })

  it('folds nothing when everything is fresh', () => {
    expect(formatStatusGithub(aReport([aTranslation()]), shown)).not.toContain('<details>')
  })

  it('stays below the megabyte that a step summary may have', () => {
    const many = Array.from({ length: 4000 }, (_, i) =>
      aTranslation({
        source: `記事/${'長'.repeat(60)}${i}.md`,
        locale: ['ja', 'ko', 'zh-CN'][i % 3] ?? 'ja',
        state: 'missing',
        segments: null,
        basis: null,
      }),
    )
    const text = formatStatusGithub(aReport(many), shown)
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024)
    expect(text).toContain('The rest does not fit into a step summary.')
  })
})

describe('the places of changes in translations', () => {
  const located = aReport(someLocated())

  it('read well', async () => {
    await expect(formatStatusMarkdown(located, { ...shown, posts: true, changes: true })).toMatchFileSnapshot(
      'status-markdown/places.txt',
    )
  })

  it('read well in a summary, with links', async () => {
    const blob = 'https://github.com/evergloss/blog/blob/81d4f49f/'
    await expect(formatStatusGithub(located, { ...shown, changes: true, blob })).toMatchFileSnapshot(
      'status-markdown/places-github.txt',
    )
  })

  it('stay below the megabyte that a step summary may have, with every fold closed', () => {
    const many = Array.from({ length: 60 }, () => someLocated()).flat()
    const text = formatStatusGithub(aReport(many), { ...shown, changes: true })
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024)
    expect(text).toContain('The rest does not fit into a step summary.')
    expect(text.match(/^<details>/gm)?.length).toBe(text.match(/^<\/details>/gm)?.length)
  })
})
