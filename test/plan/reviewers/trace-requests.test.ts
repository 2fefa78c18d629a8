import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { traceRequests } from '../../../src/plan/reviewers/trace-requests.ts'

const commit = (id: string, parents: string, subject = id) => ({
  id,
  parents: parents.split(' ').filter(Boolean),
  subject,
})
const merge = (number: number, login: string): string => `Merge pull request #${number} from ${login}/branch`
const told = (commits: readonly ReturnType<typeof commit>[]): Record<string, string> =>
  Object.fromEntries([...traceRequests(commits)].map(([id, { number, login }]) => [id, `${number} ${login}`]))

describe('the pull request of a commit', () => {
  it('is told by the merge that brought it, and by a squashed commit itself', () => {
    const commits = [
      commit('s', 'm', 'Translate a post (#8)'),
      commit('m', 'b a2', merge(7, 'ada')),
      commit('a2', 'a1'),
      commit('a1', 'root'),
      commit('b', 'root'),
      commit('root', ''),
    ]
    expect(told(commits)).toEqual({ s: '8 null', m: '7 ada', a2: '7 ada', a1: '7 ada' })
  })

  it('is the older one when a newer branch has the commit, too, and the inner one of two', () => {
    const commits = [
      commit('m2', 'm1 g2', merge(2, 'grace')),
      commit('g2', 'g1 x1', merge(9, 'eve')),
      commit('g1', 'a1'),
      commit('x1', 'root'),
      commit('m1', 'root a1', merge(1, 'ada')),
      commit('a1', 'root'),
      commit('root', ''),
    ]
    expect(told(commits)).toEqual({
      m1: '1 ada',
      a1: '1 ada',
      m2: '2 grace',
      g2: '9 eve',
      g1: '2 grace',
      x1: '9 eve',
    })
  })

  it('is not what brought the main branch into a branch', () => {
    const commits = [
      commit('m', 'b a2', merge(3, 'ada')),
      commit('a2', 'a1 b', "Merge branch 'main' into translate"),
      commit('a1', 'root'),
      commit('b', 'root'),
      commit('root', ''),
    ]
    expect(told(commits)).toEqual({ m: '3 ada', a2: '3 ada', a1: '3 ada' })
  })

  it('is never told by a commit that only says it is a merge', () => {
    expect(told([commit('a', 'root', merge(1, 'eve')), commit('root', '')])).toEqual({})
    expect(told([commit('a', 'b c', merge(1, '-eve-')), commit('b', ''), commit('c', '')])).toEqual({})
  })

  it('bears a deep and a cut history', () => {
    const deep = Array.from({ length: 10_000 }, (_, n) =>
      commit(`${n}`, `m${n + 1} ${n + 1}`, merge(n + 1, 'ada')),
    )
    expect(traceRequests(deep).size).toBe(deep.length)
  })

  it('reaches each commit once', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(5), { maxLength: 3 }), { maxLength: 30 }), shape => {
        const commits = shape.map((steps, at) =>
          commit(`${at}`, steps.map(step => `${at + 1 + step}`).join(' '), merge(at, 'ada')),
        )
        const merges = commits.filter(({ parents }) => parents.length > 1)
        expect(traceRequests(commits).size).toBeGreaterThanOrEqual(merges.length)
      }),
    )
  })
})
