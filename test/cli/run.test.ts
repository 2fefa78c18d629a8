import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import stringWidth from 'string-width'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { UI_LOCALES } from '../../src/i18n/choose-locale.ts'
import { aWorld } from '../support/world.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evergloss-'))
  await writeFile(join(folder, 'post.md'), '# Hello\n\nA text.\n')
})

afterAll(async () => rm(folder, { recursive: true, force: true }))

describe('run', () => {
  it('writes a result once, to stdout, and nothing to stderr', async () => {
    const world = aWorld({ cwd: folder })
    expect(await run(['segment', 'post.md', '--json'], world)).toBe(0)
    expect(world.written.stdout).toHaveLength(1)
    expect(world.written.stderr).toEqual([])
    expect(JSON.parse(world.written.stdout[0] ?? '')).toMatchObject({
      schema: 1,
      file: 'post.md',
      format: 'markdown',
      segments: [
        {
          id: 's1',
          kind: 'heading',
          level: 1,
          lines: [1, 1],
          ranges: [{ start: 2, end: 7 }],
          source: 'Hello',
        },
        { id: 's2', kind: 'paragraph', lines: [3, 3], source: 'A text.', placeholders: [] },
      ],
      findings: [],
    })
  })

  it('works in the directory of --root, before or after the command', async () => {
    for (const argv of [
      ['--root', folder, 'segment', 'post.md'],
      ['segment', '--root', folder, 'post.md'],
      ['segment', 'post.md', `--root=${folder}`],
    ]) {
      const world = aWorld()
      expect([await run(argv, world), world.written.stderr]).toEqual([0, []])
      expect(world.written.stdout.join('')).toContain('2 segments in post.md')
    }
  })

  it.each([
    ['a terminal', { isTTY: true }, [], true],
    ['a pipe', { isTTY: false }, [], false],
    ['NO_COLOR', { isTTY: true, env: { NO_COLOR: '1' } }, [], false],
    ['an empty NO_COLOR', { isTTY: true, env: { NO_COLOR: '' } }, [], true],
    ['CI', { isTTY: true, env: { CI: 'true' } }, [], false],
    ['a dumb terminal', { isTTY: true, env: { TERM: 'dumb' } }, [], false],
    ['--no-color', { isTTY: true }, ['--no-color'], false],
  ])('colours for %s', async (...[, some, argv, colored]) => {
    const world = aWorld({ cwd: folder, ...some })
    await run(['segment', 'post.md', ...argv], world)
    expect(world.written.stdout.join('').includes('\u001b[')).toBe(colored)
  })

  it.each(UI_LOCALES)('wraps help to the terminal in %s', async locale => {
    for (const columns of [40, 80]) {
      const world = aWorld({ columns })
      expect(await run(['status', '--help', '--ui-locale', locale], world)).toBe(0)
      const lines = world.written.stdout.join('').split('\n')
      expect(lines.filter(line => stringWidth(line) > columns && !line.startsWith('  translate '))).toEqual(
        [],
      )
    }
  })

  it('says what is wrong in the language of the environment', async () => {
    const world = aWorld({ env: { LANG: 'ko_KR.UTF-8' } })
    expect(await run(['segment', 'post.md'], world)).toBe(2)
    expect(world.written.stdout).toEqual([])
    expect(world.written.stderr).toEqual([
      'translate: post.md 파일이 없습니다. 철자를 확인하세요. 경로는 /에서 시작합니다.\n',
    ])
  })

  it('ends with 70 on a bug of ours, and shows the stack with --debug only', async () => {
    const broken = {
      write: () => {
        throw new RangeError('no such thing')
      },
    }
    const quiet = aWorld({ cwd: folder, stdout: broken })
    expect(await run(['segment', 'post.md'], quiet)).toBe(70)
    expect(quiet.written.stderr.join('')).toMatch(
      /^translate: Something went wrong inside translate \d.*: RangeError: no such thing\nThis is a bug, not your mistake\. .*--debug\.\n$/,
    )
    const loud = aWorld({ cwd: folder, stdout: broken })
    expect(await run(['--debug', 'segment', 'post.md'], loud)).toBe(70)
    expect(loud.written.stderr.join('')).toMatch(/\n    at /)
  })

  it('passes no control character of an argument on to the terminal', async () => {
    const world = aWorld()
    expect(await run(['\u001b[2J\u009b\u202e'], world)).toBe(2)
    expect(world.written.stderr.join('')).toContain(String.raw`\x1b[2J\x9b\x202e`)
  })
})
