import { describe, expect, it } from 'vitest'
import { annotations } from '../../../src/report/changes/annotations.ts'
import { aLocatedDiff, anEdit, aPlace } from '../../support/diff-report.ts'
import { words } from '../../support/words.ts'

const t = await words('en')

describe('annotations', () => {
  it('mark the lines of translations, but not those where nothing is to be done', () => {
    expect(annotations([aLocatedDiff(['ja'])], t)).toMatchInlineSnapshot(`
      "::warning file=content/posts/interrupts/index.ja.md,line=120,endLine=121,title=Translation into ja%3A the source changed at content/posts/interrupts/index.md%3A43::number changed: 18 → 19%0A- The timer fires 18 times a second, unless the divisor of the channel is set to another value first.%0A+ The timer fires 19 times a second, unless the divisor of the channel is set to another value first.
      ::warning file=content/posts/interrupts/index.ja.md,line=127,endLine=127,title=Translation into ja%3A the source changed at content/posts/interrupts/index.md%3A43::not in the translation; belongs below line 127; new segment%0A+ A clock that never stops is needed.
      ::warning file=content/posts/interrupts/index.ja.md,line=140,endLine=140,title=Translation into ja%3A the source changed at content/posts/interrupts/index.md::segment removed%0A- The old timer is gone.
      "
    `)
    expect(annotations([aLocatedDiff(['ko'])], t)).toMatchInlineSnapshot(`
      "::warning file=content/posts/interrupts/index.ko.md,line=118,endLine=118,title=Translation into ko%3A the source changed at content/posts/interrupts/index.md%3A43::probably here; number changed: 18 → 19%0A- The timer fires 18 times a second, unless the divisor of the channel is set to another value first.%0A+ The timer fires 19 times a second, unless the divisor of the channel is set to another value first.
      ::warning file=content/posts/interrupts/index.ko.md,line=128,endLine=132,title=Translation into ko%3A the source changed at content/posts/interrupts/index.md%3A43::a comment in code changed: Hz → ticks%0A- fn main() { let rate = 18; // Hz start(rate); loop {} }%0A+ fn main() { let rate = 18; // ticks start(rate); loop {} }
      ::warning file=content/posts/interrupts/index.ko.md,line=125,endLine=125,title=Translation into ko%3A the source changed at content/posts/interrupts/index.md%3A43::probably not in the translation; belongs below line 125; new segment%0A+ A clock that never stops is needed.
      ::notice file=content/posts/interrupts/index.ko.md,line=122,endLine=122,title=Translation into ko%3A the source changed at content/posts/interrupts/index.md%3A43::perhaps here; link changed: https://example.org/2018 → https://example.org/2024%0A- See [the 2018 edition](https://example.org/2018).%0A+ See [the 2024 edition](https://example.org/2024).
      "
    `)
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
