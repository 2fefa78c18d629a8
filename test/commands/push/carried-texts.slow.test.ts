import { afterEach, expect, it } from 'vitest'
import type { Assume } from '../../support/crowdin/assume.ts'
import { startCrowdin, type CrowdinEmulator } from '../../support/crowdin/start.ts'
import { post, SOURCE, TARGET, translationFrom } from '../../support/exchange.ts'
import { keeper } from '../../support/keep.ts'
import { pushOf, postOf, stringsOf } from '../../support/push.ts'
import { createRepository, type TestRepository } from '../../support/repository.ts'
import { parseXliff } from '../../../src/exchange/xliff/parse-xliff.ts'

const kept = keeper()
let server: CrowdinEmulator
afterEach(async () => server.close())

const PATH = 'content/a.md.xliff'
const EN = [
  'Heat the oven to 230 degrees.',
  'Add 2 eggs to the dough, it needs them.',
  'The dough rest for long.',
] as const
const JA = ['オーブンを 230 度に予熱する。', '生地に卵を 2 個加える。', '生地を長く休ませる。'] as const

/** A post whose translation is pushed and approved; in a language that git does not know, there is another one. */
async function prepared(assume: Partial<Assume> = {}): Promise<TestRepository> {
  server = await startCrowdin({ targetLanguageIds: ['ja', 'ru', 'fr'], assume })
  const repository = kept(await createRepository({ files: { [SOURCE]: post('Bread', ...EN) } }))
  const basis = await repository.git('rev-parse', 'HEAD')
  await repository.write(TARGET, translationFrom(basis, 'パン', ...JA))
  await repository.write('content/b.ru.md', post('Хлеб'))
  await repository.write('content/b.md', post('Bread'))
  await repository.commit('Translate')
  await pushOf(repository, server)
  for (const { key } of stringsOf(server, PATH)) server.translators.approve(key, 'ja')
  server.log.clear()
  return repository
}

async function edit(repository: TestRepository, ...blocks: string[]): Promise<void> {
  await repository.write(SOURCE, post('Bread', ...blocks))
  await repository.commit('Edit')
}

const shown = (language = 'ja'): (string | null)[] =>
  stringsOf(server, PATH, language).map(({ translation }) => translation)
const dates = (): (string | undefined)[] =>
  [...server.state.files.values()]
    .filter(({ name }) => PATH.endsWith(name))
    .flatMap(({ source }) => parseXliff(source))
    .flatMap(({ units }) => units.map(({ meaningSince }) => meaningSince))
/** Requests that change something; an export does not. */
const changes = (): string[] =>
  server.log.writes().flatMap(({ method, path }) => (path.includes('/builds') ? [] : [`${method} ${path}`]))
const keyAt = (i: number): string => stringsOf(server, PATH)[i]?.key ?? ''

it.each([
  { keepTranslationsDropsApprovals: true, oneApproval: true },
  { updateTouchesUnchanged: true, oneApproval: false, qaBlocksApi: true },
])('a number among the words follows in all languages, where %j', async assume => {
  const repository = await prepared(assume)
  server.translators.translate(keyAt(1), 'ru', 'Разогреть до 230 градусов.')
  server.translators.translate(keyAt(1), 'fr', 'Préchauffer très fort.')
  server.translators.approve(keyAt(1), 'fr')
  const hotter = EN[0].replace('230', '250')
  await edit(repository, hotter, EN[1], EN[2])
  expect(postOf(await pushOf(repository, server), SOURCE)).toMatchObject({
    outcome: 'written',
    segments: { mechanical: 1, substantive: 0 },
  })
  expect(shown()).toEqual(['パン ✓', 'オーブンを 250 度に予熱する。 ✓', `${JA[1]} ✓`, `${JA[2]} ✓`])
  expect(shown('ru')[1]).toBe('Разогреть до 250 градусов.')
  expect(shown('fr')[1]).toBe('Préchauffer très fort.')
  expect(dates()).toEqual([undefined, undefined, undefined, undefined])
  await edit(repository, hotter, EN[1], EN[2].replace('rest', 'rests'))
  await pushOf(repository, server)
  expect(shown()[3]).toBe(`${JA[2]} ✓`)
  expect(dates()).toEqual([undefined, undefined, undefined, expect.stringMatching(/^\d{4}-/)])
  server.log.clear()
  await pushOf(repository, server)
  expect(changes()).toEqual([])
})

it.each(['hidden', 'excluded'])('no approval outlives another meaning where strings are %s', async state => {
  const repository = await prepared({ keepTranslationsDropsApprovals: false })
  if (state === 'hidden') for (const { key } of stringsOf(server, PATH)) server.translators.hide(key)
  else for (const file of server.state.files.values()) file.excludedTargetLanguages = ['ja']
  await edit(repository, EN[0].replace('230', '250'), 'Never add eggs to the dough.', EN[2])
  await pushOf(repository, server)
  expect(shown()).toEqual(['パン ✓', 'オーブンを 250 度に予熱する。 ✓', JA[1], `${JA[2]} ✓`])
})

it('a text that cannot follow is asked again, whoever approves it while the source is on its way', async () => {
  const repository = await prepared()
  const [title, key] = [keyAt(0), keyAt(1)]
  for (const each of [title, key]) server.translators.translate(each, 'fr', 'Très fort.')
  server.state.options.watch = ({ method, path }) => {
    if (method !== 'POST' || path !== '/storages') return
    for (const each of [title, key]) server.translators.approve(each, 'fr')
  }
  await edit(repository, EN[0].replace('230', '250'), EN[1], EN[2])
  await pushOf(repository, server)
  expect(shown('fr').slice(0, 2)).toEqual(['Très fort. ✓', 'Très fort.'])
  expect(shown()[1]).toBe('オーブンを 250 度に予熱する。 ✓')
})
