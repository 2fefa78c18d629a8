import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { progressLine } from '../../src/cli/progress-line.ts'
import { run } from '../../src/cli/run.ts'
import type { World } from '../../src/cli/world.ts'
import { createRepository, type TestRepository } from '../support/repository.ts'
import { aWorld } from '../support/world.ts'

const ERASE = '\r\u001b[K'

/** A terminal whose clock is set by hand. */
function aTerminal(some: Partial<World> = {}) {
  const clock = { ms: 0 }
  return { clock, world: aWorld({ messageColumns: 40, now: () => clock.ms, ...some }) }
}

describe('the line of progress', () => {
  it('is not drawn in the first moment, then written over in place, and taken away once', () => {
    const { clock, world } = aTerminal()
    const line = progressLine(world, false)
    const drawn = (ms: number, words: string): string[] => {
      clock.ms = ms
      line?.show(() => words)
      return world.written.stderr.splice(0)
    }
    expect(drawn(499, 'a')).toEqual([])
    expect(drawn(500, 'b')).toEqual([`${ERASE}b`])
    expect(drawn(599, 'c')).toEqual([])
    expect(drawn(600, 'd')).toEqual([`${ERASE}d`])
    line?.clear()
    line?.clear()
    expect(world.written.stderr).toEqual([ERASE])
  })

  it('makes no words that nobody sees', () => {
    const { world } = aTerminal()
    progressLine(world, false)?.show(() => {
      throw new Error('too early')
    })
    expect(world.written.stderr).toEqual([])
  })

  it.each([
    [40, '漢'.repeat(30), `${'漢'.repeat(19)}…`],
    [40, 'a'.repeat(39), 'a'.repeat(39)],
    [1, 'words', ''],
  ])('stays in one line of %i cells', (messageColumns, words, shown) => {
    const { clock, world } = aTerminal({ messageColumns })
    const line = progressLine(world, false)
    clock.ms = 1000
    line?.show(() => words)
    expect(world.written.stderr).toEqual([ERASE + shown])
  })

  it.each([
    ['stderr is no terminal', aWorld(), false],
    ['CI', aTerminal({ env: { CI: 'true' } }).world, false],
    ['a dumb terminal', aTerminal({ env: { TERM: 'dumb' } }).world, false],
    ['--debug', aTerminal().world, true],
  ])('is not there: %s', (_, world, debug) => {
    expect(progressLine(world, debug)).toBeUndefined()
  })
})

describe('a run that takes long', () => {
  let blog: TestRepository

  beforeAll(async () => {
    blog = await createRepository({
      files: { 'content/a.md': '# One\n\nSome text.\n', 'content/b.md': '# Two\n' },
    })
    const basis = await blog.git('rev-parse', 'HEAD')
    for (const [post, locale] of [
      ['a', 'ja'],
      ['a', 'ko'],
      ['b', 'ja'],
    ])
      await blog.write(
        `content/${post}.${locale}.md`,
        `---\nl10n:\n  sourceCommit: ${basis}\n---\n\n# 一\n\n文。\n`,
      )
    await blog.write('content/a.md', '# One\n\nSome other text, [new](https://example.org/).\n')
    await blog.write('content/b.md', '# Two and a half\n')
    await blog.commit('Change')
  })

  afterAll(async () => blog.dispose())

  /** Each look at the clock is a second later than the one before, so that every step is drawn. */
  async function watched(argv: readonly string[], some: Partial<World> = {}) {
    const log: string[] = []
    let ms = 0
    const world = aWorld({
      cwd: blog.root,
      now: () => (ms += 1000),
      messageColumns: 80,
      stdout: { write: text => log.push(`out ${text}`) },
      stderr: { write: text => log.push(text) },
      ...some,
    })
    const exit = await run(argv, world)
    return { log, exit }
  }

  it.each([
    [
      'status',
      ['0 of 2 posts', '1 of 2 posts', '2 of 2 posts', '0 of 3 translations', '3 of 3 translations'],
    ],
    ['diff', ['2 of 2 posts', '3 of 3 translations']],
    ['update --dry-run', ['0 of 3 translations', '2 of 3 translations']],
    ['check', ['1 of 3 translations', '3 of 3 translations']],
    ['adopt --check', ['0 of 3 translations', '2 of 3 translations']],
  ])('says how far it is, and takes that away before its report: %s', async (line, steps) => {
    const { log } = await watched(line.split(' '))
    const report = log.findIndex(text => text.startsWith('out '))
    const shown = log.slice(0, report - 1)
    const command = line.split(' ')[0]
    expect(shown).toEqual(expect.arrayContaining(steps.map(step => `${ERASE}${command}: ${step}`)))
    expect(shown.every(text => text.startsWith(ERASE))).toBe(true)
    expect(log.slice(report - 1)).toEqual([ERASE, log.at(-1)])
  })

  it('speaks the language of the person', async () => {
    const { log } = await watched(['status', '--ui-locale', 'ja'])
    expect(log).toContain(`${ERASE}status: 翻訳 3 件中 3 件`)
  })

  it('draws nothing, and prints the same, where stderr is no terminal', async () => {
    const { log } = await watched(['status', '--json'])
    const quiet = await watched(['status', '--json'], { env: { CI: '1' } })
    expect(quiet.log).toEqual([log.at(-1)])
    expect(JSON.parse(quiet.log[0]?.slice(4) ?? '')).toMatchObject({ schema: 1 })
  })

  it('takes the line away before it says what failed', async () => {
    const env = { GITHUB_STEP_SUMMARY: '/nonexistent/summary' }
    const { log, exit } = await watched(['status', '--github'], { env })
    expect(exit).toBe(2)
    expect(log.slice(-2)).toEqual([ERASE, expect.stringContaining('translate: The step summary')])
  })
})
