import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { formatDiffGithub } from '../../../src/report/diff/diff-github.ts'
import { formatDiffMarkdown } from '../../../src/report/diff/diff-markdown.ts'
import {
  aDiffOfCommits,
  aDiffReport,
  anEdit,
  aSourceDiff,
  someFates,
  someSources,
} from '../../support/diff-report.ts'
import { words } from '../../support/words.ts'

interface Node {
  readonly type: string
  readonly value?: string
  readonly depth?: number
  readonly children?: readonly Node[]
}

/** A node of Markdown and everything in it. */
function nodesOf(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)]
}

const t = await words('en')
const shown = { t, all: false, explain: false, context: 8 }
const sources = [...someSources(), ...someFates()]
const ofOne = (before: string, after: string): string =>
  formatDiffMarkdown(aDiffReport([aSourceDiff([anEdit(before, after)])]), shown)
/** Twelve long words. */
const LONG = `${'abcdefghij'.repeat(6)} `.repeat(12)

/** Many cosmetic edits, each in a post of its own. */
const many = (count: number): ReturnType<typeof aDiffReport> =>
  aDiffReport(
    Array.from({ length: count }, (_, i) =>
      aSourceDiff([anEdit(`So ${LONG}`, `So, ${LONG}`, { label: 'cosmetic' })], {
        source: `posts/${i}.md`,
      }),
    ),
  )

describe('formatDiffMarkdown', () => {
  it.each([
    ['bases', aDiffReport(sources), {}],
    ['explained', aDiffReport(sources.slice(0, 1)), { explain: true, all: true }],
    ['commits', aDiffOfCommits(sources), {}],
  ])('reads well: %s', async (name, report, some) => {
    await expect(formatDiffMarkdown(report, { ...shown, ...some })).toMatchFileSnapshot(
      `diff-markdown/${name}.txt`,
    )
  })

  it('lets no passage, heading or path be anything but text', () => {
    const evil =
      '</details> <img src=x> **b** `c` @everyone #12 [l](javascript:x) ```\n\n# no | a $x$ \u202e\u001b[1m'
    const change = anEdit(`${evil} old`, `${evil} new`, { headings: [evil] })
    const code = anEdit('```\nold', '```\nnew\n</details>', { segment: 'code' })
    const source = aSourceDiff([change, code], { source: evil })
    const text = formatDiffMarkdown(aDiffReport([source, source]), { ...shown, context: 99 })
    const nodes = nodesOf(unified().use(remarkParse).use(remarkGfm).parse(text))
    const html = nodes.flatMap(node => (node.type === 'html' ? [node.value] : []))
    expect(new Set(html)).toEqual(new Set(['<del>', '</del>', '<ins>', '</ins>']))
    const types = nodes.map(({ type }) => type)
    for (const type of ['link', 'linkReference', 'image', 'imageReference', 'delete', 'emphasis'])
      expect(types).not.toContain(type)
    expect(nodes.flatMap(node => (node.type === 'heading' ? [node.depth] : []))).toEqual([3, 3])
    expect(nodes.flatMap(node => (node.type === 'text' ? [node.value] : [])).join(' ')).not.toMatch(/@e|#1/)
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u)
    expect(text).toContain('````diff\n')
  })

  it.each([
    ['1. one', '1. two', String.raw`  > 1\. <del>one</del> <ins>two</ins>`],
    ['- one', '- two', String.raw`  > \- <del>one</del> <ins>two</ins>`],
    ['== one', '== two', String.raw`  > \== <del>one</del> <ins>two</ins>`],
    ['# one', '# two', String.raw`  > \# <del>one</del> <ins>two</ins>`],
  ])('makes no list and no heading of a passage: %s', (before, after, expected) => {
    expect(ofOne(before, after).split('\n')).toContain(expected)
  })

  it('counts what does not fit into a comment, unless all is wanted', () => {
    const changes = Array.from({ length: 900 }, () => anEdit(`So ${LONG} one`, `So ${LONG} two`))
    const report = aDiffReport([aSourceDiff(changes)])
    const text = formatDiffMarkdown(report, shown)
    expect(text.length).toBeLessThan(65_536)
    expect(text).toMatch(/\n_\d+ more changes do not fit into a comment\./)
    expect(formatDiffMarkdown(report, { ...shown, all: true }).match(/^- /gm)).toHaveLength(900)
  })

  it('folds cosmetic changes, and only counts them where they would not fit into a comment', () => {
    expect(formatDiffMarkdown(many(2), shown)).toContain(
      '<details>\n<summary>1 cosmetic change</summary>\n\n- **',
    )
    const text = formatDiffMarkdown(many(150), shown)
    expect(text).not.toContain('<details>')
    expect(text).toContain('_1 cosmetic change is not shown; add --all to see it._')
    expect(formatDiffMarkdown(many(150), { ...shown, all: true })).toContain('So<ins>,</ins>')
  })
})

describe('formatDiffGithub', () => {
  it('is the Markdown under a heading', () => {
    const text = formatDiffGithub(aDiffReport(sources), shown)
    expect(text).toMatch(/^## Changes in the sources\n\n\*\*10 segments changed in 2 posts/)
    expect(text.replaceAll(/\n+/g, '\n')).toContain(
      formatDiffMarkdown(aDiffReport(sources), shown).replaceAll(/\n+/g, '\n'),
    )
  })

  it('stays below the megabyte that a step summary may have', () => {
    const text = formatDiffGithub(many(800), shown)
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024)
    expect(text).toMatch(/\d+ more changes do not fit into a step summary\. .*_\n$/)
    expect(text.match(/^<details>/gm)?.length).toBe(text.match(/^<\/details>/gm)?.length)
  })

  it('fills the room with one long fold, and closes it', () => {
    const changes = Array.from({ length: 2200 }, () =>
      anEdit(`So ${LONG}`, `So, ${LONG}`, { label: 'cosmetic' }),
    )
    const text = formatDiffGithub(aDiffReport([aSourceDiff(changes)]), shown)
    expect(text.length).toBeGreaterThan(290_000)
    expect(text).toMatch(/\n<\/details>\n\n_\d+ more changes do not fit/)
  })
})
