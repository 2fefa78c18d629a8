import * as fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { formatBranch, parseBranch, postKey } from '../../../src/plan/requests/branch-name.ts'

const HOSTILE = [
  '../..',
  'a b/c d.md',
  'x~^:?*[\\.md',
  'posts/@{-1}.md',
  'posts/a.lock',
  'posts/.lock',
  '\u0000\u0007\u007f.md',
  'posts/🎉🎉.md',
  '記事/割り込み.md',
  `${'very-long/'.repeat(90)}${'name'.repeat(30)}.md`,
  '-x.md',
  '--upload-pack=x',
  '$(rm -rf .)`id`;&|.md',
  '',
  '/',
  '@',
  'HEAD',
]

/** The rules of `git check-ref-format --branch`, and more than these: nothing that a shell reads as its own. */
function isValid(name: string): boolean {
  return (
    /^[A-Za-z\d]+\/[A-Za-z\d][\w.-]*$/.test(name) && !/\.\.|\.lock$|\.$|\/\./.test(name) && name.length <= 100
  )
}

describe('the name of a branch', () => {
  it.each([
    [{ locale: 'ko', post: null }, 'translate/ko'],
    [{ locale: 'zh-CN', post: null }, 'translate/zh-CN'],
    [{ locale: 'pt-BR', post: 'content/posts/Interrupts/index.md' }, 'translate/pt-BR--Interrupts-HASH'],
    [{ locale: 'ja', post: 'docs/Über uns.en.md' }, 'translate/ja--Uber-uns-en-HASH'],
    [{ locale: 'ja', post: '記事/割り込み.md' }, 'translate/ja--HASH'],
    [{ locale: 'ja', post: '記事/index.md' }, 'translate/ja--index-HASH'],
  ])('says what it is for: %o', (subject, expected) => {
    expect(formatBranch(subject)).toBe(expected.replace('HASH', postKey(subject.post ?? '')))
  })

  it('is read back, and valid for git and a shell, whatever the path is', () => {
    const locale = fc.constantFrom('ko', 'zh-CN', 'pt-BR', 'sr-Latn-RS', 'de-1996', 'es-419')
    const path = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: fc.constantFrom('a', 'B', '-', '.', '/', ' ', '9', 'é', '中'), maxLength: 90 }),
    )
    fc.assert(
      fc.property(locale, fc.option(path), (tag, post) => {
        const name = formatBranch({ locale: tag, post })
        expect(isValid(name)).toBe(true)
        const key = post === null ? null : postKey(post)
        expect(parseBranch(name)).toEqual({ locale: tag, key })
      }),
      { numRuns: 200 },
    )
  })

  it('is one that git takes', () => {
    for (const post of [HOSTILE[4] ?? '', HOSTILE[9] ?? '', '-x.lock']) {
      const name = formatBranch({ locale: 'zh-CN', post })
      expect(execFileSync('git', ['check-ref-format', '--branch', name], { encoding: 'utf8' })).toBe(
        `${name}\n`,
      )
    }
  })

  it('differs for paths that differ in what a name cannot have', () => {
    const names = ['a b.md', 'a-b.md', 'A-b.md', 'x/a-b.md', 'a-b.mdx'].map(post =>
      formatBranch({ locale: 'ko', post }).toLowerCase(),
    )
    expect(new Set(names).size).toBe(names.length)
  })

  it.each([
    'main',
    'translate/',
    'translate/KO',
    'translate/zh-cn',
    'translate/ko.1',
    'translate/ko.2',
    'translate/ko.0',
    'translate/ko.02',
    'translate/ko.2.3',
    'translate/ko/x',
    'translate/ko--interrupts',
    'translate/ko--interrupts-1F3A9C2',
    'translate/feature-login',
    'translate/ko\n',
    'refs/heads/translate/ko',
    'x/translate/ko',
  ])('is none of ours: %s', name => {
    expect(parseBranch(name)).toBeNull()
  })
})
