import { execFile, spawn, spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { UpdateReport } from '../../src/report/update/update-report.ts'
import { runCommand } from '../support/command.ts'
import { openTestRepository, type TestRepository } from '../support/repository.ts'
import { post, translation } from '../support/status.ts'
import { linkBlog, linked, linkedJa, NEW, OLD } from '../support/update.ts'

const BIN = resolve(import.meta.dirname, '../../dist/translate.js')
const run = promisify(execFile)

const PARAGRAPHS = Array.from({ length: 25 }, (_, i) => `Paragraph ${i} says that \`call_${i}()\` is free.`)
const JA = PARAGRAPHS.map((_, i) => `段落${i}では、\`call_${i}()\`は無料だと述べています。`)
/** In every second post a translator has work, so that both ways of recording are gone. */
const WORK = 'Water never boils at sea level, whatever you do.'

let template: TestRepository
let blog: TestRepository
let wanted: Record<string, string>
let before: Record<string, string>

/** Eighteen translations that take a while to write, before and after an undisturbed run; each test has a copy of its own. */
beforeAll(async () => {
  blog = template = await linkBlog()
  const names = Array.from({ length: 17 }, (_, i) => `content/post-${i}`)
  for (const [i, name] of names.entries()) {
    const work = i % 2 === 0 ? [] : ['Water boils at sea level.']
    await blog.write(`${name}.md`, post('Post', linked(OLD), ...PARAGRAPHS, ...work))
  }
  const basis = await blog.commit('Posts')
  for (const [i, name] of names.entries()) {
    const work = i % 2 === 0 ? [] : ['水は海面の高さで沸騰します。']
    await blog.write(`${name}.ja.md`, translation(basis, linkedJa(OLD), ...JA, ...work))
    await blog.write(`${name}.md`, post('Post', linked(NEW), ...PARAGRAPHS, ...(i % 2 === 0 ? [] : [WORK])))
  }
  await blog.commit('Edit')
  before = await filesOf(blog)
  expect(await update()).toMatchObject({ exit: 0 })
  wanted = await filesOf(blog)
  await reset()
})
afterAll(async () => template.dispose())
beforeEach(async () => {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'evergloss-')))
  await cp(template.root, root, { recursive: true })
  blog = openTestRepository(root)
})
afterEach(async () => blog.dispose())

const update = async (...args: string[]) => runCommand(['update', ...args], { cwd: blog.root })

async function reset(): Promise<void> {
  await blog.git('reset', '-q', '--hard')
  await blog.git('clean', '-fdq')
}

/** Text of every file of the work tree. */
async function filesOf({ root }: TestRepository): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter(path => !path.startsWith('.git/'))
  return Object.fromEntries(
    await Promise.all(paths.map(async path => [path, await readFile(join(root, path), 'utf8')] as const)),
  )
}

const locks = async () => (await readdir(join(blog.root, '.git'))).filter(name => name.endsWith('.lock'))

/** Starts an update, and kills it when it has written some files. */
async function killAfter(files: number): Promise<void> {
  const child = spawn(process.execPath, [BIN, 'update'], { cwd: blog.root, stdio: 'ignore' })
  const end = new Promise(done => child.once('close', done))
  while (child.exitCode === null && (await written()) < files) await new Promise(done => setImmediate(done))
  child.kill('SIGKILL')
  await end
}

/** Files that the run has put in place by now: content by its new time, ledgers, and temporary files. */
async function written(): Promise<number> {
  const content = await readdir(join(blog.root, 'content'))
  const ledgers = await readdir(join(blog.root, '.translate/ja/content')).catch(() => [])
  const begun = content.filter(name => name.endsWith('.tmp')).length
  return ledgers.length + begun
}

describe('a run that is killed', () => {
  it('leaves each file old or new, and the next one ends where an undisturbed one does', async () => {
    let torn = 0
    for (let files = 0; files <= 8; files += 1) {
      await killAfter(files)
      const after = await filesOf(blog)
      for (const [path, text] of Object.entries(after))
        if (!/\.translate-[0-9a-f]{16}\.tmp$/.test(path)) expect([before[path], wanted[path]]).toContain(text)
      if (
        JSON.stringify(after) !== JSON.stringify(before) &&
        JSON.stringify(after) !== JSON.stringify(wanted)
      )
        torn += 1
      expect(await update()).toMatchObject({ exit: 0 })
      expect(await filesOf(blog)).toEqual(wanted)
      expect(await locks()).toEqual([])
      await reset()
    }
    // Else nothing was shown
    expect(torn).toBeGreaterThan(4)
  })

  it('at a random moment, likewise', async () => {
    const start = performance.now()
    await update('--dry-run')
    const time = performance.now() - start
    for (let i = 1; i <= 8; i += 1) {
      const child = spawn(process.execPath, [BIN, 'update'], { cwd: blog.root, stdio: 'ignore' })
      const end = new Promise(done => child.once('close', done))
      setTimeout(() => child.kill('SIGKILL'), (time * i) / 7)
      await end
      expect(await update()).toMatchObject({ exit: 0 })
      expect(await filesOf(blog)).toEqual(wanted)
      await reset()
    }
  })

  it('by a signal that can be caught takes its lock along', async () => {
    const child = spawn(process.execPath, [BIN, 'update'], { cwd: blog.root, stdio: 'ignore' })
    const end = new Promise(done => child.once('close', (_, signal) => done(signal)))
    while ((await locks()).length === 0) await new Promise(done => setImmediate(done))
    child.kill('SIGTERM')
    expect(await end).toBe('SIGTERM')
    expect(await locks()).toEqual([])
  })
})

