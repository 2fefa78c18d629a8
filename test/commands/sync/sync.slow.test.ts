import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { startCrowdin, type CrowdinEmulator, type EmulatorOptions } from '../../support/crowdin/start.ts'
import { EN, JA, post, SOURCE, TARGET, translatedBlog, translationFrom } from '../../support/exchange.ts'
import { keeper } from '../../support/keep.ts'
import { stringsOf } from '../../support/push.ts'
import { createRepository, type TestRepository } from '../../support/repository.ts'
import { syncOf, translationOf } from '../../support/sync.ts'

const kept = keeper()
let server: CrowdinEmulator
afterEach(async () => server.close())

const PATH = 'content/a.md.xliff'

/** A blog with one post, whose Japanese translation both sides have. */
async function agreed(options: EmulatorOptions = {}): Promise<TestRepository> {
  server = await startCrowdin({ targetLanguageIds: ['ja'], ...options })
  const { repository } = await translatedBlog(EN, JA)
  kept(repository)
  await syncOf(repository, server)
  server.log.clear()
  return repository
}

const keyOf = (text: string): string => stringsOf(server, PATH).find(each => each.text === text)?.key ?? ''
const targetOf = ({ root }: TestRepository): Promise<string> => readFile(join(root, TARGET), 'utf8')

