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
