import { expect, it } from 'vitest'
import { linkPassages } from '../../../src/commands/crowdin/texts/link-passages.ts'
import { extract } from '../../../src/document/extract.ts'
import type { Document } from '../../../src/document/types.ts'
import { loadParser } from '../../../src/document/parsers.ts'

await loadParser('satteri')
const documentOf = (...blocks: string[]): Document => extract(`${blocks.join('\n\n')}\n`)

/** Passages of now beside what they were. */
function links(before: Document, after: Document): [string, string][] {
  const textOf = (document: Document, id: string | undefined): string =>
    document.segments.find(segment => segment.id === id)?.source ?? ''
  return Array.from(linkPassages(before, after), ([now, then]): [string, string] => [
    textOf(after, now),
    textOf(before, then),
  ])
}

it('a passage that was rewritten between the same neighbours is the same one', () => {
  const before = documentOf('## 序', '水は煮える。', '熱い。', '## 冷', '氷は寒い。')
  const after = documentOf('## 序', 'お湯になる。', '触るな。', '## 冷', '凍った物だ。')
  expect(links(before, after).filter(([now, then]) => now !== then)).toEqual([
    ['お湯になる。', '水は煮える。'],
    ['触るな。', '熱い。'],
    ['凍った物だ。', '氷は寒い。'],
  ])
})

it.each([
  ['one more stands there', documentOf('## 序', '水は煮える。', '熱い。', '## 冷')],
  ['another kind stands there', documentOf('## 序', '- 水は煮える。', '## 冷')],
  ['its neighbours are others', documentOf('水は煮える。', '氷は寒い。', '## 序', '## 冷')],
])('where %s, it is none', (_, before) => {
  const after = documentOf('## 序', 'お湯になる。', '## 冷')
  expect(links(before, after).map(([now]) => now)).not.toContain('お湯になる。')
})
