import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { prepareCheckout } from '../../src/git/remote/prepare-checkout.ts'
import { checkOut } from '../support/checkout.ts'
import { type GitServer, serveRepositories } from '../support/git-http.ts'
import { createRepository, openTestRepository, type TestRepository } from '../support/repository.ts'
import { post, translation } from '../support/status.ts'
import { aWorld } from '../support/world.ts'

const POSTS = [0, 1, 2, 3, 4]
const REQUEST = 'refs/pull/7/merge'
const english = (n: number, edit: string): string[] =>
  Array.from({ length: 12 }, (_, i) => `Passage ${i} of post ${n} tells about tea. ${i === 3 ? edit : ''}`)
const japanese = (n: number): string[] =>
  Array.from({ length: 12 }, (_, i) => `記事${n}の第${i}段落は、お茶について述べます。`)

let origin: TestRepository
let whole: TestRepository
let server: GitServer
let folder: string

beforeAll(async () => {
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null')
  folder = await realpath(await mkdtemp(join(tmpdir(), 'evergloss-whole-')))
  origin = await createBlog()
  server = await serveRepositories(origin.root)
  whole = openTestRepository(join(folder, 'whole'))
  await origin.git('clone', '-q', server.url('.git'), whole.root)
  await whole.git('fetch', '-q', 'origin', `${REQUEST}:refs/remotes/pull/7/merge`)
})
beforeEach(() => vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null'))
afterEach(() => vi.unstubAllEnvs())
afterAll(async () => {
  await server.close()
  await origin.dispose()
  await rm(folder, { recursive: true, force: true })
})

/** Posts that were translated, renamed one by one while they were edited, and edited by merged requests; a request is open. */
async function createBlog(): Promise<TestRepository> {
  const repository = await createRepository()

  await repository.git('config', 'uploadpack.allowFilter', 'true')
  await repository.git('config', 'uploadpack.allowAnySHA1InWant', 'true')
  for (const n of POSTS) await repository.write(`content/old-${n}.md`, post(`Post ${n}`, ...english(n, '')))
  await repository.write('.github/CODEOWNERS', '*.ja.md @yuki\n')
  const basis = await repository.commit('Start')
  for (const n of POSTS) await repository.write(`content/old-${n}.ja.md`, translation(basis, ...japanese(n)))
  await repository.commit('Translate')
  await repository.git('switch', '-q', '-c', 'renames')
  for (const n of POSTS) {
    for (const end of ['md', 'ja.md'])
      await repository.git('mv', `content/old-${n}.${end}`, `content/new-${n}.${end}`)
    await repository.write(
      `content/new-${n}.md`,
      post(`Post ${n}`, ...english(n, 'A new sentence stands here.')),
    )
    await repository.write(`content/new-${n}.ja.md`, translation(basis, ...japanese(n), '追記。'))
    await repository.commit(`Rename post ${n}`)
  }
  await repository.git('switch', '-q', 'main')
  await repository.write('content/other.md', post('Other', 'Something else.'))
  await repository.commit('Another post')
  await repository.git(
    'merge',
    '-q',
    '--no-ff',
    '-m',
    'Merge pull request #3 from ada/renames\n\nNew names',
    'renames',
  )
  for (const n of POSTS)
    await repository.write(`content/new-${n}.md`, post(`Post ${n}`, ...english(n, 'Meanwhile.')))
  await repository.commit('Change all posts')
  for (const n of POSTS)
    await repository.write(
      `content/new-${n}.md`,
      post(`Post ${n}`, ...english(n, 'Changed again, and much.')),
    )
  await repository.commit('Change them again (#4)')
  await repository.git('switch', '-q', '-c', 'topic')
  await repository.write('content/new-1.md', post('Post 1', ...english(1, 'Now it tells of coffee.')))
  await repository.git('mv', 'content/new-2.md', 'content/last-2.md')
  await repository.git('mv', 'content/new-2.ja.md', 'content/last-2.ja.md')
  await repository.write('content/last-2.md', post('Post 2', ...english(2, 'Here, too.')))
  await repository.commit('Coffee')
  await repository.git('switch', '-q', 'main')
  await repository.write('content/other.md', post('Other', 'Something else again.'))
  await repository.commit('Go on')
  await repository.git('switch', '-q', '--detach')
  await repository.git('merge', '-q', '--no-ff', '-m', 'Merge', 'topic')
  await repository.git('update-ref', REQUEST, 'HEAD')
  await repository.git('switch', '-q', 'main')
  await repository.git('branch', '-q', '-D', 'topic', 'renames')
  return repository
}

interface Told {
  readonly code: number
  readonly report: unknown
  readonly said: string
}

async function ask(root: string, argv: readonly string[]): Promise<Told> {
  const world = aWorld({ cwd: root })
  const code = await run([...argv, '--json'], world)
  const [report, said] = [world.written.stdout.join(''), world.written.stderr.join('')]
  return { code, report: JSON.parse(report.replaceAll(root, '/blog') || 'null') as unknown, said }
}

it.each([
  ['status', 'main'],
  ['diff', 'main'],
  ['status --changed', REQUEST],
  ['check', 'main'],
  ['adopt', 'main'],
  ['update --dry-run', 'main'],
  ['reviewers', 'main'],
  ['digest --since 2024-01', 'main'],
  ['guard --base refs/remotes/origin/main', REQUEST],
  ['guard --base refs/remotes/origin/main~5 --head refs/remotes/origin/main', 'main'],
  ['doctor', REQUEST],
])('%s of %s tells in a checkout of one commit what it tells in a whole clone', async (line, ref) => {
  const argv = line.split(' ')
  await whole.git('checkout', '-q', ...(ref === 'main' ? ['main'] : ['--detach', 'pull/7/merge']))
  const expected = await ask(whole.root, argv)
  expect(expected.report).not.toBeNull()
  await using place = await checkOut(server.url('.git'), { ref: ref === 'main' ? 'refs/heads/main' : ref })
  const variables = await prepareCheckout({
    root: place.root,
    token: null,
    server: 'https://github.com',
    branches: ['main'],
  })
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
  const before = server.requests()
  expect(await ask(place.root, argv)).toEqual(expected)
  // Two each time: for what renames compare, for what is read then, and for another side; not for each commit or file
  expect(server.requests() - before).toBeLessThanOrEqual(6)
})
