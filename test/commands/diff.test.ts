import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { diffOf } from '../support/diff.ts'
import type { TestRepository } from '../support/repository.ts'
import { createBlog, post, translation } from '../support/status.ts'
import { userErrorOf } from '../support/user-error.ts'

const BODY = ['Run it 18 times.', 'See [the book](https://example.org/v1).', 'It is a small kernel.']

const open: TestRepository[] = []
afterEach(async () => {
  for (const repository of open.splice(0)) await repository.dispose()
})

async function blog(): Promise<Awaited<ReturnType<typeof createBlog>>> {
  const repository = await createBlog(...BODY)
  open.push(repository)
  return repository
}

describe('the changes since a basis', () => {
  it('are shared by translations that were made from the same text, whatever the commit', async () => {
    const repository = await blog()
    await repository.write('content/a.ko.md', translation(repository.basis, '본문.'))
    const later = await repository.commit('Say nothing')
    await repository.write('content/a.zh-CN.md', translation(later, '正文。'))
    await repository.write('content/a.md', post('First', ...BODY.with(0, 'Run it 19 times.')))
    const { sources, commit, worktree, compared } = await diffOf(repository)
    expect({ compared, worktree, commit }).toEqual({ compared: 'bases', worktree: true, commit: later })
    expect(sources).toHaveLength(1)
    expect(sources[0]).toMatchObject({ kind: 'edited', source: 'content/a.md', from: 'content/a.md' })
    expect(sources[0]?.translations.map(({ locale, basis }) => [locale, basis?.commit])).toEqual([
      ['ja', repository.basis],
      ['ko', repository.basis],
      ['zh-CN', later],
    ])
    expect(sources[0]?.changes).toMatchObject([
      { kind: 'edited', before: { text: BODY[0] }, after: { text: 'Run it 19 times.', lines: [5, 5] } },
    ])
  })

  it('are apart for translations that were made from other texts', async () => {
    const repository = await blog()
    await repository.write('content/a.md', post('First', ...BODY.with(0, 'Run it 19 times.')))
    const later = await repository.commit('Edit')
    await repository.write('content/a.ko.md', translation(later, '본문.'))
    const { sources } = await diffOf(repository)
    expect(sources.map(({ translations, changes }) => [translations[0]?.locale, changes.length])).toEqual([
      ['ja', 1],
      ['ko', 0],
    ])
  })

  it('follow a source that was renamed', async () => {
    const repository = await blog()
    await repository.git('mv', 'content/a.md', 'content/z.md')
    await repository.git('mv', 'content/a.ja.md', 'content/z.ja.md')
    await repository.commit('Rename')
    await repository.write('content/z.md', post('First', ...BODY, 'One more paragraph was written here.'))
    expect((await diffOf(repository)).sources).toMatchObject([
      { source: 'content/z.md', from: 'content/a.md', changes: [{ kind: 'added' }] },
    ])
  })

  it('may be narrowed to paths and locales, and asked of a commit', async () => {
    const repository = await blog()
    await repository.write('content/b.md', post('Second', ...BODY))
    const basis = await repository.commit('Write')
    await repository.write('content/b.ko.md', translation(basis, '본문.'))
    await repository.write('content/a.md', post('First', 'All is new here.'))
    const sourcesOf = async (options: object): Promise<string[]> =>
      (await diffOf(repository, options)).sources.map(({ source }) => source)
    expect(await sourcesOf({})).toEqual(['content/a.md', 'content/b.md'])
    expect(await sourcesOf({ locales: ['ko'] })).toEqual(['content/b.md'])
    expect(await sourcesOf({ root: join(repository.root, 'content'), paths: ['a.ja.md'] })).toEqual([
      'content/a.md',
    ])
    const { sources, worktree } = await diffOf(repository, { at: 'HEAD' })
    expect([worktree, sources[0]?.changes]).toEqual([false, []])
    expect(await userErrorOf(diffOf(repository, { locales: ['jp'] }))).toMatchObject({
      code: 'project:unknownLocaleMeant',
    })
  })

  it('are not there where nothing can be compared', async () => {
    const repository = await blog()
    await repository.write('content/b.md', post('Second'))
    await repository.write('content/b.ko.md', post('제목'))
    await repository.write('content/bad.md', Buffer.from([0xff, 0xfe, 0x00, 0x80]))
    await repository.write('content/bad.ja.md', translation(repository.basis, '本文。'))
    const { sources, uncompared, findings } = await diffOf(repository)
    expect(sources.map(({ source }) => source)).toEqual(['content/a.md'])
    expect(uncompared.map(({ target, state }) => [target, state])).toEqual([
      ['content/a.ko.md', 'missing'],
      ['content/b.ja.md', 'missing'],
      ['content/b.ko.md', 'unknown'],
      ['content/bad.ja.md', 'unknown'],
      ['content/bad.ko.md', 'missing'],
    ])
    expect(findings).toMatchObject([{ code: 'project:notUtf8', path: 'content/bad.md' }])
  })

  it('are the same in a second run, from the cache', async () => {
    const repository = await blog()
    await repository.write('content/a.md', post('First', ...BODY.with(0, 'Run it 19 times.')))
    const first = await diffOf(repository, { build: 'one' })
    expect(await diffOf(repository, { build: 'one' })).toEqual(first)
    expect(await repository.git('status', '--porcelain')).toBe(' M content/a.md')
  })
})
