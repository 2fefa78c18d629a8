import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { actionBundle } from '../support/action-bundle.ts'
import { openTestRepository, type TestRepository } from '../support/repository.ts'

const PROJECT = resolve(import.meta.dirname, '../..')
const SOURCES = ['src', 'locales', '.github', '.gitignore', 'package.json', 'package-lock.json']
const BUILT = ['translate.mjs', 'third-party.txt'].map(name => `.github/actions/translate/${name}`)
const { version } = manifest
const TAG = `v${version}`
const MAJOR = TAG.replace(/\..*/, '')

let top = ''
let work: TestRepository
let bundle = ''
let program: Promise<string>

beforeAll(async () => {
  top = await realpath(await mkdtemp(join(tmpdir(), 'evergloss-release-')))
  bundle = join(top, 'release.bundle')
  work = await clone('work')
  program = actionBundle()
})

afterAll(async () => rm(top, { recursive: true, force: true }))

/** The project as it stands, in a repository with a remote `origin` that has the same main. */
async function clone(name: string): Promise<TestRepository> {
  const root = join(top, name)
  for (const path of SOURCES) await cp(join(PROJECT, path), join(root, path), { recursive: true })
  await symlink(join(PROJECT, 'node_modules'), join(root, 'node_modules'))
  const repository = openTestRepository(root)
  await repository.git('init', '-q', '-b', 'main')
  // A link to a folder is no folder for .gitignore
  await writeFile(join(root, '.git/info/exclude'), 'node_modules\n')
  await repository.commit('The project')
  await repository.git('init', '-q', '--bare', join(top, `${name}.git`))
  await repository.git('remote', 'add', 'origin', join(top, `${name}.git`))
  await repository.git('push', '-q', 'origin', 'main')
  return repository
}

interface Ended {
  readonly code: number
  readonly said: string
}

async function release(step: 'prepare' | 'publish', wished = version): Promise<Ended> {
  const options = { cwd: work.root, env: { ...work.env, VERSION: wished, npm_config_prefer_offline: 'true' } }
  return promisify(execFile)(process.execPath, [`.github/release/${step}.js`, bundle], options).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: { code: number; stderr: string }) => ({ code: error.code, said: error.stderr }),
  )
}

const onRemote = (name: string) => work.git('ls-remote', 'origin', `refs/tags/${name}`)
const filesIn = async (revision: string) =>
  (await work.git('ls-tree', '-r', '--name-only', revision, '.github/actions')).split('\n')

describe('a release is refused', () => {
  it.each(['1.2', 'v1.2.3', '1.2.3-rc.1', '01.2.3', '1.2.3; rm -rf .', ''])('as %j', async wished => {
    expect(await release('prepare', wished)).toEqual({
      code: 2,
      said: `A version has three numbers, 1.2.3; "${wished}" has not.\n`,
    })
  })

  it('under a version that package.json does not say', async () => {
    const { code, said } = await release('prepare', '99.0.0')
    expect(code).toBe(2)
    expect(said).toContain(`package.json says ${version}`)
    expect(said).toContain('npm version --no-git-tag-version 99.0.0')
  })

  it('with files that are not committed', async () => {
    await work.write('src/new.ts', 'export {}\n')
    expect(await release('prepare')).toEqual({
      code: 2,
      said: 'These files are not committed:\n?? src/new.ts\n',
    })
    await work.remove('src/new.ts')
  })

  it('from a commit that is not on main', async () => {
    const head = await work.git('rev-parse', 'HEAD')
    await work.commit('Not merged')
    const { code, said } = await release('prepare')
    await work.git('reset', '-q', '--hard', head)
    expect({ code, said }).toEqual({
      code: 2,
      said: "HEAD is not on origin's main: a release is made from what was merged.\n",
    })
  })
})

describe('a release', () => {
  it('is prepared without anything being pushed, on no branch', async () => {
    const { code, said } = await release('prepare')
    expect(code, said).toBe(0)
    expect(await onRemote('*')).toBe('')
    expect(await work.git('status', '--porcelain')).toBe('')
    expect(await filesIn('main')).toEqual(['.github/actions/translate/action.yml'])
  })

  it('holds the program that these sources give in any folder, and nothing else that main does not have', async () => {
    expect(await work.git('rev-parse', `${TAG}^{commit}^`)).toBe(await work.git('rev-parse', 'main'))
    expect((await work.git('diff', '--name-only', 'main', TAG)).split('\n').sort()).toEqual([...BUILT].sort())
    const blob = await promisify(execFile)('git', ['cat-file', 'blob', `${TAG}:${BUILT[0]}`], {
      cwd: work.root,
      encoding: 'buffer',
      maxBuffer: 2 ** 26,
    })
    expect(blob.stdout.equals(await readFile(await program))).toBe(true)
  })

  it('is not published when it holds more than that', async () => {
    const good = await readFile(bundle)
    const tag = await work.git('rev-parse', TAG)
    const tree = await work.git('rev-parse', 'main^{tree}')
    const other = await work.git('commit-tree', tree, '-p', 'main', '-m', 'Other')
    await work.git('update-ref', `refs/tags/${TAG}`, other)
    await work.git('bundle', 'create', '-q', bundle, TAG, '^main')
    await work.git('update-ref', '-d', `refs/tags/${TAG}`)
    const { code, said } = await release('publish')
    expect({ code, remote: await onRemote('*') }).toEqual({ code: 2, remote: '' })
    expect(said).toContain('changes')
    await writeFile(bundle, good)
    await work.git('update-ref', `refs/tags/${TAG}`, tag)
  })

  it('is pushed as a tag of its own, the major version moves to it, and main stays', async () => {
    const main = await work.git('ls-remote', 'origin', 'refs/heads/main')
    await work.git('push', '-q', 'origin', `main:refs/tags/${MAJOR}`)
    const { code, said } = await release('publish')
    expect(code, said).toBe(0)
    const commit = await work.git('rev-parse', `${TAG}^{commit}`)
    expect(await onRemote(`${TAG}^{}`)).toContain(commit)
    expect(await onRemote(MAJOR)).toContain(commit)
    expect(await work.git('ls-remote', 'origin', 'refs/heads/*')).toBe(main)
  })

  it('is never made twice', async () => {
    for (const step of ['prepare', 'publish'] as const)
      expect(await release(step)).toEqual({
        code: 2,
        said: `${TAG} is released already. A release is never changed; take the next number.\n`,
      })
  })

  it('of an older line takes the major version nothing back', async () => {
    const [major, minor] = version.split('.').map(Number)
    await work.git(
      'push',
      '-q',
      'origin',
      `main:refs/tags/v${major}.${Number(minor) + 1}.0`,
      `:refs/tags/${TAG}`,
    )
    const before = await onRemote(MAJOR)
    const { code, said } = await release('publish')
    expect({ code, said, major: await onRemote(MAJOR) }).toEqual({
      code: 0,
      said: `${TAG} pushed\n`,
      major: before,
    })
  })
})
