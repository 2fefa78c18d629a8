import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { init, type InitOptions } from '../../src/commands/init.ts'
import { loadConfig } from '../../src/config/load-config.ts'
import { createRepository, type TestRepository } from '../support/repository.ts'
import { userErrorOf } from '../support/user-error.ts'

let repository: TestRepository
afterEach(() => repository.dispose())

const start = async (files: Readonly<Record<string, string>>) => {
  repository = await createRepository({ files })
}
const run = async (options: Partial<InitOptions> = {}) =>
  init({ root: repository.root, locales: [], dryRun: false, ...options })

const translated = (commit: string) =>
  `+++\ntitle = "T"\n[extra]\ntranslation_based_on_commit = "${commit}"\n+++\nText\n`
const BLOG = {
  'blog/content/a/index.md': 'A\n',
  'blog/content/a/index.ja.md': translated('81d4f49f'),
  'blog/content/a/index.zh-cn.md': translated('81d4f49f'),
  'blog/content/b.md': 'B\n',
  'README.md': 'R\n',
}

describe('init', () => {
  it('writes what it found, in few lines that say the same when read back', async () => {
    await start(BLOG)
    const result = await run()
    expect(result.text).toMatchInlineSnapshot(`
      "# Where the posts and their translations are. \`translate status\` reads this.
      source_locale = "en"

      [[content]]
      # translations found: ja, zh-CN
      source = "blog/content/{path}.md"
      target = "blog/content/{path}.{locale}.md"
      # front-matter field that names the commit a translation was made from
      basis_field = "extra.translation_based_on_commit"
      "
    `)
    expect(readFileSync(join(repository.root, 'translate.toml'), 'utf8')).toBe(result.text)
    expect(result).toMatchObject({
      file: 'translate.toml',
      written: true,
      basisField: 'extra.translation_based_on_commit',
    })
    const config = (await loadConfig(repository.root))?.config
    expect(config?.content).toHaveLength(1)
    expect(config?.content[0]).toMatchObject({
      source: { text: 'blog/content/{path}.md' },
      target: { text: 'blog/content/{path}.{locale}.md' },
      basisFields: ['extra.translation_based_on_commit'],
    })
    expect(await repository.git('status', '--porcelain')).toBe('?? translate.toml')
  })

  it('names the fields of front matter that readers see, for the layout whose sources have them', async () => {
    await start({
      'docs/a.md': '---\ntitle: A\nsidebar_label: B\n---\nText\n',
      'docs/b.mdx': '---\nsidebar:\n  label: B\nsummary: C\n---\nText\n',
      'i18n/fr/docusaurus-plugin-content-docs/current/a.md': 'Texte\n',
      'i18n/fr/docusaurus-plugin-content-docs/current/b.mdx': 'Texte\n',
      'blog/a.md': '---\ntitle: A\n---\nText\n',
      'i18n/fr/docusaurus-plugin-content-blog/a.md': 'Texte\n',
    })
    const { text } = await run({ dryRun: true })
    const lines = text?.split('\n').filter(line => /^(?:source|translatable) /.test(line))
    expect(lines).toEqual([
      'source = "docs/{path}"',
      'translatable = ["title", "description", "sidebar_label", "sidebar.label", "summary"]',
      'source = "blog/{path}"',
    ])
  })

  it('writes nothing with --dry-run', async () => {
    await start(BLOG)
    const would = await run({ dryRun: true })
    expect(would.written).toBe(false)
    expect(await repository.git('status', '--porcelain')).toBe('')
    expect((await run()).text).toBe(would.text)
  })

  it('writes to the top of the repository from a directory below', async () => {
    await start(BLOG)
    await run({ root: join(repository.root, 'blog/content') })
    expect(existsSync(join(repository.root, 'translate.toml'))).toBe(true)
  })

  it('writes an entry for each layout, and the locales that were asked for', async () => {
    await start({
      'docs/de/a.md': 'A\n',
      'docs/de/b.md': 'B\n',
      'docs/fr/a.md': '---\ntitle: a\nl10n:\n  sourceCommit: abc1234\n---\n',
      'docs/it/b.md': '---\ntitle: b\nl10n:\n  sourceCommit: "0123456"\n---\n',
      'blog/x.md': 'X\n',
      'blog/x.ja.md': '---\nbroken: [\n---\n',
    })
    const result = await run({ locales: ['JA', 'pt_br'] })
    expect(result.text).toMatchInlineSnapshot(`
      "# Where the posts and their translations are. \`translate status\` reads this.
      source_locale = "de"

      [[content]]
      # translations found: fr, it
      source = "docs/de/{path}.md"
      target = "docs/{locale}/{path}.md"
      locales = ["fr", "it", "ja", "pt-BR"]
      # front-matter field that names the commit a translation was made from
      basis_field = "l10n.sourceCommit"

      [[content]]
      # translations found: ja
      source = "blog/{path}.md"
      target = "blog/{path}.{locale}.md"
      source_locale = "en"
      locales = ["ja", "pt-BR"]
      # front-matter field that names the commit a translation was made from
      basis_field = "l10n.sourceCommit"
      "
    `)
    expect((await loadConfig(repository.root))?.config.content.map(entry => entry.sourceLocale)).toEqual([
      'de',
      'en',
    ])
  })

  it.each([
    ['content/posts/a.md', 'content/{path}.md', 'content/{path}.{locale}.md'],
    ['src/content/docs/a.mdx', 'src/content/docs/{path}', 'src/content/docs/{locale}/{path}'],
    ['posts/a.mdx', 'posts/{path}.mdx', 'posts/{path}.{locale}.mdx'],
    ['a.md', '{path}.md', '{path}.{locale}.md'],
  ])('proposes a layout where nothing is translated yet: %s', async (file, source, target) => {
    await start({ [file]: 'A\n', 'CONTRIBUTING.md': 'C\n', 'NOTES.md': 'N\n' })
    const result = await run({ locales: ['ko'], dryRun: true })
    expect(result.layouts).toMatchObject([{ source, target, locales: ['ko'], translations: 0 }])
    expect(result.text).toContain('locales = ["ko"]')
  })

  it('asks for the basis field that most translations have, counted in all of them', async () => {
    const names = Array.from({ length: 150 }, (_, i) => `content/${i}`)
    const docsy = '---\ndefault_lang_commit: 81d4f49f\n---\n'
    await start(
      Object.fromEntries(
        names.flatMap((name, i) => [
          [`${name}.md`, 'A\n'],
          [`${name}.ja.md`, i % 5 === 0 ? translated('81d4f49f') : i % 5 < 3 ? docsy : 'あ\n'],
        ]),
      ),
    )
    expect((await run({ dryRun: true })).basisField).toBe('default_lang_commit')
  })

  it('does not ask for a basis field that no translation has', async () => {
    await start({ 'content/a.md': 'A\n', 'content/a.ja.md': '+++\ntitle = "A"\n+++\n' })
    const result = await run()
    expect(result.basisField).toBeNull()
    expect(result.text).not.toContain('basis_field')
  })
})

