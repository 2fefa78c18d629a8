import { describe, expect, it } from 'vitest'
import { openRepository } from '../../src/git/repository.ts'
import { readRenames } from '../../src/git/renames.ts'
import { createRepository, type TestRepository } from '../support/repository.ts'

const text = Array.from({ length: 20 }, (_, n) => `line ${n}\n`).join('')

async function move(repository: TestRepository, from: string, to: string): Promise<string> {
  await repository.git('mv', from, to)
  return repository.commit(`Move ${from} to ${to}`)
}

describe('readRenames', () => {
  it('lists renames from the newest to the oldest, as plain data', async () => {
    await using repository = await createRepository({ files: { 'a.md': text, 'x.md': 'x' } })
    const one = await move(repository, 'a.md', 'b.md')
    const two = await move(repository, 'b.md', 'c\nd.md')
    const history = await readRenames(await openRepository(repository.root), two)
    expect(history).toEqual({
      head: two,
      renames: [
        { commit: two, from: 'b.md', to: 'c\nd.md' },
        { commit: one, from: 'a.md', to: 'b.md' },
      ],
    })
    expect(JSON.parse(JSON.stringify(history))).toEqual(history)
  })

  it('adds what is new to what was known, also when the known history was rewritten or is gone', async () => {
    await using repository = await createRepository({ files: { 'a.md': text } })
    const opened = await openRepository(repository.root)
    const start = await repository.git('rev-parse', 'HEAD')
    const one = await move(repository, 'a.md', 'b.md')
    const known = await readRenames(opened, one)
    expect(await readRenames(opened, one, known)).toBe(known)
    const two = await move(repository, 'b.md', 'c.md')
    expect(await readRenames(opened, two, known)).toEqual(await readRenames(opened, two))
    await repository.git('reset', '-q', '--hard', start)
    const other = await move(repository, 'a.md', 'z.md')
    const renames = [{ commit: other, from: 'a.md', to: 'z.md' }]
    expect(await readRenames(opened, other, known)).toEqual({ head: other, renames })
    const gone = { ...known, head: 'deadbeef'.repeat(5) }
    expect(await readRenames(opened, other, gone)).toEqual({ head: other, renames })
  })

  it('knows nothing of another branch, and grows by no going back and forth', async () => {
    await using repository = await createRepository({ files: { 'a.md': text, 'x.md': `x\n${text}` } })
    const opened = await openRepository(repository.root)
    const shared = await move(repository, 'x.md', 'y.md')
    await repository.git('checkout', '-q', '-b', 'other')
    const other = await move(repository, 'a.md', 'b.md')
    await repository.git('checkout', '-q', 'main')
    const main = await move(repository, 'a.md', 'c.md')
    const [ofOther, ofMain] = [await readRenames(opened, other), await readRenames(opened, main)]
    expect(ofMain.renames.map(({ commit }) => commit)).toEqual([main, shared])
    let known = ofMain
    for (const expected of [ofOther, ofMain, ofOther, ofMain]) {
      known = await readRenames(opened, expected.head, known)
      expect(known).toEqual(expected)
    }
  })
})
