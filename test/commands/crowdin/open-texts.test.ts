import { afterEach, describe, expect, it } from 'vitest'
import { openTexts, type TextsWish } from '../../../src/commands/crowdin/texts/open-texts.ts'
import type { FileInLocale, RemoteTexts } from '../../../src/commands/crowdin/texts/remote-texts.ts'
import type { Cache, KnownExport } from '../../../src/commands/types.ts'
import type { Crowdin } from '../../../src/crowdin/connection.ts'
import { createFile } from '../../../src/crowdin/create-file.ts'
import { createDirectory } from '../../../src/crowdin/directories.ts'
import type { RemoteFile } from '../../../src/crowdin/types.ts'
import { textKey } from '../../../src/exchange/inline/text-key.ts'
import type { ExchangeFile } from '../../../src/exchange/types.ts'
import { formatXliff } from '../../../src/exchange/xliff/format-xliff.ts'
import { openCrowdin, virtualClock } from '../../support/crowdin-connection.ts'
import { newFile } from '../../support/crowdin-files.ts'
import { startCrowdin, type CrowdinEmulator, type EmulatorOptions } from '../../support/crowdin/start.ts'
import { userErrorOf } from '../../support/user-error.ts'

const BLOB = 'a'.repeat(40)
let server: CrowdinEmulator
let crowdin: Crowdin
let cache: Cache
let directoryId: number
afterEach(async () => server.close())

/** A cache of one repository, as runs one after another see it. */
function memory(): Cache {
  const kept = new Map<string, string>()
  const recall = (key: string): KnownExport | undefined => {
    const line = kept.get(key)
    return line === undefined ? undefined : JSON.parse(line)
  }
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    get: (kind, key) => recall(`${kind} ${key}`) as never,
    set: (kind, key, value) => void kept.set(`${kind} ${key}`, JSON.stringify(value)),
    save: async () => {},
  }
}

async function start(options: EmulatorOptions = {}): Promise<void> {
  server = await startCrowdin(options)
  crowdin = await openCrowdin(server)
  cache = memory()
  directoryId = await createDirectory(crowdin, { name: 'posts', directoryId: null, branchId: null })
}

type Wanted = TextsWish['files'][number]

/** A file with the units `<name>-1` and `<name>-2`; in the first a link, a break and what XML escapes. */
async function file(name: string, without: readonly string[] = []): Promise<Wanted> {
  const unit = (n: number, source: ExchangeFile['units'][number]['source']) => ({
    id: `${name}-${n}`,
    source,
    target: null,
    state: 'untranslated' as const,
    kind: 'paragraph' as const,
    notes: [],
    exported: null,
  })
  const link = { type: 'g', id: '1', content: ['the <sea>'] } as const
  const units = [
    unit(1, ['Water by ', link, { type: 'x', id: '2', shown: '⏎', content: [] }, ' & more']),
    unit(2, ['Rivers']),
  ]
  const content = formatXliff([
    { original: `posts/${name}`, sourceLocale: 'en', targetLocale: '', blob: BLOB, units },
  ])
  const wanted = { ...newFile(`${name}.xliff`, content), directoryId, without: [...without] }
  return { file: (await createFile(crowdin, wanted)).file, path: `posts/${name}.xliff` }
}

const open = (files: readonly Wanted[], more: Partial<TextsWish> = {}): Promise<RemoteTexts> =>
  openTexts({ cache }, crowdin, { files, locales: ['de', 'ja'], full: false, ...more })

const at = ({ file }: { file: RemoteFile }, locale = 'de'): FileInLocale => ({
  file,
  locale,
  path: file.name.replace('.xliff', ''),
})

/** The texts of a file, with their states. */
async function shown(texts: RemoteTexts, wanted: FileInLocale): Promise<unknown> {
  const found = await texts.textsOf(wanted)
  return found?.units.map(({ state, target }) => [state, target === null ? null : textKey(target)])
}

const asked = (pattern: RegExp): number =>
  server.log.entries.filter(entry => pattern.test(`${entry.method} ${entry.path}`)).length
