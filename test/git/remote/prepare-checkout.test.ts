import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { findCommits } from '../../../src/git/basis-commits.ts'
import { findMissing } from '../../../src/git/fetching/find-missing.ts'
import { openObjects } from '../../../src/git/objects.ts'
import { fetchBranches } from '../../../src/git/remote/fetch-branches.ts'
import { prepareCheckout } from '../../../src/git/remote/prepare-checkout.ts'
import { readRenames } from '../../../src/git/renames.ts'
import { openRepository } from '../../../src/git/repository.ts'
import type { ObjectInfo, Rename } from '../../../src/git/types.ts'
import { checkOut, type CheckoutOptions } from '../../support/checkout.ts'
import { type GitServer, serveRepositories } from '../../support/git-http.ts'
import { createRepository, type TestRepository } from '../../support/repository.ts'
import { post, statusOf, translation } from '../../support/status.ts'
import { userErrorOf } from '../../support/user-error.ts'

const SERVER = 'https://github.com'
const BASIC = `basic ${Buffer.from('x-access-token:secret').toString('base64')}`
const text = (edit: string): string[] => Array.from({ length: 8 }, (_, n) => `Paragraph ${n}. ${edit}`)

let origin: TestRepository
let server: GitServer
let closed: GitServer
let report: unknown
const places: TestRepository[] = []

