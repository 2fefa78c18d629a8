import { describe, expect, it } from 'vitest'
import { diffLines } from '../../../src/report/diff/diff-lines.ts'

const SIGNS = { same: ' ', removed: '-', added: '+' }

function shown(before: string | null, after: string | null, some = {}): string[] {
  return diffLines(before, after, { context: 1, most: 12, ...some }).map(({ kind, text }) =>
    text === null ? '…' : SIGNS[kind] + text,
  )
}

const CODE = ['a', 'b', 'c', 'd', 'e', 'f', ''].join('\n')

describe('diffLines', () => {
  it('shows changed lines with a line at either side', () => {
    expect(shown(CODE, CODE.replace('c', 'C'))).toEqual(['…', ' b', '-c', '+C', ' d', '…'])
    expect(shown(CODE, CODE.replace('a\n', ''))).toEqual(['-a', ' b', '…'])
    expect(shown(CODE, `${CODE}g\n`)).toEqual(['…', ' f', '+g'])
  })

  it('shows code that came or went', () => {
    expect(shown(null, 'one\ntwo\n')).toEqual(['+one', '+two'])
    expect(shown('one\n', null)).toEqual(['-one'])
  })

  it('cuts what is long', () => {
    const long = Array.from({ length: 50 }, (_, i) => `line ${i}`).join('\n')
    expect(shown(null, long)).toHaveLength(13)
    expect(shown(null, long).at(-1)).toBe('…')
    expect(shown(null, long, { most: Infinity })).toHaveLength(50)
  })

  it('takes no long time with code that has nothing in common', () => {
    const lines = (name: string): string => Array.from({ length: 20_000 }, (_, i) => `${name}${i}`).join('\n')
    const all = shown(lines('a'), lines('b'), { most: Infinity })
    expect([all.length, all[0], all.at(-1)]).toEqual([40_000, '-a0', '+b19999'])
  })
})
