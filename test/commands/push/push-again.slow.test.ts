import { afterEach, describe, expect, it } from 'vitest'
import { startCrowdin, type CrowdinEmulator } from '../../support/crowdin/start.ts'
import { EN, post } from '../../support/exchange.ts'
import { keeper } from '../../support/keep.ts'
import { postOf, pushOf } from '../../support/push.ts'
import { createRepository } from '../../support/repository.ts'

const kept = keeper()
let server: CrowdinEmulator
afterEach(async () => server.close())

const sourceOf = (i: number): string => `content/p${i}.md`
const CONFIG =
  '[[content]]\nsource = "content/{path}.md"\ntarget = "content/{path}.{locale}.md"\nlocales = ["ja"]\n'
const sources = (count: number): Record<string, string> => ({
  'translate.toml': CONFIG,
  ...Object.fromEntries(Array.from({ length: count }, (_, i) => [sourceOf(i), post(`Post ${i}`, ...EN)])),
})
const build = 'test'
const downloads = (): number => server.log.entries.filter(({ path }) => path === '/download/…').length

describe('a push of what is there', () => {
  it('asks for pages, however many files there are', async () => {
    const asked: number[] = []
    for (const count of [3, 12]) {
      server = await startCrowdin({ targetLanguageIds: ['ja'] })
      const repository = kept(await createRepository({ files: sources(count) }))
      await pushOf(repository, server, { build })
      server.log.clear()
      const { posts } = await pushOf(repository, server, { build })
      expect(posts.map(({ outcome }) => outcome)).toEqual(posts.map(() => 'unchanged'))
      asked.push(server.log.entries.length)
      expect(server.log.writes()).toEqual([])
      if (count === 3) await server.close()
    }
    expect(asked).toEqual([3, 3])
  })

  it('reads again what somebody changed there, and what is to be changed', async () => {
    server = await startCrowdin({ targetLanguageIds: ['ja'] })
    const repository = kept(await createRepository({ files: sources(3) }))
    await pushOf(repository, server, { build })
    await repository.write(sourceOf(1), post('Post 1', ...EN, 'One more.'))
    await repository.commit('Edit')
    server.log.clear()
    expect(postOf(await pushOf(repository, server, { build }), sourceOf(1)).outcome).toBe('written')
    expect(downloads()).toBe(1)

    // somebody else runs it elsewhere, with another text
    const other = kept(
      await createRepository({ files: { ...sources(3), [sourceOf(2)]: post('Post 2', 'Quite another.') } }),
    )
    await pushOf(other, server, { paths: [sourceOf(2)] })
    server.log.clear()
    const report = await pushOf(repository, server, { build })
    expect(report.posts.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'written'])
    expect(downloads()).toBe(2)
    server.log.clear()
    await pushOf(repository, server, { build })
    expect([downloads(), server.log.writes()]).toEqual([1, []])
    server.log.clear()
    await pushOf(repository, server, { build })
    expect(downloads()).toBe(0)
  })
})
