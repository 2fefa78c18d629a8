import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/document/extract.ts'
import { merge } from '../../src/document/merge.ts'
import { loadParser } from '../../src/document/parsers.ts'

describe('extract of large files', () => {
  beforeAll(() => loadParser('satteri'))

  it('takes a file of five megabytes', () => {
    const text =
      '# Head\n\nSome text with `code` and [a link](http://x.y) ![alt](z).\n\n- item\n  > quote\n  > more\n\n'.repeat(
        55_000,
      )
    expect(extract(text).segments.length).toBe(55_000 * 5)
  })

  it('takes one block of megabytes without scanning it over and over', () => {
    const sample = [
      'a `b` ![c](d) {{ e }} ',
      'a\r',
      '> a `b`\n',
      '| a ',
      '<b title="c">d</b> ',
      '[a](b "c") ',
      '![[',
      '{{ ',
      '<!-- ',
    ]
    for (const piece of sample) {
      const text = piece.repeat(100_000)
      const document = extract(text)
      expect(merge(document, new Map(document.segments.map(({ id, source }) => [id, source])))).toBe(text)
    }
  })
})
