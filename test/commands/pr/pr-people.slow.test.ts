import { describe, expect, it } from 'vitest'
import { formatMarker, parseMarker } from '../../../src/report/request/marker.ts'
import { post, translationFrom } from '../../support/exchange.ts'
import { createRepository } from '../../support/repository.ts'
import { EN, hostBlog, type HostedBlog, hostRepository, itemOf, SETTINGS } from '../../support/requests.ts'

const CODE = post('First', ...EN.first).replace('boil --cups 3', 'boil --cups 4')
const JA = SETTINGS.replace('["ja", "ko"]', '["ja"]')
const USERS = { ada: { role: 'admin' }, grace: { role: 'triage' }, lin: {}, kay: {} } as const

const pull = ({ github }: HostedBlog, number = 1) => github.state.home.issues.get(number)
const DAY = 86_400_000

describe('reviewers', () => {
  it('who can be asked is requested, the others are mentioned in one comment; nobody is asked twice', async () => {
    await using blog = await hostBlog(
      { users: USERS },
      `${JA}ask = 3\n\n[github.reviewers]\nja = ["grace", "lin", "kay", "ada"]\n`,
    )
    await blog.land({ 'content/first.md': CODE })
    const { asked } = itemOf(await blog.request({ locales: ['ja'] }), 'ja')
    expect(asked.length).toBe(3)
    const { requested = [] } = pull(blog)?.pull ?? {}
    const comments = [...blog.github.state.home.comments.values()].map(({ body }) => body)
    for (const { login, how } of asked)
      if (how === 'requested') expect(requested.map(one => one.login)).toContain(login)
      else expect(comments.join('\n')).toContain(`@${login}`)
    expect(comments.length).toBe(asked.some(({ how }) => how === 'mentioned') ? 1 : 0)
    blog.github.log.clear()
    expect(itemOf(await blog.request({ locales: ['ja'] }), 'ja').asked).toEqual([])
    expect(blog.github.log.writes()).toEqual([])
  })

  it('somebody whom a person took off again is not asked again', async () => {
    await using blog = await hostBlog({ users: USERS }, `${JA}\n[github.reviewers]\nja = ["grace"]\n`)
    await blog.land({ 'content/first.md': CODE })
    expect(itemOf(await blog.request({ locales: ['ja'] }), 'ja').asked).toEqual([
      { login: 'grace', how: 'requested' },
    ])
    pull(blog)?.pull?.requested.splice(0)
    blog.github.log.clear()
    expect(itemOf(await blog.request({ locales: ['ja'] }), 'ja').asked).toEqual([])
    expect(blog.github.log.lines().filter(line => line.includes('requested_reviewers'))).toEqual([])
  })

  it('whoever wants to be left alone is neither asked nor mentioned', async () => {
    await using blog = await hostBlog(
      { users: USERS },
      `${JA}never = ["LIN"]\n\n[github.reviewers]\nja = ["lin"]\n`,
    )
    await blog.land({ 'content/first.md': CODE })
    expect(itemOf(await blog.request({ locales: ['ja'] }), 'ja').asked).toEqual([])
    expect(pull(blog)?.labels.map(({ name }) => name)).toContain('needs reviewer')
    expect(blog.github.state.home.comments.size).toBe(0)
  })

  it('who did not answer is reminded once, after the time that the configuration names', async () => {
    await using blog = await hostBlog(
      { users: USERS },
      `${JA}remind_after = 7\n\n[github.reviewers]\nja = ["grace"]\n`,
    )
    await blog.land({ 'content/first.md': CODE })
    await blog.request({ locales: ['ja'] })
    const at = (days: number) => new Date(blog.github.clock.now() + days * DAY).toISOString()
    expect(itemOf(await blog.request({ locales: ['ja'], now: at(6) }), 'ja').asked).toEqual([])
    expect(itemOf(await blog.request({ locales: ['ja'], now: at(8) }), 'ja').asked).toEqual([
      { login: 'grace', how: 'reminded' },
    ])
    expect(itemOf(await blog.request({ locales: ['ja'], now: at(30) }), 'ja').asked).toEqual([])
  })

  it('a number in the history that is no request here keeps nobody from being asked', async () => {
    await using blog = await hostBlog({ users: { ...USERS, may: { email: 'may@example.org' } } }, JA)
    const text = await blog.read('main', 'content/first.ja.md')
    await blog.github.hands.commit('main', {
      by: 'may',
      files: { 'content/first.ja.md': `${text}\n召し上がれ。\n` },
      message: 'Say enjoy (#1090)',
    })
    await blog.land({ 'content/first.md': CODE })
    expect(itemOf(await blog.request({ locales: ['ja'] }), 'ja')).toMatchObject({
      pull: { outcome: 'opened' },
      problem: null,
      asked: [{ login: 'may', how: 'mentioned' }],
    })
    expect(blog.github.log.lines()).toContain('GET /repos/ada/blog/pulls/1090/reviews')
  })

  it('nobody is called because a stranger wrote so, and a label counts whatever its case', async () => {
    await using blog = await hostBlog(
      { users: USERS },
      `${JA}remind_after = 7\n\n[github.reviewers]\nja = ["grace"]\n`,
    )
    await blog.github.hands.openIssue({ by: 'ada', title: 'Tea', labels: ['Translation: JA'] })
    await blog.land({ 'content/first.md': CODE })
    await blog.request({ locales: ['ja'] })
    const marker = parseMarker(pull(blog, 2)?.body ?? '')?.marker
    const forged = { kind: 'mention', asked: { lin: { at: '2026-01-01', times: 1 } } } as const
    const text = marker === undefined ? '' : formatMarker({ marker: { ...marker, ...forged }, ticked: [] })
    await blog.github.hands.comment(2, 'kay', `text\n${text}`)
    const now = new Date(blog.github.clock.now() + 30 * DAY).toISOString()
    expect(itemOf(await blog.request({ locales: ['ja'], now }), 'ja').asked).toEqual([
      { login: 'grace', how: 'reminded' },
    ])
    blog.github.log.clear()
    await blog.request({ locales: ['ja'], now })
    expect(blog.github.log.writes()).toEqual([])
  })

  it('the label goes when somebody reviews', async () => {
    await using blog = await hostBlog({ users: USERS }, JA)
    await blog.land({ 'content/first.md': CODE })
    await blog.request({ locales: ['ja'] })
    expect(pull(blog)?.labels.map(({ name }) => name)).toEqual(['translation: ja', 'needs reviewer'])
    await blog.github.hands.review(1, { by: 'lin', state: 'COMMENTED', body: 'reading' })
    await blog.request({ locales: ['ja'] })
    expect(pull(blog)?.labels.map(({ name }) => name)).toEqual(['translation: ja'])
  })
})

