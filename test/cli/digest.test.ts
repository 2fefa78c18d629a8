import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { digestSchema } from '../../src/report/digest/digest-schema.ts'
import { createNewsworthyBlog } from '../support/digest.ts'
import type { TestRepository } from '../support/repository.ts'
import { aWorld } from '../support/world.ts'

let repository: TestRepository
beforeAll(async () => {
  ;({ repository } = await createNewsworthyBlog())
})
afterAll(async () => repository.dispose())

async function translate(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const world = aWorld({ cwd: repository.root, env: { GITHUB_REPOSITORY: 'teahouse/blog' } })
  const code = await run(['digest', ...argv], world)
  return { code, out: world.written.stdout.join(''), err: world.written.stderr.join('') }
}

describe('translate digest', () => {
  it('writes Markdown to stdout, and to stderr what it does not know', async () => {
    const { code, out, err } = await translate('--since', '2024-03')
    expect([code, err]).toEqual([
      0,
      'Which pull requests look for a reviewer is not told: without GITHUB_TOKEN nobody asks GitHub.\n',
    ])
    await expect(out).toMatchFileSnapshot('digest/march.md')
  })

  it('writes JSON alone', async () => {
    const { code, out, err } = await translate('--since', '2024-03', '--json', '--ui-locale', 'ja')
    expect([code, err]).toEqual([0, ''])
    expect(digestSchema.parse(JSON.parse(out)).changes).toHaveLength(7)
  })

  it.each([
    [[], '--since is missing: from which day on?'],
    [['--since', 'May'], '--since does not understand “May”.'],
    [['--since', '2024-02-30'], '--since names a day that is in no calendar: “2024-02-30”.'],
    [
      ['--since', '2024-03', '--until', '2024-02'],
      'The time ends (2024-02-29) before it begins (2024-03-01).',
    ],
    [['--since', '2024-03', '--json', '--format', 'text'], 'ask for different formats'],
    [['--since', '2024-03', '--locale', 'fr'], 'There is no translation into fr.'],
  ])('refuses %j', async (argv, said) => {
    const { code, out, err } = await translate(...argv)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(said)
  })
})