const FILE_BUILD = /^POST .*builds\/files/
const BUILD = /^POST .*builds$/
const both = /^POST .*builds/

describe('texts', () => {
  it.each([false, true])('come with their states and codes (attributes sorted: %s)', async sorts => {
    await start({ assume: { exportSortsAttributes: sorts } })
    const a = await file('a.md')
    server.translators.translate(
      'a.md-1',
      'de',
      'Wasser am <g id="1">&lt;Meer&gt;</g><x id="2" equiv-text="⏎"/> &amp; mehr',
    )
    server.translators.translate('a.md-2', 'de', 'Rivers')
    server.translators.approve('a.md-2', 'de')
    const texts = await open([a])
    const de = await texts.textsOf(at(a))
    expect(de).toMatchObject({ original: 'posts/a.md', targetLocale: 'de', blob: BLOB })
    const link = { type: 'g', id: '1', content: ['<Meer>'] }
    const mark = { type: 'x', id: '2', shown: '⏎', content: [] }
    expect(de?.units).toMatchObject([
      { id: 'a.md-1', state: 'translated', target: ['Wasser am ', link, mark, ' & mehr'] },
      { id: 'a.md-2', state: 'approved', target: ['Rivers'] },
    ])
    const ja = await texts.textsOf(at(a, 'ja'))
    expect(ja?.units.map(({ state, target }) => [state, target])).toEqual([
      ['untranslated', null],
      ['untranslated', null],
    ])
    expect(await texts.digestOf(at(a))).not.toBe(await texts.digestOf(at(a, 'ja')))
    expect(asked(FILE_BUILD)).toBe(2)
  })

  it('of a file that is not ours are refused, and stop no other', async () => {
    await start()
    const other = await createFile(crowdin, {
      ...newFile('b.xliff', formatXliff([]).replace('<body>', '')),
      content:
        '<xliff version="1.2"><file original="b" source-language="en" datatype="plaintext"><body><trans-unit id="x"><source>B</source></trans-unit></body></file></xliff>',
      directoryId,
    })
    const a = await file('a.md')
    const theirs = { file: other.file, path: 'posts/b.xliff' }
    const texts = await open([theirs, a])
    expect(await userErrorOf(texts.textsOf(at(theirs)))).toMatchObject({ code: 'push:notOurs' })
    expect(await shown(texts, at(a))).toHaveLength(2)
  })
})

