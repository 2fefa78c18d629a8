import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCodeOwners } from '../../../src/plan/reviewers/code-owners.ts'
import type { HistoryCommit } from '../../../src/plan/reviewers/history.ts'
import type { Asking, Evidence, WeighedCandidate } from '../../../src/plan/reviewers/types.ts'
import { weighCandidates } from '../../../src/plan/reviewers/weigh-candidates.ts'
import { aCommit, signed, someEvidence } from '../../support/reviewers.ts'

const NOW = '2024-06-01T00:00:00.000Z'
const ADA = 'Ada <1+ada@users.noreply.github.com>'
const GRACE = 'Grace <2+grace@users.noreply.github.com>'

function weigh(evidence: Partial<Evidence>, asking: Partial<Asking> = {}): WeighedCandidate[] {
  return weighCandidates(someEvidence(evidence))({ locale: 'ko', targets: ['a.ko.md'], now: NOW, ...asking })
}

function touching(author: string, paths: string, some: Partial<HistoryCommit> = {}): HistoryCommit {
  return aCommit({
    author: signed(author),
    files: paths.split(' ').map(path => ({ path, added: false })),
    ...some,
  })
}

const logins = (candidates: readonly WeighedCandidate[]): (string | null)[] =>
  candidates.map(({ login }) => login)

