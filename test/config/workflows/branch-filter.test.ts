import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { branchFilter } from '../../../src/config/workflows/branch-filter.ts'
import { isBranch } from '../../support/workflows/is-branch.ts'

describe('branchFilter', () => {
  it.each([
    ['main', 'main'],
    ['release/2.x', 'release/2.x'],
    ['1.0', "'1.0'"],
    ['on', "'on'"],
    ["it's", "'it''s'"],
    ['a,b #c', "'a,b #c'"],
    ['c++', String.raw`'c\+\+'`],
  ])('of %s is %s', (branch, filter) => {
    expect(branchFilter(branch)).toBe(filter)
  })

  it('is one text in a list of YAML, and that text without its signs of patterns is the branch', () => {
    const names = string({ minLength: 1, unit: 'grapheme' }).filter(isBranch)
    assert(
      property(names, branch => {
        const [text, ...others]: readonly unknown[] = parse(`[${branchFilter(branch)}]`)
        expect(others).toEqual([])
        expect(String(text).replaceAll(/\\(.)/gu, '$1')).toBe(branch)
      }),
    )
  })
})
