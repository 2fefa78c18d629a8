import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDefaultHead } from '../../src/git/default-head.ts'
import { readLandedLine } from '../../src/git/landed-line.ts'
import { readCommitChanges } from '../../src/git/read-commit-changes.ts'
import { readCommits } from '../../src/git/read-commits.ts'
import { openRepository } from '../../src/git/repository.ts'
import type { Repository } from '../../src/git/types.ts'
import { makeHistory } from '../support/history.ts'
import { createRepository, type TestRepository } from '../support/repository.ts'

const LINES = 'one\ntwo\nthree\nfour\nfive\n'
const WORDS = ':100644 100644 a b M\n\n\tÄpfel <b>\u0001\n\nlast'

let made: TestRepository
let repository: Repository
let oids: ReadonlyMap<string, string>
const id = (name: string): string => oids.get(name) ?? ''

beforeAll(async () => {
  made = await createRepository()
  const [author, at] = ['Ada <ada@example.org>', '2024-03-01T00:00:00Z']
  oids = await makeHistory(made, [
    { id: 'root', author, at, message: 'Root', files: { 'a.md': LINES, 'ä b\n.md': 'x\n' } },
    { id: 'side', author: 'Zoë <z@example.org>', at, message: WORDS, files: { 'c.md': 'c\n' } },
    { id: 'empty', parents: ['root'], author, at: '2024-03-02T00:00:00Z', message: '' },
    { id: 'merge', parents: ['empty', 'side'], author, at, message: 'M', files: { 'c.md': 'c\n' } },
    {
      id: 'move',
      author,
      at: '2024-03-03T00:00:00Z',
      message: 'Move',
      files: { 'a.md': null, 'b.md': `${LINES}six\n`, 'ä b\n.md': null },
    },
  ])
  repository = await openRepository(made.root)
})
afterAll(async () => made.dispose())

describe('the line of a branch', () => {
  it('is that of first parents, the newest first, with the time of each', async () => {
    const head = await readDefaultHead(repository)
    expect(head).toBe(id('move'))
    const line = await readLandedLine(repository, head)
    expect(line.map(({ oid }) => oid)).toEqual(['move', 'merge', 'empty', 'root'].map(id))
    expect(line[0]?.at).toBe(Date.parse('2024-03-03T00:00:00Z') / 1000)
  })
})

describe('readCommits', () => {
  it('gives messages and names as they are, and nothing beyond', async () => {
    const commits = await readCommits(repository, [id('merge')], [id('root')])
    expect(new Set(commits.map(({ oid }) => oid))).toEqual(new Set(['merge', 'side', 'empty'].map(id)))
    const side = commits.find(({ oid }) => oid === id('side'))
    expect(side).toMatchObject({ parents: [id('root')], author: { name: 'Zoë', email: 'z@example.org' } })
    expect(side?.message.trimEnd()).toBe(WORDS)
  })
})

describe('readCommitChanges', () => {
  it('sees each commit from its first parent, with renames, whatever a path looks like', async () => {
    const changes = await readCommitChanges(repository, ['root', 'empty', 'merge', 'move'].map(id))
    const told = (name: string): unknown[] =>
      (changes.get(id(name)) ?? []).map(({ path, from, before, after }) => [
        path,
        from,
        before !== null,
        after !== null,
      ])
    expect(told('root')).toEqual([
      ['a.md', null, false, true],
      ['ä b\n.md', null, false, true],
    ])
    expect(told('empty')).toEqual([])
    expect(told('merge')).toEqual([['c.md', null, false, true]])
    expect(told('move')).toEqual([
      ['b.md', 'a.md', true, true],
      ['ä b\n.md', 'ä b\n.md', true, false],
    ])
  })
})
