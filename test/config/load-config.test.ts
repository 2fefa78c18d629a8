import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadConfig, type LoadOptions } from '../../src/config/load-config.ts'
import { UserError } from '../../src/errors.ts'
import { anyWords, createTranslator } from '../../src/i18n/create-translator.ts'

let root = ''
let words: ReturnType<typeof anyWords>

beforeAll(async () => {
  words = anyWords(await createTranslator('en'))
})
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'evergloss-config-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const put = (path: string, text: string | Uint8Array) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

/** What a person reads when the file is refused. */
const refusal = async (options?: LoadOptions) => {
  try {
    await loadConfig(root, options)
    return 'accepted'
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const lines = [error, ...error.details].map(({ code, params }) => words(code, params))
    return lines.join('\n  ').replaceAll(root, '<root>')
  }
}

const refusalOf = async (file: string, text: string | Uint8Array) => {
  put(file, text)
  return refusal()
}

const MINIMAL = '[[content]]\nsource = "content/{path}.md"\ntarget = "content/{path}.{locale}.md"\n'
const entry = (...lines: string[]) => `${MINIMAL}${lines.join('\n')}\n`

describe('loadConfig', () => {
  it('finds nothing where there is nothing', async () => {
    expect(await loadConfig(root)).toBeUndefined()
    expect(await loadConfig(join(root, 'nowhere'))).toBeUndefined()
  })

  it('fills in the defaults', async () => {
    put('translate.toml', MINIMAL)
    const loaded = await loadConfig(root)
    expect(loaded?.file).toBe('translate.toml')
    expect(loaded?.config).toEqual({
      sourceLocale: 'en',
      crowdin: { languages: {}, directory: '', adopt: 'translated', pull: 'translated' },
      github: {
        locales: [],
        per: 'locale',
        commits: 'api',
        maxNew: 3,
        maxPosts: 30,
        reviewers: {},
        never: [],
        ask: 2,
        remindAfter: 14,
        reminders: 1,
      },
      content: [
        {
          source: expect.objectContaining({ text: 'content/{path}.md', hasLocale: false }),
          target: expect.objectContaining({ text: 'content/{path}.{locale}.md', hasLocale: true }),
          sourceLocale: 'en',
          exclude: [],
          basisFields: ['extra.translation_based_on_commit', 'default_lang_commit', 'l10n.sourceCommit'],
          translatable: ['title', 'description'],
          shared: [],
          parser: 'satteri',
          math: false,
          directives: false,
          publish: 'complete',
          codeText: [],
        },
      ],
    })
  })

  it('reads every setting, and says locales canonically', async () => {
    put(
      'translate.toml',
      `source_locale = "EN-us"\n${entry(
        'source_locale = "de"',
        'locales = ["zh_hant", "pt-br"]',
        'exclude = ["content/drafts/**"]',
        'basis_field = "made.from"',
        'translatable = ["title", "extra.summary"]',
        'shared = ["date"]',
        'parser = "remark"',
        'math = true',
        'directives = true',
        'templates = false',
        'code_text = ["Rust"]',
      )}`,
    )
    const config = (await loadConfig(root))?.config
    expect(config?.sourceLocale).toBe('en-US')
    expect(config?.content[0]).toMatchObject({
      sourceLocale: 'de',
      locales: ['pt-BR', 'zh-Hant'],
      exclude: ['content/drafts/**'],
      basisFields: ['made.from'],
      translatable: ['title', 'extra.summary'],
      shared: ['date'],
      parser: 'remark',
      math: true,
      directives: true,
      templates: false,
      codeText: ['rust'],
    })
  })

  it.each([
    ['translate.yaml', 'content:\n  - source: content/{path}.md\n    target: content/{path}.{locale}.md\n'],
    ['.github/translate.yml', '$schema: x\ncontent: [{ source: "a/{path}", target: "a/{locale}/{path}" }]\n'],
    ['translate.json', '{"$schema":"x","content":[{"source":"a/{path}","target":"a/{locale}/{path}"}]}'],
    ['.github/translate.toml', MINIMAL],
    ['translate.toml', `\uFEFF${MINIMAL.replaceAll('\n', '\r\n')}`],
  ])('reads %s', async (file, text) => {
    put(file, text)
    expect((await loadConfig(root))?.file).toBe(file)
  })

  it('reads the file that a person names, wherever it lies', async () => {
    put('translate.toml', 'broken')
    put('other/mine.toml', MINIMAL)
    expect((await loadConfig(root, { config: 'other/mine.toml' }))?.file).toBe('other/mine.toml')
    expect((await loadConfig(join(root, 'other'), { config: join(root, 'other/mine.toml') }))?.file).toBe(
      join(root, 'other/mine.toml'),
    )
  })

  it('refuses translations in another checkout', async () => {
    put(
      'translate.toml',
      '[[content]]\nsource = "a/{path}.md"\ntarget = "{checkout:site}/a/{path}.{locale}.md"\n',
    )
    expect(await refusal()).toMatchInlineSnapshot(`
      "The configuration translate.toml cannot be used. Mend the following, then run this again:
        content[0].target: translations in another checkout ({checkout:site}/) are not supported yet. Write a path in this project."
    `)
  })

  it('calls the file what the person called it', async () => {
    expect(await refusal({ config: '/nonexistent/mine.toml' })).toMatchInlineSnapshot(
      `"There is no file /nonexistent/mine.toml. Check the name, then run this again."`,
    )
    expect(await refusal({ config: '../mine.toml' })).toMatchInlineSnapshot(
      `"There is no file ../mine.toml. Check the name, then run this again."`,
    )
    expect(await refusal({ config: '.' })).toMatchInlineSnapshot(
      `". is not a regular file. Put a file in its place."`,
    )
  })

  it.each([['content: &a [*a]\n'], ['content: &a [{source: *a}]\n'], ['&a {content: *a}\n']])(
    'survives a value that contains itself: %j',
    async text => {
      expect(await refusalOf('translate.yaml', text)).toMatchSnapshot()
    },
  )

  it('knows the languages whose comments and strings it finds', async () => {
    put('translate.toml', entry('code_text = ["Rust", "py"]'))
    expect((await loadConfig(root))?.config.content[0]?.codeText).toEqual(['rust', 'py'])
    expect(await refusalOf('translate.toml', entry('code_text = ["rst", "brainfuck", ""]')))
      .toMatchInlineSnapshot(`
        "The configuration translate.toml cannot be used. Mend the following, then run this again:
          content[0].code_text[0]: comments and strings cannot be found in code of the language “rst”. Did you mean \`rust\`?
          content[0].code_text[1]: comments and strings cannot be found in code of the language “brainfuck”. Expected a word that code blocks begin with, such as rust, python or toml; mend the word, or remove it.
          content[0].code_text[2] is empty. Write a value, or remove the line."
      `)
  })
})

