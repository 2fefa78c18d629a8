import { afterEach, describe, expect, it } from 'vitest'
import { diffBetween, diffOf } from '../support/diff.ts'
import { createRepository, type TestRepository } from '../support/repository.ts'
import { statusOf, translationOf } from '../support/status.ts'

const SOURCE = [
  'A kettle holds 3 cups of water, and whistles when the water boils.',
  'Run `steep --minutes 4` to brew, as the [manual](https://example.org/manual) says.',
  'Pour the tea slowly, and keep the leaves for a second infusion.',
]
const JA = [
  'やかんには 3 杯分の水が入り、水が沸騰すると笛が鳴ります。',
  '[マニュアル](https://example.org/manual)にあるように、`steep --minutes 4` を実行して淹れます。',
  'お茶はゆっくり注ぎ、茶葉は二煎目のために取っておきます。',
]
const KO = [
  '주전자에는 물 3잔이 들어가고, 물이 끓으면 소리가 납니다.',
  '[설명서](https://example.org/manual)에 나온 대로 `steep --minutes 4`를 실행해 우립니다.',
  '차를 천천히 따르고, 찻잎은 두 번째 우림을 위해 남겨 둡니다.',
]
const SLOWLY = SOURCE.with(2, 'Never pour the tea slowly, and keep the leaves for a second infusion.')

const open: TestRepository[] = []
afterEach(async () => {
  for (const repository of open.splice(0)) await repository.dispose()
})

function post(paragraphs: readonly string[], basis?: string): string {
  const head = basis === undefined ? '' : `+++\n[extra]\ntranslation_based_on_commit = "${basis}"\n+++\n\n`
  return `${head}${paragraphs.join('\n\n')}\n`
}

/** Translations of one post that were made from its first commit. */
async function blog(targets: Readonly<Record<string, readonly string[]>>, extension = 'md') {
  const files = { [`content/a.${extension}`]: post(SOURCE) }
  const repository = await createRepository({ files })
  open.push(repository)
  const basis = await repository.git('rev-parse', 'HEAD')
  for (const [locale, paragraphs] of Object.entries(targets))
    await repository.write(`content/a.${locale}.${extension}`, post(paragraphs, basis))
  await repository.commit('Translate')
  return { ...repository, basis }
}

describe('where changes stand', () => {
  it('is told by status with its changes, in the order of the changes', async () => {
    const repository = await blog({ ja: JA })
    await repository.write('content/a.md', post([...SLOWLY, 'Never boil milk in it.']))
    const found = translationOf(await statusOf(repository, { changes: true }), 'content/a.ja.md')
    expect(found.changes?.map(({ kind }) => kind)).toEqual(['edited', 'added'])
    expect(found.targets).toMatchObject([
      { state: 'found', side: { text: JA[2], lines: [10, 10] } },
      { state: 'absent', side: null, below: 10 },
    ])
    expect(found.untranslated).toEqual([])
    const counted = translationOf(await statusOf(repository), 'content/a.ja.md')
    expect(counted).not.toHaveProperty('targets')
    expect(counted).not.toHaveProperty('untranslated')
  })

  it('is told by diff for each translation that shares the changes', async () => {
    const repository = await blog({ ja: JA, ko: ['역주: 주전자 이야기입니다.', ...KO] })
    await repository.write('content/a.md', post(SLOWLY))
    const { sources } = await diffOf(repository)
    expect(sources).toMatchObject([{ changes: [{ kind: 'edited' }] }])
    const lines = sources[0]?.translations.map(({ locale, targets }) => [locale, targets?.[0]?.side?.lines])
    expect(lines).toEqual([
      ['ja', [10, 10]],
      ['ko', [12, 12]],
    ])
  })

  it('is not told of sources that are compared with themselves', async () => {
    const repository = await blog({ ja: JA })
    await repository.write('content/a.md', post(SLOWLY))
    await repository.commit('Edit')
    expect((await diffBetween(repository, [repository.basis, 'HEAD'])).sources).toMatchObject([
      { translations: [] },
    ])
  })

  it('is told of the work tree, and of the commit asked for', async () => {
    const repository = await blog({ ja: JA })
    await repository.write('content/a.md', post(SLOWLY))
    await repository.commit('Edit')
    await repository.write('content/a.ja.md', post(['訳注', ...JA], repository.basis))
    const lineOf = async (at?: string): Promise<number | undefined> => {
      const report = await statusOf(repository, { changes: true, ...(at === undefined ? {} : { at }) })
      return translationOf(report, 'content/a.ja.md').targets?.[0]?.side?.lines[0]
    }
    expect([await lineOf(), await lineOf('HEAD')]).toEqual([12, 10])
  })

  it('is remembered, until source or target change', async () => {
    const repository = await blog({ ja: JA })
    await repository.write('content/a.md', post(SLOWLY))
    const build = { build: 'test', changes: true }
    const first = await statusOf(repository, build)
    expect(await statusOf(repository, build)).toEqual(first)
    expect(await diffOf(repository, build)).toEqual(await diffOf(repository))
    await repository.write('content/a.ja.md', post(['訳注', ...JA], repository.basis))
    expect(await statusOf(repository, build)).toEqual(await statusOf(repository, { changes: true }))
    await repository.write('content/a.md', post(SOURCE.with(1, 'Brew it.')))
    expect(await statusOf(repository, build)).toEqual(await statusOf(repository, { changes: true }))
  })

  it('is not told of a target that does not parse, whose state is unknown', async () => {
    const repository = await blog({ ja: [...JA, '<Note>閉じていない'], ko: KO }, 'mdx')
    await repository.write('content/a.mdx', post(SLOWLY))
    for (const changes of [true, false]) {
      const report = await statusOf(repository, { changes })
      expect(report.findings).toMatchObject([{ severity: 'error', path: 'content/a.ja.mdx' }])
      expect(translationOf(report, 'content/a.ja.mdx')).toMatchObject({ state: 'unknown', segments: null })
    }
    const report = await statusOf(repository, { changes: true })
    expect(translationOf(report, 'content/a.ja.mdx')).not.toHaveProperty('targets')
    expect(translationOf(report, 'content/a.ko.mdx').targets).toMatchObject([{ state: 'found' }])
  })
})

