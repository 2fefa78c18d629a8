import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createNewsworthyBlog } from '../support/digest.ts'
import type { TestRepository } from '../support/repository.ts'
import { transcript } from '../support/transcript.ts'

let repository: TestRepository
beforeAll(async () => {
  ;({ repository } = await createNewsworthyBlog())
})
afterAll(async () => repository.dispose())

async function expectTranscript(name: string, lines: readonly string[]): Promise<void> {
  const said = await transcript(lines, { cwd: repository.root, env: { GITHUB_REPOSITORY: 'teahouse/blog' } })
  await expect(said).toMatchFileSnapshot(`../transcripts/${name}.txt`)
}

describe('translate digest', () => {
  it('shows help', async () => expectTranscript('help-digest', ['digest --help']))

  it('tells of a month, of a day, and of nothing', async () =>
    expectTranscript('digest', [
      'digest --since 2024-03',
      'digest --since 2024-03-05 --until 2024-03-05 --format text',
      'digest --since 2024-03-05 --until 2024-03-05 --offline --ui-locale ko',
      'digest --since 2023-01 --offline',
    ]))

  it('answers bad input', async () =>
    expectTranscript('digest-bad-input', [
      'digest',
      'digest --since',
      'digest --since yesterday',
      'digest --since 2024-02-30',
      'digest --since 2024-03 --until 2024-02 --ui-locale zh-CN',
      'digest --since 2024-03 --locale fr',
      'digest 2024-03',
    ]))
})
