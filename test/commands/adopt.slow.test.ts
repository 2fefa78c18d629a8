import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AdoptOptions } from '../../src/commands/adopt.ts'
import { adoptIn, adoptionOf, createBlog, JAPANESE, page } from '../support/adoption.ts'
import { treeOf } from '../support/command.ts'
import { createRepository, openTestRepository } from '../support/repository.ts'
import { statusOf } from '../support/status.ts'
import { userErrorOf } from '../support/user-error.ts'

describe('adopt', () => {
  it('follows the source through a rename', async () => {
    await using repository = await createRepository({
      files: { 'posts/old.md': page({ tool: '1.0.0' }), 'posts/x.md': 'x' },
    })
    const start = await repository.git('rev-parse', 'HEAD')
    await repository.git('mv', 'posts/old.md', 'posts/new.md')
    await repository.write('posts/new.md', page({ tool: '2.0.0' }))
    await repository.commit('Move and edit')
    await repository.write('posts/new.ja.md', page({ tool: '1.0.0', words: JAPANESE }))
    await repository.commit('Translate')
    const { found, outcome } = adoptionOf(await adoptIn(repository), 'posts/new.ja.md')
    expect({ ...found, outcome }).toMatchObject({ commit: start, path: 'posts/old.md', outcome: 'ready' })
  })

  it('writes to the ledger where the project has no such field, and finds nothing to do the second time', async () => {
    const { repository } = await createBlog()
    await using _ = repository
    await repository.write('content/page.ja.md', page({ tool: '1.1.0', words: JAPANESE }))
    await repository.commit('Translate')
    const first = await adoptIn(repository, { mode: 'write' })
    expect(first.adoptions).toMatchObject([{ outcome: 'written', write: { field: null } }])
    const after = await treeOf(repository.root)
    expect((await adoptIn(repository, { mode: 'write' })).adoptions).toEqual([])
    expect(await treeOf(repository.root)).toEqual(after)
    expect((await statusOf(repository)).translations).toMatchObject([{ state: 'due' }])
  })

  it('replaces a basis that leads nowhere', async () => {
    const { repository, at } = await createBlog()
    await using _ = repository
    const lost = 'deadbeef'.repeat(5)
    const text = page({ tool: '2.0.0', words: JAPANESE, basis: lost })
    await repository.write('content/page.ja.md', text)
    await repository.commit('Translate')
    expect(adoptionOf(await adoptIn(repository), 'content/page.ja.md').basis.problem).toBe('unknown-commit')
    await adoptIn(repository, { mode: 'write' })
    const after = await readFile(join(repository.root, 'content/page.ja.md'), 'utf8')
    expect(after).toBe(text.replace(lost, at['2.0.0'] ?? ''))
  })

  it('leaves out what a maintainer carried into the source and all translations at once', async () => {
    const { repository, at } = await createBlog()
    await using _ = repository
    const locales = ['ja', 'ko', 'zh-CN']
    for (const locale of locales) {
      await repository.write(`content/page.${locale}.md`, page({ tool: '1.1.0', words: JAPANESE }))
      await repository.commit(`Translate into ${locale}`)
    }
    const link = 'latest'
    await repository.write('content/page.md', page({ tool: '2.1.0', link }))
    for (const locale of locales)
      await repository.write(`content/page.${locale}.md`, page({ tool: '1.1.0', words: JAPANESE, link }))
    await repository.commit('Link to the latest documentation')
    const report = await adoptIn(repository)
    expect(report.adoptions.map(({ found }) => found?.commit)).toEqual(locales.map(() => at['1.1.0']))
  })

  it('asks for paths and locales as status does', async () => {
    const { repository } = await createBlog()
    await using _ = repository
    for (const locale of ['ja', 'ko'])
      await repository.write(`content/page.${locale}.md`, page({ tool: '2.0.0', words: JAPANESE }))
    await repository.commit('Translate')
    const targets = async (some: Partial<AdoptOptions>) =>
      (await adoptIn(repository, some)).adoptions.map(({ target }) => target)
    expect(await targets({ locales: ['ko'] })).toEqual(['content/page.ko.md'])
    expect(await targets({ paths: ['content/page.ja.md'] })).toEqual(['content/page.ja.md'])
    expect(await targets({ mode: 'check' })).toEqual([])
  })

  it('refuses to guess where the history is cut off', async () => {
    const { repository } = await createBlog()
    await using _ = repository
    await repository.write('content/page.ja.md', page({ tool: '1.1.0', words: JAPANESE }))
    await repository.commit('Translate')
    const clone = `${repository.root}-shallow`
    await repository.git('clone', '-q', '--depth', '1', `file://${repository.root}`, clone)
    await using shallow = openTestRepository(clone)
    expect(await userErrorOf(adoptIn(shallow))).toMatchObject({ code: 'git:shallow' })
  })

  it('looks at a translation that is not committed yet as it stands', async () => {
    const { repository, at } = await createBlog()
    await using _ = repository
    await repository.write('content/page.ja.md', page({ tool: '1.1.0', words: JAPANESE }))
    expect(adoptionOf(await adoptIn(repository), 'content/page.ja.md').found?.commit).toBe(at['1.1.0'])
    await repository.commit('Translate')
    await repository.write('content/page.ja.md', page({ tool: '2.1.0', words: JAPANESE }))
    expect(adoptionOf(await adoptIn(repository), 'content/page.ja.md').found?.behind).toBe(0)
  })
})

