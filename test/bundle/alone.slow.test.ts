import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readFile, readdir, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { actionBundle } from '../support/action-bundle.ts'
import { runCommand } from '../support/command.ts'
import { openTestRepository } from '../support/repository.ts'
import { post, translation } from '../support/status.ts'

const ACTION = resolve(import.meta.dirname, '../../.github/actions/translate/action.yml')
/** What Node calls its permission model: refused is every file that no flag names. */
const PERMISSION = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission'
/** No connection leaves the process. */
const OFFLINE =
  'import net from "node:net"; net.Socket.prototype.connect = () => { throw new Error("went to the network") }'

let top = ''
let action = ''
let repository = ''

beforeAll(async () => {
  top = await realpath(await mkdtemp(join(tmpdir(), 'evergloss-alone-')))
  action = join(top, 'action')
  repository = join(top, 'blog')
  await Promise.all([action, repository, join(top, 'temp')].map(folder => mkdir(folder)))
  await copyFile(ACTION, join(action, 'action.yml'))
  await copyFile(await actionBundle(), join(action, 'translate.mjs'))
  await writeBlog()
})

afterAll(async () => rm(top, { recursive: true, force: true }))

/** Three posts: one has a typing error mended since it was translated, one a new paragraph, one is as it was. */
async function writeBlog(): Promise<void> {
  const blog = openTestRepository(repository)
  await blog.git('init', '-q', '-b', 'main')
  await blog.write(
    'content/a/index.md',
    post('A', 'The allocater returns a *frame*.', '| a | b |\n|---|---|\n| 1 | 2 |'),
  )
  await blog.write('content/b/index.md', post('B', 'Pages are mapped.'))
  await blog.write('content/c/index.md', post('C', 'Nothing happens.'))
  const basis = await blog.commit('Write posts')
  for (const name of ['a', 'b', 'c'])
    await blog.write(
      `content/${name}/index.ja.md`,
      translation(basis, '本文。', ...(name === 'a' ? ['| a | b |\n|---|---|\n| 1 | 2 |'] : [])),
    )
  await blog.write(
    'content/a/index.md',
    post('A', 'The allocator returns a *frame*.', '| a | b |\n|---|---|\n| 1 | 2 |'),
  )
  await blog.write('content/b/index.md', post('B', 'Pages are mapped.', 'They are unmapped later.'))
  await blog.commit('Translate, mend and add')
}

interface Step {
  readonly stdout: string
  readonly stderr: string
  readonly code: number
  readonly outputs: string
  readonly summary: string
}

/** The step that runs the program, as action.yml does it, in an environment without anything else. */
async function runStep(command: string, flags: readonly string[] = []): Promise<Step> {
  const temp = await mkdtemp(join(top, 'temp', 'run-'))
  const files = { GITHUB_OUTPUT: join(temp, 'output'), GITHUB_STEP_SUMMARY: join(temp, 'summary') }
  const env = {
    PATH: process.env['PATH'],
    HOME: temp,
    RUNNER_TEMP: temp,
    GITHUB_ACTIONS: 'true',
    INPUT_COMMAND: command,
    ...files,
  }
  const args = [...flags, join(action, 'translate.mjs')]
  const run = await new Promise<Pick<Step, 'stdout' | 'stderr' | 'code'>>(done => {
    execFile(process.execPath, args, { cwd: repository, env }, (error, stdout, stderr) => {
      done({ stdout, stderr, code: Number(error?.code ?? 0) })
    })
  })
  const read = (path: string) => readFile(path, 'utf8').catch(() => '')
  return { ...run, outputs: await read(files.GITHUB_OUTPUT), summary: await read(files.GITHUB_STEP_SUMMARY) }
}

describe('action.yml and translate.mjs, and nothing else', () => {
  it('tell what is behind, without a word of warning', async () => {
    const { stdout, stderr, code, outputs, summary } = await runStep('status')
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
    expect(stdout).toMatch(/ja +2 +- +1 +-/)
    expect(outputs).toContain('{"fresh":2,"stale":1}')
    expect(summary).toContain('| `ja` | 2 |  | 1 |')
    expect(await readdir(action)).toEqual(['action.yml', 'translate.mjs'])
  })

  it('say the same as the installed command, in each language', async () => {
    const lines = ['diff --json', 'status --markdown --ui-locale ko', 'segment content/a/index.md --json']
    const { stdout } = await runStep(lines.join('\n'))
    for (const line of lines) {
      const { stdout: expected } = await runCommand(line.split(' '), { cwd: repository })
      expect(stdout).toContain(expected.trimEnd())
    }
    expect(stdout).toContain('"name": "satteri"')
  })

  it('read no file of the machine but the repository and their own, and ask no network', async () => {
    const flags = [PERMISSION, `--allow-fs-read=${top}/`, `--allow-fs-write=${top}/`, '--allow-child-process']
    const offline = `--import=data:text/javascript,${encodeURIComponent(OFFLINE)}`
    const { stdout, stderr, code } = await runStep('status\ndiff', [...flags, offline])
    expect(code, stderr).toBe(0)
    expect(stdout).toMatch(/ja +2 +- +1 +-/)
    expect(stdout).toContain('They are unmapped later.')
  })

  it('come with the licence of every package that is inside', async () => {
    const text = await readFile(join(dirname(await actionBundle()), 'third-party.txt'), 'utf8')
    const packages = {
      ...manifest.dependencies,
      '@bruits/satteri-wasm32-wasi': manifest.dependencies.satteri,
    }
    for (const [name, version] of Object.entries(packages)) expect(text).toContain(`${name} ${version} (`)
    expect(text.split(`\n${'-'.repeat(80)}\n`).filter(part => part.length < 500)).toEqual([])
  })

  it('run from a folder of which the name has blanks and letters of any script', async () => {
    const place = join(top, 'ein Ordner', '作業', 'translate.mjs')
    await mkdir(dirname(place), { recursive: true })
    await copyFile(join(action, 'translate.mjs'), place)
    const { code } = await runStep('status', [place])
    expect(code).toBe(0)
  })
})