describe('a file that cannot be read', () => {
  it('because there are two', async () => {
    put('translate.toml', MINIMAL)
    put('.github/translate.yml', '')
    expect(await refusal()).toMatchInlineSnapshot(
      `"There is more than one configuration file: translate.toml, .github/translate.yml. Keep one of them, or name the one to use with --config."`,
    )
  })

  it('because the one named is not there', async () => {
    expect(await refusal({ config: 'mine.toml' })).toMatchInlineSnapshot(
      `"There is no file mine.toml. Check the name, then run this again."`,
    )
  })

  it('because it is a directory', async () => {
    mkdirSync(join(root, 'translate.toml'))
    expect(await refusal()).toMatchInlineSnapshot(
      `"translate.toml is not a regular file. Put a file in its place."`,
    )
  })

  it('because its format is unknown', async () => {
    put('mine.ini', '')
    expect(await refusal({ config: 'mine.ini' })).toMatchInlineSnapshot(
      `"mine.ini is in no format that this tool reads. Expected a file whose name ends in .toml, .yaml, .yml or .json."`,
    )
  })

  it('because it is not text', async () => {
    expect(await refusalOf('translate.toml', Uint8Array.of(0xff, 0xfe, 0x00))).toMatchInlineSnapshot(
      `"translate.toml is not text in UTF-8. Convert it to UTF-8, then run this again."`,
    )
  })

  it('because it is far too large', async () => {
    expect(await refusalOf('translate.json', ' '.repeat(2 ** 20 + 1))).toMatchInlineSnapshot(
      `"translate.json is larger than 1024 KiB, which is more than such a file should ever be. Check that it is the right one."`,
    )
  })

  it('because it is a link that leads nowhere', async () => {
    symlinkSync('nowhere.toml', join(root, 'translate.toml'))
    expect(await refusal()).toMatchInlineSnapshot(
      `"translate.toml is a symbolic link to a file that is not there. Mend the link or remove it, then run this again."`,
    )
    expect(await refusal({ config: 'translate.toml' })).toContain('to a file that is not there')
  })

  it('because it is a link out of the project, or one that leads nowhere', async () => {
    put('outside.toml', MINIMAL)
    mkdirSync(join(root, 'project'))
    symlinkSync('../outside.toml', join(root, 'project', 'translate.toml'))
    root = join(root, 'project')
    expect(await refusal()).toMatchInlineSnapshot(
      `"translate.toml is a symbolic link that leads out of the project, so it was not read. Put a regular file in its place."`,
    )
    rmSync(join(root, 'translate.toml'))
    symlinkSync('translate.toml', join(root, 'translate.toml'))
    expect(await refusal()).toMatchInlineSnapshot(
      `"translate.toml is a symbolic link that leads in a circle. Mend the link, then run this again."`,
    )
    root = dirname(root)
  })

  it.skipIf(process.getuid?.() === 0)('because of its permissions', async () => {
    put('translate.toml', MINIMAL)
    chmodSync(join(root, 'translate.toml'), 0o000)
    expect(await refusal()).toBe(
      'translate.toml: permission denied (EACCES). Change its permissions or those of its directory, or run as a user who may.',
    )
  })
})

