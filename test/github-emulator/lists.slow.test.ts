import { describe, expect, it } from 'vitest'
import { connect } from '../support/github/connect.ts'

const numbers = (body: { number: number }[]) => body.map(({ number }) => number)

describe('lists', () => {
  it('come in pages', async () => {
    const github = await connect({ limits: { contentPerMinute: 1000 } })
    const { call, state } = github
    for (let n = 1; n <= 205; n += 1)
      state.home.labels.push({ id: n, name: `label ${n}`, color: 'ededed', description: null })
    const first = await call('GET', 'labels')
    expect(first.body).toHaveLength(30)
    expect(first.headers.get('link')).toBe(
      `<${github.apiUrl}/repositories/11/labels?page=2>; rel="next", <${github.apiUrl}/repositories/11/labels?page=7>; rel="last"`,
    )
    expect((await call('GET', 'labels?per_page=500')).body).toHaveLength(100)
    const last = await call('GET', 'labels?per_page=100&page=3')
    expect(last.body).toHaveLength(5)
    expect(last.headers.get('link')).toMatch(/page=2>; rel="prev", .*page=1>; rel="first"$/)
    const [, next = ''] =
      /<([^>]+)>; rel="next"/.exec((await call('GET', 'labels?per_page=100')).headers.get('link') ?? '') ?? []
    expect((await call('GET', next)).body[0].name).toBe('label 101')
    expect((await call('GET', 'labels?page=9')).body).toEqual([])
  })

  it('are not sent twice', async () => {
    const github = await connect()
    const { headers } = await github.call('GET', 'labels')
    const etag = headers.get('etag') ?? ''
    const again = () => github.call('GET', 'labels', { headers: { 'if-none-match': etag } })
    expect((await again()).status).toBe(304)
    await github.hands.openIssue({ by: 'ada', title: 'One', labels: ['a'] })
    expect((await again()).status).toBe(200)
  })

  it('hold what is asked for', async () => {
    const github = await connect({
      users: { grace: {} },
      startsAt: '2024-05-01T00:00:00Z',
      perWrite: 86_400_000,
    })
    const { call, hands } = github
    await hands.commit('main', { by: 'ada', files: { 'a.md': 'A' } })
    await hands.commit('ja', { by: 'ada', files: { 'a.ja.md': 'B' } })
    await hands.openPull({ by: 'ada', head: 'ja', title: 'Japanese' })
    await hands.openIssue({ by: 'grace', title: 'Two', labels: ['Translation', 'ja'] })
    await hands.openIssue({ by: 'grace', title: 'Three', labels: ['translation'] })
    await hands.close(3, 'ada')
    await hands.comment(1, 'ada', 'First')
    await hands.comment(1, 'grace', 'Second')
    const issues = async (query: string) => numbers((await call('GET', `issues${query}`)).body)
    expect(await issues('')).toEqual([2, 1])
    expect(await issues('?state=all')).toEqual([3, 2, 1])
    expect(await issues('?state=closed')).toEqual([3])
    expect(await issues('?labels=translation&state=all&direction=asc')).toEqual([2, 3])
    expect(await issues('?labels=translation,JA')).toEqual([2])
    expect(await issues('?creator=Grace&state=all')).toEqual([3, 2])
    expect(await issues('?since=2024-05-08T00:00:00Z')).toEqual([1])
    expect((await call('GET', 'issues/1')).body).toMatchObject({
      comments: 2,
      pull_request: { merged_at: null },
      draft: false,
    })
    expect((await call('GET', 'issues/1/comments?since=2024-05-09T00:00:00Z')).body).toMatchObject([
      { body: 'Second', author_association: 'NONE' },
    ])
    expect((await call('GET', 'issues/comments')).body).toHaveLength(2)
    const pulls = async (query: string) => numbers((await call('GET', `pulls?${query}`)).body)
    expect(await pulls('head=ada:ja&base=main')).toEqual([1])
    expect(await pulls('head=grace:ja')).toEqual([])
    expect(await pulls('base=ja')).toEqual([])
    // A head without its owner says nothing
    expect(await pulls('head=nowhere')).toEqual([1])
    const commits = async (query: string) => (await call('GET', `commits?${query}`)).body.length
    expect(await commits('sha=ja')).toBe(2)
    expect(await commits('sha=ja&path=a.ja.md')).toBe(1)
    expect(await commits('author=grace')).toBe(0)
    expect(await commits('author=ADA&until=2024-04-30T00:00:00Z')).toBe(0)
    expect((await call('GET', 'commits/main')).body.author.login).toBe('ada')
  })
})
