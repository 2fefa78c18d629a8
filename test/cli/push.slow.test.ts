import { expect, it } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { startCrowdin } from '../support/crowdin/start.ts'
import { EN, JA, post, SOURCE, TARGET, translationFrom } from '../support/exchange.ts'
import { keeper } from '../support/keep.ts'
import { createRepository } from '../support/repository.ts'
import { aWorld } from '../support/world.ts'

const kept = keeper()

it('`translate push` says what it did, and ends with the code that fits', async () => {
  const repository = kept(await createRepository({ files: { [SOURCE]: post('Water', ...EN) } }))
  const basis = await repository.git('rev-parse', 'HEAD')
  await repository.write(TARGET, translationFrom(basis, '水', ...JA))
  await repository.commit('Translate')
  const server = await startCrowdin({ targetLanguageIds: ['ja'], token: 'secret-token-of-the-owner' })
  const environment = {
    CROWDIN_PERSONAL_TOKEN: server.token,
    CROWDIN_PROJECT_ID: `${server.projectId}`,
    CROWDIN_BASE_URL: server.baseUrl,
  }
  const ran = async (env: Record<string, string>, ...options: string[]) => {
    const world = aWorld({ cwd: repository.root, env })
    const code = await run(['push', ...options], world)
    return { code, out: world.written.stdout.join(''), err: world.written.stderr.join('') }
  }

  const planned = await ran(environment, '--dry-run')
  expect(planned).toMatchObject({ code: 0, err: '' })
  expect(planned.out).toContain('Nothing was sent.')
  const done = await ran(environment, '--json')
  expect(done).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(done.out)).toMatchObject({ schema: 1, mode: 'write', posts: [{ outcome: 'written' }] })
  await repository.write(SOURCE, post('Water', ...EN, 'More.'))
  expect(await ran(environment)).toMatchObject({ code: 2, out: expect.stringContaining('differs from HEAD') })

  const none = await ran({})
  expect(none).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('CROWDIN_PERSONAL_TOKEN is not set'),
  })
  const wrong = await ran({ ...environment, CROWDIN_PERSONAL_TOKEN: 'another-secret' }, '--debug')
  expect(wrong).toMatchObject({ code: 2, out: '', err: expect.stringContaining('does not accept the token') })
  expect([planned, done, wrong].map(({ out, err }) => out + err).join('')).not.toContain('secret')
  await server.close()
}, 60_000)
