import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  createBranch,
  deleteBranch,
  listBranches,
  moveBranch,
  readBranch,
} from '../../src/github/branches.ts'
import type { Github } from '../../src/github/connection.ts'
import { createCommit, listPullsOfCommit, readCommitAuthor } from '../../src/github/commits.ts'
import { readFile } from '../../src/github/read-file.ts'
import type { FileChange } from '../../src/github/types.ts'
import { json, startScripted } from '../support/scripted-server.ts'
import { type GithubEmulator, startGithub } from '../support/github/start.ts'
import { userErrorOf } from '../support/user-error.ts'
import { openGithub } from './open-github.ts'

const file = (path: string, content: FileChange['content']): FileChange => ({ path, content, mode: '100644' })

let server: GithubEmulator
let g: Github
let first: string
beforeAll(async () => {
  server = await startGithub({ users: { Grace: { email: 'grace@example.org' } } })
  g = await openGithub(server)
  first = await server.hands.commit('main', {
    by: 'ada',
    files: { 'a.md': '# A\n', 'old.md': 'x\n', 'b/c.md': 'c\n' },
  })
})
afterAll(() => server.close())

const treeOf = async (commit: string): Promise<string> =>
  (await server.state.home.git.run(['rev-parse', `${commit}^{tree}`])).trim()

it('a commit has its files to the byte, and changes no others', async () => {
  const { git } = server.state.home
  const bytes = { bom: Buffer.from('\ufeff# 가\r\n'), binary: Buffer.from([0, 255, 254, 10]) }
  const long = 'Long. '.repeat(200_000)
  server.faults.add({ method: 'POST', path: /trees/, fault: { kind: 'answer', status: 502 } })
  server.faults.add({ method: 'POST', path: /commits/, fault: { kind: 'drop', effect: true } })
  const commit = await createCommit(g, {
    message: 'Korean\n\nTwo posts.\n',
    parents: [first],
    base: await treeOf(first),
    files: [
      file('한글/a b#?%.md', '가 "1n" 123n\u0000\n'),
      file('bom.md', bytes.bom),
      file('binary.bin', bytes.binary),
      file('long.md', long),
      file('old.md', null),
      { path: 'run', content: '#!/bin/sh\n', mode: '100755' },
    ],
  })
  const at = (path: string) => git.bytes(['cat-file', 'blob', `${commit}:${path}`])
  expect(await git.run(['log', '-1', '--format=%P%n%B', commit])).toContain(`${first}\nKorean\n\nTwo posts.`)
  expect((await at('한글/a b#?%.md')).toString()).toBe('가 "1n" 123n\u0000\n')
  expect(await at('bom.md')).toEqual(bytes.bom)
  expect(await at('binary.bin')).toEqual(bytes.binary)
  expect((await at('long.md')).toString()).toBe(long)
  expect((await at('b/c.md')).toString()).toBe('c\n')
  const names = await git.run(['ls-tree', '-r', '-z', '--name-only', commit])
  expect(names.split('\0').filter(Boolean)).toEqual([
    'a.md',
    'b/c.md',
    'binary.bin',
    'bom.md',
    'long.md',
    'run',
    '한글/a b#?%.md',
  ])
  expect(await git.run(['ls-tree', commit, 'run'])).toMatch(/^100755 /)
  await createBranch(g, 'ko', commit)
  expect(await readFile(g, '한글/a b#?%.md', 'ko')).toBe('가 "1n" 123n\u0000\n')
  expect(await readFile(g, 'bom.md', commit)).toBe('\ufeff# 가\r\n')
  expect([await readFile(g, 'old.md', 'ko'), await readFile(g, 'old.md', 'main')]).toEqual([null, 'x\n'])
  expect([await readFile(g, 'b', 'ko'), await readFile(g, 'a.md', 'none')]).toEqual([null, null])
})

it('a file of more than 1 MB is read, too', async () => {
  const large = await startScripted()
  const [text, sha] = ['가\n'.repeat(3), 'a'.repeat(40)]
  const content = Buffer.from(text).toString('base64')
  large.play(json(200, { type: 'file', encoding: 'none', content: '', sha }), json(200, { content }))
  expect(await readFile(await openGithub({ ...server, apiUrl: large.origin }), 'a.md', 'main')).toBe(text)
  expect(large.requests[1]?.line).toBe(`GET /repos/ada/blog/git/blobs/${sha}`)
  await large.close()
})

it('a branch moves on and never back', async () => {
  const ours = await createCommit(g, {
    message: 'Ours',
    parents: [first],
    base: await treeOf(first),
    files: [file('a.ko.md', '가\n')],
  })
  await createBranch(g, 'translate/ko', first)
  server.faults.add({ method: 'PATCH', fault: { kind: 'answer', status: 502, effect: true } })
  await moveBranch(g, 'translate/ko', ours)
  expect(await readBranch(g, 'translate/ko')).toBe(ours)
  const theirs = await server.hands.commit('translate/ko', { by: 'ada', files: { 'b.ko.md': '나\n' } })
  const late = await createCommit(g, {
    message: 'Late',
    parents: [ours],
    base: await treeOf(ours),
    files: [file('c.ko.md', '다\n')],
  })
  expect(await userErrorOf(moveBranch(g, 'translate/ko', late))).toEqual({
    code: 'github:branchMoved',
    params: { branch: 'translate/ko' },
  })
  expect(await readBranch(g, 'translate/ko')).toBe(theirs)
})

it('branches are told by their whole names, listed by how they begin, and deleted once', async () => {
  for (const branch of ['list/ko', 'list/ko-x', 'list/x#y&z']) await createBranch(g, branch, first)
  expect(await readBranch(g, 'list/k')).toBeNull()
  expect(await readBranch(g, 'list/x#y&z')).toBe(first)
  expect((await listBranches(g, 'list/ko')).map(({ branch }) => branch)).toEqual(['list/ko', 'list/ko-x'])
  expect(await listBranches(g, 'none/')).toEqual([])
  const told = await userErrorOf(deleteBranch(g, 'list/ko', '1'.repeat(40)))
  expect(told).toEqual({ code: 'github:branchMoved', params: { branch: 'list/ko' } })
  await deleteBranch(g, 'list/ko', first)
  await deleteBranch(g, 'list/ko', first)
  expect(await listBranches(g, 'list/')).toHaveLength(2)
})

it('an empty repository has no branches', async () => {
  const empty = await startScripted()
  empty.play(json(409, { message: 'Git Repository is empty.' }))
  expect(await readBranch(await openGithub({ ...server, apiUrl: empty.origin }), 'main')).toBeNull()
  await empty.close()
})

it('a commit is known by its author and its pull requests', async () => {
  const hers = await server.hands.commit('hers', { by: 'Grace', files: { 'a.ko.md': '# 가\n' } })
  await server.hands.openPull({ by: 'Grace', head: 'hers', title: 'Korean' })
  expect(await readCommitAuthor(g, hers)).toBe('Grace')
  expect(await readCommitAuthor(g, '0'.repeat(40))).toBeNull()
  expect((await listPullsOfCommit(g, hers)).map(({ title }) => title)).toEqual(['Korean'])
})
