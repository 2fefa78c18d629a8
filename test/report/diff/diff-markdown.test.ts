import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { formatDiffGithub } from '../../../src/report/diff/diff-github.ts'
import { formatDiffMarkdown } from '../../../src/report/diff/diff-markdown.ts'
import {
  aDiffOfCommits,
  aDiffReport,
  aLocatedDiff,
  anEdit,
  aPlace,
  aSide,
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
    const changes = Array.from({ length: 200 }, () => anEdit(`So ${LONG} one`, `So ${LONG} two`))
    const report = aDiffReport([aSourceDiff(changes)])
    const text = formatDiffMarkdown(report, shown)
    expect(text.length).toBeLessThan(65_536)
    expect(text).toMatch(/\n_\d+ more changes do not fit into a comment\./)
    expect(formatDiffMarkdown(report, { ...shown, all: true }).match(/^- /gm)).toHaveLength(200)
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

  it('stays below the megabyte that a step summary may have, and fills it', () => {
    const changes = Array.from({ length: 400 }, () =>
      anEdit(`So ${LONG} one ${LONG}`, `So ${LONG} two ${LONG}`),
    )
    const text = formatDiffGithub(aDiffReport([aSourceDiff(changes)]), { ...shown, all: true })
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024)
    expect(text.length).toBeGreaterThan(290_000)
    expect(text).toMatch(/\d+ more changes do not fit into a step summary\. .*_\n$/)
  })

  it('rather leaves cosmetic changes out than others', () => {
    const cosmetic = Array.from({ length: 800 }, () =>
      anEdit(`So ${LONG}`, `So, ${LONG}`, { label: 'cosmetic' }),
    )
    const text = formatDiffGithub(aDiffReport([aSourceDiff([anEdit('old', 'new'), ...cosmetic])]), shown)
    expect(text).toContain('<del>old</del> <ins>new</ins>')
    expect(text).toMatch(/\n_800 cosmetic changes are not shown; add --all to see them\._\n$/)
  })
})

describe('the places of changes in translations', () => {
  const located = aDiffReport([aLocatedDiff()])

  it.each([
    ['places', located, {}],
    ['places-fa', aDiffReport([aLocatedDiff(['fa'])]), { all: true }],
    ['places-linked', located, { blob: 'https://github.com/evergloss/blog/blob/81d4f49f/' }],
  ])('read well: %s', async (name, report, some) => {
    await expect(formatDiffMarkdown(report, { ...shown, ...some })).toMatchFileSnapshot(
      `diff-markdown/${name}.txt`,
    )
  })

  it('link to lines whatever the path is called', () => {
    const source = aLocatedDiff(['ja'])
    const [first] = source.translations
    const target = 'content/(記事)/100% [of] it.md'
    const report = aDiffReport([{ ...source, translations: [{ ...first!, target }] }])
    const text = formatDiffMarkdown(report, { ...shown, blob: 'https://github.com/a/b/blob/c/' })
    const link = nodesOf(unified().use(remarkParse).use(remarkGfm).parse(text)).find(
      (node): node is Node & { url: string } => node.type === 'link',
    )
    expect(link?.url).toBe(
      'https://github.com/a/b/blob/c/content/%28%E8%A8%98%E4%BA%8B%29/100%25%20%5Bof%5D%20it.md?plain=1#L120-L121',
    )
  })

  it('let no text of a translation be anything but text', () => {
    const evil = '</span> <img src=x> **b** `c` @everyone [l](javascript:x) \u202e\u001b[1m\n\n# no'
    const source = aSourceDiff([anEdit('old', 'new')])
    const translations = source.translations.map(one => ({
      ...one,
      targets: [aPlace(evil, 3)],
      untranslated: [aSide(evil, 9)],
    }))
    const text = formatDiffMarkdown(aDiffReport([{ ...source, translations }]), shown)
    const nodes = nodesOf(unified().use(remarkParse).use(remarkGfm).parse(text))
    const html = nodes.flatMap(node => (node.type === 'html' ? [node.value] : []))
    expect(html.filter(tag => !/^<(?:\/?del|\/?ins|span lang="[\w-]+"|\/span)>$/.test(tag ?? ''))).toEqual([])
    for (const type of ['link', 'image', 'delete', 'emphasis'])
      expect(nodes.map(node => node.type)).not.toContain(type)
    expect(nodes.filter(node => node.type === 'strong')).toHaveLength(4)
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u)
  })

  it('give up texts before places, where all would not fit into a comment', () => {
    const report = aDiffReport(Array.from({ length: 24 }, () => aLocatedDiff()))
    const text = formatDiffMarkdown(report, shown)
    expect(text.length).toBeLessThan(65_536)
    expect(text).toContain('index.ja.md#L120-L121`')
    expect(text).not.toContain('<span')
    const few = formatDiffMarkdown(aDiffReport([aLocatedDiff(), aLocatedDiff()]), shown)
    expect(few).toContain('<span lang="fa" dir="rtl">')
  })
})
