import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { resolveBases } from '../../src/git/bases.ts'
import { readFiles } from '../../src/git/files.ts'
import { openObjects } from '../../src/git/objects.ts'
import { openRepository } from '../../src/git/repository.ts'
import { readSnapshot } from '../../src/git/snapshot.ts'
import { type GitServer, serveRepositories } from '../support/git-http.ts'
import { createRepository, openTestRepository, type TestRepository } from '../support/repository.ts'
import { userErrorOf } from '../support/user-error.ts'

const prose = (edit: string): string =>
  Array.from({ length: 20 }, (_, n) => `Paragraph ${n}.\n\n`).join('') + edit

let origin: TestRepository
let server: GitServer
let clones: string
/** Commits of the origin: a.md is written, edited, moved to b.md, edited, edited. */
const commits: string[] = []

beforeAll(async () => {
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null')
  clones = await realpath(await mkdtemp(join(tmpdir(), 'evergloss-clones-')))
  origin = await createRepository()
  await origin.git('config', 'uploadpack.allowFilter', 'true')
  await origin.git('config', 'uploadpack.allowAnySHA1InWant', 'true')
  for (const edit of ['', 'One.', 'Two.', 'Three.', 'Four.']) {
    if (edit === 'Two.') await origin.git('mv', 'posts/a.md', 'posts/b.md')
    await origin.write(`posts/${commits.length < 2 ? 'a' : 'b'}.md`, prose(edit))
    await origin.write('posts/kept.md', 'kept\n')
    commits.push(await origin.commit(`Edit ${edit}`))
  }
  server = await serveRepositories(origin.root)
})
afterAll(async () => {
  await server.close()
  await origin.dispose()
  await rm(clones, { recursive: true })
})

let count = 0
async function clone(...options: string[]): Promise<TestRepository> {
  const folder = join(clones, String((count += 1)))
  await origin.git('clone', '-q', ...options, server.url('.git'), folder)
  return openTestRepository(folder)
}

const basis = (index: number, path = 'posts/b.md') => ({ commit: commits[index] ?? '', path })

/** What `status` does: the snapshot, the bases, and the bytes of both. */
async function readEverything(
  repository: TestRepository,
  wishes: { commit: string; path: string }[],
): Promise<string[]> {
  const opened = await openRepository(repository.root)
  const objects = openObjects(opened)
  try {
    const snapshot = await readSnapshot(opened, { wanted: path => path.endsWith('.md') })
    await readFiles([...snapshot.files.values()], { repository: opened, objects }, () => {})
    const resolutions = await resolveBases(wishes, { repository: opened, objects, head: snapshot.commit })
    const blobs = resolutions.flatMap(each => (each.problem === null ? [each.blob] : []))
    await objects.read(blobs, () => {})
    return resolutions.map(each => (each.problem === null ? each.path : `(${each.problem})`))
  } finally {
    await objects.close()
  }
}

/** Runs the command that the message names, in the words it is given, and only there talks to the server. */
async function repair(repository: TestRepository, command: unknown): Promise<void> {
  const [program, ...args] = String(command).split(' ')
  expect(program).toBe('git')
  await repository.git('-c', 'gc.auto=0', '-c', 'maintenance.auto=false', ...args)
}

