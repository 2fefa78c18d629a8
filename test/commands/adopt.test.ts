import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { adoptIn, adoptionOf, createBlog, ENGLISH, JAPANESE, page } from '../support/adoption.ts'
import { treeOf } from '../support/command.ts'
import { createRepository } from '../support/repository.ts'
import { statusOf } from '../support/status.ts'

describe('adopt', () => {
  it('finds the version by content, and the newest commit that has it', async () => {
    const { repository, at } = await createBlog()
    await using _ = repository
    await repository.write('content/page.ja.md', page({ tool: '1.1.0', words: JAPANESE }))
    await repository.commit('Translate')
    const report = await adoptIn(repository)
    const adoption = adoptionOf(report, 'content/page.ja.md')
    expect(adoption).toMatchObject({ outcome: 'ready', basis: { problem: 'none' }, problem: null })
    expect(adoption.found).toMatchObject({ commit: at['1.1.0'], behind: 2, path: 'content/page.md' })
    expect(adoption.found?.confidence).toBeGreaterThan(0.9)
    expect(adoption.found?.evidence).toContainEqual({ kind: 'address', kept: 2, total: 2 })
    expect(adoption.write).toEqual({ path: '.translate/ja/content/page.md.jsonl', field: null })
  })

  it('changes no byte without --write, and with it only the field, in the file that has it', async () => {
    const { repository, at } = await createBlog()
    await using _ = repository
    const korean = page({ tool: '2.1.0', words: JAPANESE, basis: at['2.1.0'] ?? '' })
    await repository.write('content/page.ko.md', korean)
    const japanese = page({ tool: '1.1.0', words: JAPANESE })
    await repository.write('content/page.ja.md', japanese)
    await repository.commit('Translate')
    const before = await treeOf(repository.root)
    await adoptIn(repository)
    await adoptIn(repository, { mode: 'check' })
    expect(await treeOf(repository.root)).toEqual(before)

    const report = await adoptIn(repository, { mode: 'write' })
    const field = 'extra.translation_based_on_commit'
    expect(report.adoptions).toMatchObject([
      { outcome: 'written', write: { path: 'content/page.ja.md', field } },
    ])
    const after = await readFile(join(repository.root, 'content/page.ja.md'), 'utf8')
    const line = `translation_based_on_commit = "${at['1.1.0']}"\n`
    expect(after).toContain(line)
    expect(after.replace(line, '')).toBe(japanese)
    expect(await repository.git('status', '--short')).toBe(' M content/page.ja.md')
    expect((await statusOf(repository)).translations).toMatchObject([
      { locale: 'ja', basis: { commit: at['1.1.0'], problem: null } },
      { locale: 'ko', basis: { commit: at['2.1.0'], problem: null } },
    ])
  })

  it('is not sure where versions differ in nothing that a translator copies, and then writes only by force', async () => {
    await using repository = await createRepository()
    const at: string[] = []
    for (const n of [1, 2, 3]) {
      const words = ENGLISH.map((line, i) =>
        i < n ? `Before you begin, think twice about ${i}. ${line}` : line,
      )
      await repository.write('content/page.md', page({ tool: '1.0.0', words }))
      at.push(await repository.commit(`Words ${n}`))
    }
    await repository.write('content/page.ja.md', page({ tool: '1.0.0', words: JAPANESE }))
    await repository.commit('Translate')
    const before = await treeOf(repository.root)
    const report = await adoptIn(repository, { mode: 'write' })
    expect(report.adoptions).toMatchObject([{ outcome: 'unsure', problem: null }])
    expect(await treeOf(repository.root)).toEqual(before)
    const forced = await adoptIn(repository, { mode: 'write', force: true })
    expect(forced.adoptions).toMatchObject([{ outcome: 'written' }])
  })

  it('takes the version of its time for a translation that gives no clue', async () => {
    await using repository = await createRepository({ files: { 'content/a.md': 'One thing only.\n' } })
    await repository.write('content/a.ja.md', 'ひとつだけ。\n')
    await repository.commit('Translate')
    const then = await repository.commit('Something else')
    await repository.write('content/a.md', 'One thing only, to be sure.\n')
    await repository.commit('Word')
    expect(adoptionOf(await adoptIn(repository), 'content/a.ja.md').found?.commit).toBe(then)
  })
})