describe('a second run', () => {
  it.each(['content', 'counts'] as const)(
    'asks for no build where nothing happened (eTag: %s)',
    async progressEtag => {
      await start({ assume: { progressEtag } })
      const a = await file('a.md')
      server.translators.translate('a.md-2', 'de', 'Flüsse')
      const first = await open([a])
      const digests = [await first.digestOf(at(a)), await first.digestOf(at(a, 'ja'))]
      server.log.clear()
      const second = await open([a])
      expect([await second.digestOf(at(a)), await second.digestOf(at(a, 'ja'))]).toEqual(digests)
      expect(server.log.entries).toHaveLength(6)
      expect(asked(both)).toBe(0)
      expect(await shown(second, at(a))).toEqual([
        ['untranslated', null],
        ['translated', 'Flüsse'],
      ])
      expect(asked(FILE_BUILD)).toBe(1)
    },
  )

  it('asks whether exports are the same where eTags of progress say nothing', async () => {
    await start({ assume: { progressEtag: 'always' } })
    const a = await file('a.md')
    server.translators.translate('a.md-2', 'de', 'Flüsse')
    const digest = await (await open([a])).digestOf(at(a))
    server.log.clear()
    const second = await open([a])
    expect(await second.digestOf(at(a))).toBe(digest)
    expect(server.log.entries.map(({ status }) => status)).toContain(304)
    expect(asked(/download/)).toBe(0)
    expect(await shown(second, at(a))).toContainEqual(['translated', 'Flüsse'])
  })

  it.each(['content', 'counts', 'always'] as const)(
    'sees a text that took the place of another, whatever else happened (eTag: %s)',
    async progressEtag => {
      await start({ assume: { progressEtag } })
      const [a, b, c] = [await file('a.md'), await file('b.md'), await file('c.md')]
      for (const name of ['a', 'b', 'c']) server.translators.translate(`${name}.md-2`, 'de', 'Flüsse')
      const first = await open([a, b, c])
      const before = await Promise.all([a, b, c].map(each => first.digestOf(at(each))))
      server.translators.translate('a.md-2', 'de', 'Ströme')
      server.translators.translate('b.md-1', 'de', 'Wasser')
      server.log.clear()
      const second = await open([a, b, c])
      const after = await Promise.all([a, b, c].map(each => second.digestOf(at(each))))
      expect(after.map((digest, i) => digest === before[i])).toEqual([false, false, true])
      if (progressEtag !== 'always') expect(asked(FILE_BUILD)).toBe(2)
      // what was seen once is known
      server.log.clear()
      const third = await open([a, b, c])
      expect(await Promise.all([a, b, c].map(each => third.digestOf(at(each))))).toEqual(after)
      if (progressEtag !== 'always') expect(asked(both)).toBe(0)
    },
  )

  it('sees a change of one file though a run for another one came between', async () => {
    await start({ assume: { progressEtag: 'counts' } })
    const [a, b] = [await file('a.md'), await file('b.md')]
    for (const name of ['a', 'b']) server.translators.translate(`${name}.md-2`, 'de', 'Flüsse')
    const first = await open([a, b])
    const before = [await first.digestOf(at(a)), await first.digestOf(at(b))]
    server.translators.translate('b.md-2', 'de', 'Ströme')
    expect(await (await open([a])).digestOf(at(a))).toBe(before[0])
    expect(await (await open([a, b])).digestOf(at(b))).not.toBe(before[1])
  })

  it.each(['content', 'counts', 'always'] as const)(
    'sees that another suggestion was approved, and that the newest was deleted (eTag: %s)',
    async progressEtag => {
      await start({ assume: { progressEtag } })
      const a = await file('a.md')
      const older = server.translators.translate('a.md-2', 'de', 'Flüsse')
      server.translators.translate('a.md-2', 'de', 'Ströme')
      server.translators.approve('a.md-2', 'de')
      await (await open([a])).digestOf(at(a))
      server.translators.approve('a.md-2', 'de', 'proofreader', older)
      expect(await (await open([a])).digestOf(at(a))).toBeDefined()
      expect(await shown(await open([a]), at(a))).toContainEqual(['approved', 'Flüsse'])
      server.translators.removeApproval('a.md-2', 'de')
      const second = await open([a])
      const digest = await second.digestOf(at(a))
      server.translators.deleteTranslation('a.md-2', 'de')
      expect(await (await open([a])).digestOf(at(a))).not.toBe(digest)
    },
  )

  it('believes nothing after a day, with `full`, or from another server', async () => {
    await start()
    const a = await file('a.md')
    const clock = virtualClock()
    crowdin = { ...crowdin, clock }
    await (await open([a])).digestOf(at(a))
    const builds = async (more: Partial<TextsWish> = {}): Promise<number> => {
      server.log.clear()
      await (await open([a], more)).digestOf(at(a))
      return asked(/download/)
    }
    expect(await builds()).toBe(0)
    expect(await builds({ full: true })).toBe(1)
    await clock.sleep(24 * 3_600_000)
    expect(await builds()).toBe(1)
    expect(await builds()).toBe(0)
    crowdin = {
      ...crowdin,
      projectId: crowdin.projectId,
      baseUrl: crowdin.baseUrl.replace('127.0.0.1', 'localhost'),
    }
    expect(await builds()).toBe(1)
  })

  it('needs no more than the progress when the newest cannot be listed, and believes nothing then', async () => {
    await start()
    const a = await file('a.md')
    await (await open([a])).digestOf(at(a))
    server.faults.add({ path: /approvals/, times: 9, fault: { kind: 'answer', status: 403 } })
    server.log.clear()
    await (await open([a])).digestOf(at(a))
    expect(asked(FILE_BUILD)).toBe(1)
  })
})

