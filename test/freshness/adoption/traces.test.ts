import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindOf, traceReader } from '../../../src/freshness/adoption/traces.ts'

/** Keys of the traces of a text, without those of its shape. */
function tracesOf(text: string): string[] {
  return [...traceReader()(text)].flatMap(([key, count]) =>
    kindOf(key) === 'shape' ? [] : [count === 1 ? key : `${key} ×${count}`],
  )
}

describe('traces', () => {
  it.each([
    ['inline code', 'Run `cargo  test` and ``a ` b``.', ['span cargo  test', 'span a ` b']],
    [
      'links',
      '[a](https://a.example/x#y "T") [b](./b.md)',
      ['address https://a.example/x', 'fragment y', 'address b.md'],
    ],
    [
      'links within a site, whatever the language',
      '[a](@/posts/hello/index.ja.md) [b](/pt-BR/c/)',
      ['address hello/index.md', 'address c'],
    ],
    ['images', '![Bild](../img/a(1).png)', ['address img/a(1).png']],
    ['definitions', '[名前]: <https://a.example/x>', ['address https://a.example/x']],
    [
      'definitions in brackets',
      '[x]: (https://a.example/x#L5)',
      ['address https://a.example/x', 'fragment L5'],
    ],
    ['bare addresses', '見よ https://a.example/x。', ['address https://a.example/x']],
    ['attributes', '<img src="a.png" alt="b">', ['address a.png']],
    ['numbers', 'about 4,096 of 0xb8000 in 3.14', ['number 4,096', 'number 0xb8000', 'number 3.14']],
    ['digits of other scripts', '۱۲۳ و ٤٥', ['number 123', 'number 45']],
    ['numbers beside letters without spaces', '在64位中', ['number 64']],
    ['no numbers in words', 'x86_64 and v2', ['name x86_64', 'name v2']],
    ['names, not words', 'The QEMU of VecDeque and rustc, Rust', ['name QEMU', 'name VecDeque']],
  ])('are kept: %s', (_, text, expected) => {
    expect(tracesOf(text)).toEqual(expect.arrayContaining(expected))
    expect(tracesOf(text)).toHaveLength(expected.length)
  })

  it('of code are its lines, without comments, which may be translated', () => {
    const text = '```rust\nlet x = 1; // 一\n// 二\n#![no_std]\n}\n  let x = 1;\n```\n`y`\n'
    expect(tracesOf(text)).toEqual(['code let x = 1; ×2', 'code #![no_std]', 'span y'])
  })

  it('of a fence that never closes are code up to the end, also in a list and in a quote', () => {
    expect(tracesOf('- ```\n  a = 1\n')).toEqual(['code a = 1'])
    expect(tracesOf('> ~~~\n> a = 1\n> ~~~\n> `b`\n')).toEqual(['code > a = 1', 'span b'])
  })

  it('leave front matter out', () => {
    expect(tracesOf('+++\nbased_on = "`1234567`"\n+++\n\n`a`\n')).toEqual(['span a'])
    expect(tracesOf('---\nx: 12\n---\n`a`')).toEqual(['span a'])
    expect(tracesOf('---\n`a`')).toEqual(['span a'])
  })

  it('are the same whatever was read before, and whatever the line ends', () => {
    const read = traceReader()
    assert(
      property(array(constantFrom('`a`', '```', 'b 1', '# H', '- x', '', '[l](u)')), lines => {
        const text = lines.join('\n')
        expect(read(text)).toEqual(traceReader()(text))
        expect(read(text.replaceAll('\n', '\r\n'))).toEqual(read(text))
      }),
    )
  })
})
