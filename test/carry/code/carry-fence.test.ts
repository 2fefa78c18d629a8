import { beforeAll, describe, expect, it } from 'vitest'
import { carryFence, type FencedCode } from '../../../src/carry/code/carry-fence.ts'
import { applySplices } from '../../../src/carry/splice.ts'
import { extract } from '../../../src/document/extract.ts'
import { loadParser } from '../../../src/document/parsers.ts'

beforeAll(() => loadParser('satteri'))

const block = (text: string): FencedCode => {
  const document = extract(text)
  const segment = document.segments.find(({ kind }) => kind === 'code')
  if (segment === undefined) throw new Error(`no code in ${text}`)
  return { document, segment }
}

/** The target's text after it, or what is left. */
function carry(before: string, after: string, target: string) {
  const { splices, left } = carryFence(block(before), block(after), block(target))
  return left.length > 0 ? left.map(({ code }) => code) : applySplices(target, splices)
}

describe('the info string of a fence', () => {
  const before = '```rust\nlet tea;\n```\n'
  const after = '```rust,hl_lines=3\nlet tea;\n```\n'

  it('is exchanged where it is that of the older source', () => {
    expect(carry(before, after, 'Tee:\n\n```rust\nlet tea;\n```\n')).toBe(
      'Tee:\n\n```rust,hl_lines=3\nlet tea;\n```\n',
    )
    expect(carry(after, before, after)).toBe(before)
    expect(carry(after, '```\nlet tea;\n```\n', after)).toBe('```\nlet tea;\n```\n')
    expect(carry('```\nlet tea;\n```\n', after, '~~~ \r\nlet tea;\r\n~~~\r\n')).toBe(
      '~~~ rust,hl_lines=3\r\nlet tea;\r\n~~~\r\n',
    )
  })

  it('is exchanged in lists and quotations, behind other marks', () => {
    expect(carry(before, after, '- > ~~~~ rust \n  > let tea;\n  > ~~~~\n')).toBe(
      '- > ~~~~ rust,hl_lines=3 \n  > let tea;\n  > ~~~~\n',
    )
  })

  it('stays where it did not change, or is that of now', () => {
    expect(carry(before, before, '```toml\nlet tea;\n```\n')).toBe('```toml\nlet tea;\n```\n')
    expect(carry(before, after, after)).toBe(after)
  })

  it('stays where it is another, where there is none, and where it cannot hold the new one', () => {
    expect(carry(before, after, '```rust,ignore\nlet tea;\n```\n')).toEqual(['cannotCarryTranslated'])
    expect(carry(before, after, 'Tee:\n\n    let tea;\n')).toEqual(['cannotCarryTranslated'])
    expect(carry(before, '~~~rust title="`tea`"\nlet tea;\n~~~\n', before)).toEqual(['cannotCarryTranslated'])
  })
})