describe('a file that does not parse', () => {
  it('as TOML', async () => {
    expect(
      await refusalOf('translate.toml', '[[content]]\nsource = content/{path}.md\n'),
    ).toMatchInlineSnapshot(
      `"translate.toml, line 2, column 10: this is not valid TOML: invalid value. Mend this place, then run this again."`,
    )
  })

  it('as YAML', async () => {
    expect(await refusalOf('translate.yaml', 'content:\n\t- source: x\n')).toMatchInlineSnapshot(
      `"translate.yaml, line 2, column 1: this is not valid YAML: Tabs are not allowed as indentation. Mend this place, then run this again."`,
    )
  })

  it('as YAML, with an alias that has no anchor', async () => {
    expect(await refusalOf('translate.yml', 'content: *x\n')).toMatchInlineSnapshot(
      `"translate.yml, line 1, column 1: this is not valid YAML: Unresolved alias (the anchor must be set before the alias): x. Mend this place, then run this again."`,
    )
  })

  it('as YAML, with the same key twice', async () => {
    expect(await refusalOf('translate.yml', 'content: []\ncontent: []\n')).toMatchInlineSnapshot(
      `"translate.yml, line 2, column 1: this is not valid YAML: Map keys must be unique. Mend this place, then run this again."`,
    )
  })

  it.each([
    ['{\n  "content": [,]\n}', 2, 15],
    ['{"content": [],}', 1, 16],
    ['{"content": content}', 1, 13],
    ['{"content": [', 1, 14],
    ['{"content": "x', 1, 15],
    ['{"content": []} x', 1, 17],
    ['', 1, 1],
    ['{"a":"\n"}', 1, 7],
    ['// no\n{}', 1, 1],
    ['{"a": -}', 1, 8],
    [String.raw`{"a": "\x"}`, 1, 9],
  ])('as JSON: %j', async (text, line, column) => {
    expect(await refusalOf('translate.json', text)).toMatch(
      new RegExp(String.raw`^translate\.json, line ${line}, column ${column}: this is not valid JSON: \S`),
    )
  })
})

