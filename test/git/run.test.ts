import { tmpdir } from 'node:os'
import { afterEach, expect, it, vi } from 'vitest'
import { runGit } from '../../src/git/run.ts'

afterEach(() => vi.unstubAllEnvs())

it('git and what it starts see no token that is for others', async () => {
  for (const name of ['CROWDIN_PERSONAL_TOKEN', 'INPUT_CROWDIN_TOKEN', 'INPUT_GITHUB_TOKEN', 'GITHUB_TOKEN'])
    vi.stubEnv(name, `secret of ${name}`)
  const { stdout } = await runGit(tmpdir(), ['-c', 'alias.surroundings=!env', 'surroundings'])
  const seen = stdout.toString('utf8').match(/secret of .*/g)
  // Helpers of credentials may want that one
  expect(seen).toEqual(['secret of GITHUB_TOKEN'])
})
