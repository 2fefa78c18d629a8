import { execFileSync } from 'node:child_process'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { prepareCheckout } from '../../../src/git/remote/prepare-checkout.ts'
import { checkOut } from '../../support/checkout.ts'
import { serveRepositories } from '../../support/git-http.ts'
import { openTestRepository } from '../../support/repository.ts'
import { statusOf } from '../../support/status.ts'

const corpora = process.env['EVERGLOSS_CORPORA']

afterEach(() => vi.unstubAllEnvs())

describe.skipIf(corpora === undefined)(
  `blob_os${corpora === undefined ? ' (skipped: no corpora)' : ''}`,
  () => {
    it('a checkout of one commit tells the same, for fewer bytes and a few requests', async () => {
      vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null')
      const folder = await realpath(await mkdtemp(join(tmpdir(), 'evergloss-corpora-')))
      const bare = openTestRepository(join(folder, 'blog.git'))
      execFileSync('git', ['clone', '-q', '--bare', join(corpora ?? '', 'blog_os.bundle'), bare.root])
      await bare.git('config', 'uploadpack.allowFilter', 'true')
      await bare.git('config', 'uploadpack.allowAnySHA1InWant', 'true')
      const server = await serveRepositories(folder)
      let [bytes, requests] = [0, 0]
      const since = (): { bytes: number; requests: number } => {
        const told = { bytes: server.bytes() - bytes, requests: server.requests() - requests }
        ;[bytes, requests] = [server.bytes(), server.requests()]
        return told
      }
      try {
        const whole = openTestRepository(join(folder, 'whole'))
        await bare.git('clone', '-q', server.url('blog.git'), whole.root)
        const clone = since()
        await using place = await checkOut(server.url('blog.git'))
        const checkout = since()
        const variables = await prepareCheckout({
          root: place.root,
          token: null,
          server: 'https://github.com',
        })
        const history = since()
        for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
        const report = await statusOf(place, { locales: ['ja'] })
        const blobs = since()
        vi.stubEnv('EVERGLOSS_FETCH', undefined)
        expect(report).toEqual(await statusOf(whole, { locales: ['ja'] }))
        expect(history.requests + blobs.requests).toBeLessThanOrEqual(10)
        expect(history.bytes + blobs.bytes).toBeLessThan((clone.bytes - checkout.bytes) * 0.85)
        const added = (history.bytes + blobs.bytes) / (clone.bytes - checkout.bytes)
        const all = (checkout.bytes + history.bytes + blobs.bytes) / clone.bytes
        console.log('of a whole clone:', { all, added }, { clone, checkout, history, blobs })
      } finally {
        await server.close()
        await rm(folder, { recursive: true, force: true })
      }
    })
  },
)