describe('settings that are wrong', () => {
  it('all together', async () => {
    const text = `source_locale = "english"
lokales = ["ja"]

[[content]]
source = "content/*.md"
target = "content/{path}.md"
locals = ["ja"]
math = "yes"
parser = "marked"

[[content]]
source = 5
locales = "ja"
exclude = ["!a", "/b", "../c", ""]
basis_field = "extra commit"
code_text = [""]
`
    expect(await refusalOf('translate.toml', text)).toMatchInlineSnapshot(`
      "The configuration translate.toml cannot be used. Mend the following, then run this again:
        source_locale: “english” is not a locale. Expected a language tag (BCP 47) such as ja, pt-BR or zh-Hant.
        content[0].source: “content/*.md” has no {path}, so it names only one file. Put {path} where directories and names vary, as in content/{path}.md.
        content[0].target: “content/{path}.md” has no {locale}, so all translations would be one file. Put {locale} where the locale stands, as in content/{path}.{locale}.md.
        content[0].parser: expected one of "satteri", "remark", found "marked".
        content[0].math: expected true or false, found "yes".
        content[0].locals: there is no such setting. Did you mean \`locales\`?
        content[1].source: expected a text in quotes, found 5.
        content[1].target is missing. Expected where the translations go, for instance "content/{path}.{locale}.md".
        content[1].locales: expected a list of texts such as ["a", "b"], found "ja".
        content[1].exclude[0]: “!a” can match nothing. Write the pattern relative to the root with / between directories, without !, / or ../ at its start, such as content/drafts/**.
        content[1].exclude[1]: “/b” can match nothing. Write the pattern relative to the root with / between directories, without !, / or ../ at its start, such as content/drafts/**.
        content[1].exclude[2]: “../c” can match nothing. Write the pattern relative to the root with / between directories, without !, / or ../ at its start, such as content/drafts/**.
        content[1].exclude[3]: “” can match nothing. Write the pattern relative to the root with / between directories, without !, / or ../ at its start, such as content/drafts/**.
        content[1].basis_field: “extra commit” is not the name of a front-matter field. Expected a name, or names joined by dots, such as title or extra.summary.
        content[1].code_text[0] is empty. Write a value, or remove the line.
        lokales: there is no such setting. Known here: $schema, source_locale, content, check, glossary, crowdin, github."
    `)
  })

  it('reads how the project stands at Crowdin', async () => {
    put(
      'translate.toml',
      `${MINIMAL}[crowdin]\ndirectory = "blog/posts"\nadopt = "none"\npull = "approved"\n[crowdin.languages]\nzh_cn = "zh-CN"\n`,
    )
    expect((await loadConfig(root))?.config.crowdin).toEqual({
      languages: { 'zh-CN': 'zh-CN' },
      directory: 'blog/posts',
      adopt: 'none',
      pull: 'approved',
    })
  })

  it('refuses settings for Crowdin that cannot be', async () => {
    const wrong = `${MINIMAL}[crowdin]\ndirectory = "/blog"\nadopt = "all"\ntoken = "x"\n[crowdin.languages]\nxx = "ja"\n`
    expect(await refusalOf('translate.toml', wrong)).toMatchInlineSnapshot(`
      "The configuration translate.toml cannot be used. Mend the following, then run this again:
        crowdin.languages: “xx” is not a locale. Expected a language tag (BCP 47) such as ja, pt-BR or zh-Hant.
        crowdin.directory: “/blog” is no directory at Crowdin. Expected names with / between them, without / at the ends and without \\ : * ? " < > |, for instance blog or blog/posts.
        crowdin.adopt: expected one of "translated", "approved", "none", found "all".
        crowdin.token: there is no such setting. Known here: languages, directory, pull, adopt."
    `)
  })

  it.each([
    ['nothing', 'translate.toml', ''],
    ['no entry', 'translate.toml', 'content = []'],
    ['one table for the list', 'translate.toml', '[content]\nsource = "a"'],
    ['entries that are none', 'translate.json', '{"content": ["content/{path}.md", null]}'],
    ['a list', 'translate.yaml', '- source: a'],
    ['an empty file', 'translate.yaml', ''],
    ['a text', 'translate.json', '"content"'],
    ['a key far from any', 'translate.toml', entry('colour = "red"')],
    ['a key of another tool', 'translate.toml', `sourceLocale = "en"\n${MINIMAL}`],
    ['an odd key', 'translate.json', '{"content": [], "a b": 1}'],
    ['a key on a prototype', 'translate.json', '{"content": [], "__proto__": 1, "constructor": 2}'],
    ['a date', 'translate.toml', entry('basis_field = 2024-05-01')],
    [
      'an empty value',
      'translate.yaml',
      'content:\n  - source: a/{path}\n    target: a/{locale}/{path}\n    locales:\n',
    ],
    ['an empty list', 'translate.toml', entry('locales = []')],
    ['unknown locales', 'translate.toml', entry('locales = ["jp-JP-x", "xx", "de-DE"]')],
    ['a locale twice', 'translate.toml', entry('locales = ["pt-br", "ja", "pt_BR"]')],
    ['the source locale as a target', 'translate.toml', entry('locales = ["ja", "EN"]')],
  ])('%s', async (_, file, text) => {
    expect(await refusalOf(file, text)).toMatchSnapshot()
  })

  it.each([
    'content/post.md',
    '{path}/{path}.md',
    'content/{path}.{lang}.md',
    'content/{path}{locale}.md',
    '../other/{path}.{locale}.md',
    '/srv/{path}.{locale}.md',
    'C:/content/{path}.{locale}.md',
    '~/content/{path}.{locale}.md',
    String.raw`content\{path}.{locale}.md`,
    'content/\0{path}.{locale}.md',
    '.git/{path}.{locale}.md',
    'content//{path}.{locale}.md',
    '{checkout:site}/{path}.{locale}.md',
    '',
  ])('the target %j', async target => {
    const content = [{ source: 'content/{path}.md', target }]
    expect(await refusalOf('translate.json', JSON.stringify({ content }))).toMatchSnapshot()
  })

  it.each(['{checkout:site}/{path}.md', 'content/{locale}/{path}.md'])('the source %j', async source => {
    const content = [{ source, target: 'content/{path}.{locale}.md' }]
    expect(await refusalOf('translate.json', JSON.stringify({ content }))).toMatchSnapshot()
  })
})
