import { afterEach, expect, it } from 'vitest'
import { startCrowdin, type CrowdinEmulator } from '../../support/crowdin/start.ts'
import { EN, post, SOURCE } from '../../support/exchange.ts'
import { keeper } from '../../support/keep.ts'
import { postOf, pushOf } from '../../support/push.ts'
import { createRepository } from '../../support/repository.ts'

const kept = keeper()
let server: CrowdinEmulator
afterEach(async () => server.close())

/** Titles of the labels of each string, by its text. */
function labels(): Record<string, string[]> {
  const { strings, labels: all } = server.state
  return Object.fromEntries(
    [...strings.values()].map(({ text, labelIds }) => [
      text,
      [...labelIds].map(id => all.get(id)?.title ?? ''),
    ]),
  )
}

const asked = (): string[] =>
  server.log.entries.flatMap(({ method, path }) =>
    path.includes('/labels') ? [`${method} ${path.split('/labels')[1]}`] : [],
  )

it('strings that come new are labelled by kind, and files say where they come from', async () => {
  server = await startCrowdin({ targetLanguageIds: ['ja'] })
  const repository = kept(
    await createRepository({
      files: { [SOURCE]: post('Water', ...EN), 'content/b.md': post('Tea', '## Steeping') },
    }),
  )
  await repository.write('content/a.ja.md', post('水'))
  await repository.write('content/b.ja.md', post('茶'))
  await repository.commit('Translate')
  await repository.git('remote', 'add', 'origin', 'https://ada:secret@github.com/ada/tea.git')
  await pushOf(repository, server)
  expect(labels()).toMatchObject({
    Water: ['front matter'],
    Boiling: ['heading'],
    Tea: ['front matter'],
    Steeping: ['heading'],
    [EN[2]]: [],
  })
  expect(asked().map(each => each.replace(/\d+/, 'N'))).toEqual([
    expect.stringMatching(/^GET /),
    'POST ',
    'POST /N/strings',
    'POST ',
    'POST /N/strings',
  ])
  expect([...server.state.files.values()].map(({ context }) => context)).toContain(
    '[`content/a.md`](https://github.com/ada/tea/blob/HEAD/content/a.md)',
  )
  server.log.clear()
  await repository.write(SOURCE, post('Water', ...EN, '## Freezing'))
  await repository.commit('Edit')
  await repository.git('mv', 'content/b.md', 'content/c.md')
  await repository.commit('Rename')
  await pushOf(repository, server)
  expect(labels()).toMatchObject({ Freezing: ['heading'] })
  expect([...server.state.files.values()].map(({ context }) => context)).toContain(
    '[`content/c.md`](https://github.com/ada/tea/blob/HEAD/content/c.md)',
  )
  server.log.clear()
  await pushOf(repository, server)
  expect(asked()).toEqual([])
})

it('a label that cannot be given is told', async () => {
  server = await startCrowdin({ targetLanguageIds: ['ja'] })
  const repository = kept(
    await createRepository({ files: { [SOURCE]: post('Water', ...EN), 'content/a.ja.md': post('水') } }),
  )
  server.faults.add({ path: /labels/, fault: { kind: 'answer', status: 403 }, times: 9 })
  expect(postOf(await pushOf(repository, server), SOURCE)).toMatchObject({ outcome: 'failed' })
  expect(server.state.strings.size).toBe(4)
})
