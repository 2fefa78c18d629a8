import { describe, expect, it } from 'vitest'
import { UserError } from '../../../src/errors.ts'
import { post } from '../../support/exchange.ts'
import type { GithubEmulator } from '../../support/github/start.ts'
import { EN, hostBlog, type HostedBlog, SETTINGS } from '../../support/requests.ts'

const CODE = post('First', ...EN.first).replace('boil --cups 3', 'boil --cups 4')
const MEANING = post('Second', ...EN.second).replace('twice', 'three times')
/** One of them can be asked by GitHub, the other one cannot. */
const PEOPLE = {
  reviewers: '\n[github.reviewers]\nja = ["grace", "lin"]\n',
  users: { ada: { role: 'admin' }, grace: { role: 'triage' }, lin: {} },
} as const

async function changedBlog(): Promise<HostedBlog> {
  const blog = await hostBlog(
    { users: PEOPLE.users },
    `${SETTINGS.replace('["ja", "ko"]', '["ja"]')}${PEOPLE.reviewers}`,
  )
  await blog.land({ 'content/first.md': CODE, 'content/second.md': MEANING })
  return blog
}

const request = (blog: HostedBlog) => blog.request({ locales: ['ja'], transport: { pace: 'none', tries: 1 } })

/** All that people see, without numbers and moments. */
async function seen(blog: HostedBlog, { state }: GithubEmulator): Promise<unknown> {
  const { issues, comments, labels } = state.home
  const [tip] = (
    await blog.clone.git('--git-dir', blog.github.path, 'log', '--format=%T %s', 'main..translate/ja')
  ).split('\n')
  return {
    tip,
    labels: labels.map(({ name }) => name).toSorted(),
    issues: [...issues.values()].map(({ title, body, labels: own, state: open, pull }) => ({
      title,
      body: plain(body ?? ''),
      labels: own.map(({ name }) => name).toSorted(),
      open,
      requested: pull?.requested.map(({ login }) => login),
    })),
    comments: [...comments.values()].map(({ body }) => plain(body)),
  }
}

/** Without ids of commits, addresses of the server and moments. */
function plain(text: string): string {
  return text
    .replaceAll(/[0-9a-f]{40}/g, 'ID')
    .replaceAll(/\b(?:[0-9a-f]{16}|[0-9a-f]{8})\b/g, 'ID')
    .replaceAll(/127\.0\.0\.1:\d+/g, 'HOST')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
}

describe('a run that is broken off at any of its writes', () => {
  it('is made whole by the next one, as if nothing had happened', async () => {
    await using undisturbed = await changedBlog()
    undisturbed.github.log.clear()
    await request(undisturbed)
    const wanted = await seen(undisturbed, undisturbed.github)
    const writes = undisturbed.github.log.writes().map(({ n }) => n)
    expect(writes.length).toBeGreaterThan(8)
    const cases = writes.flatMap(n => [
      { n, when: 'before' as const },
      { n, when: 'after' as const },
    ])
    for (const { n, when } of cases) {
      await using blog = await changedBlog()
      blog.github.log.clear()
      blog.github.faults.stopAt(n, when)
      await request(blog).catch((error: unknown) => {
        if (!(error instanceof UserError)) throw error
      })
      blog.github.faults.heal()
      await request(blog)
      expect(await seen(blog, blog.github), `${when} request ${n}`).toEqual(wanted)
      blog.github.log.clear()
      await request(blog)
      expect(blog.github.log.writes(), `${when} request ${n}`).toEqual([])
    }
  })
})
