import { expect, it } from 'vitest'
import { createBranch } from '../../../src/github/branches.ts'
import { editPullRequest } from '../../../src/github/pull-requests.ts'
import { post } from '../../support/exchange.ts'
import { createRepository } from '../../support/repository.ts'
import { EN, hostBlog, itemOf, SETTINGS } from '../../support/requests.ts'
import { openGithub } from '../../github/open-github.ts'

const JA = SETTINGS.replace('["ja", "ko"]', '["ja"]')
const CODE = post('First', ...EN.first).replace('boil --cups 3', 'boil --cups 4')

it('the open request of a branch counts, also where a newer one is closed; titles of people stay', async () => {
  await using blog = await hostBlog({}, JA)
  const { hands, state } = blog.github
  const run = async () => itemOf(await blog.request({ locales: ['ja'] }), 'ja')
  await blog.land({ 'content/first.md': CODE })
  await run()
  await hands.close(1, 'ada')
  await hands.openPull({ by: 'ada', head: 'translate/ja', title: 'Tea in Japanese' })
  await hands.close(2, 'ada')
  await hands.reopen(1)
  await hands.edit(1, { title: '[ja] Tea, by hand' })
  await blog.land({ 'content/first.md': CODE.replace('boil --cups 4', 'boil --cups 5') })
  expect((await run()).pull).toMatchObject({ outcome: 'refreshed', number: 1 })
  expect(state.home.issues.get(1)?.title).toBe('[ja] Tea, by hand')
  await hands.edit(1, { title: '[ja] Update the Japanese translation of “First”' })
  await blog.land({ 'content/second.md': post('Second', ...EN.second).replace('twice', 'three times') })
  await run()
  expect(state.home.issues.get(1)?.title).toBe('[ja] Update the Japanese translation of 2 posts')
})

it('a request that somebody sent to another branch is left as it is, and said', async () => {
  await using blog = await hostBlog({}, JA)
  await blog.land({ 'content/first.md': CODE })
  await blog.request({ locales: ['ja'] })
  const github = await openGithub(blog.github)
  await createBranch(github, 'next', `${await blog.tip('main')}`)
  const { client, at } = github
  await client.request('PATCH /repos/{owner}/{repo}/pulls/{pull_number}', {
    ...at,
    pull_number: 1,
    base: 'next',
  })
  await blog.land({ 'content/first.md': CODE.replace('boil --cups 4', 'boil --cups 5') })
  blog.github.log.clear()
  expect(itemOf(await blog.request({ locales: ['ja'] }), 'ja').problem).toEqual({
    code: 'pr:otherBase',
    params: { number: 1, branch: 'translate/ja', other: 'next', base: 'main' },
  })
  expect(blog.github.log.writes()).toEqual([])
  await editPullRequest(github, 1, { state: 'closed' })
  expect(itemOf(await blog.request({ locales: ['ja'] }), 'ja').pull).toMatchObject({
    outcome: 'opened',
    number: 2,
  })
})

it('a remote that is another repository is refused before anything is written', async () => {
  await using blog = await hostBlog({}, JA)
  await using fork = await createRepository({ files: {} })
  const { clone, github } = blog
  await clone.git('clone', '-q', '--bare', github.path, `${fork.root}/blog`)
  await clone.git('remote', 'set-url', 'origin', `${fork.root}/blog`)
  expect(itemOf(await blog.request({ locales: ['ja'] }), 'ja').problem).toBeNull()
  await blog.land({ 'content/first.md': CODE })
  await expect(blog.request({ locales: ['ja'] })).rejects.toMatchObject({
    code: 'pr:otherRemote',
    params: { remote: 'origin', repository: 'ada/blog', branch: 'main' },
  })
  expect(github.log.writes()).toEqual([])
})
