import { expect, it } from 'vitest'
import { bringCommits } from '../../../src/plan/digest/bring-commits.ts'
import type { DigestCommit } from '../../../src/plan/digest/types.ts'

const nobody = { name: '', email: '' }
const commit = (oid: string, ...parents: string[]): DigestCommit => ({
  oid,
  parents,
  author: nobody,
  committer: nobody,
  at: 0,
  message: '',
})

it('gives each merge what nothing older on the line has, the oldest first, without merges', () => {
  // 1 ← M1(a ← b) ← 2 ← M2(c, which merged M1 and d) ← M3, an octopus of e and b again
  const commits = [
    commit('M3', 'M2', 'e', 'b'),
    commit('e', '1'),
    commit('M2', '2', 'inner'),
    commit('inner', 'c', 'd'),
    commit('c', 'M1'),
    commit('d', '1'),
    commit('2', 'M1'),
    commit('M1', '1', 'b'),
    commit('b', 'a'),
    commit('a', '1'),
    commit('1'),
  ]
  const brought = bringCommits(['M3', 'M2', '2', 'M1', '1'], commits)
  const ids = new Map([...brought].map(([oid, own]) => [oid, own.map(each => each.oid)]))
  expect(ids).toEqual(
    new Map([
      ['1', []],
      ['M1', ['a', 'b']],
      ['2', []],
      ['M2', ['d', 'c']],
      ['M3', ['e']],
    ]),
  )
})
