import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PrReport } from '../../../src/report/pr/pr-report.ts'
import { parseBody } from '../../../src/report/request/body.ts'
import { post } from '../../support/exchange.ts'
import { statusOf } from '../../support/status.ts'
import { EN, hostBlog, type HostedBlog, itemOf, SETTINGS } from '../../support/requests.ts'

const CODE = post('First', ...EN.first).replace('boil --cups 3', 'boil --cups 4')
const MEANING = post('Second', ...EN.second).replace('twice', 'three times')

const outcomes = ({ items }: PrReport) =>
  items.map(({ locale, pull, issue }) => [locale, pull.outcome, issue.outcome])

async function writesOf(blog: HostedBlog, run: () => Promise<unknown>): Promise<string[]> {
  blog.github.log.clear()
  await run()
  return [...blog.github.log.writes(), ...blog.github.log.pushes()].map(
    ({ method, path }) => `${method} ${path}`,
  )
}

const issue = ({ github }: HostedBlog, number: number) => {
  const found = github.state.home.issues.get(number)
  if (found === undefined) throw new Error(`no #${number}`)
  return found
}

describe('after a source merge', () => {
  let blog: HostedBlog
  beforeAll(async () => {
    blog = await hostBlog()
    await blog.land({ 'content/first.md': CODE, 'content/second.md': MEANING })
  })
  afterAll(async () => blog.dispose())

  it('there is one request for each locale, with what can be carried, and it says what waits', async () => {
    const report = await blog.request()
    expect(
      report.items.map(({ locale, pull, issue, files }) => [locale, pull.outcome, issue.outcome, files]),
    ).toEqual([
      ['ja', 'opened', 'none', ['content/first.ja.md']],
      ['ko', 'opened', 'none', ['content/first.ko.md']],
    ])
    expect(await blog.read('translate/ja', 'content/first.ja.md')).toContain('boil --cups 4')
    const { title, body, labels } = issue(blog, 1)
    expect(title).toBe('[ja] Update the Japanese translation of 2 posts')
    expect(parseBody(body ?? '').marker).toMatchObject({
      locale: 'ja',
      counts: { posts: 2, carried: 1, work: 1 },
    })
    expect(labels.map(({ name }) => name)).toContain('translation: ja')
  })

  it('run again, nothing is written', async () => {
    expect(await writesOf(blog, () => blog.request())).toEqual([])
  })

  it('a base that moves elsewhere changes nothing', async () => {
    await blog.land({ 'README.md': 'about\n' })
    expect(await writesOf(blog, () => blog.request())).toEqual([])
  })

  it('commits and ticks of people are kept, and a refresh follows them', async () => {
    const text = await blog.read('translate/ja', 'content/second.ja.md')
    const person = await blog.github.hands.commit('translate/ja', {
      by: 'ada',
      files: { 'content/second.ja.md': text.replace('二回', '三回') },
    })
    const { body } = issue(blog, 1)
    await blog.github.hands.edit(1, { body: (body ?? '').replace('- [ ] `', '- [x] `') })
    await blog.land({ 'content/first.md': CODE.replace('boil --cups 4', 'boil --cups 5') })
    const report = await blog.request()
    expect(outcomes(report)).toEqual([
      ['ja', 'refreshed', 'none'],
      ['ko', 'refreshed', 'none'],
    ])
    const tip = await blog.tip('translate/ja')
    await blog.clone.git('fetch', '-q', 'origin')
    await blog.clone.git('merge-base', '--is-ancestor', person, `${tip}`)
    await blog.clone.git('merge-base', '--is-ancestor', 'origin/main', `${tip}`)
    expect(await blog.read('translate/ja', 'content/second.ja.md')).toContain('三回')
    expect(await blog.read('translate/ja', 'content/first.ja.md')).toContain('boil --cups 5')
    expect(parseBody(issue(blog, 1).body ?? '').ticked.size).toBe(1)
    expect(await writesOf(blog, () => blog.request())).toEqual([])
  })

  it('one that was merged by squash is done, and what is left for translators goes into an issue', async () => {
    await blog.github.hands.merge(1, { by: 'ada', method: 'squash' })
    const report = await blog.request()
    expect(itemOf(report, 'ja')).toMatchObject({ pull: { outcome: 'none' }, issue: { outcome: 'opened' } })
    const states = (await statusOf(blog.clone)).translations.filter(({ locale }) => locale === 'ja')
    expect(states.map(({ source, state }) => [source, state])).toEqual([
      ['content/first.md', 'fresh'],
      ['content/second.md', 'stale'],
    ])
    expect(await writesOf(blog, () => blog.request())).toEqual([])
  })

  it('one that a person closed stays closed until somebody asks', async () => {
    await blog.github.hands.close(2, 'ada')
    expect(itemOf(await blog.request(), 'ko').pull).toMatchObject({ outcome: 'declined', number: 2 })
    expect(await writesOf(blog, () => blog.request())).toEqual([])
    expect(itemOf(await blog.request({ reopen: true }), 'ko').pull).toMatchObject({
      outcome: 'reopened',
      number: 2,
    })
    expect(issue(blog, 2).state).toBe('open')
  })

  it('one in which nothing is left is closed with a word', async () => {
    const [first, second] = await Promise.all(
      ['content/first.ko.md', 'content/second.ko.md'].map(async path => blog.read('translate/ko', path)),
    )
    await blog.land({ 'content/first.ko.md': first ?? '', 'content/second.ko.md': second ?? '' })
    // What it told of translators' work is told by an issue from now on
    expect(itemOf(await blog.request(), 'ko')).toMatchObject({
      pull: { outcome: 'closed' },
      issue: { outcome: 'opened' },
    })
    expect(issue(blog, 2).state).toBe('closed')
    expect(await writesOf(blog, () => blog.request())).toEqual([])
  })

  it('when new work comes, a new request starts from the base, without what was merged', async () => {
    await blog.land({ 'content/first.md': CODE.replace('boil --cups 4', 'boil --cups 6') })
    const report = await blog.request()
    expect(report.items.map(({ pull }) => pull.outcome)).toEqual(['opened', 'opened'])
    await blog.clone.git('fetch', '-q', 'origin')
    expect(await blog.clone.git('rev-list', '--count', 'origin/main..origin/translate/ja')).toBe('1')
  })

  it('an issue is closed with a word when its work is done', async () => {
    const basis = await blog.tip('main')
    const text = await blog.read('main', 'content/second.ja.md')
    await blog.land({
      'content/second.ja.md': text
        .replace('二回', '三回')
        .replace(/translation_based_on_commit = ".*"/, `translation_based_on_commit = "${basis}"`),
    })
    expect(itemOf(await blog.request(), 'ja').issue.outcome).toBe('closed')
  })
})

