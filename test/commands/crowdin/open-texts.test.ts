import { describe, expect, it } from 'vitest'
import { virtualClock } from '../../support/crowdin-connection.ts'
import { ANY_BUILD, at, BLOB, FILE_BUILD, textsIn, textWorlds } from '../../support/remote-texts.ts'
import type { TextsWish } from '../../../src/commands/crowdin/texts/texts-wish.ts'
import { userErrorOf } from '../../support/user-error.ts'

const start = textWorlds()

describe('texts', () => {
  it.each([false, true])('come with their states and codes (attributes sorted: %s)', async sorts => {
    const { server, file, open, asked } = await start({
      assume: { exportSortsAttributes: sorts },
    })
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

  it('are not asked for before somebody wants them', async () => {
    const { server, file, open } = await start()
    const a = await file('a.md')
    server.log.clear()
    await open([a])
    expect(server.log.entries).toEqual([])
  })

  it('of a file that is not ours are refused, and stop no other', async () => {
    const { file, foreign, open } = await start()
    const theirs = await foreign(
      'b',
      '<xliff version="1.2"><file original="b" source-language="en" datatype="plaintext"><body><trans-unit id="x"><source>B</source></trans-unit></body></file></xliff>',
    )
    const a = await file('a.md')
    const texts = await open([theirs, a])
    expect(await userErrorOf(texts.textsOf(at(theirs)))).toMatchObject({ code: 'push:notOurs' })
    expect(await textsIn(texts, at(a))).toHaveLength(2)
  })
})

describe('a second run', () => {
  it.each(['content', 'counts'] as const)(
    'asks for no build where nothing happened (eTag: %s)',
    async progressEtag => {
      const { server, file, open, asked } = await start({ assume: { progressEtag } })
      const a = await file('a.md')
      server.translators.translate('a.md-2', 'de', 'Flüsse')
      const first = await open([a])
      const digests = [await first.digestOf(at(a)), await first.digestOf(at(a, 'ja'))]
      server.log.clear()
      const second = await open([a])
      expect([await second.digestOf(at(a)), await second.digestOf(at(a, 'ja'))]).toEqual(digests)
      expect(server.log.entries).toHaveLength(6)
      expect(asked(ANY_BUILD)).toBe(0)
      expect(await textsIn(second, at(a))).toEqual([
        ['untranslated', null],
        ['translated', 'Flüsse'],
      ])
      expect(asked(FILE_BUILD)).toBe(1)
    },
  )

  it('asks whether exports are the same where eTags of progress say nothing', async () => {
    const { server, file, open, asked } = await start({
      assume: { progressEtag: 'always' },
    })
    const a = await file('a.md')
    server.translators.translate('a.md-2', 'de', 'Flüsse')
    const digest = await (await open([a])).digestOf(at(a))
    server.log.clear()
    const second = await open([a])
    expect(await second.digestOf(at(a))).toBe(digest)
    expect(server.log.entries.map(({ status }) => status)).toContain(304)
    expect(asked(/download/)).toBe(0)
    expect(await textsIn(second, at(a))).toContainEqual(['translated', 'Flüsse'])
  })

  it.each(['content', 'counts', 'always'] as const)(
    'sees a text that took the place of another, whatever else happened (eTag: %s)',
    async progressEtag => {
      const { server, file, open, asked } = await start({ assume: { progressEtag } })
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
      if (progressEtag !== 'always') expect(asked(ANY_BUILD)).toBe(0)
    },
  )

  it('sees a change of one file though a run for another one came between', async () => {
    const { server, file, open } = await start({
      assume: { progressEtag: 'counts' },
    })
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
      const { server, file, open } = await start({ assume: { progressEtag } })
      const a = await file('a.md')
      const older = server.translators.translate('a.md-2', 'de', 'Flüsse')
      server.translators.translate('a.md-2', 'de', 'Ströme')
      server.translators.approve('a.md-2', 'de')
      await (await open([a])).digestOf(at(a))
      server.translators.approve('a.md-2', 'de', 'proofreader', older)
      expect(await (await open([a])).digestOf(at(a))).toBeDefined()
      expect(await textsIn(await open([a]), at(a))).toContainEqual(['approved', 'Flüsse'])
      server.translators.removeApproval('a.md-2', 'de')
      const second = await open([a])
      const digest = await second.digestOf(at(a))
      server.translators.deleteTranslation('a.md-2', 'de')
      expect(await (await open([a])).digestOf(at(a))).not.toBe(digest)
    },
  )

  it('believes nothing after a day, with `full`, or from another server', async () => {
    const { server, crowdin, file, open, asked } = await start()
    const a = await file('a.md')
    const clock = virtualClock()
    let as = { ...crowdin, clock }
    await (await open([a], { crowdin: as })).digestOf(at(a))
    const builds = async (more: Partial<TextsWish> = {}): Promise<number> => {
      server.log.clear()
      await (await open([a], { crowdin: as, ...more })).digestOf(at(a))
      return asked(/download/)
    }
    expect(await builds()).toBe(0)
    expect(await builds({ full: true })).toBe(1)
    await clock.sleep(24 * 3_600_000)
    expect(await builds()).toBe(1)
    expect(await builds()).toBe(0)
    as = { ...as, baseUrl: crowdin.baseUrl.replace('127.0.0.1', 'localhost') }
    expect(await builds()).toBe(1)
  })

  it('needs no more than the progress when the newest cannot be listed, and believes nothing then', async () => {
    const { server, file, open, asked } = await start()
    const a = await file('a.md')
    await (await open([a])).digestOf(at(a))
    server.faults.add({ path: /approvals/, times: 9, fault: { kind: 'answer', status: 403 } })
    server.log.clear()
    await (await open([a])).digestOf(at(a))
    expect(asked(FILE_BUILD)).toBe(1)
  })
})
