import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mergeStart } from '../../../src/commands/requests/content/merge-start.ts'
import { openRepository } from '../../../src/git/repository.ts'
import { commitTree } from '../../../src/git/trees/commit-tree.ts'
import { diffTrees } from '../../../src/git/trees/diff-trees.ts'
import { mergeCommits } from '../../../src/git/trees/merge-commits.ts'
import { readBlobAt } from '../../../src/git/trees/read-blob-at.ts'
import { treeOf } from '../../../src/git/trees/tree-of.ts'
import { writeTree } from '../../../src/git/trees/write-tree.ts'
import type { Repository } from '../../../src/git/types.ts'
import { format } from '../../../src/ledger/format.ts'
import { parse } from '../../../src/ledger/parse.ts'
import { record } from '../../../src/ledger/record.ts'
import { createRepository, type TestRepository } from '../../support/repository.ts'

let place: TestRepository
let repository: Repository
let base: string

beforeAll(async () => {
  place = await createRepository({ files: { 'a.md': 'one\n\ntwo\n\nthree\n', 'b.md': 'b\n' } })
  repository = await openRepository(place.root)
  base = await place.git('rev-parse', 'HEAD')
})
afterAll(async () => place.dispose())

async function changed(changes: Readonly<Record<string, string | null>>): Promise<string> {
  const files = Object.entries(changes).map(([path, content]) => ({ path, content, mode: '100644' }))
  const tree = await writeTree(repository, base, files)
  return commitTree(repository, { tree, parents: [base], message: 'change' })
}

async function textAt(...[where, commit, path]: Parameters<typeof readBlobAt>): Promise<string | undefined> {
  return (await readBlobAt(where, commit, path))?.toString('utf8')
}

describe('a tree with changed files', () => {
  it('is written without touching index, work tree or branches', async () => {
    const commit = await changed({ 'b.md': null, 'ふ/c d.md': 'new\n' })
    expect(await diffTrees(repository, [base, commit])).toEqual([
      { path: 'b.md', after: null, isNew: false },
      {
        path: 'ふ/c d.md',
        after: { mode: '100644', blob: expect.stringMatching(/^[0-9a-f]{40}$/) },
        isNew: true,
      },
    ])
    expect(await textAt(repository, commit, 'ふ/c d.md')).toBe('new\n')
    expect(await readBlobAt(repository, commit, 'b.md')).toBeNull()
    expect(await place.git('status', '--porcelain')).toBe('')
    expect(await place.git('rev-parse', 'HEAD')).toBe(base)
    expect(await place.git('for-each-ref')).toBe(`${base} commit\trefs/heads/main`)
  })

  it('is the same commit each time', async () => {
    expect(await changed({ 'b.md': 'x\n' })).toBe(await changed({ 'b.md': 'x\n' }))
  })
})

describe('two commits', () => {
  it('are merged where they changed other lines', async () => {
    const [ours, theirs] = [
      await changed({ 'a.md': 'ONE\n\ntwo\n\nthree\n' }),
      await changed({ 'a.md': 'one\n\ntwo\n\nTHREE\n' }),
    ]
    const { tree, conflicts } = await mergeCommits(repository, [ours, theirs])
    expect(conflicts).toEqual([])
    expect(await textAt(repository, tree, 'a.md')).toBe('ONE\n\ntwo\n\nTHREE\n')
  })

  it('conflict where they changed the same lines; then ours stays', async () => {
    const [ours, theirs] = [await changed({ 'a.md': 'x\n' }), await changed({ 'a.md': 'y\n', 'b.md': 'c\n' })]
    expect((await mergeCommits(repository, [ours, theirs])).conflicts).toEqual(['a.md'])
    expect(await mergeStart(repository, [ours, theirs])).toEqual({ commit: ours, conflicts: ['a.md'] })
  })

  it('need no merge where one follows the other', async () => {
    const newer = await changed({ 'b.md': 'newer\n' })
    expect(await mergeStart(repository, [base, newer])).toEqual({ commit: newer, conflicts: [] })
    expect(await mergeStart(repository, [newer, base])).toEqual({ commit: newer, conflicts: [] })
  })

  it('have all records of both ledgers', async () => {
    const path = '.translate/ja/a.md.jsonl'
    const [one, other] = ['1', '2'].map(n =>
      format([record({ kind: 'basis', commit: n.repeat(40), path: 'a.md', blob: n.repeat(40) })]),
    )
    const [ours, theirs] = [await changed({ [path]: one ?? '' }), await changed({ [path]: other ?? '' })]
    const { commit, conflicts } = await mergeStart(repository, [ours, theirs])
    expect(conflicts).toEqual([])
    expect(
      parse((await textAt(repository, await treeOf(repository, commit), path)) ?? '').records?.length,
    ).toBe(2)
  })
})
