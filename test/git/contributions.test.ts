import { describe, expect, it } from 'vitest'
import { readContributions } from '../../src/git/contributions.ts'
import { openRepository } from '../../src/git/repository.ts'
import { createRepository } from '../support/repository.ts'

describe('readContributions', () => {
  it('tells who made, helped with and reviewed each commit, by the mailmap, and which files were new', async () => {
    await using repository = await createRepository({ files: { 'a.md': 'a\n' } })
    await repository.write(
      '.mailmap',
      'Ada Lovelace <ada@home.org> <ada@work.org>\nGrace <grace@home.org> <g@work.org>\n',
    )
    await repository.git('config', 'i18n.logOutputEncoding', 'ISO-8859-1')
    await repository.write('b.ko.md', 'b\n')
    await repository.write('a.md', 'a\nb\n')
    const message = [
      'Translate 번역 (#12)',
      '',
      'Why.',
      '',
      'Co-authored-by: G <g@work.org>',
      'co-authored-by: 한국 <k@home.org>',
      'Co-authored-by: nobody at all',
      'Reviewed-by: Eve',
      '  <eve@home.org>',
    ].join('\n')
    await repository.git('add', '--all')
    await repository.git('commit', '-q', '--author', 'ada <ada@work.org>', '-m', message)
    const id = await repository.git('rev-parse', 'HEAD')
    const found = await readContributions(await openRepository(repository.root), id)
    expect(found).toHaveLength(2)
    expect(found[0]).toMatchObject({
      id,
      parents: [found[1]?.id],
      author: { name: 'Ada Lovelace', email: 'ada@home.org' },
      coAuthors: [
        { name: 'Grace', email: 'grace@home.org' },
        { name: '한국', email: 'k@home.org' },
      ],
      reviewers: [{ name: 'Eve', email: 'eve@home.org' }],
      subject: 'Translate 번역 (#12)',
      files: [
        { path: '.mailmap', added: true },
        { path: 'a.md', added: false },
        { path: 'b.ko.md', added: true },
      ],
    })
    expect(found[0]?.at).toMatch(/^2024-01-01T00:0\d:00\.000Z$/)
  })

  it('sees a merge from its first parent, and bears empty commits and subjects like records', async () => {
    await using repository = await createRepository({ files: { 'a.md': 'a\n' } })
    await repository.git('switch', '-q', '-c', 'branch')
    await repository.write('b.ko.md', 'b\n')
    await repository.commit(':100644 100644 a b M')
    await repository.git('switch', '-q', 'main')
    await repository.commit('Nothing')
    await repository.git('merge', '-q', '--no-ff', '-m', 'Merge pull request #3 from ada/branch', 'branch')
    await repository.git('commit', '-q', '--allow-empty', '--allow-empty-message', '-m', '')
    const head = await repository.git('rev-parse', 'HEAD')
    const found = await readContributions(await openRepository(repository.root), head)
    expect(
      found.map(({ subject, parents, files }) => [subject, parents.length, files.map(({ path }) => path)]),
    ).toEqual([
      ['', 1, []],
      ['Merge pull request #3 from ada/branch', 2, ['b.ko.md']],
      [':100644 100644 a b M', 1, ['b.ko.md']],
      ['Nothing', 1, []],
      ['Start', 0, ['a.md']],
    ])
  })

  it('takes nobody for the author of what lies beyond the cut of a shallow clone', async () => {
    await using repository = await createRepository({ files: { 'a.ko.md': 'a\n' } })
    await repository.write('b.ko.md', 'b\n')
    await repository.commit('Second')
    await repository.write('c.ko.md', 'c\n')
    const head = await repository.commit('Third')
    await repository.git('clone', '-q', '--depth', '2', `file://${repository.root}`, 'shallow')
    const clone = await openRepository(`${repository.root}/shallow`)
    const found = await readContributions(clone, head)
    expect(found.map(({ subject, files }) => [subject, files.map(({ path }) => path)])).toEqual([
      ['Third', ['c.ko.md']],
      ['Second', []],
    ])
  })
})
