import stringWidth from 'string-width'
import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../../src/document/extract.ts'
import { loadParser } from '../../../src/document/parsers.ts'
import { UI_LOCALES } from '../../../src/i18n/choose-locale.ts'
import { formatSegmentText } from '../../../src/report/segment/segment-text.ts'
import { words } from '../../support/words.ts'

const TEXT = [
  '---',
  'title: 割り込みのはじめかた、そしてそのさきにあるもの、さらにそのさきにあるもののすべて',
  '---',
  '',
  'A paragraph that is much too long for a line of eighty cells, so that its end is not shown.',
  '',
  '```rust',
  'fn main() {}',
  '```',
  '',
  'مقدمة قصيرة عن المقاطعات',
  '',
].join('\n')

const plain = (_: string, text: string): string => text
const parser = { name: 'satteri', version: '0.10.5' }

beforeAll(async () => loadParser('satteri'))

describe('formatSegmentText', () => {
  it('shows a line for each segment, cut to the width, columns in line', async () => {
    const report = { file: 'post.md', parser, document: extract(TEXT) }
    expect(formatSegmentText(report, { t: await words(), paint: plain, columns: 80 })).toMatchInlineSnapshot(`
      "4 segments in post.md, parsed by satteri 0.10.5

      id  lines  kind                text
      s1      2  front matter title  割り込みのはじめかた、そしてそのさきにあるもの、…
      s2      5  paragraph           A paragraph that is much too long for a line of …
      s3      8  [code rust]         fn main() {}
      s4     11  paragraph           مقدمة قصيرة عن المقاطعات

      In brackets: tracked, never offered to a translator.
      "
    `)
  })

  it('shows the notes for the translator', async () => {
    const text = '<!-- note: “fault” is a\nhardware term -->\n<!-- note: keep it short -->\nA double fault.\n'
    const report = { file: 'post.md', parser, document: extract(text) }
    expect(formatSegmentText(report, { t: await words(), paint: plain, columns: 80 })).toMatchInlineSnapshot(`
      "1 segment in post.md, parsed by satteri 0.10.5

      id  lines  kind       text
      s1      4  paragraph  A double fault.
                 note       “fault” is a hardware term
                 note       keep it short
      "
    `)
  })

  it.each(UI_LOCALES)('keeps lines within 80 and 60 cells in %s', async locale => {
    const t = await words(locale)
    for (const columns of [60, 80]) {
      const text = formatSegmentText(
        { file: 'post.md', parser, document: extract(TEXT) },
        { t, paint: plain, columns },
      )
      expect(text.split('\n').filter(line => stringWidth(line) > columns)).toEqual([])
    }
  })

  it('says that a file holds no text', async () => {
    const report = { file: 'empty.md', parser, document: extract('') }
    expect(formatSegmentText(report, { t: await words(), paint: plain, columns: 80 })).toBe(
      'No segments in empty.md: it holds no text.\n',
    )
  })
})
