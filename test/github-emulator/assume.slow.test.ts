import { expect, it } from 'vitest'
import type { Assume } from '../support/github/assume.ts'
import { type Connected, connect } from '../support/github/connect.ts'
import type { GithubOptions } from '../support/github/start.ts'

/** A pull request, and a base that went on since. */
async function withPull(
  assume: Partial<Assume>,
  more: GithubOptions = {},
): Promise<Connected & { base: string }> {
  const github = await connect({ assume, ...more })
  await github.hands.commit('main', { by: 'ada', files: { 'a.md': 'A' } })
  await github.hands.commit('ja', { by: 'ada', files: { 'a.ja.md': 'B' } })
  await github.hands.openPull({ by: 'ada', head: 'ja', title: 'Japanese' })
  return { ...github, base: await github.hands.commit('main', { by: 'ada', files: { 'b.md': 'B' } }) }
}

it.each([true, false])('the base of a pull request follows its branch: %s', async baseFollowsBranch => {
  const { call, base } = await withPull({ baseFollowsBranch })
  const { body } = await call('GET', 'pulls')
  expect(body[0].base.sha === base).toBe(baseFollowsBranch)
})

it.each([0, 3])('GitHub looks whether it can be merged, %i times in vain', async mergeableAfter => {
  const { call } = await withPull({ mergeableAfter })
  for (let look = 0; look < mergeableAfter; look += 1)
    expect((await call('GET', 'pulls/1')).body.mergeable).toBeNull()
  expect((await call('GET', 'pulls/1')).body.mergeable).toBe(true)
})

it.each([true, false])('a head without its owner is no filter: %s', async bareHeadFilterIsIgnored => {
  const { call } = await withPull({ bareHeadFilterIsIgnored })
  expect((await call('GET', 'pulls?head=nowhere')).body).toHaveLength(bareHeadFilterIsIgnored ? 1 : 0)
  expect((await call('GET', 'pulls?head=ja')).body).toHaveLength(bareHeadFilterIsIgnored ? 1 : 0)
})

it.each([true, false])('a tree is made on a commit: %s', async baseTreeTakesCommit => {
  const { call, base } = await withPull({ baseTreeTakesCommit })
  const tree = [{ path: 'c.md', mode: '100644', type: 'blob', content: 'C' }]
  const { status } = await call('POST', 'git/trees', { body: { base_tree: base, tree } })
  expect(status).toBe(baseTreeTakesCommit ? 201 : 422)
})

it.each([true, false])("git's objects are content: %s", async gitDataIsContent => {
  const { call } = await withPull({ gitDataIsContent }, { perWrite: 0, limits: { contentPerMinute: 1 } })
  await call('POST', 'git/blobs', { body: { content: 'A' } })
  expect((await call('POST', 'git/blobs', { body: { content: 'B' } })).status).toBe(
    gitDataIsContent ? 403 : 201,
  )
})

it.each([
  [403, true],
  [429, false],
] as const)(
  'too much is answered with %i, saying until when: %s',
  async (secondaryStatus, secondaryRetryAfter) => {
    const limits = { pointsPerMinute: 1 }
    const { call } = await connect({ assume: { secondaryStatus, secondaryRetryAfter }, limits })
    await call('GET', '')
    const { status, headers } = await call('GET', '')
    expect([status, headers.get('retry-after')]).toEqual([secondaryStatus, secondaryRetryAfter ? '60' : null])
  },
)

it('what was renamed is found by its former name', async () => {
  const { call } = await connect({ formerNames: ['ada/diary'] })
  expect((await call('GET', '/repos/ada/diary')).body.full_name).toBe('ada/blog')
  const { status, body } = await call('POST', '/repos/ada/diary/labels', { body: { name: 'a' } })
  expect([status, body.name]).toEqual([201, 'a'])
})
