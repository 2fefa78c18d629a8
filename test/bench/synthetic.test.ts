import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const GENERATOR = new URL('synthetic.js', import.meta.url).pathname
const SIZE = ['--posts', '5', '--locales', '2', '--commits', '20']

describe('a synthetic repository', () => {
  let folder: string
  const git = (name: string, ...args: string[]): string =>
    execFileSync('git', args, { cwd: join(folder, name), encoding: 'utf8' }).trim()
  const build = (name: string, seed: string): void => {
    execFileSync(process.execPath, [GENERATOR, ...SIZE, '--seed', seed, join(folder, name)])
  }

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'evergloss-synthetic-'))
    build('first', '1')
    build('again', '1')
    build('other', '2')
  })

  afterAll(() => rmSync(folder, { recursive: true }))

  it('is sound and as large as asked for', () => {
    expect(git('first', 'fsck', '--full', '--strict')).toBe('')
    expect(git('first', 'status', '--porcelain')).toBe('')
    expect(git('first', 'rev-list', '--count', 'HEAD')).toBe('20')
    const files = git('first', 'ls-files', '-z').split('\0').filter(Boolean)
    expect(files.filter(file => file.endsWith('/index.md'))).toHaveLength(5)
    expect(files.filter(file => /\/index\.[\w-]+\.md$/.test(file))).toHaveLength(10)
    expect(files).toContain('translate.toml')
  })

  it('names in each translation the commit that last changed the source it was made from', () => {
    const targets = git('first', 'ls-files', '-z', 'content/*/index.*.md').split('\0').filter(Boolean)
    expect(targets).toHaveLength(10)
    for (const target of targets) {
      const text = readFileSync(join(folder, 'first', target), 'utf8')
      const basis = /^translation_based_on_commit = "([0-9a-f]{40})"$/m.exec(text)?.[1] ?? 'none'
      const source = target.replace(/\.[\w-]+\.md$/, '.md')
      expect(git('first', 'merge-base', basis, 'HEAD')).toBe(basis)
      expect(git('first', 'log', '-n', '1', '--format=%H', basis, '--', source)).toBe(basis)
    }
  })

  it('has sources that changed after they were translated', () => {
    const subjects = git('first', 'log', '--format=%s')
    expect(subjects).toMatch(/Update a post in/)
    expect(subjects).toMatch(/Fix a typo/)
  })

  it('depends on size and seed alone', () => {
    expect(git('again', 'rev-parse', 'HEAD')).toBe(git('first', 'rev-parse', 'HEAD'))
    expect(git('other', 'rev-parse', 'HEAD')).not.toBe(git('first', 'rev-parse', 'HEAD'))
  })
})
