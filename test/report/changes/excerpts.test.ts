import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cells } from '../../../src/report/text/cells.ts'
import { excerpts } from '../../../src/report/changes/excerpts.ts'

const filler = (name: string): string =>
  `${name} the text goes on for a while, as texts about ${name} do. `.repeat(3)

describe('excerpts', () => {
  it('shows the words that the first reason names, not the first difference', () => {
    const before = `An, edit of ${filler('commas')}the limit is 18 hertz. ${filler('timers')}`
    const after = before.replace('An,', 'An').replace('18', '19')
    const reasons = [{ code: 'numberChanged', before: '18', after: '19' }]
    expect(excerpts({ before, after, reasons }, 60)).toMatchInlineSnapshot(`
      [
        {
          "after": "…do. the limit is 19 hertz. timers the text goes on for a w…",
          "before": "…do. the limit is 18 hertz. timers the text goes on for a w…",
        },
      ]
    `)
  })

  it('shows each place that a reason names, but none twice', () => {
    const before = `It takes 5 steps and 7 days. ${filler('waiting')}It is not slow.`
    const after = `It takes 6 steps and 8 days. ${filler('waiting')}It is slow.`
    const reasons = [
      { code: 'negationRemoved', before: 'not', after: '' },
      { code: 'numberChanged', before: '5', after: '6' },
      { code: 'numberChanged', before: '7', after: '8' },
    ]
    const shown = excerpts({ before, after, reasons }, 40)
    expect(shown).toMatchInlineSnapshot(`
      [
        {
          "after": "…do. It is slow.",
          "before": "…do. It is not slow.",
        },
        {
          "after": "It takes 6 steps and 8 days. waiting th…",
          "before": "It takes 5 steps and 7 days. waiting th…",
        },
      ]
    `)
  })

  it('finds the one that changed among equal words', () => {
    const before = `The list. ${filler('the list')}Then the list ends.`
    const after = before.replace('Then the list', 'Then a list')
    const reasons = [{ code: 'wordsChanged', before: 'the', after: 'a' }]
    expect(excerpts({ before, after, reasons }, 40)[0]).toMatchInlineSnapshot(`
      {
        "after": "…do. Then a list ends.",
        "before": "…do. Then the list ends.",
      }
    `)
  })

  it('finds words across line ends, and those of a reason that was cut', () => {
    const before = `${filler('lines')}one\n  long   passage that was here`
    const after = filler('lines')
    const reasons = [{ code: 'wordsRemoved', before: 'one long passage that was…' }]
    expect(excerpts({ before, after, reasons }, 50)[0]?.before).toContain('one long passage that was here')
  })

  it('shows Chinese as well, of which a sentence takes few characters', () => {
    const text = '这一段很长的文字说的是别的事情'.repeat(6)
    const reasons = [{ code: 'numberChanged', before: '18', after: '19' }]
    const [shown] = excerpts(
      { before: `${text}每秒 18 次${text}`, after: `${text}每秒 19 次${text}`, reasons },
      40,
    )
    expect(shown?.before).toContain('每秒 18 次')
    expect(shown?.after).toContain('每秒 19 次')
  })

  it('shows the difference where the place that a reason names looks the same', () => {
    const before = `The limit. ${filler('the limit')}It is slow.`
    const after = before.replace('slow', 'fast')
    const reasons = [{ code: 'punctuation', before: 'The limit', after: 'The limit' }]
    expect(excerpts({ before, after, reasons }, 40)).toEqual([
      { before: '…do. It is slow.', after: '…do. It is fast.' },
    ])
  })

  it('shows no pair twice, and none that looks the same', () => {
    const reasons = [{ code: 'emphasis' }, { code: 'quotes' }, { code: 'whiteSpace' }]
    expect(excerpts({ before: 'a  b', after: 'a\nb', reasons }, 40)).toEqual([])
    expect(excerpts({ before: 'It is *so*.', after: 'It is so.', reasons }, 40)).toHaveLength(1)
  })

  it('leaves out a side that there is not', () => {
    const reasons = [{ code: 'segmentAdded' }]
    expect(excerpts({ before: null, after: 'New text.', reasons }, 40)).toEqual([
      { before: null, after: 'New text.' },
    ])
    expect(excerpts({ before: 'Old text.', after: null, reasons: [] }, 40)).toEqual([
      { before: 'Old text.', after: null },
    ])
  })

  it('keeps to the width and never throws', () => {
    const text = fc.string({ maxLength: 200, unit: 'grapheme' })
    fc.assert(
      fc.property(text, text, text, (before, after, words) => {
        const shown = excerpts({ before, after, reasons: [{ code: 'x', before: words, after: before }] }, 30)
        for (const { before, after } of shown) expect(before).not.toBe(after)
        for (const { before, after } of shown)
          expect(Math.max(cells(before ?? ''), cells(after ?? ''))).toBeLessThanOrEqual(30)
      }),
    )
  })
})
