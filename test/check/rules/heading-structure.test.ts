import { beforeAll, expect, it } from 'vitest'
import { headingStructure } from '../../../src/check/rules/heading-structure.ts'
import { loadParser } from '../../../src/document/parsers.ts'
import { findIn } from '../../support/check-pair.ts'

beforeAll(() => loadParser('satteri'))

const find = (source: string, target: string) => findIn(headingStructure, { source, target })

const SOURCE = `# Paging
The \`cr3\` register points to the table, see <https://a.b/c>.

## Tables
Each entry of the \`PageTable\` has 512 fields.

### Flags
The \`PRESENT\` flag is bit 0.

## Result
Run \`cargo run\` to see it.
`
const TARGET = `# ページング
\`cr3\` レジスタがテーブルを指す。<https://a.b/c> を見よ。

## テーブル
\`PageTable\` の各エントリは 512 個のフィールドを持つ。

### フラグ
\`PRESENT\` フラグはビット 0 である。

## 結果
\`cargo run\` を実行する。
`

it('finds nothing in a faithful translation', () => {
  expect(find(SOURCE, TARGET)).toEqual([])
  expect(find(SOURCE, SOURCE)).toEqual([])
})

it('finds a heading of another level', () => {
  expect(find(SOURCE, TARGET.replace('### フラグ', '## フラグ'))).toEqual(['level: フラグ'])
})

it('lets all headings be deeper by the same number', () => {
  expect(find(SOURCE, TARGET.replaceAll(/^#/gm, '##'))).toEqual([])
  const shifted = TARGET.replaceAll(/^#/gm, '##').replace('#### フラグ', '### フラグ')
  expect(find(SOURCE, shifted)).toEqual(['level: フラグ'])
})

it('finds a heading that became text, and a text that became a heading', () => {
  expect(find(SOURCE, TARGET.replace('### フラグ\n', 'フラグ\n\n'))).toEqual(['text: フラグ'])
  expect(find('one two\n\nthree `a` four\n', '一二\n\n## 三 `a` 四\n')).toEqual(['heading: 三 `a` 四'])
})

it('finds a heading that was left out', () => {
  expect(find(SOURCE, TARGET.replace('### フラグ\n', ''))).toEqual(['skipped: '])
})
