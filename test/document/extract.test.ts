import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/document/extract.ts'
import { loadParser } from '../../src/document/parsers.ts'
import type { ExtractOptions } from '../../src/document/types.ts'

beforeAll(async () => {
  await loadParser('satteri')
  await loadParser('remark')
})

/** Kind and source of every segment; what is not translatable is marked with `!`. */
function outline(text: string, options: ExtractOptions = {}): string[] {
  const { segments } = extract(text, options)
  return segments.map(({ kind, source, translatable }) => `${translatable ? '' : '!'}${kind}: ${source}`)
}

describe.each(['satteri', 'remark'] as const)('extract with %s', parser => {
  it('takes headings, paragraphs, items and cells without their marks', () => {
    const text = '# One #\n\nTwo\nthree\n\n- four\n  1. five\n\n| six | seven |\n|-|-|\n| eight ||\n'
    expect(outline(text, { parser })).toEqual([
      'heading: One',
      'paragraph: Two\nthree',
      'list-item: four',
      'list-item: five',
      'table-cell: six',
      'table-cell: seven',
      'table-cell: eight',
    ])
  })
})