describe('sync', () => {
  it('brings what a translator wrote into git, and then finds nothing to do', async () => {
    const repository = await agreed()
    server.translators.translate(keyOf('Water'), 'ja', 'お水')
    const report = await syncOf(repository, server)
    expect(translationOf(report, TARGET)).toMatchObject({
      outcome: 'written',
      segments: { agreed: 3, pulled: 1 },
      open: [],
    })
    expect(await targetOf(repository)).toContain('title = "お水"')
    await repository.commit('Pull')
    const again = await syncOf(repository, server)
    expect(translationOf(again, TARGET)).toMatchObject({ outcome: 'unchanged', segments: { agreed: 4 } })
    server.log.clear()
    await syncOf(repository, server)
    expect(server.log.changes()).toEqual([])
  })

  it('brings what git has into Crowdin, where it is the newer text', async () => {
    const repository = await agreed()
    const text = await targetOf(repository)
    await repository.write(TARGET, text.replace('"水"', '"お水"'))
    await repository.commit('Edit')
    const report = await syncOf(repository, server)
    expect(translationOf(report, TARGET)).toMatchObject({
      outcome: 'unchanged',
      segments: { agreed: 3, pushed: 1 },
    })
    expect(stringsOf(server, PATH)[0]?.translation).toBe('お水')
  })

  it('leaves both texts where they are when both changed, until somebody prefers one', async () => {
    const repository = await agreed()
    const text = await targetOf(repository)
    server.translators.translate(keyOf('Water'), 'ja', '湯')
    await repository.write(TARGET, text.replace('"水"', '"お水"'))
    await repository.commit('Edit')
    const report = await syncOf(repository, server)
    expect(translationOf(report, TARGET)).toMatchObject({
      segments: { agreed: 3, conflict: 1 },
      open: [{ fate: 'conflict', git: 'お水', crowdin: '湯', source: 'Water' }],
    })
    expect(stringsOf(server, PATH)[0]?.translation).toBe('湯')
    expect(await targetOf(repository)).toContain('お水')
    await syncOf(repository, server, { prefer: 'remote' })
    expect(await targetOf(repository)).toContain('湯')
  })

  it('carries a number into what a translator wrote meanwhile, on both sides', async () => {
    server = await startCrowdin({ targetLanguageIds: ['ja'] })
    const [before, after] = ['Heat the oven to 230 degrees.', 'Heat the oven to 220 degrees.']
    const repository = kept(await createRepository({ files: { [SOURCE]: post('Water', before) } }))
    const basis = await repository.git('rev-parse', 'HEAD')
    await repository.write(TARGET, translationFrom(basis, '水', 'オーブンを 230 度に予熱する。'))
    await repository.commit('Translate')
    await syncOf(repository, server)
    server.translators.translate(keyOf(before), 'ja', 'オーブンは 230 度にしておく。')
    await repository.write(SOURCE, post('Water', after))
    await repository.commit('Five')
    const report = await syncOf(repository, server)
    expect(translationOf(report, TARGET)).toMatchObject({
      outcome: 'written',
      segments: { pulled: 1 },
      open: [],
    })
    expect(await targetOf(repository)).toContain('オーブンは 220 度にしておく。')
    expect(stringsOf(server, PATH)[1]).toMatchObject({
      text: after,
      translation: 'オーブンは 220 度にしておく。',
    })
    await repository.commit('Pull')
    const again = await syncOf(repository, server)
    expect(translationOf(again, TARGET)).toMatchObject({ outcome: 'unchanged', segments: { agreed: 2 } })
  })

  it('takes no text for good that was made for another meaning, and says so', async () => {
    const repository = await agreed()
    await repository.write(
      SOURCE,
      post(
        'Water',
        EN[0],
        'Water never boils at [sea level](https://example.org/sea), as `boil()` says.',
        EN[2],
      ),
    )
    await repository.commit('Edit')
    await syncOf(repository, server)
    const waiting = await syncOf(repository, server)
    expect(translationOf(waiting, TARGET).segments).toMatchObject({ outdated: 1 })
    const text = '<g id="1">海面</g>では、<x id="2"/> の言うとおり、水は決して沸騰しません。'
    server.translators.translate(stringsOf(server, PATH)[2]?.key ?? '', 'ja', text)
    const report = await syncOf(repository, server)
    expect(translationOf(report, TARGET)).toMatchObject({ outcome: 'written', segments: { pulled: 1 } })
    expect(await targetOf(repository)).toContain('[海面](https://example.org/sea)では、`boil()` の言うとおり')
  })

  it('says at Crowdin what is wrong with a text that cannot be taken, once', async () => {
    const repository = await agreed()
    const { key = '' } = stringsOf(server, PATH)[2] ?? {}
    server.translators.translate(key, 'ja', '水は沸騰します。')
    const comment = ({ code }: { code: string }): string => code
    for (const comments of [1, 1]) {
      const report = await syncOf(repository, server, { comment })
      expect(translationOf(report, TARGET).open).toMatchObject([
        { fate: 'bad', commented: true, crowdin: '水は沸騰します。' },
      ])
      expect(server.state.comments.size).toBe(comments)
    }
    expect(await targetOf(repository)).not.toContain('水は沸騰します。')
  })

  it('shows what two texts differ in, be it only a code', async () => {
    const repository = await agreed()
    const { key = '' } = stringsOf(server, PATH)[2] ?? {}
    server.translators.translate(
      key,
      'ja',
      '<x id="2" equiv-text="`boil()`"/> <g id="1">によれば</g>、水は海面で沸騰します。',
    )
    const text = await targetOf(repository)
    await repository.write(
      TARGET,
      text
        .replace('水は[海面]', '[水]')
        .replace('(https://example.org/sea)で', '(https://example.org/sea)は海面で'),
    )
    await repository.commit('Edit')
    const { open } = translationOf(await syncOf(repository, server), TARGET)
    expect(open).toMatchObject([
      {
        fate: 'conflict',
        git: '<2/> によれば、<1>水</1>は海面で沸騰します。',
        crowdin: '<2/> <1>によれば</1>、水は海面で沸騰します。',
      },
    ])
  })

  it.each([false, true])(
    'lets git win where it went back to an older text, be the newer one approved or not',
    async isApproved => {
      const repository = await agreed()
      server.translators.translate(keyOf('Water'), 'ja', 'お水')
      if (isApproved) server.translators.approve(keyOf('Water'), 'ja')
      await syncOf(repository, server)
      await repository.commit('Pull')
      const text = await targetOf(repository)
      await repository.write(TARGET, text.replace('"お水"', '"水"'))
      await repository.commit('Back')
      const report = await syncOf(repository, server)
      expect(translationOf(report, TARGET).segments).toMatchObject({ agreed: 3, conflict: 1 })
      await syncOf(repository, server, { prefer: 'git' })
      expect(stringsOf(server, PATH)[0]?.translation).toBe('水')
      server.log.clear()
      const again = await syncOf(repository, server)
      expect(translationOf(again, TARGET).segments).toMatchObject({ agreed: 4 })
      expect(server.log.changes()).toEqual([])
    },
  )

  it('sends no text that differs from HEAD, unless forced, and says so', async () => {
    const repository = await agreed()
    server.translators.approve(keyOf('Water'), 'ja')
    const text = await targetOf(repository)
    await repository.write(TARGET, text.replace('"水"', '"お"'))
    server.translators.deleteTranslation(keyOf('Boiling'), 'ja')
    const kept = {
      outcome: 'failed',
      segments: 1,
      taken: null,
      problem: { code: 'push:uncommittedTexts', params: { path: TARGET } },
    }
    const planned = await syncOf(repository, server, { dryRun: true })
    expect(planned.posts).toMatchObject([
      { outcome: 'planned', translations: [{ outcome: 'planned', segments: 1 }, kept] },
    ])
    const report = await syncOf(repository, server)
    expect(report.posts).toMatchObject([
      { outcome: 'written', translations: [{ outcome: 'written', segments: 1, taken: 1 }, kept] },
    ])
    const texts = (): unknown => stringsOf(server, PATH).map(({ translation }) => translation)
    expect(texts()).toEqual(['水 ✓', '沸騰', expect.anything(), JA[2]])
    const again = await syncOf(repository, server)
    expect(again.posts).toMatchObject([{ outcome: 'unchanged', translations: [kept] }])
    await syncOf(repository, server, { force: true })
    expect(texts()).toEqual(['お', '沸騰', expect.anything(), JA[2]])
  })

  it('calls a conflict settled by no text that stays in git', async () => {
    const repository = await agreed()
    server.translators.translate(keyOf('Water'), 'ja', '湯')
    const text = await targetOf(repository)
    await repository.write(TARGET, text.replace('"水"', '"お水"'))
    const entry = 'source = "content/{path}.md"\ntarget = "content/{path}.{locale}.md"\nlocales = ["ja"]'
    await repository.write('translate.toml', `[[content]]\n${entry}\n\n[crowdin]\nadopt = "none"\n`)
    await repository.commit('Edit')
    const report = await syncOf(repository, server, { prefer: 'git' })
    expect(translationOf(report, TARGET)).toMatchObject({ segments: { agreed: 3, conflict: 1 } })
    expect(server.log.changes()).toEqual([])
  })

  it('asks again when the configuration says something else', async () => {
    const config = (publish: string): string =>
      `[[content]]\nsource = "content/{path}.md"\ntarget = "content/{path}.{locale}.md"\nlocales = ["ja"]\npublish = "${publish}"\n`
    server = await startCrowdin({ targetLanguageIds: ['ja'] })
    const files = { [SOURCE]: post('Water', ...EN), 'translate.toml': config('complete') }
    const repository = kept(await createRepository({ files }))
    await syncOf(repository, server)
    server.translators.translate(keyOf('Water'), 'ja', '水')
    server.translators.translate(keyOf('Boiling'), 'ja', '沸騰')
    server.translators.translate(keyOf(EN[2]), 'ja', JA[2])
    const waiting = await syncOf(repository, server)
    expect(translationOf(waiting, TARGET)).toMatchObject({ outcome: 'waiting', segments: { waiting: 3 } })
    await repository.write('translate.toml', config('partial'))
    await repository.commit('Partial')
    const report = await syncOf(repository, server)
    expect(translationOf(report, TARGET)).toMatchObject({ outcome: 'written', segments: { pulled: 3 } })
  })
})