describe('init refuses', () => {
  it.each(['translate.toml', 'translate.json', '.github/translate.yml'])('to overwrite %s', async file => {
    await start({ ...BLOG, [file]: 'mine' })
    for (const dryRun of [true, false]) {
      expect(await userErrorOf(run({ dryRun }))).toEqual({ code: 'init:exists', params: { file } })
    }
    expect(readFileSync(join(repository.root, file), 'utf8')).toBe('mine')
  })

  it('to write through a link, even one that leads nowhere', async () => {
    await start(BLOG)
    symlinkSync('/nowhere/translate.toml', join(repository.root, 'translate.toml'))
    expect((await userErrorOf(run())).code).toBe('init:exists')
  })

  it('what is no locale', async () => {
    await start(BLOG)
    expect(await userErrorOf(run({ locales: ['ja', 'jp-XX-'] }))).toEqual({
      code: 'init:unknownLocale',
      params: { locale: 'jp-XX-' },
    })
  })

  it('a project without posts, or without translations and wishes', async () => {
    await start({ 'main.rs': '' })
    const { root } = repository
    expect(await userErrorOf(run({ locales: ['ja'] }))).toEqual({ code: 'init:noPosts', params: { root } })
    await repository.write('content/a.md', 'A\n')
    expect(await userErrorOf(run())).toEqual({ code: 'config:noLayout', params: { root } })
    expect(readdirSync(root).sort()).toEqual(['.git', 'content', 'main.rs'])
  })

  it.skipIf(process.getuid?.() === 0)('a directory that it may not write to', async () => {
    await start(BLOG)
    chmodSync(repository.root, 0o555)
    expect((await userErrorOf(run())).code).toBe('files:notPermitted')
    chmodSync(repository.root, 0o755)
  })

  it('a directory in the place of the file', async () => {
    await start(BLOG)
    mkdirSync(join(repository.root, 'translate.toml'))
    expect((await userErrorOf(run())).code).toBe('init:exists')
  })
})