describe('adopt of a target that is no translation of its source', () => {
  const other = `+++\ntitle = "別"\n+++\n\n## 猫\n\n${'猫は箱が好きです。とても好きです。 `cat box` [猫](https://cats.example.org/9) \n\n'.repeat(6)}`
  const long = `${page({ tool: '2.0.0', words: JAPANESE })}\n${Array.from({ length: 60 }, (_, i) => `これは原文にない段落です。番号は ${i} で、ほかの話をしています。`).join('\n\n')}\n`
  it.each([
    ['of another post', other, 'alignment:otherPost'],
    ['that is empty', '+++\ntitle = "空"\n+++\n', 'alignment:emptyTarget'],
    ['in the language of the source', page({ tool: '2.1.0' }), 'alignment:untranslated'],
    ['ten times as long', long, 'alignment:muchLonger'],
  ])('%s: low confidence, and a finding says why', async (_, text, code) => {
    const { repository } = await createBlog()
    await using _disposed = repository
    await repository.write('content/page.ja.md', text)
    await repository.commit('Add')
    const report = await adoptIn(repository, { mode: 'write' })
    const { outcome, found } = adoptionOf(report, 'content/page.ja.md')
    expect(outcome).toBe('unsure')
    expect(found?.confidence).toBeLessThan(0.5)
    expect(report.findings).toContainEqual(expect.objectContaining({ code, path: 'content/page.ja.md' }))
    expect(await repository.git('status', '--short')).toBe('')
  })
})

describe('adopt --check', () => {
  it('names bases that are too old and too new for the text, and what shows it', async () => {
    const { repository, at } = await createBlog()
    await using _ = repository
    const translate = async (locale: string, tool: string, basis: string): Promise<void> => {
      const text = page({ tool, words: JAPANESE, basis: at[basis] ?? '' })
      await repository.write(`content/page.${locale}.md`, text)
      await repository.commit(`Translate into ${locale}`)
    }
    await translate('ja', '2.1.0', '1.0.0')
    await translate('ko', '1.0.0', '2.1.0')
    await translate('zh-CN', '2.0.0', '2.0.0')
    const report = await adoptIn(repository, { mode: 'check' })
    expect(report.adoptions).toMatchObject([
      { locale: 'ja', outcome: 'contradicted', contradiction: { made: 'later' } },
      { locale: 'ko', outcome: 'contradicted', contradiction: { made: 'earlier' } },
      { locale: 'zh-CN', outcome: 'agrees', contradiction: null },
    ])
    const [ja] = report.adoptions
    expect(ja?.contradiction?.has.examples).toContain('tool = "2.1.0"')
    expect(ja?.contradiction?.lacks.examples).toContain('tool = "1.0.0"')
    expect(ja?.contradiction?.segments).toBeGreaterThan(2)
  })
})