describe('a target in which nothing can stand for the source', () => {
  it('is unknown, not fresh, when it does not parse, though its source did not change', async () => {
    const repository = await blog({ ja: ['# T', '<div>{ 閉じていない'] }, 'mdx')
    const report = await statusOf(repository)
    expect(translationOf(report, 'content/a.ja.mdx')).toMatchObject({ state: 'unknown', segments: null })
    expect(report.locales).toMatchObject([{ locale: 'ja', good: 0 }])
  })

  it.each([[[]], [['<!-- まだ翻訳していません -->', '```sh\nsteep --minutes 4\n```']]])(
    'is stale, not fresh, with a finding, when it has no passage: %j',
    async paragraphs => {
      const repository = await blog({ ja: paragraphs })
      const report = await statusOf(repository)
      expect(translationOf(report, 'content/a.ja.md')).toMatchObject({ state: 'stale', segments: null })
      expect(report.locales).toMatchObject([{ locale: 'ja', good: 0 }])
      expect(report.findings).toMatchObject([
        { code: 'alignment:emptyTarget', path: 'content/a.ja.md', params: { count: 3 } },
      ])
    },
  )
})

describe('segments left in the source language', () => {
  it('make a translation stale, and are not good', async () => {
    const repository = await blog({ ja: JA.with(2, SOURCE[2] ?? ''), ko: KO })
    const report = await statusOf(repository)
    expect(translationOf(report, 'content/a.ja.md')).toMatchObject({
      state: 'stale',
      segments: { total: 3, unchanged: 3, untranslated: 1 },
    })
    expect(translationOf(report, 'content/a.ko.md')).toMatchObject({
      state: 'fresh',
      segments: { untranslated: 0 },
    })
    expect(report.locales.map(({ locale, good }) => [locale, good])).toEqual([
      ['ja', 2 / 3],
      ['ko', 1],
    ])
    const { sources } = await diffOf(repository)
    expect(sources.flatMap(({ segments }) => segments)).not.toContainEqual(
      expect.objectContaining({ untranslated: 1 }),
    )
    expect(
      sources.flatMap(({ translations }) => translations.map(({ untranslated }) => untranslated)),
    ).toMatchObject([[{ text: SOURCE[2], lines: [10, 10] }], []])
  })

  it('are counted once where a translator must look at the change anyway, but told', async () => {
    const repository = await blog({ ja: JA.with(2, SOURCE[2] ?? '') })
    await repository.write('content/a.md', post(SLOWLY))
    const found = translationOf(await statusOf(repository, { changes: true }), 'content/a.ja.md')
    expect(found).toMatchObject({
      state: 'stale',
      segments: { unchanged: 2, substantive: 1, untranslated: 0 },
      targets: [{ state: 'untranslated' }],
      untranslated: [{ text: SOURCE[2] }],
    })
    expect(translationOf(await statusOf(repository), 'content/a.ja.md').segments).toEqual(found.segments)
  })

  it('are none where source and target are of one language', async () => {
    const repository = await blog({ 'en-GB': SOURCE })
    await repository.write(
      'translate.toml',
      '[[content]]\nsource = "content/{path}.md"\ntarget = "content/{path}.{locale}.md"\n',
    )
    expect(translationOf(await statusOf(repository), 'content/a.en-GB.md')).toMatchObject({
      state: 'fresh',
      segments: { untranslated: 0 },
    })
  })

  it('say nothing of a translation without a basis', async () => {
    const repository = await blog({})
    await repository.write('content/a.ja.md', post(SOURCE))
    expect(translationOf(await statusOf(repository), 'content/a.ja.md')).toMatchObject({
      state: 'unknown',
      segments: null,
    })
  })
})