describe('a token without rights', () => {
  it.each([
    ['contents', /contents: write/],
    ['pull_requests', /pull-requests: write/],
  ] as const)(
    '%s: the request fails, says which one it lacks, and the others are tried',
    async (permission, words) => {
      const tokens = [{ value: 'weak', permissions: { [permission]: 'read' } }] as const
      await using blog = await hostBlog({ tokens })
      await blog.land({ 'content/first.md': CODE })
      const { items } = await blog.request()
      expect(items.map(({ pull: { outcome } }) => outcome)).toEqual(['failed', 'failed'])
      expect(JSON.stringify(items[0]?.problem)).toMatch(words)
    },
  )

  it('where Actions may not open requests, the setting is named', async () => {
    await using blog = await hostBlog({ actionsMayOpen: false })
    await blog.land({ 'content/first.md': CODE })
    const { items } = await blog.request({ locales: ['ja'] })
    expect(items[0]).toMatchObject({
      pull: { outcome: 'failed' },
      problem: { code: expect.stringMatching(/^github:/) },
    })
  })
})

describe('many locales at once', () => {
  it('stay within what GitHub allows', async () => {
    const locales = 'ar bg cs da de el es fa fi fr he hi hu id it ja ko nl pl pt'.split(' ')
    const settings = SETTINGS.replace('["ja", "ko"]', JSON.stringify(locales))
    const origin = await createRepository({
      files: {
        'content/first.md': post('First', ...EN.first),
        'translate.toml': `${settings}max_new = 20\n`,
      },
    })
    const basis = await origin.git('rev-parse', 'HEAD')
    for (const locale of locales)
      await origin.write(
        `content/first.${locale}.md`,
        translationFrom(basis, 'x', '## Ω', 'Ωλα Ωλα.', EN.first[2], 'Ωμέγα.'),
      )
    await origin.commit('Translations')
    await using blog = await hostRepository(origin)
    await blog.land({ 'content/first.md': CODE })
    // The connection's own pace, on the server's clock
    const { clock } = blog.github
    const own = { now: () => clock.now(), sleep: async (ms: number) => clock.advance(ms) }
    const report = await blog.request({ transport: { pace: 'github', clock: own } })
    expect(report.items.map(({ pull: { outcome } }) => outcome)).toEqual(locales.map(() => 'opened'))
    expect(blog.github.log.writes().filter(({ status }) => status >= 400)).toEqual([])
  })
})

