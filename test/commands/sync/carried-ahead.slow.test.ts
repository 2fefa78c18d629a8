import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startCrowdin } from '../../support/crowdin/start.ts'
import { post, SOURCE, TARGET, translationFrom } from '../../support/exchange.ts'
import { keeper } from '../../support/keep.ts'
import { createRepository } from '../../support/repository.ts'
import { syncOf, translationOf } from '../../support/sync.ts'

const kept = keeper()

it('numbers that are carried into Crowdin’s texts come into git in the same run, beside what translators wrote for the source of before', async () => {
  const EN = ['Fill in 2 litres.', 'Do not leave it alone.']
  const repository = kept(await createRepository({ files: { [SOURCE]: post('Water', ...EN) } }))
  const basis = await repository.git('rev-parse', 'HEAD')
  await repository.write(TARGET, translationFrom(basis, '水', '2 リットル入れます。', '離れないでください。'))
  await repository.commit('Translate')
  const server = await startCrowdin({ targetLanguageIds: ['ja'] })
  await syncOf(repository, server)
  const alone = [...server.state.strings.values()].find(({ text }) => text.includes('alone'))
  server.translators.translate(alone?.id ?? 0, 'ja', '目を離さないでください。')
  await repository.write(SOURCE, post('Water', 'Fill in 3 litres.', 'Do not leave it alone.'))
  await repository.commit('More water')

  const planned = translationOf(await syncOf(repository, server, { dryRun: true }), TARGET)
  expect(planned).toMatchObject({ outcome: 'planned', open: [], segments: { pulled: 2 } })
  const done = translationOf(await syncOf(repository, server), TARGET)
  expect(done).toMatchObject({ outcome: 'written', open: [], segments: { pulled: 2 } })
  const text = await readFile(join(repository.root, TARGET), 'utf8')
  expect(text).toContain('3 リットル入れます。')
  expect(text).toContain('目を離さないでください。')
  await repository.commit('Take')
  const again = await syncOf(repository, server)
  expect(again.posts.map(({ outcome }) => outcome)).toEqual(['unchanged'])
  expect(again.translations.map(({ outcome }) => outcome)).toEqual(['unchanged'])
  await server.close()
}, 60_000)

it('a text that git changed with its number is the newer one, since git had Crowdin’s before the number was carried', async () => {
  const repository = kept(await createRepository({ files: { [SOURCE]: post('Water', 'Fill in 2 litres.') } }))
  const basis = await repository.git('rev-parse', 'HEAD')
  await repository.write(TARGET, translationFrom(basis, '水', '2 リットル入れます。'))
  await repository.commit('Translate')
  const server = await startCrowdin({ targetLanguageIds: ['ja'] })
  await syncOf(repository, server)
  await repository.write(SOURCE, post('Water', 'Fill in 3 litres.'))
  const now = await repository.commit('More water')
  await repository.write(TARGET, translationFrom(now, '水', '水を 3 リットル注ぎます。'))
  await repository.commit('Translate again')
  const report = await syncOf(repository, server)
  expect(translationOf(report, TARGET)).toMatchObject({ open: [], segments: { pushed: 1 } })
  const string = [...server.state.strings.values()].find(({ text }) => text.includes('litres'))
  expect(string?.translations.get('ja')?.at(-1)?.text).toBe('水を 3 リットル注ぎます。')
  await server.close()
}, 60_000)

it('a number that was carried for an edit that the author took back comes not into git unseen', async () => {
  const [before, after] = ['Heat the oven to 230 degrees.', 'Heat the oven to 250 degrees.']
  const repository = kept(await createRepository({ files: { [SOURCE]: post('Bread', before) } }))
  const basis = await repository.git('rev-parse', 'HEAD')
  await repository.write(TARGET, translationFrom(basis, 'パン', 'オーブンを 230 度に予熱する。'))
  await repository.commit('Translate')
  const server = await startCrowdin({ targetLanguageIds: ['ja'] })
  await syncOf(repository, server)
  await repository.write(SOURCE, post('Bread', after))
  await repository.commit('Hotter')
  server.faults.add({ method: 'PUT', fault: { kind: 'answer', status: 400, body: {} } })
  await syncOf(repository, server, { command: 'push' })
  server.faults.heal()
  await repository.git('revert', '--no-edit', 'HEAD')
  const report = await syncOf(repository, server)
  expect(translationOf(report, TARGET)).toMatchObject({
    segments: { conflict: 1, pulled: 0 },
    open: [{ git: 'オーブンを 230 度に予熱する。', crowdin: 'オーブンを 250 度に予熱する。' }],
  })
  expect(await readFile(join(repository.root, TARGET), 'utf8')).toContain('230')
  const settled = await syncOf(repository, server, { prefer: 'git' })
  expect(translationOf(settled, TARGET).segments).toMatchObject({ conflict: 0 })
  await server.close()
}, 60_000)
