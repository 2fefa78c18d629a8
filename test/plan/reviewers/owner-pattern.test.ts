import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchesPattern } from '../../../src/plan/reviewers/owner-pattern.ts'

const matches: readonly (readonly [string, string])[] = [
  ['*', 'README.md'],
  ['*', 'content/deep/index.ko.md'],
  ['*.ko.md', 'content/deep/index.ko.md'],
  ['/docs/', 'docs/ko/index.md'],
  ['docs/', 'site/docs/ko/index.md'],
  ['docs', 'site/docs/ko/index.md'],
  ['/docs/ko', 'docs/ko/index.md'],
  ['docs/*', 'docs/index.md'],
  ['docs/*/ko/', 'docs/site/ko/a.md'],
  ['**/ko', 'docs/site/ko/a.md'],
  ['**/ko', 'ko/a.md'],
  ['docs/**', 'docs/a/b/c.md'],
  ['docs/**/ko/*.md', 'docs/ko/a.md'],
  ['docs/**/ko/*.md', 'docs/a/b/ko/a.md'],
  [String.raw`my\ posts/`, 'my posts/a.md'],
  ['index.??.md', 'a/index.ko.md'],
  ['/index.md', 'index.md'],
]

const misses: readonly (readonly [string, string])[] = [
  ['*.ko.md', 'content/index.ja.md'],
  ['/docs/', 'site/docs/a.md'],
  ['docs/', 'docs'],
  ['docs/*', 'docs/ko/index.md'],
  ['docs/*.md', 'docs/ko/index.md'],
  ['/index.md', 'a/index.md'],
  ['docs/ko', 'site/docs/ko/a.md'],
  ['index.?.md', 'index.ko.md'],
  ['docs/**', 'docs'],
  ['Docs/', 'docs/a.md'],
]

describe('a pattern of CODEOWNERS', () => {
  it.each(matches)('%s covers %s', (pattern, path) => expect(matchesPattern(pattern, path)).toBe(true))
  it.each(misses)('%s does not cover %s', (pattern, path) =>
    expect(matchesPattern(pattern, path)).toBe(false),
  )

  it('covers a path that it spells out, and what is below it', () => {
    const piece = fc.stringMatching(/^[a-z.]{1,8}$/).filter(text => !/^\.+$/.test(text))
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), piece, (pieces, file) => {
        const path = pieces.join('/')
        expect(matchesPattern(`/${path}`, path)).toBe(true)
        expect(matchesPattern(`/${path}/`, `${path}/${file}`)).toBe(true)
        expect(matchesPattern(`/${path}/`, path)).toBe(false)
        expect(matchesPattern(`**/${file}`, `${path}/${file}`)).toBe(true)
      }),
    )
  })

  it('is never slow, however many wildcards it has', () => {
    const pattern = `${'*a'.repeat(200)}b`
    expect(matchesPattern(pattern, `${'a'.repeat(4000)}c`)).toBe(false)
    expect(matchesPattern(`${'**/a/'.repeat(100)}b`, `${'a/'.repeat(2000)}c`)).toBe(false)
  })
})
