import { describe, expect, it } from 'vitest'
import { findSources } from '../../src/freshness/pairs.ts'
import { parseTemplate } from '../../src/freshness/templates.ts'

const rule = (source: string, target: string, some = {}) => ({
  source: parseTemplate(source),
  target: parseTemplate(target),
  sourceLocale: 'en',
  ...some,
})

describe('findSources', () => {
  it('finds sources whether they are translated or not, and no translation', () => {
    const paths = ['posts/b.md', 'posts/a.md', 'posts/a.ja.md', 'docs/c.md', 'other.md']
    const rules = [
      rule('posts/{path}.md', 'posts/{path}.{locale}.md'),
      rule('docs/{path}.md', 'i18n/{locale}/{path}.md'),
    ]
    expect([...findSources(paths, rules)]).toEqual([
      ['docs/c.md', 1],
      ['posts/a.md', 0],
      ['posts/b.md', 0],
    ])
  })

  it('names each source once, by the first rule that has it, and none that is excluded', () => {
    const rules = [
      rule('posts/{path}.md', 'posts/{path}.{locale}.md', {
        excludes: (path: string) => path.includes('draft'),
      }),
      rule('posts/{path}.md', 'i18n/{locale}/{path}.md'),
    ]
    expect([...findSources(['posts/a.md', 'posts/draft.md'], rules)]).toEqual([
      ['posts/a.md', 0],
      ['posts/draft.md', 1],
    ])
    expect(findSources([], rules)).toEqual(new Map())
  })
})