describe('a shallow clone', () => {
  it('answers where the bases are inside its depth', async () => {
    const repository = await clone('--depth', '3')
    expect(await openRepository(repository.root)).toMatchObject({ shallow: true, promisor: null })
    const before = server.requests()
    expect(await readEverything(repository, [basis(2), basis(4)])).toEqual(['posts/b.md', 'posts/b.md'])
    expect(server.requests()).toBe(before)
  })

  it.each([0, 1])('says which command brings a basis from beyond it (%i)', async index => {
    const repository = await clone('--depth', '1')
    const before = server.requests()
    expect(await userErrorOf(readEverything(repository, [basis(4), basis(index)]))).toEqual({
      code: 'git:shallow',
      params: { object: commits[index], command: 'git fetch --unshallow' },
    })
    expect(server.requests()).toBe(before)
    await repair(repository, 'git fetch --unshallow')
    expect(await readEverything(repository, [basis(4), basis(index)])).toEqual(['posts/b.md', 'posts/a.md'])
  })

  it('guesses no ancestry and no missing source at its edge', async () => {
    const repository = await clone('--depth', '1')
    await repository.git('fetch', '-q', '--depth', '1', 'origin', commits[2] ?? '')
    expect((await userErrorOf(readEverything(repository, [basis(2)]))).code).toBe('git:shallow')
    expect((await userErrorOf(readEverything(repository, [basis(4, 'posts/none.md')]))).code).toBe(
      'git:shallow',
    )
  })

  it('says the same of a revision that a person asks for', async () => {
    const repository = await clone('--depth', '1')
    const opened = await openRepository(repository.root)
    expect(await userErrorOf(readSnapshot(opened, { at: 'HEAD~3', wanted: () => true }))).toEqual({
      code: 'git:shallow',
      params: { object: 'HEAD~3', command: 'git fetch --unshallow' },
    })
  })
})

describe.each(['blob:none', 'tree:0'])('a partial clone (%s)', filter => {
  it('says which command brings what it lacks, and asks the remote for nothing', async () => {
    const repository = await clone(`--filter=${filter}`)
    const command = 'git fetch --refetch --no-filter origin'
    expect(await openRepository(repository.root)).toMatchObject({ shallow: false, promisor: 'origin' })
    const before = server.requests()
    for (const index of [0, 1, 2, 3]) {
      expect(await userErrorOf(readEverything(repository, [basis(index)]))).toEqual({
        code: 'git:partial',
        params: { root: repository.root, command },
      })
    }
    expect(server.requests()).toBe(before)
    await repair(repository, command)
    const wishes = [0, 1, 2, 3, 4].map(index => basis(index))
    const between = server.requests()
    expect(await readEverything(repository, wishes)).toEqual([
      'posts/a.md',
      'posts/a.md',
      'posts/b.md',
      'posts/b.md',
      'posts/b.md',
    ])
    expect(server.requests()).toBe(between)
  })

  it('answers what it can without the remote', async () => {
    const repository = await clone(`--filter=${filter}`)
    const before = server.requests()
    const unknown = { commit: 'deadbeef'.repeat(5), path: 'posts/b.md' }
    const blob = { commit: await origin.git('rev-parse', `${commits[0]}:posts/a.md`), path: 'posts/b.md' }
    expect(await readEverything(repository, [basis(4), unknown])).toEqual(['posts/b.md', '(unknown-commit)'])
    if (filter === 'blob:none') {
      expect(await readEverything(repository, [basis(0, 'posts/kept.md')])).toEqual(['posts/kept.md'])
      expect((await userErrorOf(readEverything(repository, [blob]))).code).toBe('git:partial')
    }
    expect(server.requests()).toBe(before)
  })

  it('names the same command when a revision or a file of the work tree is not there', async () => {
    const repository = await clone(`--filter=${filter}`, '--sparse')
    const before = server.requests()
    expect((await userErrorOf(readEverything(repository, []))).code).toBe('git:partial')
    const opened = await openRepository(repository.root)
    if (filter === 'tree:0') {
      const reading = readSnapshot(opened, { at: commits[0] ?? '', wanted: () => true })
      expect((await userErrorOf(reading)).code).toBe('git:partial')
    }
    expect(server.requests()).toBe(before)
  })
})

describe('both shallow and partial', () => {
  it('is mended by one command after the other', async () => {
    const repository = await clone('--depth', '1', '--filter=blob:none')
    const first = await userErrorOf(readEverything(repository, [basis(0)]))
    expect(first.code).toBe('git:shallow')
    await repair(repository, first.params['command'])
    const second = await userErrorOf(readEverything(repository, [basis(0)]))
    expect(second.code).toBe('git:partial')
    await repair(repository, second.params['command'])
    expect(await readEverything(repository, [basis(0)])).toEqual(['posts/a.md'])
  })
})
