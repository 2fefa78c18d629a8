import { expect, it } from 'vitest'
import { post, translationFrom } from '../../support/exchange.ts'
import { EN, hostBlog, itemOf, SETTINGS } from '../../support/requests.ts'

const CODE = post('First', ...EN.first).replace('boil --cups 3', 'boil --cups 4')
const MEANING = post('Second', ...EN.second).replace('twice', 'three times')
const JA = SETTINGS.replace('["ja", "ko"]', '["ja"]')

it('paths choose what is put into a request; what they leave out is not taken from it, nor closed', async () => {
  await using blog = await hostBlog({}, JA)
  const code = { ...EN, second: [...EN.second, '```sh\nmilk 1\n```'] }
  await blog.land({ 'content/first.md': CODE, 'content/second.md': post('Second', ...code.second) })
  const of = async (path: string) => itemOf(await blog.request({ paths: [path] }), 'ja')
  expect(await of('content/first.md')).toMatchObject({
    pull: { outcome: 'opened' },
    files: ['content/first.ja.md'],
  })
  await blog.land({ 'content/second.md': MEANING })
  const whole = itemOf(await blog.request(), 'ja')
  expect(whole).toMatchObject({ pull: { outcome: 'refreshed' }, counts: { posts: 2, carried: 1, work: 1 } })
  blog.github.log.clear()
  expect(await of('content/first.md')).toMatchObject({ pull: { outcome: 'unchanged' }, counts: whole.counts })
  expect(await of('content/second.md')).toMatchObject({
    pull: { outcome: 'unchanged' },
    counts: whole.counts,
  })
  expect([...blog.github.log.writes(), ...blog.github.log.pushes()]).toEqual([])
})

it('a tracking issue tells all of its locale, whatever path was asked for, and is closed when all is done', async () => {
  await using blog = await hostBlog({}, `${JA}per = "post"\n`)
  await blog.land({ 'content/second.md': MEANING })
  expect(itemOf(await blog.request({ locales: ['ja'] }), 'ja').issue.outcome).toBe('opened')
  blog.github.log.clear()
  await blog.request({ paths: ['content/first.md'] })
  expect(blog.github.log.writes()).toEqual([])
  expect(blog.github.state.home.issues.get(1)?.state).toBe('open')
  const landFrom = async (basis: string) =>
    blog.land({ 'content/second.ja.md': translationFrom(basis, '二番', '## ミルク', 'ミルク。', '三回。') })
  // as after a squash merge, which leaves the commit behind that the basis names
  await landFrom('f'.repeat(40))
  expect(await blog.request({ locales: ['ja'] })).toMatchObject({
    items: [{ issue: { outcome: 'none', number: 1 } }],
    unknown: 1,
  })
  expect(blog.github.state.home.issues.get(1)?.state).toBe('open')
  await landFrom(`${await blog.tip('main')}`)
  const { items } = await blog.request({ locales: ['ja'] })
  expect(items).toMatchObject([{ locale: 'ja', post: null, issue: { outcome: 'closed' } }])
})
