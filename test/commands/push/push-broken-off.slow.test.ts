import { expect, it } from 'vitest'
import { startCrowdin, type CrowdinEmulator } from '../../support/crowdin/start.ts'
import { EN, JA, post, SOURCE, translatedBlog } from '../../support/exchange.ts'
import { keeper } from '../../support/keep.ts'
import { pushOf, stringsOf } from '../../support/push.ts'
import type { TestRepository } from '../../support/repository.ts'

const kept = keeper()
const PATH = 'content/a.md.xliff'

/** A post with branches for its first state, and for one with an edit of each kind, a passage less and one more. */
async function blog(): Promise<TestRepository> {
  const { repository } = await translatedBlog(EN, JA)
  kept(repository)
  await repository.git('branch', 'first')
  const meaning = 'Water never boils at [sea level](https://example.org/sea), as `boil()` says.'
  await repository.write(
    SOURCE,
    post('Water', meaning, 'It takes about four minutes, on most stoves.', 'More.'),
  )
  await repository.commit('Edit')
  await repository.git('branch', 'second')
  return repository
}

const told = (server: CrowdinEmulator): unknown =>
  stringsOf(server, PATH).map(({ text, translation }) => [text, translation])

/** A server that has had a push of the first commit, with all approved. */
async function prepared(repository: TestRepository, commit: string): Promise<CrowdinEmulator> {
  const server = await startCrowdin({ targetLanguageIds: ['ja'] })
  if (commit === 'second') {
    await repository.git('checkout', '-q', 'first')
    await pushOf(repository, server)
    for (const { key } of stringsOf(server, PATH)) server.translators.approve(key, 'ja')
  }
  await repository.git('checkout', '-q', commit)
  server.log.clear()
  return server
}

it.each(['first', 'second'])(
  'a push of the %s state that is broken off at any change is finished by the next one',
  async commit => {
    const repository = await blog()
    const whole = await prepared(repository, commit)
    await pushOf(repository, whole)
    const writes = whole.log.writes().map(({ n }) => n)
    expect(writes.length).toBeGreaterThan(3)
    for (const n of writes)
      for (const when of ['before', 'after'] as const) {
        const server = await prepared(repository, commit)
        server.faults.stopAt(n, when)
        await pushOf(repository, server).catch(() => {})
        server.faults.heal()
        await pushOf(repository, server)
        expect(told(server), `request ${n}, ${when}`).toEqual(told(whole))
        server.log.clear()
        await pushOf(repository, server)
        expect(server.log.changes(), `request ${n}, ${when}`).toEqual([])
        await server.close()
      }
    await whole.close()
  },
  120_000,
)
