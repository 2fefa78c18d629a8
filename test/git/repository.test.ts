import { chmod, chown, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openRepository } from '../../src/git/repository.ts'
import { createRepository, type TestRepository } from '../support/repository.ts'
import { userErrorOf } from '../support/user-error.ts'

afterEach(() => vi.unstubAllEnvs())

const post = { 'blog/a.md': 'one\n' }

describe('openRepository', () => {
  it('finds the top from a sub-directory', async () => {
    await using repository = await createRepository({ files: post })
    expect(await openRepository(join(repository.root, 'blog'))).toEqual({
      root: repository.root,
      gitDir: join(repository.root, '.git'),
      commonDir: join(repository.root, '.git'),
      shallow: false,
      promisor: null,
      head: await repository.git('rev-parse', 'HEAD'),
    })
  })

  it('opens a repository without a commit', async () => {
    await using repository = await createRepository()
    expect(await openRepository(repository.root)).toMatchObject({ root: repository.root, head: null })
  })

  it('knows the two git directories of a worktree', async () => {
    await using repository = await createRepository({ files: post })
    const folder = `${repository.root}-worktree`
    await repository.git('worktree', 'add', '-q', folder)
    expect(await openRepository(join(folder, 'blog'))).toMatchObject({
      root: folder,
      gitDir: join(repository.root, '.git/worktrees', folder.split('/').at(-1) ?? ''),
      commonDir: join(repository.root, '.git'),
    })
    await rm(folder, { recursive: true })
  })

  it('takes the repository around a submodule, and the submodule itself', async () => {
    await using theme = await createRepository({ files: { 'theme.md': 'theme\n' } })
    await using repository = await createRepository({ files: post })
    await repository.git(
      '-c',
      'protocol.file.allow=always',
      'submodule',
      '--quiet',
      'add',
      theme.root,
      'themes/one',
    )
    await repository.commit('Add a theme')
    expect((await openRepository(join(repository.root, 'blog'))).root).toBe(repository.root)
    expect((await openRepository(join(repository.root, 'themes/one'))).root).toBe(
      join(repository.root, 'themes/one'),
    )
  })

  it('works where paths hold line feeds, quotes and spaces', async () => {
    await using repository = await createRepository({ files: post })
    const odd = join(repository.root, 'a\n"b" \'c')
    await mkdir(odd)
    await repository.git('init', '-q', odd)
    expect(await openRepository(odd)).toMatchObject({ root: odd, gitDir: join(odd, '.git'), head: null })
  })

  it('is not led astray by the variables that git sets for hooks', async () => {
    await using repository = await createRepository({ files: post })
    await using other = await createRepository({ files: post })
    vi.stubEnv('GIT_DIR', join(other.root, '.git'))
    vi.stubEnv('GIT_WORK_TREE', other.root)
    expect((await openRepository(repository.root)).root).toBe(repository.root)
  })
})

describe('openRepository refuses', () => {
  it('a directory that is not there', async () => {
    const directory = join(tmpdir(), 'evergloss-nowhere')
    expect(await userErrorOf(openRepository(directory))).toEqual({
      code: 'git:noDirectory',
      params: { directory },
    })
  })

  it('a directory outside a repository', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'evergloss-plain-'))
    expect(await userErrorOf(openRepository(directory))).toEqual({
      code: 'git:noRepository',
      params: { directory },
    })
    await rm(directory, { recursive: true })
  })

  it('a bare repository, and the inside of a git directory', async () => {
    await using repository = await createRepository({ files: post })
    await repository.git('clone', '-q', '--bare', '.', 'bare.git')
    for (const directory of [join(repository.root, 'bare.git'), join(repository.root, '.git')]) {
      expect(await userErrorOf(openRepository(directory))).toEqual({
        code: 'git:bare',
        params: { directory },
      })
    }
  })

  it.skipIf(process.getuid?.() !== 0)(
    "another user's repository, with git's own advice (skipped: not root)",
    async () => {
      await using repository = await createRepository({ files: post })
      vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null')
      vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1')
      await giveAway(repository)
      expect(await userErrorOf(openRepository(repository.root))).toEqual({
        code: 'git:unsafe',
        params: {
          directory: repository.root,
          command: `git config --global --add safe.directory ${repository.root}`,
        },
      })
    },
  )

  it('a machine without git', async () => {
    await using repository = await createRepository({ files: post })
    vi.stubEnv('PATH', join(repository.root, 'blog'))
    expect(await userErrorOf(openRepository(repository.root))).toEqual({
      code: 'git:notInstalled',
      params: {},
    })
  })

  it('a git that does not know the questions', async () => {
    await using repository = await createRepository({ files: post })
    const bin = join(repository.root, 'bin')
    await mkdir(bin)
    await writeFile(join(bin, 'git'), OLD_GIT)
    await chmod(join(bin, 'git'), 0o755)
    vi.stubEnv('PATH', `${bin}:${process.env['PATH']}`)
    expect(await userErrorOf(openRepository(repository.root))).toEqual({
      code: 'git:tooOld',
      params: { found: 'git version 2.20.1', needed: '2.31' },
    })
  })

  it('a damaged repository, in the words of git', async () => {
    await using repository = await createRepository({ files: post })
    await writeFile(join(repository.root, '.git/config'), '[core\n')
    const { code, params } = await userErrorOf(openRepository(repository.root))
    expect(code).toBe('git:failed')
    expect(params['details']).toMatch(/bad config line 1/)
  })
})

// git before 2.31 repeats an option of rev-parse that it does not know.
const OLD_GIT = `#!/bin/sh
for word; do
  case $word in
    version) echo 'git version 2.20.1'; exit 0 ;;
    --path-format*) echo "$word" ;;
  esac
done
exit 0
`

async function giveAway(repository: TestRepository): Promise<void> {
  await chown(repository.root, 65534, 65534)
  for (const name of await readdir(repository.root)) await chown(join(repository.root, name), 65534, 65534)
}