describe('manners', () => {
  it('until a locale is enabled, it is only said what would be done', async () => {
    await using blog = await hostBlog({}, SETTINGS.replace('["ja", "ko"]', '["ko"]'))
    await blog.land({ 'content/first.md': CODE, 'content/second.md': MEANING })
    const writes = await writesOf(blog, async () => {
      expect(outcomes(await blog.request({ locales: ['ja'] }))).toEqual([['ja', 'reported', 'reported']])
      expect(outcomes(await blog.request({ dryRun: true }))).toEqual([
        ['ja', 'reported', 'reported'],
        ['ko', 'opened', 'none'],
      ])
    })
    expect(writes).toEqual([])
  })

  it('one run opens no more than it may; the next goes on', async () => {
    await using blog = await hostBlog({}, `${SETTINGS}max_new = 1\n`)
    await blog.land({ 'content/first.md': CODE })
    expect(outcomes(await blog.request())).toEqual([
      ['ja', 'opened', 'none'],
      ['ko', 'waiting', 'none'],
    ])
    expect(outcomes(await blog.request())).toEqual([
      ['ja', 'unchanged', 'none'],
      ['ko', 'opened', 'none'],
    ])
  })

  it('posts beyond the limit wait in the tracking issue', async () => {
    await using blog = await hostBlog({}, `${SETTINGS}max_posts = 1\n`)
    const both = {
      'content/first.md': CODE,
      'content/second.md': post('Second', ...EN.second, '```sh\nmilk 1\n```'),
    }
    await blog.land(both)
    const report = await blog.request({ locales: ['ja'] })
    expect(itemOf(report, 'ja')).toMatchObject({
      pull: { outcome: 'opened' },
      counts: { posts: 1, queued: 1 },
    })
  })

  it('a conflict is left to a person, and said once', async () => {
    await using blog = await hostBlog()
    await blog.land({ 'content/first.md': CODE })
    await blog.request({ locales: ['ja'] })
    const text = await blog.read('translate/ja', 'content/first.ja.md')
    await blog.github.hands.commit('translate/ja', {
      by: 'ada',
      files: { 'content/first.ja.md': text.replace('ゆっくり', 'そっと') },
    })
    const main = await blog.read('main', 'content/first.ja.md')
    await blog.land({ 'content/first.ja.md': main.replace('ゆっくり', '静かに') })
    const tip = await blog.tip('translate/ja')
    const report = await blog.request({ locales: ['ja'] })
    expect(itemOf(report, 'ja')).toMatchObject({
      pull: { outcome: 'conflict' },
      conflicts: ['content/first.ja.md'],
    })
    expect(await blog.tip('translate/ja')).toBe(tip)
    expect(await writesOf(blog, () => blog.request({ locales: ['ja'] }))).toEqual([])
    // What people go on with is told in the body; nobody is called a second time
    const second = await blog.read('main', 'content/second.ja.md')
    await blog.github.hands.commit('translate/ja', {
      by: 'ada',
      files: { 'content/second.ja.md': second.replace('二回', '三回') },
    })
    await blog.land({ 'README.md': 'about\n' })
    expect(itemOf(await blog.request({ locales: ['ja'] }), 'ja').counts.translated).toBe(2)
    const { comments } = blog.github.state.home
    expect([...comments.values()].filter(({ body }) => body.includes('git merge')).length).toBe(1)
  })

  it('what update, pull or import wrote into the work tree goes into the request', async () => {
    await using blog = await hostBlog()
    const text = await blog.read('main', 'content/first.ja.md')
    await blog.clone.write('content/first.ja.md', text.replace('ゆっくり', 'そっと'))
    expect(itemOf(await blog.request(), 'ja').pull.outcome).toBe('opened')
    expect(await blog.read('translate/ja', 'content/first.ja.md')).toContain('そっと')
    expect(await blog.clone.git('status', '--porcelain')).toBe(' M content/first.ja.md')
    expect(await writesOf(blog, () => blog.request())).toEqual([])
  })

  it('commits of git here are pushed, where the configuration says so', async () => {
    await using blog = await hostBlog({}, `${SETTINGS}commits = "push"\n`)
    await blog.land({ 'content/first.md': CODE })
    const writes = await writesOf(blog, () => blog.request({ locales: ['ja'] }))
    expect(writes.filter(line => line.includes('git-receive-pack')).length).toBeGreaterThan(0)
    expect(writes.filter(line => line.includes('/git/'))).toEqual([])
    expect(await blog.read('translate/ja', 'content/first.ja.md')).toContain('boil --cups 4')
    expect(await writesOf(blog, () => blog.request({ locales: ['ja'] }))).toEqual([])
  })

  it('there is a request for each post, where the configuration says so', async () => {
    await using blog = await hostBlog({}, `${SETTINGS}per = "post"\n`)
    await blog.land({ 'content/first.md': CODE, 'content/second.md': MEANING })
    const report = await blog.request({ locales: ['ja'] })
    expect(report.items.map(({ post: of, pull, issue: one }) => [of, pull.outcome, one.outcome])).toEqual([
      ['content/first.md', 'opened', 'opened'],
      ['content/second.md', 'none', 'none'],
    ])
    expect(await writesOf(blog, () => blog.request({ locales: ['ja'] }))).toEqual([])
  })
})
