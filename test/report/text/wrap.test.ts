import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pieces, wrap } from '../../../src/report/text/wrap.ts'

describe('wrap', () => {
  it.each([
    ['ar、es、fa、ja、ko、pt-BR、zh-CN', 12, ['ar、es、fa、', 'ja、ko、', 'pt-BR、zh-CN']],
    ['これは（テスト）です。「引用」', 8, ['これは', '（テス', 'ト）で', 'す。「引', '用」']],
    ['文字（API）と文字', 8, ['文字', '（API）', 'と文字']],
    ['可执行程序][binary]，开始', 12, ['可执行程序]', '[binary]，开', '始']],
    ['see `a b c`, then go', 10, ['see', '`a b c`,', 'then go']],
    ['하나 둘 셋', 7, ['하나 둘', '셋']],
  ])('breaks %s where a reader would', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines)
  })

  it('loses nothing', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'か', '漢', '、', '（', '」', '`', ' ', '\n', 'ー', '。', '𠀀'),
    })
    fc.assert(
      fc.property(text, some => {
        expect(pieces(some).join('')).toBe(some)
      }),
    )
  })
})
