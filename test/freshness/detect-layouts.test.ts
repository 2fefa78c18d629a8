import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectLayouts } from '../../src/freshness/layouts/detect-layouts.ts'

/** `source → target (source locale: locales, translations)`. */
const shown = (paths: readonly string[]) =>
  detectLayouts(paths).map(
    l => `${l.source} → ${l.target} (${l.sourceLocale}: ${l.locales.join(' ')}, ${l.translations})`,
  )

describe('detectLayouts', () => {
  it('finds suffixes in content (Zola, Hugo)', () => {
    const paths = [
      'blog/content/a/index.md',
      'blog/content/a/index.ja.md',
      'blog/content/b/c.md',
      'blog/content/b/c.zh-cn.md',
      'blog/README.md',
    ]
    expect(shown(paths)).toEqual([
      'blog/content/{path}.md → blog/content/{path}.{locale}.md (en: ja zh-CN, 2)',
    ])
  })

  it('finds suffixes that the sources have too', () => {
    const paths = [
      'content/a.en.md',
      'content/a.fr.md',
      'content/b.en.md',
      'content/b.de.md',
      'content/b.fr.md',
    ]
    expect(shown(paths)).toEqual(['content/{path}.en.md → content/{path}.{locale}.md (en: de fr, 3)'])
  })

  it('finds suffixes of both extensions', () => {
    expect(
      shown(['docs/a.md', 'docs/a.ja.md', 'docs/b.mdx', 'docs/b.ja.mdx', 'docs/c.mdx', 'docs/c.ja.mdx']),
    ).toEqual([
      'docs/{path}.mdx → docs/{path}.{locale}.mdx (en: ja, 2)',
      'docs/{path}.md → docs/{path}.{locale}.md (en: ja, 1)',
    ])
  })

  it('finds a directory per locale (MkDocs)', () => {
    const paths = [
      'docs/en/docs/a.md',
      'docs/en/docs/b/c.md',
      'docs/ja/docs/a.md',
      'docs/pt-br/docs/b/c.md',
      'docs/missing.md',
      'README.md',
    ]
    expect(shown(paths)).toEqual(['docs/en/docs/{path}.md → docs/{locale}/docs/{path}.md (en: ja pt-BR, 2)'])
  })

  it('finds a directory per locale (Hugo, Astro)', () => {
    const paths = [
      'content/en/posts/a.md',
      'content/en/about.mdx',
      'content/ja/posts/a.md',
      'content/ko/about.mdx',
    ]
    expect(shown(paths)).toEqual(['content/en/{path} → content/{locale}/{path} (en: ja ko, 2)'])
  })

  it('takes the fullest directory for the source where there is no English', () => {
    const paths = ['content/de/a.md', 'content/de/b.md', 'content/fr/a.md']
    expect(shown(paths)).toEqual(['content/de/{path}.md → content/{locale}/{path}.md (de: fr, 1)'])
    expect(shown(['content/de/a.md', 'content/fr/a.md'])).toEqual([])
  })

  it('finds locale directories below the sources (Starlight)', () => {
    const d = 'src/content/docs'
    const paths = [
      `${d}/a.md`,
      `${d}/guides/b.mdx`,
      `${d}/ja/a.md`,
      `${d}/ja/guides/b.mdx`,
      `${d}/zh-cn/a.md`,
    ]
    expect(shown(paths)).toEqual([`${d}/{path} → ${d}/{locale}/{path} (en: ja zh-CN, 3)`])
  })

  it('finds Docusaurus with its blog, its pages, its versions and its instances', () => {
    const p = 'site/i18n/fr/docusaurus-plugin-content'
    const paths = [
      'site/docs/a.md',
      'site/docs/b.mdx',
      `${p}-docs/current/a.md`,
      `${p}-docs/current/b.mdx`,
      'site/versioned_docs/version-1.0/a.md',
      `${p}-docs/version-1.0/a.md`,
      'site/community/a.md',
      `${p}-docs-community/current/a.md`,
      'site/blog/x.md',
      `${p}-blog/x.md`,
      'site/src/pages/p.md',
      `${p}-pages/p.md`,
      'site/i18n/ja/docusaurus-plugin-content-docs/current/a.md',
      'README.md',
    ]
    const target = 'site/i18n/{locale}/docusaurus-plugin-content'
    expect(shown(paths).sort()).toEqual([
      `site/blog/{path} → ${target}-blog/{path} (en: fr, 1)`,
      `site/community/{path} → ${target}-docs-community/current/{path} (en: fr, 1)`,
      `site/docs/{path} → ${target}-docs/current/{path} (en: fr ja, 3)`,
      `site/src/pages/{path} → ${target}-pages/{path} (en: fr, 1)`,
      `site/versioned_docs/version-1.0/{path} → ${target}-docs/version-1.0/{path} (en: fr, 1)`,
    ])
  })

  it('finds several layouts that lie apart, the fullest first', () => {
    const paths = [
      'docs/en/a.md',
      'docs/ja/a.md',
      'docs/ko/a.md',
      'blog/content/x.md',
      'blog/content/x.ja.md',
    ]
    expect(shown(paths)).toEqual([
      'docs/en/{path}.md → docs/{locale}/{path}.md (en: ja ko, 2)',
      'blog/content/{path}.md → blog/content/{path}.{locale}.md (en: ja, 1)',
    ])
  })

  it('takes a translated README for the layout only when there is nothing else', () => {
    const readme = ['README.md', 'README.ja.md', 'README.zh-CN.md']
    expect(shown(readme)).toEqual(['{path}.md → {path}.{locale}.md (en: ja zh-CN, 2)'])
    expect(shown([...readme, 'content/a.md', 'content/a.ja.md'])).toEqual([
      'content/{path}.md → content/{path}.{locale}.md (en: ja, 1)',
    ])
  })

  it.each([
    ['nothing', []],
    ['no translation', ['content/a.md', 'content/b.md']],
    [
      'names that only look like locales',
      ['a.md', 'a.min.md', 'release.v2.md', 'notes.old.md', 'content/new/a.md'],
    ],
    ['a source in an unknown language', ['a.md', 'a.en.md', 'docs/a.md', 'docs/en/a.md']],
    ['translations without sources', ['content/a.ja.md', 'content/b.ko.md']],
    [
      'other people’s text and test data',
      ['node_modules/x/a.md', 'node_modules/x/a.ja.md', 'test/a.md', 'test/a.ja.md'],
    ],
    ['what is not Markdown', ['a.txt', 'a.ja.txt', 'a.js', 'a.ja.js']],
    [
      'directories that no template can name',
      ['{x}/a.md', '{x}/a.ja.md', '~/a.md', '~/a.ja.md', '~/ja/a.md'],
    ],
  ])('sees no layout in %s', (_, paths) => expect(shown(paths)).toEqual([]))

  it('never fails, and never finds a translation twice', () => {
    const name = fc.constantFrom(
      'a',
      'ja',
      'en',
      'zh-cn',
      'docs',
      'content',
      'i18n',
      '{x}',
      '~',
      'docusaurus-plugin-content-docs',
      'current',
    )
    const end = fc.constantFrom('.md', '.ja.md', '.en.md', '.mdx', '')
    const file = fc
      .tuple(fc.array(name, { maxLength: 4 }), name, end)
      .map(([d, n, e]) => [...d, n + e].join('/'))
    fc.assert(
      fc.property(fc.uniqueArray(file, { maxLength: 30 }), paths => {
        const sum = detectLayouts(paths).reduce((n, l) => n + l.translations, 0)
        expect(sum).toBeLessThan(Math.max(1, paths.length))
      }),
    )
  })
})
