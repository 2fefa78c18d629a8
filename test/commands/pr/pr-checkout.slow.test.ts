import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { prepareCheckout } from '../../../src/git/remote/prepare-checkout.ts'
import { checkOut } from '../../support/checkout.ts'
import { post } from '../../support/exchange.ts'
import type { TestRepository } from '../../support/repository.ts'
import { EN, type HostedBlog, hostBlog, itemOf, requestIn } from '../../support/requests.ts'

beforeEach(() => vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null'))
afterEach(() => vi.unstubAllEnvs())

const CODE = post('First', ...EN.first).replace('boil --cups 3', 'boil --cups 4')

/** As a workflow has it that keeps no credentials. */
async function checkoutOf({ github }: HostedBlog): Promise<TestRepository> {
  const authorization = `basic ${Buffer.from(`x-access-token:${github.token}`).toString('base64')}`
  const place = await checkOut(github.gitUrl, { authorization })
  const variables = await prepareCheckout({ root: place.root, token: github.token, server: github.url })
  expect(variables).toHaveProperty('GIT_CONFIG_COUNT')
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
  return place
}

it('a checkout of one commit opens, keeps and brings together what a whole clone would', async () => {
  await using blog = await hostBlog({ isPrivate: true })
  await blog.land({ 'content/first.md': CODE })
  const expected = await blog.request({ dryRun: true })
  {
    await using place = await checkoutOf(blog)
    expect(await requestIn(place, blog.github, { dryRun: true })).toEqual(expected)
    expect(itemOf(await requestIn(place, blog.github), 'ja').files).toEqual(['content/first.ja.md'])
    expect(await place.git('status', '--porcelain')).toBe('')
  }
  expect(await blog.read('translate/ja', 'content/first.ja.md')).toContain('boil --cups 4')
  const text = await blog.read('translate/ja', 'content/second.ja.md')
  await blog.github.hands.commit('translate/ja', {
    by: 'ada',
    files: { 'content/second.ja.md': text.replace('二回', '三回') },
  })
  await blog.land({ 'content/second.md': post('Second', ...EN.second).replace('last', 'at last') })
  vi.unstubAllEnvs()
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null')
  const next = await blog.request({ dryRun: true })
  await using place = await checkoutOf(blog)
  expect(await requestIn(place, blog.github, { dryRun: true })).toEqual(next)
  expect(itemOf(await requestIn(place, blog.github), 'ja').problem).toBeNull()
  expect(await blog.read('translate/ja', 'content/second.ja.md')).toContain('三回')
})
