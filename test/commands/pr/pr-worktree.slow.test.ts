import { expect, it } from 'vitest'
import { format } from '../../../src/ledger/format.ts'
import { parse } from '../../../src/ledger/parse.ts'
import { record } from '../../../src/ledger/record.ts'
import { post, translationFrom } from '../../support/exchange.ts'
import { EN, hostBlog, itemOf, requestIn, SETTINGS } from '../../support/requests.ts'

const JA = SETTINGS.replace('["ja", "ko"]', '["ja"]')
const CODE = post('First', ...EN.first).replace('boil --cups 3', 'boil --cups 4')

it('files stay as git keeps them: executable ones, line ends of the work tree, what is staged', async () => {
  await using blog = await hostBlog({}, JA)
  const { clone } = blog
  await clone.git('config', 'core.autocrlf', 'true')
  const [first, second] = await Promise.all(
    ['content/first.ja.md', 'content/second.ja.md'].map(async path => blog.read('main', path)),
  )
  await clone.git('update-index', '--chmod=+x', 'content/first.ja.md')
  await clone.git('commit', '-q', '-m', 'Executable')
  await clone.git('push', '-q')
  await clone.write(
    'content/first.ja.md',
    `${first}\n`.replace('ゆっくり', 'そっと').replaceAll('\n', '\r\n'),
  )
  await clone.write('content/second.ja.md', `${second}\n`.replace('二回', '三回'))
  await clone.git('add', 'content/second.ja.md')
  expect(itemOf(await blog.request({ locales: ['ja'] }), 'ja').files).toEqual([
    'content/first.ja.md',
    'content/second.ja.md',
  ])
  expect(await blog.read('translate/ja', 'content/first.ja.md')).toBe(first?.replace('ゆっくり', 'そっと'))
  await blog.land({ 'content/first.md': CODE })
  await blog.request({ locales: ['ja'] })
  expect(await blog.read('translate/ja', 'content/first.ja.md')).toContain('boil --cups 4')
  const modes = await clone.git('--git-dir', blog.github.path, 'ls-tree', '-r', 'translate/ja', 'content/')
  expect(modes).toMatch(/^100755 blob \w+\tcontent\/first\.ja\.md$/m)
  expect(modes).toMatch(/^100644 blob \w+\tcontent\/second\.ja\.md$/m)
})

it('what cannot be brought together here is told here, and nowhere else', async () => {
  await using blog = await hostBlog({}, JA)
  const { clone } = blog
  const text = await blog.read('main', 'content/first.ja.md')
  await clone.write('content/first.ja.md', text.replace('ゆっくり', 'そっと'))
  await blog.land({ 'content/second.md': CODE })
  await blog.request({ locales: ['ja'] })
  await blog.github.hands.commit('translate/ja', {
    by: 'ada',
    files: { 'content/first.ja.md': text.replace('ゆっくり', '静かに') },
  })
  blog.github.log.clear()
  expect(itemOf(await blog.request({ locales: ['ja'] }), 'ja').problem).toMatchObject({
    code: 'pr:worktreeConflict',
    params: { paths: 'content/first.ja.md', branch: 'translate/ja' },
  })
  expect([...blog.github.log.writes(), ...blog.github.log.pushes()]).toEqual([])
  await clone.git('stash', '-q')
  await clone.git('switch', '-q', '-c', 'mine')
  await clone.write('content/first.ja.md', text.replace('ゆっくり', '早く'))
  await clone.commit('Mine')
  await clone.git('switch', '-q', 'main')
  await clone.write('content/first.ja.md', text.replace('ゆっくり', '遅く'))
  await clone.commit('Other')
  await clone.git('merge', 'mine').catch(() => null)
  await expect(requestIn(clone, blog.github)).rejects.toMatchObject({ code: 'pr:unmerged' })
})

it('ledgers that both sides changed are brought together on the branch, since GitHub cannot', async () => {
  await using blog = await hostBlog({}, JA)
  const path = '.translate/ja/content/second.md.jsonl'
  await blog.land({ 'content/first.md': CODE })
  await blog.request({ locales: ['ja'] })
  const [main, branch] = ['1', '2'].map(n =>
    format([record({ kind: 'basis', commit: n.repeat(40), path: 'content/second.md', blob: n.repeat(40) })]),
  )
  await blog.github.hands.commit('translate/ja', { by: 'ada', files: { [path]: branch ?? '' } })
  await blog.land({ [path]: main ?? '' })
  expect(itemOf(await blog.request({ locales: ['ja'] }), 'ja')).toMatchObject({
    pull: { outcome: 'refreshed' },
    conflicts: [],
  })
  await blog.clone.git('fetch', '-q')
  await blog.clone.git('merge-base', '--is-ancestor', 'origin/main', 'origin/translate/ja')
  expect(parse(await blog.read('translate/ja', path)).records?.length).toBe(2)
  blog.github.log.clear()
  await blog.request({ locales: ['ja'] })
  expect([...blog.github.log.writes(), ...blog.github.log.pushes()]).toEqual([])
})

it('a new translation into which something is carried is there after the first run, and follows what is written here', async () => {
  await using blog = await hostBlog({}, JA.replace('locales = ["ja"]', 'locales = ["fr"]'))
  const { clone } = blog
  const basis = await clone.git('log', '--format=%H', '--diff-filter=A', '--', 'content/first.md')
  const french = translationFrom(
    basis,
    'Premier',
    '## Le thé',
    'La bouilloire contient trois tasses d’eau.',
    EN.first[2],
    'Versez doucement.',
  )
  await clone.write('content/first.fr.md', french)
  await blog.land({ 'content/first.md': CODE })
  const run = async () => itemOf(await blog.request({ locales: ['fr'] }), 'fr')
  expect((await run()).pull.outcome).toBe('opened')
  expect(await blog.read('translate/fr', 'content/first.fr.md')).toContain('boil --cups 4')
  blog.github.log.clear()
  expect(await run()).toMatchObject({ pull: { outcome: 'unchanged' }, problem: null })
  expect([...blog.github.log.writes(), ...blog.github.log.pushes()]).toEqual([])
  await clone.write('content/first.fr.md', french.replace('doucement', 'lentement'))
  expect((await run()).pull.outcome).toBe('refreshed')
  const text = await blog.read('translate/fr', 'content/first.fr.md')
  expect([text.includes('lentement'), text.includes('boil --cups 4')]).toEqual([true, true])
  // The request is there, whatever the work tree has
  await clone.remove('content/first.fr.md')
  expect((await run()).pull.outcome).toBe('unchanged')
  await clone.write('content/first.fr.md', french.replace('doucement', 'lentement'))
  // From now on a person has a hand in it
  await blog.github.hands.commit('translate/fr', {
    by: 'ada',
    files: { 'content/first.fr.md': text.replace('tasses', 'bols') },
  })
  expect((await run()).problem).toMatchObject({ code: 'pr:worktreeConflict' })
  expect(await blog.read('translate/fr', 'content/first.fr.md')).toContain('bols')
})
