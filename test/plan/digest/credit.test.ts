import { describe, expect, it } from 'vitest'
import { credit } from '../../../src/plan/digest/credit.ts'
import { describeLanding } from '../../../src/plan/digest/describe-landing.ts'
import type { DigestCommit, Landed } from '../../../src/plan/digest/types.ts'

const ADA = 'Ada Byron <ada@example.org>'
const GITHUB = 'GitHub <noreply@github.com>'
let made = 0

function signature(text: string): DigestCommit['author'] {
  const [, name = '', email = ''] = /^(.*) <(.*)>$/.exec(text) ?? []
  return { name, email }
}

function commit(
  author: string,
  message: string,
  more: { committer?: string; parents?: string[] } = {},
): DigestCommit {
  const { committer = author, parents = ['p'] } = more
  return {
    oid: `${(made += 1)}`,
    parents,
    author: signature(author),
    committer: signature(committer),
    at: made,
    message,
  }
}

/** A pull request of some commits that Ada merged. */
function merge(opener: string, ...brought: DigestCommit[]): Landed {
  made += 1
  const tip = commit(ADA, `Merge pull request #${made} from ${opener}/x\n\nTitle`, {
    committer: GITHUB,
    parents: ['p', 'q'],
  })
  return { commit: tip, landing: describeLanding(tip), opener, brought }
}

function alone(one: DigestCommit, opener: string | null = null): Landed {
  return { commit: one, landing: describeLanding(one), opener, brought: [] }
}

function told(...landed: Landed[]): { by: string[][]; thanked: string[] } {
  const { by, contributors } = credit(landed)
  const shown = ({ login, name }: { login: string | null; name: string }): string =>
    login === null ? name : `@${login} ${name}`
  return { by: landed.map(each => (by.get(each) ?? []).map(shown)), thanked: contributors.map(shown) }
}

describe('credit', () => {
  it('takes the only author of a request for who opened it', () => {
    const { by } = told(
      merge('kenji', commit('山田健二 <k@kyoto.test>', 'a'), commit('Kenji <k@kyoto.test>', 'b')),
    )
    expect(by).toEqual([['@kenji 山田健二']])
  })

  it('keeps who opened a request and its authors apart where there are several', () => {
    const { by } = told(
      merge('kenji', commit('Grace <g@example.org>', 'a'), commit('Mary <m@example.org>', 'b')),
    )
    expect(by).toEqual([['@kenji kenji', 'Grace', 'Mary']])
  })

  it('thanks a person once, whatever address they use', () => {
    const { thanked } = told(
      merge('grace', commit('Grace Hopper <1+grace@users.noreply.github.com>', 'a')),
      alone(commit('Grace Hopper <g@navy.example>', 'Other (#2)', { committer: GITHUB })),
      alone(commit('Grace Hopper <g@navy.example>', 'Another (#3)', { committer: GITHUB })),
    )
    expect(thanked).toEqual(['@grace Grace Hopper'])
  })

  it('does not thank who merged, not for what was added in a review either', () => {
    const { by, thanked } = told(merge('kenji', commit('Kenji <k@kyoto.test>', 'a'), commit(ADA, 'Format')))
    expect([by, thanked]).toEqual([[['@kenji Kenji']], ['@kenji Kenji']])
  })

  it('names maintainers for their own work, and does not thank them for it', () => {
    const { by, thanked } = told(merge('ada', commit(ADA, 'Mine')), alone(commit(ADA, 'Mine, too')))
    expect([by, thanked]).toEqual([[['@ada Ada Byron'], ['@ada Ada Byron']], []])
  })

  it('takes who merged elsewhere for a maintainer where GitHub made the commit', () => {
    const squashed = alone(commit(ADA, 'Mine (#8)', { committer: GITHUB }))
    expect(told(squashed).thanked).toEqual(['Ada Byron'])
    expect(told(squashed, merge('kenji', commit('Kenji <k@kyoto.test>', 'a'))).thanked).toEqual([
      '@kenji Kenji',
    ])
  })

  it('thanks a maintainer whose work another one took in', () => {
    const { thanked } = told(alone(commit(ADA, 'Patch', { committer: 'Mary <m@example.org>' })))
    expect(thanked).toEqual(['Ada Byron'])
  })

  it('names no bot, no program that wrote along, and nobody for an address that is none', () => {
    const trailers =
      'Co-authored-by: Copilot <175728472+Copilot@users.noreply.github.com>\nco-authored-by: Claude <noreply@anthropic.com>'
    const { by } = told(
      alone(
        commit('dependabot[bot] <1+dependabot[bot]@users.noreply.github.com>', 'Bump (#4)', {
          committer: GITHUB,
        }),
      ),
      merge('kenji', commit('no <no>', `a\n\n${trailers}`)),
    )
    expect(by).toEqual([[], ['@kenji kenji']])
  })

  it('finds co-authors in the middle of a squashed message', () => {
    const message = 'Translate (#5)\n\n* a\n\nCo-authored-by: Yuki <y@example.jp>\n\n* b'
    expect(told(alone(commit('Kim <k@example.kr>', message, { committer: GITHUB }))).by).toEqual([
      ['Kim', 'Yuki'],
    ])
  })

  it('believes who must know who opened a squashed request', () => {
    const { by } = told(
      alone(commit('Kim <k@example.kr>', 'Translate (#6)', { committer: GITHUB }), 'kim-kr'),
    )
    expect(by).toEqual([['@kim-kr Kim']])
  })
})
