import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairPaths, type PairRule } from '../../src/freshness/pairs.ts'
import { parseTemplate } from '../../src/freshness/templates.ts'
import type { Pair } from '../../src/freshness/types.ts'

const rule = (source: string, target: string, options: Partial<PairRule> = {}): PairRule => ({
  source: parseTemplate(source),
  target: parseTemplate(target),
  sourceLocale: 'en',
  ...options,
})

const suffix = (options: Partial<PairRule> = {}) => rule('{path}.md', '{path}.{locale}.md', options)

/** `source → target (locale)`, with `?` before a side that does not exist. */
const shown = (pairs: readonly Pair[]) =>
  pairs.map(
    p => `${p.sourceExists ? '' : '?'}${p.source} → ${p.targetExists ? '' : '?'}${p.target} (${p.locale})`,
  )

describe('pairPaths, suffix layout', () => {
  it('pairs, and says what is missing and what has no source', () => {
    const paths = ['b.md', 'b.ja.md', 'a.md', 'a.zh-cn.md', 'a.ja.md', 'gone.ja.md', 'pic.png']
    expect(shown(pairPaths(paths, [suffix()]))).toEqual([
      'a.md → a.ja.md (ja)',
      'a.md → a.zh-cn.md (zh-CN)',
      'b.md → b.ja.md (ja)',
      'b.md → ?b.zh-cn.md (zh-CN)',
      '?gone.md → gone.ja.md (ja)',
    ])
  })

  it('sees sources, not translations, in names with a dot', () => {
    const paths = [
      'index.md',
      'index.ja.md',
      'index.min.md',
      'release.v2.md',
      'notes.old.md',
      'v1.2.md',
      'todo.is.md',
    ]
    expect(shown(pairPaths(paths, [suffix()]))).toEqual([
      'index.md → index.ja.md (ja)',
      'index.min.md → ?index.min.ja.md (ja)',
      'notes.old.md → ?notes.old.ja.md (ja)',
      'release.v2.md → ?release.v2.ja.md (ja)',
      'todo.is.md → ?todo.is.ja.md (ja)',
      'v1.2.md → ?v1.2.ja.md (ja)',
    ])
  })

  it('keeps to the configured locales and leaves the others alone', () => {
    const paths = ['a.md', 'a.ja.md', 'a.ko.md', 'b.md', 'c.min.md']
    expect(shown(pairPaths(paths, [suffix({ locales: ['ja', 'pt-BR'] })]))).toEqual([
      'a.md → a.ja.md (ja)',
      'a.md → ?a.pt-BR.md (pt-BR)',
      'b.md → ?b.ja.md (ja)',
      'b.md → ?b.pt-BR.md (pt-BR)',
      'c.min.md → ?c.min.ja.md (ja)',
      'c.min.md → ?c.min.pt-BR.md (pt-BR)',
    ])
  })

  it('believes a configured locale that looks like a word', () => {
    expect(shown(pairPaths(['a.md', 'a.min.md'], [suffix({ locales: ['min'] })]))).toEqual([
      'a.md → a.min.md (min)',
    ])
  })

  it('keeps the spelling of the path and names new files alike', () => {
    expect(shown(pairPaths(['a.md', 'a.pt_br.md', 'b.md'], [suffix({ locales: ['pt-BR'] })]))).toEqual([
      'a.md → a.pt_br.md (pt-BR)',
      'b.md → ?b.pt_br.md (pt-BR)',
    ])
  })

  it('shows both files when a locale is there twice', () => {
    expect(shown(pairPaths(['a.md', 'a.pt-br.md', 'a.pt-BR.md'], [suffix()]))).toEqual([
      'a.md → a.pt-BR.md (pt-BR)',
      'a.md → a.pt-br.md (pt-BR)',
    ])
  })

  it('does not take a copy in the source locale for a source or a target', () => {
    expect(shown(pairPaths(['a.md', 'a.en.md', 'a.ja.md'], [suffix()]))).toEqual(['a.md → a.ja.md (ja)'])
  })

  it('works when the sources carry their locale too', () => {
    const paths = ['a.en.md', 'a.ja.md', 'b.en.md']
    expect(shown(pairPaths(paths, [rule('{path}.en.md', '{path}.{locale}.md')]))).toEqual([
      'a.en.md → a.ja.md (ja)',
      'b.en.md → ?b.ja.md (ja)',
    ])
  })
})

