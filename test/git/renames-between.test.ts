import { afterEach, describe, expect, it } from 'vitest'
import { openRepository } from '../../src/git/repository.ts'
import { readRenamesBetween } from '../../src/git/renames-between.ts'
import { createRepository, type TestRepository } from '../support/repository.ts'

const open: TestRepository[] = []
afterEach(async () => {
  for (const repository of open.splice(0)) await repository.dispose()
})

const text = (name: string): string => Array.from({ length: 20 }, (_, i) => `${name} ${i}\n`).join('')

describe('readRenamesBetween', () => {
  it('gives the older name of each file that has another one now, whatever the names are', async () => {
    const files = {
      'a.md': text('a'),
      'b\nc.md': text('b'),
      'gone.md': text('gone'),
      'same.md': text('same'),
    }
    const repository = await createRepository({ files })
    open.push(repository)
    const older = await repository.git('rev-parse', 'HEAD')
    await repository.git('mv', '--', 'a.md', '-a.md')
    await repository.git('mv', 'b\nc.md', 'ä d.md')
    await repository.git('rm', '-q', 'gone.md')
    await repository.write('new.md', text('new'))
    const newer = await repository.commit('Rename')
    const opened = await openRepository(repository.root)
    expect(await readRenamesBetween(opened, older, newer)).toEqual(
      new Map([
        ['-a.md', 'a.md'],
        ['ä d.md', 'b\nc.md'],
      ]),
    )
    expect(await readRenamesBetween(opened, older, older)).toEqual(new Map())
  })

  it('looks at the two commits only, and says when one is not there', async () => {
    const repository = await createRepository({ files: { 'a.md': text('a') } })
    open.push(repository)
    const head = await repository.git('rev-parse', 'HEAD')
    const opened = await openRepository(repository.root)
    await expect(readRenamesBetween(opened, '0'.repeat(40), head)).rejects.toMatchObject({
      code: 'git:failed',
    })
  })
})
