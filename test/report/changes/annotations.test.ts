import { describe, expect, it } from 'vitest'
import { annotations } from '../../../src/report/changes/annotations.ts'
import type { Change } from '../../../src/freshness/types.ts'
import { aLocatedDiff, anEdit, aPlace, aSide } from '../../support/diff-report.ts'
import { words } from '../../support/words.ts'

const t = await words('en')

describe('annotations', () => {
  it('mark the lines of translations, but not those where nothing is to be done', () => {
    expect(annotations([aLocatedDiff(['ja'])], t)).toMatchInlineSnapshot(`
      "::warning file=content/posts/interrupts/index.ja.md,line=120,endLine=121,title=Translation into ja%3A the source changed at content/posts/interrupts/index.md%3A43::number changed: 18 → 19%0A- The timer fires 18 times a second, unless the divisor of the channel is set to another value first.%0A+ The timer fires 19 times a second, unless the divisor of the channel is set to another value first.
      ::warning file=content/posts/interrupts/index.ja.md,line=130,endLine=134,title=Translation into ja%3A the source changed at content/posts/interrupts/index.md%3A43::the translation probably has it already; a comment in code changed: Hz → ticks%0A- fn main() { let rate = 18; // Hz start(rate); loop {} }%0A+ fn main() { let rate = 18; // ticks start(rate); loop {} }
      ::warning file=content/posts/interrupts/index.ja.md,line=127,endLine=127,title=Translation into ja%3A the source changed at content/posts/interrupts/index.md%3A43::not in the translation; belongs below line 127; new segment%0A+ A clock that never stops is needed.
      ::warning file=content/posts/interrupts/index.ja.md,line=140,endLine=140,title=Translation into ja%3A the source changed at content/posts/interrupts/index.md::segment removed%0A- The old timer is gone.
      ::warning file=content/posts/interrupts/index.ja.md,line=150,endLine=150,title=1 segment is left in the source language::Licensed under the terms of the MIT licence.
      "
    `)
    expect(annotations([aLocatedDiff(['ko'])], t)).toMatchInlineSnapshot(`
      "::warning file=content/posts/interrupts/index.ko.md,line=118,endLine=118,title=Translation into ko%3A the source changed at content/posts/interrupts/index.md%3A43::probably here; number changed: 18 → 19%0A- The timer fires 18 times a second, unless the divisor of the channel is set to another value first.%0A+ The timer fires 19 times a second, unless the divisor of the channel is set to another value first.
      ::warning file=content/posts/interrupts/index.ko.md,line=128,endLine=132,title=Translation into ko%3A the source changed at content/posts/interrupts/index.md%3A43::a comment in code changed: Hz → ticks%0A- fn main() { let rate = 18; // Hz start(rate); loop {} }%0A+ fn main() { let rate = 18; // ticks start(rate); loop {} }
      ::warning file=content/posts/interrupts/index.ko.md,line=125,endLine=125,title=Translation into ko%3A the source changed at content/posts/interrupts/index.md%3A43::probably not in the translation; belongs below line 125; new segment%0A+ A clock that never stops is needed.
      ::warning file=content/posts/interrupts/index.ko.md,title=Translation into ko%3A the source changed at content/posts/interrupts/index.md::the translation probably no longer has it; segment removed%0A- The old timer is gone.
      ::notice file=content/posts/interrupts/index.ko.md,line=122,endLine=122,title=Translation into ko%3A the source changed at content/posts/interrupts/index.md%3A43::perhaps here; link changed: https://example.org/2018 → https://example.org/2024%0A- See [the 2018 edition](https://example.org/2018).%0A+ See [the 2024 edition](https://example.org/2024).
      "
    `)
  })

  it('keep what a translation only seems to have, and words that code beside them vouches for', () => {
    const link = { label: 'mechanical', reasons: [] } as const
    const place = (confidence: number) => aPlace('それ', 3, { state: 'already', confidence })
    const told = (some: Partial<Change>, confidence: number): string => {
      const translations = [{ locale: 'ja', target: 'a.ja.md', targets: [place(confidence)] }]
      return annotations([{ source: 'a.md', changes: [anEdit('this', 'that', some)], translations }], t)
    }
    expect(told(link, 0.95)).toBe('')
    expect(told(link, 0.8)).toMatch(/^::notice .*::the translation probably has it already%0A/)
    expect(told({ reasons: [] }, 0.99)).toMatch(/^::warning .*::the translation probably has it already%0A/)
    expect(told({ kind: 'removed', after: null, reasons: [] }, 0.95)).toBe('')
    expect(told({ kind: 'removed', after: null, reasons: [] }, 0.8)).toMatch(/probably no longer has it/)
  })

  it('mark segments left in the source language, once', () => {
    const left = [
      aSide('Pour the tea slowly.', 3),
      { ...aSide('Keep the leaves.', 5), range: { start: 30, end: 46 } },
    ]
    const one = { locale: 'ja', target: 'a.ja.md', untranslated: left }
    const line = (n: number, text: string): string =>
      `::warning file=a.ja.md,line=${n},endLine=${n},title=1 segment is left in the source language::${text}\n`
    expect(annotations([{ source: 'a.md', changes: [], translations: [{ ...one, targets: [] }] }], t)).toBe(
      line(3, 'Pour the tea slowly.') + line(5, 'Keep the leaves.'),
    )
    const targets = [aPlace('Pour the tea slowly.', 3, { state: 'untranslated' })]
    const changes = [anEdit('Pour the tea slowly.', 'Pour the tea at once.')]
    const lines = annotations([{ source: 'a.md', changes, translations: [{ ...one, targets }] }], t).split(
      '\n',
    )
    expect(lines).toHaveLength(3)
    expect(lines[0]).toContain('left in the source language;')
    expect(`${lines[1]}\n`).toBe(line(5, 'Keep the leaves.'))
  })

  it('are escaped as the runner reads them', () => {
    const located = {
      source: 'a.md',
      changes: [anEdit('100% of\nit', '90% of\nit', { reasons: [] })],
      translations: [{ locale: 'ja', target: 'a,b:100%.md', targets: [aPlace('it', 3)] }],
    }
    expect(annotations([located], t)).toBe(
      '::warning file=a%2Cb%3A100%25.md,line=3,endLine=3,title=Translation into ja%3A the source changed at a.md%3A43::- 100%25 of it%0A+ 90%25 of it\n',
    )
  })

  it('are no more than GitHub shows, and none where nothing is known', () => {
    const lines = annotations(
      Array.from({ length: 9 }, () => aLocatedDiff()),
      t,
    ).split('\n')
    expect(lines.filter(line => line.startsWith('::warning '))).toHaveLength(10)
    expect(lines.filter(line => line.startsWith('::notice '))).toHaveLength(10)
    const { source, changes, translations } = aLocatedDiff()
    const unknown = translations.map(({ locale, target }) => ({ locale, target }))
    expect(annotations([{ source, changes, translations: unknown }], t)).toBe('')
  })
})
