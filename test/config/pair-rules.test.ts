import { describe, expect, it } from 'vitest'
import { normalise } from '../../src/config/normalise.ts'
import { pairRules } from '../../src/config/pair-rules.ts'
import { pairPaths } from '../../src/freshness/pairs.ts'

const config = (exclude?: string[]) =>
  normalise({
    content: [
      {
        source: '{path}.md',
        target: '{path}.{locale}.md',
        locales: ['pt_br', 'ja'],
        ...(exclude && { exclude }),
      },
    ],
  })

describe('pairRules', () => {
  it('leaves out what the globs match', async () => {
    const rules = await pairRules(config(['drafts/**', '**/README.md', '.github/**', '*.ja.md']))
    const paths = [
      'a.md',
      'a.pt-BR.md',
      'drafts/b/c.md',
      'README.md',
      'd/README.md',
      'd/README.ja.md',
      '.github/x/y.md',
    ]
    expect(pairPaths(paths, rules).map(p => [p.source, p.target, p.targetExists])).toEqual([
      ['a.md', 'a.pt-BR.md', true],
    ])
  })

  it('excludes nothing by default', async () => {
    const rules = await pairRules(config())
    expect(rules[0]?.excludes).toBeUndefined()
    expect(pairPaths(['.x/README.md'], rules)).toHaveLength(2)
  })
})
