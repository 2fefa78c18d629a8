import { beforeAll, describe, expect, it } from 'vitest'
import { code } from '../../../src/check/rules/code.ts'
import { loadParser } from '../../../src/document/parsers.ts'
import { checkedOf, findIn } from '../../support/check-pair.ts'

beforeAll(() => loadParser('satteri'))

const fenced = (language: string, ...lines: string[]) =>
  `Some text.\n\n\`\`\`${language}\n${lines.join('\n')}\n\`\`\`\n`
const RUST = ['// Say it', 'fn main() {', '    println!("Hello"); // now', '}']
const find = (source: string, target: string) => findIn(code, { source, target })

describe('code', () => {
  it('may have other comments and strings', () => {
    const target = fenced(
      'rust',
      '// 言う',
      '// もう一行',
      'fn main() {',
      '    println!("こんにちは"); // 今',
      '}',
    )
    expect(find(fenced('rust', ...RUST), target)).toEqual([])
  })

  it.each([
    ['a changed line', [RUST[0], 'fn mian() {', ...RUST.slice(2)], ['changed: fn mian() {']],
    ['a line too few', [RUST[0], 'fn main() {', '}'], ['lost: ']],
    ['a line too many', ['use std;', ...RUST], ['added: use std;']],
    [
      'a semicolon too few',
      [RUST[0], RUST[1], '    println!("Hello") // now', '}'],
      ['changed:     println!("Hello") // now'],
    ],
  ])('with %s is found', (_, lines, found) => {
    expect(find(fenced('rust', ...RUST), fenced('rust', ...lines.map(String)))).toEqual(found)
  })

  it.each([
    ['let x = 1', 'letx = 1'],
    ['let  x = 1', 'letx = 1'],
  ])('with blanks between words is another one than without: %s', (own, theirs) => {
    expect(find(fenced('js', own), fenced('js', theirs))).toEqual([`changed: ${theirs}`])
  })

  it('says which line of the source it is', () => {
    const [finding] = code.find(
      checkedOf({ source: fenced('rust', ...RUST), target: fenced('rust', '// 言う', 'fn main() {', '}') }),
    )
    expect(finding?.message).toEqual({
      code: 'check:code.lost',
      params: { expected: 'println!("Hello"); // now' },
    })
  })

  it.each([
    ['text', fenced('text', 'A tree of files'), fenced('text', 'ファイルの木')],
    [
      'output without a language',
      fenced('', 'Running 1 tests', 'test ok'),
      fenced('', '1個のテストを実行', 'test ok'),
    ],
    ['white space', fenced('js', 'f(a, b)'), fenced('js', 'f(a,b)')],
    ['two blanks', fenced('js', 'let  x = 1'), fenced('js', 'let x =  1')],
    [
      'a session with slashes',
      fenced('console', '// Make it', '$ make'),
      fenced('console', '// 作る', '$ make'),
    ],
  ])('of %s is left to translators', (_, source, target) => {
    expect(find(source, target)).toEqual([])
  })
})
