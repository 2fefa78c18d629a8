import { describe, expect, it } from 'vitest'
import type { HistoryCommit } from '../../../src/plan/reviewers/history.ts'
import { joinPeople, type People } from '../../../src/plan/reviewers/people.ts'
import { traceRequests } from '../../../src/plan/reviewers/trace-requests.ts'
import { aCommit, signed } from '../../support/reviewers.ts'

interface Some {
  readonly commits?: readonly HistoryCommit[]
  readonly named?: readonly string[]
  readonly owner?: string
  readonly creations?: Parameters<typeof joinPeople>[0]['creations']
}

function people({ commits = [], named = [], owner, creations = [] }: Some): People {
  return joinPeople({ commits, requests: traceRequests(commits), named, owner: owner ?? null, creations })
}

const by = (author: string, some: Partial<HistoryCommit> = {}): HistoryCommit =>
  aCommit({ author: signed(author), ...some })
const login = (found: People, author: string): string | null => found.loginOf(found.keyOf(signed(author)))

/** A request that brought one commit of an author. */
function request(number: number, from: string, author: string): HistoryCommit[] {
  const id = `brought ${number}`
  const merge = aCommit({
    id: `merge ${number}`,
    parents: [`merge ${number - 1}`, id],
    subject: `Merge pull request #${number} from ${from}/patch`,
  })
  return [merge, by(author, { id, parents: [] })]
}

describe('who is who', () => {
  it('is told by private addresses, old and new ones', () => {
    const found = people({
      commits: [by('Ada <12+AdaL@users.noreply.github.com>'), by('Grace <grace@users.noreply.github.com>')],
    })
    expect(login(found, 'Ada <12+AdaL@users.noreply.github.com>')).toBe('AdaL')
    expect(login(found, 'G <GRACE@users.noreply.github.com>')).toBe('grace')
  })

  it('is told by a request whose commits have one author', () => {
    const found = people({ commits: request(1, 'ada', 'Ada Lovelace <ada@work.example.org>') })
    expect(login(found, 'Ada Lovelace <ada@work.example.org>')).toBe('ada')
  })

  it('is not told by an organisation whose branches many people use', () => {
    const found = people({
      commits: [
        ...request(2, 'project', 'Ada Lovelace <ada@one.org>'),
        ...request(1, 'project', 'Grace Hopper <grace@two.org>'),
      ],
    })
    expect(login(found, 'Ada Lovelace <ada@one.org>')).toBeNull()
    expect(login(found, 'Grace Hopper <grace@two.org>')).toBeNull()
  })

  it('is not told by branches of the repository itself, unless its owner is known to be a person', () => {
    const commits = [1, 2].flatMap(number => request(number, 'Project', 'Ada L <ada@one.org>'))
    expect(login(people({ commits, owner: 'project' }), 'Ada L <ada@one.org>')).toBeNull()
    const known = by('Ada <1+project@users.noreply.github.com>')
    expect(login(people({ commits: [...commits, known], owner: 'project' }), 'Ada L <ada@one.org>')).toBe(
      'project',
    )
  })

  it('is told by most requests where somebody once passed on the work of another', () => {
    const commits = [1, 2, 3].flatMap(number => request(number, 'ada', 'Ada L <ada@one.org>'))
    const found = people({ commits: [...request(4, 'grace', 'Ada L <ada@one.org>'), ...commits] })
    expect(login(found, 'Ada L <ada@one.org>')).toBe('ada')
    expect(found.keyOf(signed('Ada L <ada@one.org>'))).not.toBe(found.keyOfName('grace'))
  })

  it('joins addresses with one full name, but not with a first name', () => {
    const found = people({
      commits: ['Ada Lovelace', 'Alex'].flatMap(name => [
        by(`${name} <a@${name.length}.org>`),
        by(`${name} <b@${name.length}.com>`),
      ]),
    })
    const keys = (...all: string[]): number => new Set(all.map(one => found.keyOf(signed(one)))).size
    expect(keys('Ada Lovelace <a@12.org>', 'Ada Lovelace <b@12.com>')).toBe(1)
    expect(keys('Alex <a@4.org>', 'Alex <b@4.com>')).toBe(2)
  })

  it('never joins two accounts, though their names are equal', () => {
    const [one, two] = [
      'Kim Min <1+kim1@users.noreply.github.com>',
      'Kim Min <2+kim2@users.noreply.github.com>',
    ]
    const found = people({ commits: [by(one), by(two), by('Kim Min <kim@mail.org>')] })
    expect([login(found, one), login(found, two), login(found, 'Kim Min <kim@mail.org>')]).toEqual([
      'kim1',
      'kim2',
      null,
    ])
  })

  it('takes a name for an account where a text names that account', () => {
    const commits = [by('adal <ada@one.org>'), by('eve <eve@one.org>')]
    const found = people({ commits, named: ['AdaL'] })
    expect(login(found, 'adal <ada@one.org>')).toBe('AdaL')
    expect(login(found, 'eve <eve@one.org>')).toBeNull()
  })

  it('takes who added translations for the one translator whom all of them name', () => {
    const author = signed('A. Lovelace <ada@one.org>')
    const grace = '1+grace@users.noreply.github.com'
    const found = people({
      commits: [aCommit({ author }), by(`Grace <${grace}>`)],
      named: ['ada-l', 'grace', 'eve'],
      creations: [
        { author, translators: ['ada-l', 'grace'] },
        { author, translators: ['ada-l', 'eve'] },
      ],
    })
    expect(found.loginOf(found.keyOf(author))).toBe('ada-l')
    expect(login(found, `Grace <${grace}>`)).toBe('grace')
  })

  it('leaves it open where two could be meant', () => {
    const author = signed('A. Lovelace <ada@one.org>')
    const found = people({
      commits: [aCommit({ author })],
      named: ['ada-l', 'eve'],
      creations: [{ author, translators: ['ada-l', 'eve'] }],
    })
    expect(found.loginOf(found.keyOf(author))).toBeNull()
  })

  it('takes the address of a machine for nobody beyond the name beside it', () => {
    const found = people({ commits: [by('root <root@localhost>'), by('Ada Lovelace <root@localhost>')] })
    expect(found.keyOf(signed('root <root@localhost>'))).not.toBe(
      found.keyOf(signed('Ada Lovelace <root@localhost>')),
    )
  })
})