describe('two runs at once', () => {
  it('never mix: each is done, or says who is at work', async () => {
    for (let i = 0; i < 3; i += 1) {
      const runs = await Promise.all([update(), update(), update(), update('--prune')])
      for (const { exit, stderr } of runs)
        if (exit !== 0) {
          expect(exit).toBe(2)
          expect(stderr).toMatch(
            /^translate: Another `translate update` is writing here \(process \d+, since /,
          )
        }
      expect(runs.some(({ exit }) => exit === 0)).toBe(true)
      expect(await filesOf(blog)).toEqual(wanted)
      expect(await locks()).toEqual([])
      await reset()
    }
  })

  it('in two work trees of one repository wait for each other', async () => {
    const owner = { pid: process.pid, host: hostname(), command: 'adopt', since: '2024-05-01T10:00:00.000Z' }
    const unknown = { machine: null, boot: null, space: null, began: null }
    await writeFile(
      join(blog.root, '.git/translate-0123456789abcdef.lock'),
      JSON.stringify({ ...owner, ...unknown }),
    )
    await blog.git('worktree', 'add', '-q', '.git/other-tree', '-b', 'other')
    const { exit, stderr } = await runCommand(['update'], { cwd: join(blog.root, '.git/other-tree') })
    expect(exit).toBe(2)
    expect(stderr).toContain('`translate adopt` is writing here')
    expect((await update('--dry-run')).exit).toBe(0)
  })
})

describe('a disk that is full', () => {
  it('fails what does not fit, does the rest, and is made good by the next run', async () => {
    const big = 'content/post-3.ja.md'
    const filler = `${'長い段落が続きます。'.repeat(40_000)}\n`
    await blog.write(big, `${await readFile(join(blog.root, big), 'utf8')}\n${filler}`)
    await blog.commit('Grow')
    const command = `ulimit -f 512; exec "$0" "$@"`
    const limited = ['-c', command, process.execPath, BIN, 'update', '--json']
    const { status, stdout } = spawnSync('bash', limited, { cwd: blog.root, maxBuffer: 1 << 28 })
    expect(status).toBe(2)
    const { items }: UpdateReport = JSON.parse(stdout.toString())
    const failed = items.filter(({ outcome }) => outcome === 'failed')
    expect(failed).toMatchObject([{ target: big, problem: { code: 'files:noSpace' } }])
    expect(items.filter(({ outcome }) => outcome === 'written')).toHaveLength(17)
    expect((await blog.git('status', '--porcelain')).includes(big)).toBe(false)
    expect((await readdir(join(blog.root, 'content'))).filter(name => name.endsWith('.tmp'))).toEqual([])
    expect(await update()).toMatchObject({ exit: 0 })
    expect(await readFile(join(blog.root, big), 'utf8')).toContain(NEW)
  })

  it('also where the file system itself has no room left', async context => {
    const folder = join(blog.root, 'content/small')
    await mkdir(folder)
    const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', folder]).then(
      () => true,
      () => false,
    )
    if (!mounted) context.skip('skipped: no right to mount a small file system')
    try {
      await blog.write('content/small/a.md', post('Post', linked(OLD)))
      const first = await blog.commit('Small')
      const text = translation(first, linkedJa(OLD), '長い段落が続きます。'.repeat(1000))
      await blog.write('content/small/a.ja.md', text)
      await blog.commit('Translate')
      await blog.write('content/small/a.md', post('Post', linked(NEW)))
      await blog.commit('Edit')
      await blog.write('content/small/filler', new Uint8Array(80_000)).catch(() => undefined)
      const { exit, stdout } = await update('content/small')
      expect(exit).toBe(2)
      expect(stdout).toContain('was not written: the disk or the quota is full')
      expect(await readFile(join(folder, 'a.ja.md'), 'utf8')).toBe(text)
      await blog.remove('content/small/filler')
      expect((await update('content/small')).exit).toBe(0)
      expect(await readFile(join(folder, 'a.ja.md'), 'utf8')).toContain(NEW)
    } finally {
      await run('umount', [folder])
    }
  })
})
