import { describe, expect, it } from 'vitest'
import type { RemoteTexts } from '../../../src/commands/crowdin/texts/remote-texts.ts'
import {
  ANY_BUILD,
  at,
  BUILD,
  FILE_BUILD,
  textsIn,
  textWorlds,
  type TextWorld,
  type WantedFile,
} from '../../support/remote-texts.ts'
import { userErrorOf } from '../../support/user-error.ts'

const start = textWorlds()

function nth(files: readonly WantedFile[], n: number): WantedFile {
  const file = files[n]
  if (file === undefined) throw new Error(`no file ${n}`)
  return file
}

describe('many files', () => {
  const names = Array.from({ length: 21 }, (_, i) => `p${i}.md`)
  const files = ({ file }: Pick<TextWorld, 'file'>) => Promise.all(names.map(name => file(name)))
  const digests = (texts: RemoteTexts, all: readonly WantedFile[]): Promise<(string | null)[]> =>
    Promise.all(all.flatMap(each => [texts.digestOf(at(each)), texts.digestOf(at(each, 'ja'))]))

  it('come in one build of all locales, with the digests that they have one by one', async () => {
    const { server, file, open, asked } = await start()
    const all = await files({ file })
    server.translators.translate('p3.md-1', 'de', 'Wasser am <g id="1">Meer</g><x id="2" equiv-text="⏎"/>')
    server.log.clear()
    const texts = await open(all)
    expect(asked(ANY_BUILD)).toBe(0)
    const found = await digests(texts, all)
    expect([asked(BUILD), asked(FILE_BUILD), asked(/download\//)]).toEqual([1, 0, 1])
    const some = all.slice(2, 5)
    expect(await digests(await open(some, { full: true }), some)).toEqual(found.slice(4, 10))
    expect(asked(FILE_BUILD)).toBe(6)
    server.log.clear()
    expect(await digests(await open(all), all)).toEqual(found)
    expect(server.log.entries).toHaveLength(6)
  })

  it('whose texts are wanted after all come in a build, too', async () => {
    const { server, file, open, asked } = await start()
    const all = await files({ file })
    await digests(await open(all), all)
    server.log.clear()
    const texts = await open(all)
    for (const each of all) for (const locale of ['de', 'ja']) await texts.textsOf(at(each, locale))
    expect([asked(BUILD), asked(FILE_BUILD)]).toEqual([1, 40])
  })

  it('are no more than a language is excluded from, or has in the archive', async () => {
    const { server, file, open, asked } = await start()
    const all = await files({ file })
    const excluded = await file('q.md', ['de'])
    server.translators.translate('p1.md-2', 'ja', '川')
    server.faults.job({ kind: 'build', outcome: 'without', languageId: 'ja' })
    server.log.clear()
    const texts = await open([...all, excluded])
    expect(await texts.digestOf(at(excluded))).toBeNull()
    expect(await texts.textsOf(at(excluded))).toBeNull()
    expect(await textsIn(texts, at(nth(all, 1), 'ja'))).toContainEqual(['translated', '川'])
    expect([asked(BUILD), asked(FILE_BUILD)]).toEqual([1, 2])
    server.log.clear()
    expect(await (await open([excluded])).digestOf(at(excluded))).toBeNull()
    expect(asked(ANY_BUILD)).toBe(0)
  })

  const broken: [string, (server: TextWorld['server']) => void][] = [
    ['failed', server => server.faults.job({ kind: 'build', outcome: 'failed', message: 'no space' })],
    ['never done', server => server.faults.job({ kind: 'build', outcome: 'never' })],
    ['cancelled', server => server.faults.job({ kind: 'build', outcome: 'canceled' })],
    [
      'with `../` in it',
      server => server.faults.job({ kind: 'build', outcome: 'entries', names: ['de/../../x'] }),
    ],
    [
      'cut short',
      server => server.faults.add({ path: /^\/download/, times: 2, fault: { kind: 'truncate' } }),
    ],
    ['refused', server => server.faults.add({ path: /builds$/, fault: { kind: 'answer', status: 403 } })],
  ]
  it.each(broken)('come one by one where the build is %s', async (_, breakIt) => {
    const { server, file, open, asked } = await start()
    const all = await files({ file })
    server.translators.translate('p1.md-2', 'ja', '川')
    breakIt(server)
    server.log.clear()
    const texts = await open(all)
    const found = await digests(texts, all)
    expect(found).toHaveLength(42)
    expect(await textsIn(texts, at(nth(all, 1), 'ja'))).toContainEqual(['translated', '川'])
    expect([asked(BUILD), asked(FILE_BUILD)]).toEqual([1, 42])
  })

  it('fail by themselves, and all at once where nothing answers any more', async () => {
    const { server, file, open, asked } = await start()
    const all = await files({ file })
    server.faults.job({ kind: 'build', outcome: 'failed', message: 'no space' })
    server.faults.add({
      path: new RegExp(`builds/files/${all[0]?.file.id}$`),
      times: 2,
      fault: { kind: 'answer', status: 422 },
    })
    const texts = await open(all)
    const outcomes = await Promise.allSettled(all.map(each => texts.digestOf(at(each))))
    expect(outcomes.map(({ status }) => status)).toEqual([
      'rejected',
      ...names.slice(1).map(() => 'fulfilled'),
    ])
    server.faults.job({ kind: 'build', outcome: 'failed', message: 'no space' })
    server.faults.add({ path: /builds\/files/, times: 999, fault: { kind: 'answer', status: 422 } })
    server.log.clear()
    const lost = await open(all, { full: true })
    for (const each of all) await userErrorOf(lost.digestOf(at(each)))
    expect(asked(FILE_BUILD)).toBe(10)
    expect(await userErrorOf(lost.digestOf(at(nth(all, 20))))).toMatchObject({
      code: 'crowdin:jobFailed',
    })
  })

  it('of a locale that the project does not have fail alone', async () => {
    const { file, open } = await start()
    const all = await files({ file })
    const texts = await open(all, { locales: ['de', 'ko'] })
    const [first] = all
    if (first === undefined) throw new Error('no file')
    expect(await userErrorOf(texts.digestOf(at(first, 'ko')))).toMatchObject({
      code: 'crowdin:unmatchedLocale',
    })
    expect(await texts.digestOf(at(first))).not.toBeNull()
  })
})
