import { describe, expect, it } from 'vitest'
import { createBlog, JAPANESE, page } from '../support/adoption.ts'
import { runCommand } from '../support/command.ts'
import { transcript } from '../support/transcript.ts'

const snapshot = (name: string): string => `../transcripts/${name}.txt`

describe('translate adopt', () => {
  it('explains itself, and refuses what makes no sense', async () => {
    const { repository } = await createBlog()
    await using _ = repository
    const lines = [
      'adopt --help',
      'adopt --check --write',
      'adopt --force',
      'adopt --json --markdown',
      'adopt nowhere',
    ]
    await expect(await transcript(lines, { cwd: repository.root })).toMatchFileSnapshot(
      snapshot('adopt-bad-input'),
    )
  })

  it('shows what was found, and changes nothing', async () => {
    const { repository, at } = await createBlog()
    await using _ = repository
    await repository.write('content/page.ja.md', page({ tool: '1.1.0', words: JAPANESE }))
    await repository.commit('Translate')
    await repository.write(
      'content/page.ko.md',
      page({ tool: '2.1.0', words: JAPANESE, basis: at['1.0.0'] ?? '' }),
    )
    await repository.commit('Translate')
    await repository.write('content/page.fr.md', '+++\ntitle = "Vide"\n+++\n')
    await repository.commit('Begin')
    const lines = [
      'adopt',
      'adopt --locale ja --markdown',
      'adopt --check',
      'adopt --check --fail-on contradicted --ui-locale ja',
    ]
    await expect(await transcript(lines, { cwd: repository.root })).toMatchFileSnapshot(snapshot('adopt'))
  })

  it('writes, names what could not be written, and exits with 2 then', async () => {
    const { repository } = await createBlog()
    await using _ = repository
    await repository.write('content/page.ja.md', page({ tool: '1.1.0', words: JAPANESE }))
    const broken = page({ tool: '2.0.0', words: JAPANESE }).replace('title = "A page"', 'title = "A page')
    await repository.write('content/page.ko.md', broken)
    await repository.commit('Translate')
    const run = await runCommand(['adopt', '--write', '--json'], { cwd: repository.root })
    expect(run.exit).toBe(2)
    expect(JSON.parse(run.stdout)).toMatchObject({
      mode: 'write',
      adoptions: [
        { target: 'content/page.ja.md', outcome: 'written', problem: null },
        {
          target: 'content/page.ko.md',
          outcome: 'failed',
          problem: { message: expect.stringContaining('not valid TOML') },
        },
      ],
    })
    expect(await repository.git('status', '--short')).toBe('?? .translate/')
  })
})