beforeAll(async () => {
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null')
  origin = await createRepository()
  await origin.git('config', 'uploadpack.allowFilter', 'true')
  await origin.git('config', 'uploadpack.allowAnySHA1InWant', 'true')
  await origin.write('content/a.md', post('First', ...text('')))
  await origin.write('content/c.md', post('Third', 'Never changed.'))
  const basis = await origin.commit('Start')
  await origin.write('content/a.ja.md', translation(basis, ...text('').map(() => '本文。')))
  await origin.write('content/c.ja.md', translation(basis, '本文。'))
  await origin.commit('Translate')
  await origin.write('content/a.md', post('First', ...text('Edited.')))
  await origin.commit('Edit')
  await origin.git('tag', 'v1')
  await origin.git('branch', 'other')
  report = await statusOf(origin)
  server = await serveRepositories(origin.root)
  closed = await serveRepositories(origin.root, BASIC)
})
beforeEach(() => vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null'))
afterEach(() => vi.unstubAllEnvs())
afterAll(async () => {
  for (const each of [server, closed]) await each.close()
  for (const each of [origin, ...places]) await each.dispose()
})

async function shallow(options: CheckoutOptions = {}, from = server): Promise<TestRepository> {
  const place = await checkOut(from.url('.git'), options)
  places.push(place)
  return place
}

/** What the Action does before its first command. */
async function prepare({ root }: TestRepository, some: object = {}): Promise<Record<string, string>> {
  const variables = await prepareCheckout({ root, token: null, server: SERVER, ...some })
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
  return variables
}

describe('a checkout of one commit', () => {
  it('gets its history without contents, and those of old versions in one batch', async () => {
    const place = await shallow()
    const before = await place.git('rev-parse', 'HEAD')
    await prepare(place)
    const repository = await openRepository(place.root)
    expect(repository).toMatchObject({ shallow: false, promisor: 'origin' })
    const old = await origin.git('rev-parse', 'HEAD~2:content/a.md')
    expect(await findMissing(repository, [old])).toEqual([old])
    const requests = server.requests()
    expect(await statusOf(place)).toEqual(report)
    // One of them asks what the server can do
    expect(server.requests() - requests).toBe(2)
    expect(await statusOf(place)).toEqual(report)
    expect(server.requests() - requests).toBe(2)
    expect(await place.git('rev-parse', 'HEAD')).toBe(before)
    expect(await place.git('status', '--porcelain')).toBe('')
    expect(
      await place.git('for-each-ref', '--format=%(refname) %(symref)', 'refs/remotes', 'refs/tags'),
    ).toBe('refs/remotes/origin/HEAD refs/remotes/origin/main\nrefs/remotes/origin/main \nrefs/tags/v1 ')
  })

  it('is left alone, and asked nothing, where nothing is missing', async () => {
    const place = await shallow()
    await place.git('fetch', '-q', '--unshallow')
    const requests = server.requests()
    expect(await prepare(place)).toEqual({})
    expect(server.requests()).toBe(requests)
  })

  it('fetches nothing by itself without leave', async () => {
    const place = await shallow()
    await prepareCheckout({ root: place.root, token: null, server: SERVER })
    const requests = server.requests()
    expect((await userErrorOf(statusOf(place))).code).toBe('git:partial')
    expect(server.requests()).toBe(requests)
  })

  it('may have commits of its own, and branches that the remote lacks are no matter', async () => {
    const place = await shallow()
    await place.write('content/c.md', post('Third', 'Changed here.'))
    await place.commit('Of the workflow')
    await prepare(place, { branches: ['other', 'gone'] })
    expect(await place.git('rev-list', '--count', 'HEAD')).toBe('4')
    expect(await place.git('branch', '-r', '--format=%(refname)')).toContain('refs/remotes/origin/other')
  })
})

it('a merge of a pull request gets both its parents', async () => {
  await origin.git('switch', '-q', '-c', 'topic', 'main~1')
  await origin.write('content/c.md', post('Third', 'Changed.'))
  const head = await origin.commit('Topic')
  await origin.git('switch', '-q', '--detach', 'main')
  await origin.git('merge', '-q', '--no-ff', '-m', 'Merge', 'topic')
  await origin.git('update-ref', 'refs/pull/7/merge', 'HEAD')
  const expected = await statusOf(origin)
  await origin.git('switch', '-q', 'main')
  await origin.git('branch', '-q', '-D', 'topic')
  const place = await shallow({ ref: 'refs/pull/7/merge' })
  await prepare(place, { branches: ['main'] })
  expect(await place.git('rev-parse', 'HEAD^2')).toBe(head)
  expect(await place.git('rev-parse', 'HEAD^1')).toBe(await place.git('rev-parse', 'origin/main'))
  expect(await statusOf(place)).toEqual(expected)
  await origin.git('update-ref', '-d', 'refs/pull/7/merge')
})

describe('a remote that wants a login', () => {
  it('is opened by the token, which is written nowhere', async () => {
    const place = await shallow({ authorization: BASIC }, closed)
    const variables = await prepare(place, { token: 'secret', server: closed.url('') })
    expect(variables).toMatchObject({ EVERGLOSS_FETCH: '1', GIT_CONFIG_COUNT: '1' })
    expect(await statusOf(place)).toEqual(report)
    expect(await place.git('config', '--list')).not.toMatch(/extraheader/i)
  })

  it('is opened by the header that the checkout left, beside which no other is sent', async () => {
    const place = await shallow({ authorization: BASIC, persists: true }, closed)
    const variables = await prepare(place, { token: 'another', server: closed.url('') })
    expect(variables).not.toHaveProperty('GIT_CONFIG_COUNT')
    expect(await statusOf(place)).toEqual(report)
  })

  it.each([
    ['no token', {}],
    ['the token of another server', { token: 'secret' }],
  ])('stays closed to %s: that is said, and the checkout stays as it was', async (_, some) => {
    const place = await shallow({ authorization: BASIC }, closed)
    expect(await userErrorOf(prepare(place, some))).toMatchObject({
      code: 'git:unreachable',
      params: { remote: 'origin' },
    })
    expect(await openRepository(place.root)).toMatchObject({ shallow: true, promisor: null })
    expect(await place.git('status', '--porcelain')).toBe('')
  })
})

it('a server that knows no filters sends everything, and is not asked again', async () => {
  await origin.git('config', 'uploadpack.allowFilter', 'false')
  try {
    const place = await shallow()
    await prepare(place)
    const requests = server.requests()
    expect(await statusOf(place)).toEqual(report)
    expect(server.requests()).toBe(requests)
  } finally {
    await origin.git('config', 'uploadpack.allowFilter', 'true')
  }
})

it('a checkout whose commit the server has forgotten gets the branches', async () => {
  await origin.git('switch', '-q', '-c', 'lost')
  await origin.write('content/c.md', 'Lost.\n')
  await origin.commit('Lost')
  const place = await shallow({ ref: 'refs/heads/lost' })
  await origin.git('switch', '-q', 'main')
  await origin.git('branch', '-q', '-D', 'lost')
  await origin.git('reflog', 'expire', '--expire=now', '--all')
  await origin.git('prune', '--expire=now')
  await prepare(place)
  expect(await place.git('rev-list', '--count', 'origin/main')).toBe('3')
})

it('a remote that is away is named; nothing is broken, and it goes on when it is back', async () => {
  const place = await shallow()
  await prepare(place)
  const url = await place.git('remote', 'get-url', 'origin')
  await place.git('remote', 'set-url', 'origin', 'http://127.0.0.1:9/blog.git')
  expect((await userErrorOf(statusOf(place))).code).toBe('git:unreachable')
  await place.git('remote', 'set-url', 'origin', url)
  expect(await statusOf(place)).toEqual(report)
})

it('renames are told as in a whole clone, with one batch for all commits, and nothing but posts and ledgers is fetched for them', async () => {
  const drawing = (edit: string): string =>
    Array.from({ length: 30 }, (_, n) => `<path d="${n}"/>\n`).join('') + edit
  await origin.git('switch', '-q', '-c', 'renames')
  await origin.write('content/drawing-0.SVG', drawing(''))
  const records = (edit: string): string => drawing(edit).replaceAll('path', 'record')
  const ledger = (n: number): string => `.translate/ja/content/a-${n}.md.jsonl`
  await origin.write(ledger(0), records(''))
  await origin.commit('Draw')
  for (const n of [0, 1, 2]) {
    await origin.git('mv', n === 0 ? 'content/a.md' : `content/a-${n - 1}.md`, `content/a-${n}.md`)
    await origin.write(`content/a-${n}.md`, post('First', ...text('Edited.'), `Once more: ${n}.`))
    await origin.git('mv', `content/drawing-${n}.SVG`, `content/drawing-${n + 1}.SVG`)
    await origin.write(`content/drawing-${n + 1}.SVG`, drawing(`${n}`))
    await origin.git('mv', ledger(n), ledger(n + 1))
    await origin.write(ledger(n + 1), records(`${n}`))
    await origin.commit(`Rename ${n}`)
  }
  const old = await origin.git('rev-parse', 'HEAD~2:content/drawing-1.SVG')
  const head = await origin.git('rev-parse', 'HEAD')
  const isOurs = ({ to }: Rename): boolean => !to.endsWith('.SVG')
  const expected = (await readRenames(await openRepository(origin.root), head)).renames.filter(isOurs)
  expect(expected).toHaveLength(6)
  const place = await shallow({ ref: 'refs/heads/renames' })
  await origin.git('switch', '-q', 'main')
  await prepare(place)
  const repository = await openRepository(place.root)
  const requests = server.requests()
  expect((await readRenames(repository, head)).renames).toEqual(expected)
  expect(server.requests() - requests).toBe(2)
  expect(await findMissing(repository, [old])).toEqual([old])
  await origin.git('branch', '-q', '-D', 'renames')
})

describe('objects of a clone that may fetch', () => {
  it('are told by id and by path; what nobody has is not there, and keeps nothing else from coming', async () => {
    const place = await shallow()
    await prepare(place)
    const old = await origin.git('rev-parse', 'HEAD~2:content/a.md')
    const start = await origin.git('rev-parse', 'HEAD~2')
    const objects = openObjects(await openRepository(place.root))
    const told = (infos: readonly ObjectInfo[]): unknown[] =>
      infos.map(info => (info.found ? [info.type, info.oid] : info.why))
    try {
      expect(
        told(await objects.info(['0'.repeat(39) + '1', old, `${start}:content/a.md`, `${start}:none`])),
      ).toEqual(['missing', ['blob', old], ['blob', old], 'missing'])
      await expect(objects.read(['0'.repeat(39) + '2'], () => {})).rejects.toMatchObject({
        code: 'git:missingObject',
      })
    } finally {
      await objects.close()
    }
  })

  it('are told to be no commits, whatever contents somebody names as one', async () => {
    const place = await shallow()
    await prepare(place)
    const old = await origin.git('rev-parse', 'HEAD~2:content/a.md')
    const start = await origin.git('rev-parse', 'HEAD~2')
    const objects = openObjects(await openRepository(place.root))
    try {
      const found = await findCommits([old, start, '0'.repeat(40)], objects)
      expect([...found.values()].map(({ problem }) => problem)).toEqual([
        'not-a-commit',
        null,
        'unknown-commit',
      ])
    } finally {
      await objects.close()
    }
  })

  it('stay away with the branches that are fetched later, until they are read', async () => {
    const place = await shallow()
    await prepare(place)
    await origin.git('switch', '-q', '-c', 'translate/ja')
    await origin.write('content/c.ja.md', 'New.\n')
    const tip = await origin.commit('New')
    await origin.git('switch', '-q', 'main')
    const repository = await openRepository(place.root)
    const remote = { name: 'origin', token: null, server: SERVER }
    const branches = await fetchBranches(repository, remote, { branch: 'main', folder: 'translate' })
    expect(branches.get('translate/ja')).toBe(tip)
    const blob = await origin.git('rev-parse', `${tip}:content/c.ja.md`)
    expect(await findMissing(repository, [blob])).toEqual([blob])
    const objects = openObjects(repository)
    const read: string[] = []
    await objects.read([blob], (_, bytes) => read.push(bytes.toString()))
    await objects.close()
    expect(read).toEqual(['New.\n'])
    await origin.git('branch', '-q', '-D', 'translate/ja')
  })
})
