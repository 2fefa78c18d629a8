import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { formatPath, matchPath, parseTemplate } from '../../src/freshness/templates.ts'
import { cases } from '../support/cases.ts'

const TEMPLATES = [
  'blog/content/{path}.{locale}.md',
  'docs/{locale}/docs/{path}.md',
  'i18n/{locale}/docusaurus-plugin-content-docs/current/{path}',
  'src/content/docs/{locale}/{path}',
  '{locale}/{path}.mdx',
  '{path}/{locale}.md',
  '{path}.{locale}.md',
  'posts/{path}/{locale}/index.md',
  'i18n/{locale}/{path}.{locale}.md',
  '日本語 (a+b)/[x]/{path}.{locale}.md',
]

const LOCALES = ['ja', 'zh-CN', 'pt_br', 'zh-Hant', 'zh-Hans-CN', 'es-419', 'fil', 'no', 'is']

const piece = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
  .filter(s => !/[/\0]/.test(s) && !['.', '..'].includes(s) && s.toLowerCase() !== '.git')
const path = fc
  .array(
    fc.oneof(piece, fc.constantFrom('index', 'a.b', 'ja', 'release.v2', '_index', 'x.ja', 'line\nbreak')),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map(pieces => pieces.join('/'))

const problemOf = (template: string) => {
  try {
    parseTemplate(template, 'content[0].target')
    return undefined
  } catch (error) {
    if (error instanceof UserError) return [error.code, error.params]
    throw error
  }
}

describe('a template', () => {
  it.each(TEMPLATES)('gives back what it was made from: %s', text => {
    const template = parseTemplate(text)
    fc.assert(
      fc.property(path, fc.constantFrom(...LOCALES), (path, locale) => {
        expect(matchPath(template, formatPath(template, { path, locale }))).toEqual({ path, locale })
      }),
      { numRuns: cases(100) },
    )
  })

  it.each(['docs/{path}', 'docs/en/docs/{path}.md', '{path}.md', '{path}', 'a-{path}-b.mdx'])(
    'without locale: %s',
    text => {
      const template = parseTemplate(text)
      fc.assert(
        fc.property(path, path => {
          expect(matchPath(template, formatPath(template, { path }))).toEqual({ path })
        }),
        { numRuns: cases(100) },
      )
    },
  )

  it('formats every path it matches back to the same path', () => {
    const parts = fc.array(fc.constantFrom('a', 'ja', 'zh-CN', '.', '/', '.md', 'docs/', '-', '_', '\n'), {
      maxLength: 9,
    })
    const some = fc.constantFrom(
      ...TEMPLATES,
      '{path}-{locale}.md',
      '{path}_{locale}.md',
      '{locale}-{path}.md',
    )
    fc.assert(
      fc.property(some, parts, (text, parts) => {
        const template = parseTemplate(text)
        const whole = parts.join('')
        const fields = matchPath(template, whole)
        const sound = whole.split('/').every(p => !['', '.', '..'].includes(p))
        if (fields !== undefined && sound) expect(formatPath(template, fields)).toBe(whole)
      }),
      { numRuns: cases(2000) },
    )
  })

  it('takes no path that it could not give back', () => {
    expect(matchPath(parseTemplate('{locale}-{path}.md'), 'ja-docs/..md')).toBeUndefined()
    expect(matchPath(parseTemplate('{path}.md'), 'docs/.md')).toBeUndefined()
  })

  it.each([
    ['README-zh-CN.md', 'README', 'zh-CN'],
    ['README-ja.md', 'README', 'ja'],
    ['my-post-pt-br.md', 'my-post', 'pt-br'],
    ['a/how-to-zh-Hans-CN.md', 'a/how-to', 'zh-Hans-CN'],
  ])('takes the longest known locale after a hyphen: %s', (whole, path, locale) => {
    expect(matchPath(parseTemplate('{path}-{locale}.md'), whole)).toEqual({ path, locale })
  })

  it('leaves to the caller which locales count', () => {
    const template = parseTemplate('{path}-{locale}.md')
    expect(matchPath(template, 'post-is-it.md', l => l === 'it')).toEqual({ path: 'post-is', locale: 'it' })
    expect(matchPath(template, 'post-is-it.md', () => false)).toBeUndefined()
  })

  it.each([
    'release.v2.md',
    'notes.old.md',
    'index.md',
    '.ja.md',
    'docs/.ja.md',
    'x.ja.mdx',
    'x.ja.md/y',
    'x..md',
  ])('does not see a translation in %s', whole => {
    expect(matchPath(parseTemplate('{path}.{locale}.md'), whole)).toBeUndefined()
  })

  it('wants the same locale wherever it stands', () => {
    const template = parseTemplate('{locale}/{path}.{locale}.md')
    expect(matchPath(template, 'ja/a.ja.md')).toEqual({ path: 'a', locale: 'ja' })
    expect(matchPath(template, 'ja/a.ko.md')).toBeUndefined()
  })

  it('names another checkout', () => {
    const template = parseTemplate('{checkout:translated}/docs/{locale}/{path}.md')
    expect(template.checkout).toBe('translated')
    expect(formatPath(template, { path: 'a', locale: 'ja' })).toBe('docs/ja/a.md')
    expect(parseTemplate('docs/{path}').checkout).toBeNull()
  })

  it('drops a leading ./', () => expect(parseTemplate('./docs/{path}.md').text).toBe('docs/{path}.md'))
})

describe('a template is refused', () => {
  it.each([
    ['docs/index.md', 'templateNoPath'],
    ['', 'templateNoPath'],
    ['{path}/{path}.md', 'templateTwoPaths'],
    ['../other/{path}.md', 'templateParent'],
    ['docs/../../{path}.md', 'templateParent'],
    ['{checkout:x}/../{path}.md', 'templateParent'],
    ['/etc/{path}', 'templateAbsolute'],
    ['C:/docs/{path}', 'templateAbsolute'],
    ['~/docs/{path}', 'templateHome'],
    ['~root/{path}', 'templateHome'],
    [String.raw`docs\{path}.md`, 'templateBackslash'],
    ['docs/\0{path}', 'templateNul'],
    ['docs//{path}', 'templateEmptyPiece'],
    ['docs/{path}/', 'templateEmptyPiece'],
    ['docs/./{path}', 'templateEmptyPiece'],
    ['.git/hooks/{path}', 'templateGitDirectory'],
    ['a/.GIT/{path}', 'templateGitDirectory'],
    ['{lang}/{path}.md', 'templateField'],
    ['docs/{path.md', 'templateField'],
    ['docs/{checkout:x}/{path}', 'templateField'],
    ['{path}{locale}.md', 'templateGlued'],
    ['{path}.x{locale}.md', 'templateGlued'],
    ['{locale}9/{path}.md', 'templateGlued'],
  ])('%j: %s', (template, code) => {
    expect(problemOf(template)).toEqual([
      `config:${code}`,
      expect.objectContaining({ key: 'content[0].target', template }),
    ])
  })

  it('and so are fields that would leave the root', () => {
    const template = parseTemplate('docs/{path}.{locale}.md')
    for (const path of ['', '..', '../x', 'a/../../b', '/etc/passwd', 'a//b', 'a\0', '.git/config']) {
      expect(() => formatPath(template, { path, locale: 'ja' })).toThrow(RangeError)
    }
    for (const locale of ['', '..', 'a/b', 'ja/../..']) {
      expect(() => formatPath(template, { path: 'a', locale })).toThrow(RangeError)
    }
  })
})
