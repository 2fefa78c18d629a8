import { expect, it } from 'vitest'
import { nearest } from '../../src/config/nearest.ts'

it.each([
  ['jp', ['ar', 'ja', 'ko'], 'ja'],
  ['xx', ['ar', 'ja', 'ko'], undefined],
  ['pt-BT', ['es', 'pt-BR'], 'pt-BR'],
  ['Klingon', ['ar', 'zh-CN'], undefined],
  ['rst', ['rust', 'rs'], 'rust'],
  ['x', [], undefined],
] as const)('nearest to %s of %j is %s', (word, known, meant) => {
  expect(nearest(word, known)).toBe(meant)
})