describe('a push', () => {
  it('tells files without a post only where the post was here', async () => {
    const repository = await agreed()
    const other = kept(await createRepository({ files: { 'content/b.md': post('Tea', 'Tea needs water.') } }))
    await other.write('content/b.ja.md', post('茶', '茶には水が要ります。'))
    await other.commit('Translate')
    const report = await syncOf(other, server, { delete: true })
    expect(report.gone).toEqual([])
    await repository.git('rm', '-q', SOURCE, TARGET)
    await repository.write('content/c.md', post('Rice', 'Rice needs water.'))
    await repository.write('content/c.ja.md', post('米', '米には水が要ります。'))
    await repository.commit('Remove')
    expect((await syncOf(repository, server)).gone).toMatchObject([{ source: SOURCE, outcome: 'left' }])
  })

  it('tells of texts that are not known to be good for the source, and sends none', async () => {
    server = await startCrowdin({ targetLanguageIds: ['ja'] })
    const repository = kept(await createRepository({ files: { [SOURCE]: post('Water', ...EN) } }))
    await repository.write(TARGET, post('水', ...JA))
    await repository.commit('Translate')
    const report = await syncOf(repository, server)
    expect(translationOf(report, TARGET).segments).toMatchObject({ behind: 4, none: 0 })
    expect(stringsOf(server, PATH).map(({ translation }) => translation)).toEqual([null, null, null, null])
  })
})

it('nothing is taken for a source that differs from HEAD, unless forced', async () => {
  const repository = await agreed()
  server.translators.translate(keyOf('Water'), 'ja', 'お水')
  await repository.write(SOURCE, post('Water', EN[0], EN[1], 'It takes about 9 minutes.'))
  const report = await syncOf(repository, server, { command: 'pull' })
  expect(translationOf(report, TARGET)).toMatchObject({
    outcome: 'failed',
    problem: { code: 'sync:uncommitted' },
  })
  expect(await targetOf(repository)).toContain('"水"')
  const forced = await syncOf(repository, server, { command: 'pull', force: true })
  expect(translationOf(forced, TARGET)).toMatchObject({ outcome: 'written', segments: { pulled: 1 } })
})

it('a post that took the name of another one takes none of its translations away, unless forced', async () => {
  const repository = await agreed()
  await repository.git('mv', SOURCE, 'content/old.md')
  await repository.git('mv', TARGET, 'content/old.ja.md')
  await repository.write(SOURCE, post('Rice', 'Rice grows in fields.', 'It likes rain.', 'People eat it.'))
  await repository.commit('Another post')
  const before = stringsOf(server, PATH)
  const report = await syncOf(repository, server)
  expect(report.posts.find(({ source }) => source === SOURCE)).toMatchObject({
    problem: { code: 'push:otherPost' },
  })
  expect(stringsOf(server, PATH)).toEqual(before)
  await syncOf(repository, server, { force: true })
  expect(stringsOf(server, PATH)[0]).toMatchObject({ text: 'Rice', translation: null })
})

it('says what keeps a translation from Crowdin whose file is closed for its language', async () => {
  const repository = await agreed()
  const [file] = server.state.files.values()
  if (file !== undefined) file.excludedTargetLanguages = ['ja']
  const report = await syncOf(repository, server)
  expect(translationOf(report, TARGET)).toMatchObject({
    outcome: 'failed',
    problem: { code: 'push:excluded' },
  })
})