describe('pairPaths, directories', () => {
  it('pairs a directory per locale', () => {
    const paths = ['docs/en/docs/a/b.md', 'docs/ja/docs/a/b.md', 'docs/em/docs/a/b.md', 'docs/zh/docs/old.md']
    expect(shown(pairPaths(paths, [rule('docs/en/docs/{path}.md', 'docs/{locale}/docs/{path}.md')]))).toEqual(
      [
        'docs/en/docs/a/b.md → docs/ja/docs/a/b.md (ja)',
        'docs/en/docs/a/b.md → ?docs/zh/docs/a/b.md (zh)',
        '?docs/en/docs/old.md → docs/zh/docs/old.md (zh)',
      ],
    )
  })

  it('never takes a locale directory for a source (Starlight)', () => {
    const paths = [
      'd/a.md',
      'd/guide/b.mdx',
      'd/ja/a.md',
      'd/ja/guide/b.mdx',
      'd/ja/gone.md',
      'd/ko/a.md',
      'd/is/what.md',
      'd/logo.png',
    ]
    expect(shown(pairPaths(paths, [rule('d/{path}', 'd/{locale}/{path}')]))).toEqual([
      'd/a.md → d/ja/a.md (ja)',
      'd/a.md → d/ko/a.md (ko)',
      '?d/gone.md → d/ja/gone.md (ja)',
      'd/guide/b.mdx → d/ja/guide/b.mdx (ja)',
      'd/guide/b.mdx → ?d/ko/guide/b.mdx (ko)',
      'd/is/what.md → ?d/ja/is/what.md (ja)',
      'd/is/what.md → ?d/ko/is/what.md (ko)',
    ])
  })

  it('pairs Docusaurus', () => {
    const target = 'i18n/{locale}/docusaurus-plugin-content-docs/current/{path}'
    const paths = [
      'docs/intro.mdx',
      'i18n/pt-BR/docusaurus-plugin-content-docs/current/intro.mdx',
      'docs/a.png',
    ]
    expect(shown(pairPaths(paths, [rule('docs/{path}', target)]))).toEqual([
      'docs/intro.mdx → i18n/pt-BR/docusaurus-plugin-content-docs/current/intro.mdx (pt-BR)',
    ])
  })
})

describe('pairPaths, several rules', () => {
  it('gives a path to the first rule that claims it', () => {
    const rules = [rule('blog/{path}.md', 'blog/{path}.{locale}.md'), suffix()]
    const pairs = pairPaths(['blog/a.md', 'blog/a.ja.md', 'README.md', 'README.ko.md'], rules)
    expect(pairs.map(p => [p.content, p.target])).toEqual([
      [1, 'README.ko.md'],
      [0, 'blog/a.ja.md'],
    ])
  })

  it('leaves out what is excluded, with its translations', () => {
    const excludes = (path: string) => path === 'a.md' || path === 'c.ja.md'
    expect(shown(pairPaths(['a.md', 'a.ja.md', 'b.md', 'b.ja.md', 'c.md'], [suffix({ excludes })]))).toEqual([
      'b.md → b.ja.md (ja)',
    ])
  })

  it('has nothing to say about nothing', () => {
    expect(pairPaths([], [suffix()])).toEqual([])
    expect(pairPaths(['a.md'], [])).toEqual([])
  })
})

describe('pairPaths, any paths', () => {
  const name = fc.constantFrom('a', 'b', 'ja', 'index', 'x.v2', 'is', '日本', 'c.min')
  const end = fc.constantFrom('.md', '.ja.md', '.pt-br.md', '.en.md', '.is.md', '.old.md', '.png')
  const file = fc
    .tuple(fc.array(name, { maxLength: 2 }), name, end)
    .map(([dirs, n, e]) => [...dirs, n + e].join('/'))
  const rules = fc.constantFrom(
    [suffix()],
    [suffix({ locales: ['ja', 'pt-BR'] })],
    [rule('a/{path}.md', 'a/{path}.{locale}.md'), rule('{path}', '{locale}/{path}')],
  )

  it('uses each path once: as a source, as a target or not at all', () => {
    fc.assert(
      fc.property(fc.uniqueArray(file, { maxLength: 40 }), rules, (paths, rules) => {
        const pairs = pairPaths(paths, rules)
        const sources = new Set(pairs.filter(p => p.sourceExists).map(p => p.source))
        const targets = pairs.filter(p => p.targetExists).map(p => p.target)
        expect(new Set(targets).size).toBe(targets.length)
        expect(targets.filter(t => sources.has(t))).toEqual([])
        expect([...sources, ...targets].filter(p => !paths.includes(p))).toEqual([])
      }),
    )
  })

  it('does not depend on the order of the paths', () => {
    fc.assert(
      fc.property(fc.uniqueArray(file, { maxLength: 40 }), rules, (paths, rules) => {
        expect(pairPaths(paths.toReversed(), rules)).toEqual(pairPaths(paths, rules))
      }),
    )
  })
})