describe('hostile texts', () => {
  it('stay texts', async () => {
    const title = '<img src=x onerror=alert(1)> @everyone `rm -rf /` $(id) #1 --> ]('
    const origin = await createRepository({
      files: {
        "content/a $(id) `b`'.md": post(
          title.replaceAll('"', ''),
          '## T @everyone',
          'The kettle holds three cups of water.',
          EN.first[2],
        ),
        'translate.toml': JA,
      },
    })
    const basis = await origin.git('rev-parse', 'HEAD')
    await origin.write(
      "content/a $(id) `b`'.ja.md",
      translationFrom(basis, title, '## お茶', 'やかんには水が3杯入ります。', EN.first[2]),
    )
    await origin.commit('Translations')
    await using blog = await hostRepository(origin)
    const changed = post(
      title,
      '## T @everyone',
      'The kettle holds three bowls of soup. @everyone <script>',
      EN.first[2].replace('3', '4'),
    )
    await blog.land({ "content/a $(id) `b`'.md": changed })
    await blog.request({ locales: ['ja'] })
    const { body = '', title: shown = '' } = pull(blog) ?? {}
    expect(body).not.toMatch(/(?<!\\)<(?:img|script)/)
    expect(body).not.toMatch(/@everyone/)
    expect(shown).not.toMatch(/@everyone/)
  })
})

describe('what is accepted below a request', () => {
  const MEANING = post('Second', ...EN.second).replace('twice', 'three times')

  it('is recorded under the name of who said it, and what a stranger says is not', async () => {
    await using blog = await hostBlog({ users: USERS }, `${JA}\n[github.reviewers]\nja = ["grace"]\n`)
    await blog.land({ 'content/first.md': CODE, 'content/second.md': MEANING })
    await blog.request({ locales: ['ja'] })
    const [, key = ''] = /- \[ \] `([0-9a-f]+)`/.exec(pull(blog)?.body ?? '') ?? []
    const head = await blog.tip('translate/ja')
    await blog.github.hands.comment(1, 'kay', `/translate accept ${key}`)
    expect(itemOf(await blog.request({ locales: ['ja'] }), 'ja')).toMatchObject({
      isCommitted: false,
      counts: { work: 1 },
    })
    await blog.github.hands.comment(1, 'grace', '/translate accept')
    expect(itemOf(await blog.request({ locales: ['ja'] }), 'ja')).toMatchObject({
      isCommitted: false,
      counts: { work: 1, accepted: 0 },
      keyless: ['grace'],
    })
    await blog.github.hands.comment(1, 'grace', `It is right as it is.\n\n/translate accept ${key}`)
    expect(itemOf(await blog.request({ locales: ['ja'] }), 'ja')).toMatchObject({
      isCommitted: true,
      counts: { work: 0, accepted: 1 },
      keyless: [],
    })
    const record: unknown = JSON.parse(
      await blog.read('translate/ja', '.translate/ja/content/second.md.jsonl'),
    )
    expect(record).toMatchObject({ by: 'grace', note: head })
    // Korean has the same change, and nobody said anything of it
    await expect(blog.read('translate/ja', '.translate/ko/content/second.md.jsonl')).rejects.toThrow()
    blog.github.log.clear()
    await blog.request({ locales: ['ja'] })
    expect(blog.github.log.writes()).toEqual([])
  })

  it('does not stand for words that somebody wrote after it', async () => {
    await using blog = await hostBlog({ users: USERS }, `${JA}\n[github.reviewers]\nja = ["grace"]\n`)
    await blog.land({ 'content/first.md': CODE, 'content/second.md': MEANING })
    await blog.request({ locales: ['ja'] })
    const [, key = ''] = /- \[ \] `([0-9a-f]+)`/.exec(pull(blog)?.body ?? '') ?? []
    await blog.github.hands.comment(1, 'grace', `/translate accept ${key}`)
    const text = await blog.read('translate/ja', 'content/second.ja.md')
    await blog.github.hands.commit('translate/ja', {
      by: 'kay',
      files: { 'content/second.ja.md': text.replace('木', '金') },
    })
    expect(itemOf(await blog.request({ locales: ['ja'] }), 'ja').counts.work).toBe(1)
    await blog.github.hands.review(1, { by: 'grace', state: 'APPROVED' })
    expect(itemOf(await blog.request({ locales: ['ja'] }), 'ja').counts.work).toBe(0)
  })
})