describe('who may review', () => {
  it('is who wrote for the locale, with what they did', () => {
    const [first, ...others] = weigh({
      commits: [
        touching(ADA, 'a.ko.md', { at: '2024-05-02T00:00:00.000Z', subject: 'Translate (#4)' }),
        touching(ADA, 'b.ko.md', { at: '2024-05-01T00:00:00.000Z' }),
        touching(GRACE, 'a.ja.md'),
      ],
    })
    expect(others).toEqual([])
    expect(first).toMatchObject({
      login: 'ada',
      name: 'Ada',
      active: '2024-05-02T00:00:00.000Z',
      requests: [4],
    })
    expect(first?.reasons).toEqual([
      { kind: 'author', commits: 2, asked: 1, last: '2024-05-02T00:00:00.000Z' },
      { kind: 'merged', requests: 1, last: '2024-05-02T00:00:00.000Z' },
    ])
  })

  it('is whom trailers name, and nobody for bringing what others wrote', () => {
    const found = weigh({
      commits: [
        touching(GRACE, 'a.ko.md', { parents: ['x', 'y'], subject: 'Merge pull request #1 from ada/ko' }),
        touching(ADA, 'a.ko.md', {
          coAuthors: [signed('Kim <3+kim@users.noreply.github.com>')],
          reviewers: [signed('Lee <4+lee@users.noreply.github.com>')],
        }),
      ],
    })
    expect(new Set(logins(found))).toEqual(new Set(['ada', 'kim', 'lee']))
    expect(found.find(({ login }) => login === 'kim')?.commit).toBeNull()
    expect(found.find(({ login }) => login === 'lee')?.reasons[0]).toMatchObject({
      kind: 'reviewed',
      requests: 1,
    })
  })

  it('is whom the front matter names, the more so for a post that is asked for', () => {
    const translators = new Map([
      ['a.ko.md', ['ada']],
      ['b.ko.md', ['grace']],
      ['a.ja.md', ['yuki']],
    ])
    const found = weigh({ translators })
    expect(logins(found)).toEqual(['ada', 'grace'])
    expect(found[0]?.reasons).toEqual([{ kind: 'front-matter', posts: 1, asked: 1 }])
    expect(found[0]?.active).toBeNull()
  })

  it('was active when the translation was added that names them, where nothing else is known', () => {
    const at = '2024-03-01T00:00:00.000Z'
    const files = [{ path: 'a.ko.md', added: true }]
    const translators = new Map([['a.ko.md', ['grace', 'kim']]])
    const commits = [touching(ADA, 'a.ko.md'), aCommit({ author: signed(ADA), at, files })]
    expect(weigh({ commits, translators }).find(({ login }) => login === 'grace')?.active).toBe(at)
    const moved = aCommit({ author: signed(ADA), at, files: [...files, { path: 'a.ja.md', added: true }] })
    expect(weigh({ commits: [moved], translators }).find(({ login }) => login === 'grace')?.active).toBeNull()
  })

  it('was not active by what they mended in many locales at once', () => {
    const [old, late] = ['2021-03-01T00:00:00.000Z', '2024-05-01T00:00:00.000Z']
    const own = touching(ADA, 'a.ko.md', { at: old })
    const many = touching(ADA, 'a.ko.md a.ja.md a.fa.md', { at: late })
    expect(weigh({ commits: [many, own] })[0]?.active).toBe(old)
    expect(weigh({ commits: [many] })[0]?.active).toBeNull()
    const two = touching(ADA, 'a.ko.md a.ja.md', { at: late })
    expect(weigh({ commits: [two, own] })[0]?.active).toBe(late)
  })

  it('is first of all whom the configuration names, then who owns the files', () => {
    const found = weigh({
      commits: Array.from({ length: 50 }, () => touching(ADA, 'a.ko.md')),
      configured: { ko: ['grace'], ja: ['yuki'], '*': ['eve'] },
      owners: parseCodeOwners('*.ko.md @lee kim@example.org\n*.ja.md @yuki'),
    })
    expect(found.map(({ login, name }) => login ?? name)).toEqual([
      'eve',
      'grace',
      'ada',
      'kim@example.org',
      'lee',
    ])
  })

  it('is one person, whatever address they used', () => {
    const found = weigh({
      commits: [
        touching(ADA, 'a.ko.md'),
        touching('Ada <ada@home.org>', 'a.ko.md'),
        ...brought(7, 'ada', 'Ada <ada@home.org>'),
      ],
      translators: new Map([['a.ko.md', ['Ada']]]),
    })
    expect(logins(found)).toEqual(['ada'])
    expect(found[0]?.reasons).toContainEqual({ kind: 'front-matter', posts: 1, asked: 1 })
  })

  it('is never a program', () => {
    const commits = [
      'dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>',
      'Hosted Weblate <hosted@weblate.org>',
      'Some Model <noreply@example.com>',
      'Copilot <198982749+Copilot@users.noreply.github.com>',
    ].map(author => touching(author, 'a.ko.md'))
    expect(weigh({ commits, translators: new Map([['a.ko.md', ['crowdin-bot']]]) })).toEqual([])
  })

  it('is rather who wrote one translation than who mended the links of all of them every week', () => {
    const mass = Array.from({ length: 40 }, () => touching(ADA, 'a.ko.md a.ja.md a.fr.md'))
    expect(
      logins(weigh({ commits: [...mass, touching(GRACE, 'b.ko.md'), touching(GRACE, 'a.ko.md')] })),
    ).toEqual(['grace', 'ada'])
  })

  it('follows from the evidence alone, in whatever order it comes', () => {
    const commits = [
      touching(ADA, 'a.ko.md'),
      touching(GRACE, 'a.ko.md'),
      touching('Lee <l@x.org>', 'b.ko.md'),
    ]
    const names = ['a.ko.md', 'b.ko.md', 'c.ko.md'].map(path => [path, ['grace', 'ada', 'Kim Min']] as const)
    const expected = weigh({ commits, translators: new Map(names) })
    fc.assert(
      fc.property(
        fc.shuffledSubarray(names, { minLength: 3 }),
        fc.shuffledSubarray(commits, { minLength: 3 }),
        (n, c) => {
          expect(weigh({ commits: c, translators: new Map(n) })).toEqual(expected)
        },
      ),
    )
  })

  it('speaks for nobody less because more is known of them', () => {
    const day = fc
      .integer({ min: 0, max: 2000 })
      .map(days => new Date(Date.parse(NOW) - days * 86_400_000).toISOString())
    const paths = fc.constantFrom('a.ko.md', 'b.ko.md', 'a.ko.md a.ja.md', 'b.ko.md a.ja.md a.fr.md')
    const deed = fc.record({ at: day, paths, number: fc.option(fc.integer({ min: 1, max: 5 })) })
    const commitOf = ({
      at,
      paths: files,
      number,
    }: {
      at: string
      paths: string
      number: number | null
    }): HistoryCommit => touching(ADA, files, { at, subject: number === null ? 'Work' : `Work (#${number})` })
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 6 }), deed, (deeds, more) => {
        const before = weigh({ commits: deeds.map(commitOf) })[0]?.score ?? 0
        const after = weigh({ commits: [...deeds, more].map(commitOf) })[0]?.score ?? 0
        expect(after).toBeGreaterThanOrEqual(before - 1e-9)
      }),
      { numRuns: 300 },
    )
  })

  it('bears dates and names of any kind', () => {
    const found = weigh({
      commits: [
        touching('<script>@everyone\u202E <x@y.org>', 'a.ko.md', { at: '9999-12-31T00:00:00.000Z' }),
        touching(' <nobody@y.org>', 'a.ko.md', { at: '1970-01-01T00:00:00.000Z' }),
      ],
    })
    expect(found.map(({ name }) => name).toSorted()).toEqual(['<script>@everyone\u202E', 'nobody@y.org'])
    expect(found.every(({ score }) => Number.isFinite(score) && score >= 0)).toBe(true)
  })
})

function brought(number: number, from: string, author: string): HistoryCommit[] {
  const subject = `Merge pull request #${number} from ${from}/patch`
  return [
    aCommit({ id: 'merge', parents: ['gone', 'brought'], subject, author: signed(GRACE) }),
    aCommit({ id: 'brought', author: signed(author) }),
  ]
}