describe('many files', () => {
  const names = Array.from({ length: 21 }, (_, i) => `p${i}.md`)
  const files = (): Promise<Wanted[]> => Promise.all(names.map(name => file(name)))
  const digests = (texts: RemoteTexts, all: readonly Wanted[]): Promise<(string | null)[]> =>
    Promise.all(all.flatMap(each => [texts.digestOf(at(each)), texts.digestOf(at(each, 'ja'))]))

  it('come in one build of all locales, with the digests that they have one by one', async () => {
    await start()
    const all = await files()
    server.translators.translate('p3.md-1', 'de', 'Wasser am <g id="1">Meer</g><x id="2" equiv-text="⏎"/>')
    server.log.clear()
    const texts = await open(all)
    expect(asked(both)).toBe(0)
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
    await start()
    const all = await files()
    await digests(await open(all), all)
    server.log.clear()
    const texts = await open(all)
    for (const each of all) for (const locale of ['de', 'ja']) await texts.textsOf(at(each, locale))
    expect([asked(BUILD), asked(FILE_BUILD)]).toEqual([1, 40])
  })

  it('are no more than a language is excluded from, or has in the archive', async () => {
    await start()
    const all = await files()
    const excluded = await file('q.md', ['de'])
    server.translators.translate('p1.md-2', 'ja', '川')
    server.faults.job({ kind: 'build', outcome: 'without', languageId: 'ja' })
    server.log.clear()
    const texts = await open([...all, excluded])
    expect(await texts.digestOf(at(excluded))).toBeNull()
    expect(await texts.textsOf(at(excluded))).toBeNull()
    expect(await shown(texts, at(all[1] ?? excluded, 'ja'))).toContainEqual(['translated', '川'])
    expect([asked(BUILD), asked(FILE_BUILD)]).toEqual([1, 2])
    server.log.clear()
    expect(await (await open([excluded])).digestOf(at(excluded))).toBeNull()
    expect(asked(both)).toBe(0)
  })

  const broken: [string, () => void][] = [
    ['failed', () => server.faults.job({ kind: 'build', outcome: 'failed', message: 'no space' })],
    ['cancelled', () => server.faults.job({ kind: 'build', outcome: 'canceled' })],
    [
      'with `../` in it',
      () => server.faults.job({ kind: 'build', outcome: 'entries', names: ['de/../../x'] }),
    ],
    ['cut short', () => server.faults.add({ path: /^\/download/, times: 2, fault: { kind: 'truncate' } })],
    ['refused', () => server.faults.add({ path: /builds$/, fault: { kind: 'answer', status: 403 } })],
  ]
  it.each(broken)('come one by one where the build is %s', async (_, breakIt) => {
    await start()
    const all = await files()
    server.translators.translate('p1.md-2', 'ja', '川')
    breakIt()
    server.log.clear()
    const texts = await open(all)
    const found = await digests(texts, all)
    expect(found).toHaveLength(42)
    expect(await shown(texts, at(all[1] ?? { file: all[0]?.file as never }, 'ja'))).toContainEqual([
      'translated',
      '川',
    ])
    expect([asked(BUILD), asked(FILE_BUILD)]).toEqual([1, 42])
  })

  it('fail by themselves, and all at once where nothing answers any more', async () => {
    await start()
    const all = await files()
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
    expect(await userErrorOf(lost.digestOf(at(all[20] ?? { file: all[0]?.file as never })))).toMatchObject({
      code: 'crowdin:jobFailed',
    })
  })

  it('of a locale that the project does not have fail alone', async () => {
    await start()
    const all = await files()
    const texts = await open(all, { locales: ['de', 'ko'] })
    const [first] = all
    if (first === undefined) throw new Error('no file')
    expect(await userErrorOf(texts.digestOf(at(first, 'ko')))).toMatchObject({
      code: 'crowdin:unmatchedLocale',
    })
    expect(await texts.digestOf(at(first))).not.toBeNull()
  })
})
