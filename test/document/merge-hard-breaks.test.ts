import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/document/extract.ts'
import { merge } from '../../src/document/merge.ts'
import { loadParser } from '../../src/document/parsers.ts'

beforeAll(() => loadParser('satteri'))

describe('merge of a paragraph with a hard break of blanks', () => {
  it.each(['新しい行', 'سطر جديد', 'new words'])('writes no mark before %s', words => {
    const document = extract('Trailing  \nnext line.\n')
    const [segment] = document.segments
    const target = `${words}  \n${words}.`
    expect(merge(document, new Map([[segment?.id ?? '', target]]))).toBe(`${target}\n`)
  })
})
