import { exec } from 'node:child_process'
import { chmod, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { format } from '../../src/ledger/format.ts'
import { record } from '../../src/ledger/record.ts'
import { createHealthyBlog, doctorOf, findingIn, TEXT, told, 本文 } from '../support/doctor.ts'
import { createRepository, openTestRepository, type TestRepository } from '../support/repository.ts'
import { post, translation } from '../support/status.ts'
import { userErrorOf } from '../support/user-error.ts'

const open: TestRepository[] = []
afterEach(async () => {
  for (const repository of open.splice(0)) await repository.dispose()
})

async function blog(): Promise<Awaited<ReturnType<typeof createHealthyBlog>>> {
  const repository = await createHealthyBlog()
  open.push(repository)
  return repository
}

async function repositoryOf(files?: Record<string, string>): Promise<TestRepository> {
  const repository = await createRepository(files === undefined ? {} : { files })
  open.push(repository)
  return repository
}

const CONFIG_JA =
  '[[content]]\nsource = "content/{path}.md"\ntarget = "content/{path}.{locale}.md"\nlocales = ["ja"]\n'

const paths = ({ places }: { places: readonly { path: string | null }[] }): (string | null)[] =>
  places.map(({ path }) => path)

describe('a project in order', () => {
  it('has no findings, and says what was checked', async () => {
    const report = await doctorOf(await blog())
    expect(told(report)).toEqual([])
    expect(report.checked).toMatchObject({
      configuration: {
        file: 'translate.toml',
        entries: [{ source: 'content/{path}.md', sourceLocale: 'en' }],
      },
      posts: 2,
      translations: 2,
      locales: ['ja'],
      files: 4,
      bases: 2,
      pairs: 2,
      environment: { node: '20.19.0', parser: { name: 'satteri' } },
    })
  })

  it('may be looked at in part', async () => {
    const repository = await blog()
    await repository.write('content/second.ja.md', translation('nothing', ...本文))
    expect(told(await doctorOf(repository, { paths: ['content/first.md'] }))).toEqual([])
    expect(told(await doctorOf(repository, { paths: ['content/second.md'] }))).toEqual([
      'error basisMalformed',
      'info uncommitted',
    ])
    expect(await userErrorOf(doctorOf(repository, { locales: ['jp'] }))).toMatchObject({
      code: 'project:unknownLocaleMeant',
    })
  })

  it('needs a repository with a commit', async () => {
    const repository = await repositoryOf()
    expect(await userErrorOf(doctorOf(repository))).toMatchObject({ code: 'git:noCommits' })
    expect(await userErrorOf(doctorOf({ root: '/' }))).toMatchObject({ code: 'git:noRepository' })
  })
})

describe('the configuration', () => {
  it('is told with all its problems, and nothing is said of the content', async () => {
    const repository = await blog()
    await repository.write('translate.toml', '[[content]]\nsorce = "a"\ntarget = "content/{path}.md"\n')
    const report = await doctorOf(repository)
    expect(told(report)).toEqual(['error configurationUnusable'])
    expect(findingIn(report, 'configurationUnusable').places.map(({ notes }) => notes[0]?.code)).toEqual(
      expect.arrayContaining(['config:unknownKeyMeant', 'config:templateNoLocale']),
    )
    expect(report.checked.configuration).toBeNull()
  })

  it('is a slip of the finger when the file that was named is not there', async () => {
    expect(await userErrorOf(doctorOf(await blog(), { config: 'other.toml' }))).toMatchObject({
      code: 'files:notFound',
    })
  })

  it('may not stand in two places', async () => {
    const repository = await blog()
    await repository.write('.github/translate.yaml', 'content: []\n')
    const { places } = findingIn(await doctorOf(repository), 'configurationUnusable')
    expect(places).toMatchObject([{ path: null, notes: [{ code: 'config:several' }] }])
  })

  it('is not there: the layout is named, or that there is none', async () => {
    const repository = await blog()
    await repository.remove('translate.toml')
    const report = await doctorOf(repository)
    expect(told(report)).toEqual(['info noConfiguration'])
    expect(findingIn(report, 'noConfiguration').places[0]?.notes[0]?.params).toEqual({
      source: 'content/{path}.md',
      target: 'content/{path}.{locale}.md',
    })
    const bare = await repositoryOf({ 'a.md': post('First', ...TEXT) })
    expect(told(await doctorOf(bare))).toEqual(['error noContent'])
  })

  it('has entries that do nothing', async () => {
    const repository = await blog()
    const entry = (source: string, rest = ''): string =>
      `[[content]]\nsource = "${source}/{path}.md"\ntarget = "${source}/{path}.{locale}.md"\n${rest}\n`
    await repository.write('docs/a.md', post('A', ...TEXT))
    await repository.write(
      'translate.toml',
      entry('content') + entry('contents') + entry('docs', 'exclude = ["docs/**", "drafts/**"]'),
    )
    const report = await doctorOf(repository)
    expect(findingIn(report, 'entryMatchesNothing').places[0]?.notes[0]).toEqual({
      code: 'project:noSources',
      params: { file: 'translate.toml', key: 'content[1].source', source: 'contents/{path}.md' },
    })
    expect(findingIn(report, 'allExcluded').places[0]?.notes[0]?.params).toMatchObject({ key: 'content[2]' })
    expect(findingIn(report, 'idleExclude').places[0]?.notes[0]?.params).toMatchObject({ glob: 'drafts/**' })
  })

  it('has two entries that make one file', async () => {
    const repository = await blog()
    const entry = '[[content]]\nsource = "content/{path}.md"\ntarget = "content/{path}.{locale}.md"\n'
    await repository.write('translate.toml', `${entry}\n${entry}locales = ["ja"]\n`)
    expect(findingIn(await doctorOf(repository), 'sharedTarget').places).toMatchObject([
      {
        path: 'content/first.ja.md',
        notes: [{ params: { one: 'content[0]', other: 'content[1]', source: 'content/first.md' } }],
      },
      { path: 'content/second.ja.md' },
    ])
  })

  it('has an entry whose files an earlier one takes', async () => {
    const repository = await blog()
    await repository.write(
      'translate.toml',
      [
        '[[content]]\nsource = "content/{path}.md"\ntarget = "content/{path}.{locale}.md"',
        '[[content]]\nsource = "content/f{path}.md"\ntarget = "other/{path}.{locale}.md"\n',
      ].join('\n'),
    )
    expect(findingIn(await doctorOf(repository), 'entryShadowed').places[0]?.notes[0]?.params).toMatchObject({
      key: 'content[1]',
    })
  })

  it('looks for translations where there are none, and leaves out others', async () => {
    const repository = await blog()
    await repository.write(
      'translate.toml',
      '[[content]]\nsource = "content/{path}.md"\ntarget = "content/{locale}/{path}.md"\nlocales = ["ja"]\n',
    )
    const report = await doctorOf(repository)
    expect(findingIn(report, 'targetElsewhere').places[0]?.notes[0]?.params).toMatchObject({
      detected: 'content/{path}.{locale}.md',
      count: 2,
    })
    const other = await blog()
    for (const name of ['a', 'b']) {
      await other.write(`docs/${name}.md`, post(name, ...TEXT))
      await other.write(`docs/${name}.ja.md`, post(name, ...本文))
    }
    expect(findingIn(await doctorOf(other), 'layoutNotConfigured').places[0]?.notes[0]?.params).toEqual({
      target: 'docs/{path}.{locale}.md',
      count: 2,
      locales: 'ja',
    })
  })

  it('names fields that no post has', async () => {
    const repository = await blog()
    const settings = 'translatable = ["titel", "summary"]\nshared = ["extra"]\n'
    await repository.write(
      'translate.toml',
      `[[content]]\nsource = "content/{path}.md"\ntarget = "content/{path}.{locale}.md"\n${settings}`,
    )
    expect(findingIn(await doctorOf(repository), 'fieldUnused').places.map(({ notes }) => notes[0])).toEqual([
      {
        code: 'doctor:note.noSuchFieldMeant',
        params: { key: 'content[0].translatable', field: 'titel', meant: 'title' },
      },
      { code: 'doctor:note.noSuchField', params: { key: 'content[0].translatable', field: 'summary' } },
      { code: 'doctor:note.noSuchField', params: { key: 'content[0].shared', field: 'extra' } },
    ])
  })
})

describe('a translation without a source', () => {
  it('was left behind by a rename, followed to where the source is now', async () => {
    const repository = await blog()
    await repository.git('mv', 'content/first.md', 'content/start.md')
    const commit = await repository.commit('Rename')
    await repository.git('mv', 'content/start.md', 'content/begin.md')
    await repository.commit('Rename again')
    const { places, severity } = findingIn(await doctorOf(repository), 'sourceRenamed')
    expect(severity).toBe('error')
    expect(places).toEqual([
      {
        path: 'content/first.ja.md',
        source: 'content/first.md',
        locale: 'ja',
        notes: [
          {
            code: 'doctor:note.renamed',
            params: { source: 'content/first.md', now: 'content/begin.md', commit: commit.slice(0, 8) },
          },
        ],
        commands: ['git mv content/first.ja.md content/begin.ja.md'],
      },
    ])
    for (const command of places.flatMap(({ commands }) => commands))
      await repository.git(...command.split(' ').slice(1))
    expect(told(await doctorOf(repository))).toEqual([])
  })

  it('is told before the rename is committed, and where a file of the new name stands already', async () => {
    const repository = await blog()
    await repository.git('mv', 'content/first.md', 'content/start.md')
    const staged = findingIn(await doctorOf(repository), 'sourceRenamed')
    expect(staged.places[0]?.notes[0]).toEqual({
      code: 'doctor:note.renamedNow',
      params: { source: 'content/first.md', now: 'content/start.md', commit: '' },
    })
    await repository.write('content/start.ja.md', translation(repository.basis, ...本文))
    const taken = findingIn(await doctorOf(repository), 'sourceRenamed')
    expect(taken.places[0]?.notes[1]).toEqual({
      code: 'doctor:note.taken',
      params: { target: 'content/start.ja.md' },
    })
    expect(taken.places[0]?.commands).toEqual(['git diff --no-index content/first.ja.md content/start.ja.md'])
  })

  it('makes the folder of the new name, in the words of the directory that was asked in', async () => {
    const repository = await repositoryOf({
      'translate.toml': '[[content]]\nsource = "docs/en/{path}.md"\ntarget = "docs/{locale}/{path}.md"\n',
      'docs/en/it is.md': post('First', ...TEXT),
    })
    await repository.write(
      'docs/ja/it is.md',
      translation(await repository.git('rev-parse', 'HEAD'), ...本文),
    )
    await repository.commit('Translate')
    await repository.write('docs/en/new/.keep', '')
    await repository.git('mv', 'docs/en/it is.md', 'docs/en/new/it was.md')
    await repository.commit('Move')
    const report = await doctorOf({ root: join(repository.root, 'docs') })
    expect(findingIn(report, 'sourceRenamed').places[0]?.commands).toEqual([
      "mkdir -p ja/new && git mv 'ja/it is.md' 'ja/new/it was.md'",
    ])
  })

  it('is of a post that was removed, or that never was', async () => {
    const repository = await blog()
    await repository.remove('content/first.md')
    expect(findingIn(await doctorOf(repository), 'sourceRemoved').places[0]?.notes[0]?.code).toBe(
      'doctor:note.removedNow',
    )
    const commit = (await repository.commit('Remove')).slice(0, 8)
    await repository.git('mv', 'content/second.ja.md', 'content/secnd.ja.md')
    await repository.write('content/other.ja.md', translation(repository.basis, ...本文))
    await repository.commit('Slip')
    // Without a source, files named so could be posts as well; but history knows one
    expect(told(await doctorOf(repository))).toEqual(['warning sourceRemoved', 'info untranslatedPosts'])
    await repository.write('translate.toml', CONFIG_JA)
    const report = await doctorOf(repository)
    expect(findingIn(report, 'sourceRemoved')).toMatchObject({
      severity: 'warning',
      places: [
        {
          path: 'content/first.ja.md',
          notes: [{ code: 'doctor:note.removed', params: { source: 'content/first.md', commit } }],
          commands: [`git show --stat ${commit}`, 'git rm content/first.ja.md'],
        },
      ],
    })
    expect(findingIn(report, 'sourceNeverWas').places).toMatchObject([
      { path: 'content/other.ja.md', notes: [{ code: 'doctor:note.noSource' }] },
      {
        path: 'content/secnd.ja.md',
        notes: [{ code: 'doctor:note.noSourceMeant', params: { meant: 'content/second.md' } }],
        commands: ['git mv content/secnd.ja.md content/second.ja.md'],
      },
    ])
  })

  it('is of a post that was renamed before it was removed', async () => {
    const repository = await blog()
    await repository.git('mv', 'content/first.md', 'content/start.md')
    await repository.commit('Rename')
    await repository.remove('content/start.md')
    const commit = await repository.commit('Remove')
    expect(findingIn(await doctorOf(repository), 'sourceRemoved').places[0]?.notes[0]?.params).toEqual({
      source: 'content/first.md',
      commit: commit.slice(0, 8),
    })
  })

  it('was lost in a merge', async () => {
    const repository = await blog()
    await repository.git('checkout', '-q', '-b', 'side', 'HEAD~1')
    await repository.write('content/third.md', post('Third', 'Something else stands here.'))
    await repository.commit('Third')
    await repository.git('checkout', '-q', 'main')
    await repository.git('merge', '-q', '--no-commit', '--no-ff', 'side')
    await repository.remove('content/first.md')
    const commit = await repository.commit('Merge')
    expect(findingIn(await doctorOf(repository), 'sourceRemoved').places[0]?.notes[0]?.params).toEqual({
      source: 'content/first.md',
      commit: commit.slice(0, 8),
    })
  })
})

describe('a basis', () => {
  it('cannot be used, for one reason or another', async () => {
    const repository = await blog()
    const blob = await repository.git('rev-parse', 'HEAD:content/first.md')
    await repository.git('checkout', '-q', '-b', 'side')
    await repository.write('content/third.md', post('Third', ...TEXT))
    const side = await repository.commit('Third')
    await repository.git('checkout', '-q', 'main')
    await repository.write('content/third.md', post('Third', ...TEXT))
    await repository.commit('Squash')
    const bases = { a: '0123456789', b: 'main', c: '', d: blob, e: side }
    for (const [name, basis] of Object.entries(bases)) {
      await repository.write(`content/${name}.md`, post(name, ...TEXT))
      await repository.write(`content/${name}.ja.md`, translation(basis, ...本文))
    }
    await repository.write('content/third.ja.md', translation(repository.basis, ...本文))
    await repository.commit('Bases')
    const report = await doctorOf(repository)
    expect(told(report)).toEqual([
      'error basisUnknownCommit',
      'error basisNotAnAncestor',
      'error basisNoSource',
      'error basisMalformed',
      'error basisNotACommit',
    ])
    expect(paths(findingIn(report, 'basisMalformed'))).toEqual(['content/b.ja.md', 'content/c.ja.md'])
    expect(findingIn(report, 'basisMalformed').places[1]?.notes[0]?.code).toBe('status:basis.empty')
    expect(paths(findingIn(report, 'basisNoSource'))).toEqual(['content/third.ja.md'])
  })

  it('is missing in one, or in all', async () => {
    const repository = await blog()
    await repository.write('content/first.ja.md', post('題名', ...本文))
    await repository.commit('Forget')
    expect(findingIn(await doctorOf(repository), 'basisMissing')).toMatchObject({
      severity: 'warning',
      params: { count: 1 },
      places: [
        {
          path: 'content/first.ja.md',
          notes: [{ params: { field: 'extra.translation_based_on_commit' } }],
        },
      ],
    })
    await repository.write('content/second.ja.md', post('題名', ...本文.toReversed()))
    await repository.commit('Forget all')
    expect(findingIn(await doctorOf(repository), 'noBases')).toMatchObject({
      params: { count: 2 },
      places: [],
    })
  })

  it('belongs into the field that the translations have, or into the ledger', async () => {
    const repository = await blog()
    const docsy = (...lines: string[]): string =>
      `---\n${['title: 題名', ...lines].join('\n')}\n---\n\n${本文.join('\n\n')}\n`
    await repository.write('content/first.ja.md', docsy(`default_lang_commit: ${repository.basis}`))
    await repository.write('content/second.ja.md', docsy())
    await repository.commit('Docsy')
    const ofSecond = async (): Promise<readonly object[]> => {
      const { places } = findingIn(await doctorOf(repository), 'basisMissing')
      return places.flatMap(({ path, notes }) => (path === 'content/second.ja.md' ? notes : []))
    }
    const asked = { code: 'status:basis.noneAdd', params: { field: 'default_lang_commit' } }
    expect(await ofSecond()).toEqual([asked])
    await repository.write('content/first.ja.md', docsy())
    const blob = await repository.git('rev-parse', `${repository.basis}:content/first.md`)
    const basis = { kind: 'basis', commit: repository.basis, path: 'content/first.md', blob } as const
    await repository.write('.translate/ja/content/first.md.jsonl', format([record(basis)]))
    await repository.commit('Ledger')
    expect(await ofSecond()).toEqual([])
  })

  it.each([
    ['extra.translation_based_on_comit', '[extra]\ntranslation_based_on_comit'],
    ['translation_based_on_commit', 'translation_based_on_commit'],
    ['extra.translation-basedon-commit', '[extra]\ntranslation-basedon-commit'],
  ])('stands in a misspelled field: %s', async (field, written) => {
    const repository = await blog()
    await repository.write(
      'content/first.ja.md',
      `+++\ntitle = "題名"\n${written} = "${repository.basis}"\n+++\n\n${本文.join('\n\n')}\n`,
    )
    await repository.commit('Slip')
    const report = await doctorOf(repository)
    expect(told(report)).toEqual(['error basisFieldMisspelled'])
    expect(findingIn(report, 'basisFieldMisspelled').places[0]?.notes).toEqual([
      { code: 'doctor:note.field', params: { field, meant: 'extra.translation_based_on_commit' } },
    ])
  })

  it('stands in a field that nobody configured', async () => {
    const repository = await blog()
    for (const name of ['first', 'second'])
      await repository.write(
        `content/${name}.ja.md`,
        `+++\ntitle = "題名"\nupstream = "${repository.basis}"\ndigest = "deadbeef"\n+++\n\n${(name === 'first' ? 本文 : 本文.toReversed()).join('\n\n')}\n`,
      )
    await repository.commit('Own field')
    const report = await doctorOf(repository)
    expect(told(report)).toEqual(['error basisFieldElsewhere'])
    expect(findingIn(report, 'basisFieldElsewhere').places[0]?.notes[0]?.params).toMatchObject({
      field: 'upstream',
    })
  })

  it('is named twice', async () => {
    const repository = await blog()
    const first = (value: string): string =>
      translation(repository.basis, ...本文).replace(
        '\n\n[extra]',
        `\ndefault_lang_commit = "${value}"\n\n[extra]`,
      )
    await repository.write('content/first.ja.md', first(repository.basis.slice(0, 9)))
    await repository.commit('Agree')
    expect(told(await doctorOf(repository))).toEqual([])
    await repository.write('content/first.ja.md', first('0123456'))
    await repository.commit('Disagree')
    expect(told(await doctorOf(repository))).toContain('warning basisFieldsDisagree')
  })

  it('is named twice, once in a misspelled field', async () => {
    const repository = await blog()
    const twice = (value: string): string =>
      translation(repository.basis, ...本文).replace(
        '[extra]\n',
        `[extra]\nbased_on_commit = "1234567"\ntranslation_based_on_comit = "${value}"\n`,
      )
    await repository.write('content/first.ja.md', twice(repository.basis))
    await repository.commit('Agree')
    expect(told(await doctorOf(repository))).toEqual([])
    const second = await repository.git('rev-parse', 'HEAD')
    await repository.write('content/first.ja.md', twice(second))
    await repository.commit('Disagree')
    const report = await doctorOf(repository)
    expect(told(report)).toEqual(['warning basisFieldsDisagree'])
    expect(findingIn(report, 'basisFieldsDisagree').places[0]?.notes[0]?.params).toEqual({
      field: 'extra.translation_based_on_commit',
      value: repository.basis,
      other: 'extra.translation_based_on_comit',
      otherValue: second,
    })
  })
})

describe('locales', () => {
  it('may be two sets that are alike only by their likely subtags', async () => {
    const repository = await blog()
    await repository.write('content/third.md', post('Third', ...TEXT))
    for (const name of ['first', 'second', 'third'])
      for (const locale of ['pt', 'pt-BR'])
        await repository.write(
          `content/${name}.${locale}.md`,
          translation(
            repository.basis,
            'Execute `cargo build` na pasta do kernel.',
            'O [livro](https://example.org/book) diz mais.',
          ),
        )
    await repository.commit('Portuguese')
    expect(told(await doctorOf(repository)).filter(line => /locale/i.test(line))).toEqual([])
  })

  it('are countries, or unusual spellings', async () => {
    const repository = await blog()
    await repository.git('mv', 'content/first.ja.md', 'content/first.jp.md')
    await repository.write(
      'content/first.pt_br.md',
      translation(
        repository.basis,
        'Execute `cargo build` na pasta do kernel e veja o que ele diz.',
        'O [livro](https://example.org/book) explica por que nada pode ser alocado ali.',
      ),
    )
    await repository.write('content/first.cn.md', translation(repository.basis, ...本文))
    await repository.write('content/plan.cn.md', post('A post about Cisco notation', ...TEXT))
    await repository.commit('Tags')
    const report = await doctorOf(repository)
    expect(findingIn(report, 'localeMeant').places).toMatchObject([
      {
        path: 'content/first.cn.md',
        notes: [{ params: { spelling: 'cn', meant: 'zh-CN' } }],
        commands: ['git mv content/first.cn.md content/first.zh-CN.md'],
      },
      { path: 'content/first.jp.md', notes: [{ params: { spelling: 'jp', meant: 'ja' } }] },
    ])
    expect(findingIn(report, 'localeSpelling').places[0]?.notes[0]?.params).toEqual({
      spelling: 'pt_br',
      locale: 'pt-BR',
    })
  })

  it('are not all to be renamed to one name', async () => {
    const repository = await blog()
    await repository.git('mv', 'content/first.ja.md', 'content/first.jp.md')
    await repository.write('content/first.ko.md', translation(repository.basis, ...本文))
    await repository.git('mv', 'content/second.ja.md', 'content/second.jp.md')
    await repository.commit('Tags')
    const report = await doctorOf(repository)
    const rival = (other: string): object => ({
      code: 'doctor:note.claimed',
      params: { target: 'content/first.ja.md', other },
    })
    const [first, second] = findingIn(report, 'localeMeant').places
    expect(first).toMatchObject({ path: 'content/first.jp.md', commands: [] })
    expect(first?.notes).toContainEqual(rival('content/first.ko.md'))
    expect(second).toEqual({
      path: 'content/second.jp.md',
      notes: [{ code: 'doctor:note.meant', params: { spelling: 'jp', meant: 'ja' } }],
      commands: ['git mv content/second.jp.md content/second.ja.md'],
    })
    const [other] = findingIn(report, 'otherLanguage').places
    expect(other).toMatchObject({ path: 'content/first.ko.md', commands: [] })
    expect(other?.notes).toContainEqual(rival('content/first.jp.md'))
  })

  it('are countries in the name of a directory, which is told once', async () => {
    const repository = await repositoryOf({
      'translate.toml': '[[content]]\nsource = "docs/en/{path}.md"\ntarget = "docs/{locale}/{path}.md"\n',
      'docs/en/a.md': post('A', ...TEXT),
      'docs/en/b.md': post('B', ...TEXT),
      'docs/jp/a.md': post('題', ...本文),
      'docs/jp/b.md': post('題', ...本文),
    })
    const found = findingIn(await doctorOf(repository), 'localeMeant')
    expect(found.params).toEqual({ count: 2 })
    expect(found.places).toMatchObject([{ path: 'docs/jp', commands: ['git mv docs/jp docs/ja'] }])
    await repository.git('mv', 'docs/jp', 'docs/ja')
    expect(told(await doctorOf(repository))).not.toContain('error localeMeant')
  })

  it('are not configured', async () => {
    const repository = await blog()
    await repository.write('translate.toml', CONFIG_JA)
    await repository.write('content/first.ko.md', post('제목', '본문이다.'))
    await repository.write('content/notes.is.md', post('What is', ...TEXT))
    await repository.commit('Korean')
    const report = await doctorOf(repository)
    expect(findingIn(report, 'localeNotConfigured')).toMatchObject({
      params: { count: 1 },
      places: [{ path: 'content/first.ko.md', notes: [{ params: { locale: 'ko', count: 1 } }] }],
    })
  })

  it('are not those of the letters', async () => {
    const repository = await blog()
    const korean = [
      '커널 디렉터리에서 `cargo build`를 실행한 다음 출력되는 내용을 모두 확인하세요. 오류가 없어야 합니다.',
      '그곳에서 아무것도 할당하면 안 되는 이유는 [책](https://example.org/book)에서 자세히 설명합니다.',
    ]
    await repository.write('content/first.kr.md', translation(repository.basis, ...korean))
    await repository.commit('Korean')
    expect(findingIn(await doctorOf(repository), 'otherLanguage').places).toMatchObject([
      {
        path: 'content/first.kr.md',
        notes: [{ params: { locale: 'kr', meant: 'ko' } }],
        commands: ['git mv content/first.kr.md content/first.ko.md'],
      },
    ])
  })

  it('are there twice', async () => {
    const repository = await blog()
    const chinese = [
      '在内核目录中运行 `cargo build`，然后查看输出。',
      '[书](https://example.org/book)解释了为什么那里不能分配任何东西。',
    ]
    await repository.write('content/first.zh.md', translation(repository.basis, ...chinese))
    await repository.write('content/first.zh-CN.md', translation(repository.basis, ...chinese))
    await repository.write('content/second.zh-CN.md', translation(repository.basis, ...chinese.toReversed()))
    await repository.write('content/first.zh_CN.md', translation(repository.basis, ...chinese))
    await repository.write('content/FIRST.ja.md', translation(repository.basis, ...本文))
    await repository.commit('Twice')
    const report = await doctorOf(repository)
    expect(findingIn(report, 'duplicateTargets').places).toMatchObject([
      {
        path: 'content/first.md',
        notes: [{ params: { locale: 'zh-CN', files: 'content/first.zh-CN.md, content/first.zh_CN.md' } }],
      },
    ])
    expect(findingIn(report, 'localeTwice').places).toMatchObject([
      {
        path: 'content/first.zh.md',
        notes: [{ code: 'doctor:note.twin', params: { locale: 'zh', other: 'zh-CN' } }],
      },
    ])
    expect(findingIn(report, 'caseTwins').places).toMatchObject([
      { path: 'content/FIRST.ja.md', notes: [{ params: { files: 'content/first.ja.md' } }] },
    ])
  })
})

describe('a file', () => {
  it('cannot be read as what it is', async () => {
    const repository = await blog()
    await repository.write('content/first.ja.md', '+++\ntitle = \n+++\n\n本文。\n')
    await repository.write('content/second.ja.md', Buffer.from('caf\xe9', 'latin1'))
    await repository.commit('Break')
    const report = await doctorOf(repository)
    expect(told(report)).toEqual(['error unparsed'])
    expect(findingIn(report, 'unparsed').places).toMatchObject([
      { path: 'content/first.ja.md', line: 2, notes: [{ code: 'document:frontMatterSyntax' }] },
      { path: 'content/second.ja.md', notes: [{ code: 'project:notUtf8' }] },
    ])
  })

  it('holds a conflict, unless a post shows one', async () => {
    const repository = await blog()
    const conflict = '<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> side'
    await repository.write('content/first.ja.md', translation(repository.basis, ...本文, conflict))
    const shown = [...TEXT, `\`\`\`diff\n${conflict}\n\`\`\``]
    await repository.write('content/third.md', post('Third', ...shown))
    await repository.write('content/third.ja.md', post('題', ...shown.toReversed()))
    await repository.write(
      'content/second.ja.md',
      translation(repository.basis, ...本文.toReversed(), `\`\`\`rust\n${conflict}\n\`\`\``),
    )
    await repository.commit('Conflicts')
    expect(findingIn(await doctorOf(repository), 'conflictMarkers').places).toMatchObject([
      { path: 'content/first.ja.md', line: 12 },
      { path: 'content/second.ja.md', line: 13 },
    ])
  })

  it('misspells a field', async () => {
    const repository = await blog()
    await repository.write(
      'content/first.ja.md',
      translation(repository.basis, ...本文).replace('title', 'titel'),
    )
    await repository.commit('Slip')
    expect(findingIn(await doctorOf(repository), 'fieldMisspelled').places[0]?.notes[0]?.params).toEqual({
      field: 'titel',
      meant: 'title',
    })
  })

  it('is a copy, empty, or of another post', async () => {
    const repository = await blog()
    const paragraphs = (words: string): string[] =>
      Array.from(
        { length: 6 },
        (_, i) =>
          `${words} number ${i} says something of its own about \`item_${words.slice(0, 3)}_${i}\` here.`,
      )
    await repository.write('content/copy.md', post('Copy', ...TEXT))
    await repository.write('content/copy.ja.md', post('Copy', ...TEXT))
    await repository.write('content/empty.md', post('Empty', ...TEXT))
    await repository.write('content/empty.ja.md', translation(repository.basis))
    await repository.write('content/english.md', post('English', ...paragraphs('Paragraph')))
    await repository.write('content/english.ja.md', translation(repository.basis, ...paragraphs('Paragraph')))
    await repository.commit('Misfits')
    const report = await doctorOf(repository)
    expect(paths(findingIn(report, 'copyOfSource'))).toEqual(['content/copy.ja.md'])
    expect(findingIn(report, 'emptyTarget').places).toMatchObject([
      { path: 'content/empty.ja.md', commands: ['translate align content/empty.ja.md'] },
    ])
    expect(paths(findingIn(report, 'leftInSource'))).toEqual(['content/english.ja.md'])
  })

  it('is not committed', async () => {
    const repository = await blog()
    await repository.write('content/first.md', post('First', ...TEXT, 'More.'))
    await repository.write('elsewhere.md', 'Not content.')
    expect(findingIn(await doctorOf(repository), 'uncommitted')).toMatchObject({
      severity: 'info',
      places: [{ path: 'content/first.md' }],
    })
  })
})

describe('the ledgers', () => {
  it('have lines that do not count, and belong to posts that are gone', async () => {
    const repository = await blog()
    await repository.write('.translate/ja/content/first.md.jsonl', '{"kind":"odd"}\n')
    await repository.write('.translate/ja/content/gone.md.jsonl', '')
    await repository.commit('Ledgers')
    const report = await doctorOf(repository)
    expect(told(report)).toEqual([
      'error ledgerUnreadable',
      'warning ledgerMerge',
      'info ledgerWithoutSource',
    ])
    expect(findingIn(report, 'ledgerUnreadable').places).toMatchObject([
      { path: '.translate/ja/content/first.md.jsonl', line: 1 },
    ])
    expect(findingIn(report, 'ledgerWithoutSource').places).toMatchObject([
      {
        path: '.translate/ja/content/gone.md.jsonl',
        commands: ['git rm .translate/ja/content/gone.md.jsonl'],
      },
    ])
  })
})

describe('git', () => {
  it('merges ledgers line by line, unless it was told how', async () => {
    const repository = await blog()
    await repository.write('.translate/ja/content/first.md.jsonl', '')
    await repository.write('.gitattributes', '*.png binary')
    await repository.commit('Ledger')
    const below = join(repository.root, 'content')
    const report = await doctorOf({ root: below })
    expect(told(report)).toEqual(['warning ledgerMerge'])
    const [command = ''] = findingIn(report, 'ledgerMerge').commands
    await promisify(exec)(command, { cwd: below })
    await repository.commit('Follow the advice')
    expect(told(await doctorOf(repository))).toEqual([])
    const attributes = ['*.png binary', '.translate/** text eol=lf merge=union', '']
    expect(await readFile(join(repository.root, '.gitattributes'), 'utf8')).toBe(attributes.join('\n'))
  })

  it('ignores ledgers: then nothing is to be adopted into them', async () => {
    const repository = await blog()
    await repository.write('.gitignore', '.translate\n')
    await repository.commit('Ignore')
    expect(told(await doctorOf(repository))).toEqual([])
    await repository.write('content/first.ja.md', post('題名', ...本文))
    await repository.write('content/second.ja.md', post('題名', ...本文.toReversed()))
    await repository.commit('Without a field')
    expect(told(await doctorOf(repository))).toEqual(['warning ledgersIgnored'])
  })
})

describe('a ledger with a line that does not count', () => {
  it('is all that is told of a translation whose basis it may hold', async () => {
    const repository = await blog()
    await repository.write('content/first.ja.md', post('題名', ...本文))
    await repository.write('.translate/ja/content/first.md.jsonl', '{"kind":"odd"}\n')
    await repository.commit('Break')
    expect(told(await doctorOf(repository))).toEqual(['error ledgerUnreadable', 'warning ledgerMerge'])
    expect(told(await doctorOf(repository, { paths: ['content/first.md'] }))).toEqual([
      'error ledgerUnreadable',
    ])
    expect(told(await doctorOf(repository, { paths: ['content/second.md'] }))).toEqual([])
  })
})

describe('the clone', () => {
  it('is shallow: an error where a basis is beyond the cut', async () => {
    const repository = await blog()
    const clone = async (depth: string): Promise<TestRepository> => {
      const folder = `${repository.root}-depth-${depth}`
      await repository.git('clone', '-q', `--depth=${depth}`, `file://${repository.root}`, folder)
      const cloned = openTestRepository(folder)
      open.push(cloned)
      return cloned
    }
    const cut = await doctorOf(await clone('1'))
    expect(findingIn(cut, 'shallowClone')).toMatchObject({
      severity: 'error',
      commands: ['git fetch --unshallow'],
    })
    expect(cut.checked.bases).toBeNull()
  })

  it('is a partial one, without the text that a translation was made from', async () => {
    const repository = await blog()
    await repository.git('config', 'uploadpack.allowFilter', 'true')
    await repository.write('content/first.md', post('First', ...TEXT, 'One more.'))
    await repository.commit('Edit')
    const folder = `${repository.root}-partial`
    await repository.git('clone', '-q', '--filter=blob:none', `file://${repository.root}`, folder)
    const cloned = openTestRepository(folder)
    open.push(cloned)
    expect(findingIn(await doctorOf(cloned), 'partialClone')).toMatchObject({
      severity: 'error',
      commands: ['git fetch --refetch --no-filter origin'],
    })
  })

  it('has no branch', async () => {
    const repository = await blog()
    await repository.git('checkout', '-q', '--detach')
    expect(told(await doctorOf(repository))).toEqual([])
    await repository.git('branch', '-D', 'main')
    expect(told(await doctorOf(repository))).toEqual(['info noDefaultBranch'])
  })

  it.skipIf(process.getuid?.() === 0)('cannot keep a cache', async () => {
    const repository = await blog()
    await chmod(join(repository.root, '.git'), 0o555)
    expect(told(await doctorOf(repository))).toEqual(['info cacheReadOnly'])
    await chmod(join(repository.root, '.git'), 0o755)
  })

  it('is read by a Node.js that is too old', async () => {
    expect(told(await doctorOf(await blog(), { node: '20.9.0' }))).toEqual(['error nodeUnsupported'])
    expect(told(await doctorOf(await blog(), { node: '24.0.0' }))).toEqual([])
  })
})
