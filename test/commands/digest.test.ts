import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { DigestChange, DigestReport } from '../../src/report/digest/digest-report.ts'
import { createNewsworthyBlog, digestOf } from '../support/digest.ts'
import type { TestRepository } from '../support/repository.ts'

let repository: TestRepository
let oids: ReadonlyMap<string, string>
let report: DigestReport

beforeAll(async () => {
  ;({ repository, oids } = await createNewsworthyBlog())
  report = await digestOf(repository, { since: '2024-03' })
})
afterAll(async () => repository.dispose())

function byNumber(number: number): DigestChange {
  const found = report.changes.find(change => change.number === number)
  if (found === undefined) throw new Error(`#${number} is not told of`)
  return found
}

const names = ({ by }: Pick<DigestChange, 'by'>): string[] =>
  by.map(({ login, name }) => (login === null ? name : `@${login}`))

describe('digest', () => {
  it('takes what landed from the first second of the first day to the last of the last', () => {
    expect([report.since, report.until, report.others]).toEqual(['2024-03-01', '2024-03-31', 1])
    expect(report.changes.map(({ number }) => number)).toEqual([7, 9, null, 12, 13, 14, null])
    expect(report.changes[0]?.landed).toBe('2024-03-01T00:00:00.000Z')
    expect(report.changes.at(-1)?.landed).toBe('2024-03-31T23:59:59.000Z')
  })

  it('tells a merged request by its title, its kind, and who opened it, not who merged', () => {
    expect(byNumber(7)).toEqual({
      how: 'merge',
      number: 7,
      title: 'Fix a typo about leaves',
      url: 'https://github.com/teahouse/blog/pull/7',
      landed: '2024-03-01T00:00:00.000Z',
      commits: [oids.get('merge')],
      by: [{ login: 'linus', name: 'linus' }],
      kind: 'cosmetic',
      sources: [
        {
          source: 'content/tea.md',
          title: 'Tea',
          what: 'edited',
          counts: { cosmetic: 1, mechanical: 0, substantive: 0, added: 0, removed: 0 },
        },
      ],
      translations: [],
    })
  })

  it('tells a squashed translation with its co-authors, an account where the address says it, and no bot', () => {
    const change = byNumber(9)
    expect([change.how, change.title, change.kind]).toEqual(['squash', 'Add Japanese tea', null])
    expect(change.by).toEqual([
      { login: 'grace', name: 'Grace Hopper' },
      { login: null, name: 'Yukihiro M' },
    ])
    expect(change.translations).toEqual([
      {
        locale: 'ja',
        source: 'content/tea.md',
        target: 'content/tea.ja.md',
        title: 'Tea',
        what: 'new',
      },
    ])
  })

  it('tells a rebased commit by its author', () => {
    expect(report.changes[2]).toMatchObject({
      how: 'commits',
      title: 'Sharpen the German text',
      url: `https://github.com/teahouse/blog/commit/${oids.get('rebased')}`,
      by: [{ login: null, name: 'Katherine Johnson' }],
      translations: [{ locale: 'de', what: 'updated' }],
    })
  })

  it('tells both sides of a request that touched a source and its translations', () => {
    const change = byNumber(12)
    expect([change.how, change.title, change.kind, names(change)]).toEqual([
      'merge',
      'Use tea 1.1 everywhere',
      'mechanical',
      ['Mary'],
    ])
    expect(change.translations.map(({ locale, what }) => `${locale} ${what}`)).toEqual([
      'de updated',
      'ja updated',
    ])
  })

  it('tells a renamed post, and nothing of a translation that only went with it', () => {
    const change = byNumber(13)
    expect(change.sources.map(({ source, what }) => [source, what])).toEqual([
      ['content/kettles.md', 'renamed'],
    ])
    expect([change.kind, change.translations]).toEqual([null, []])
  })

  it('takes the account that has the repository for nobody: a branch of its own names its author', () => {
    expect(names(byNumber(13))).toEqual(['Ada Byron'])
  })

  it('names nobody for what a bot did', () => {
    expect([byNumber(14).kind, byNumber(14).by]).toEqual(['mechanical', []])
  })

  it('tells the commits of one author as one change, added posts as such', () => {
    expect(report.changes.at(-1)).toMatchObject({
      how: 'commits',
      number: null,
      title: null,
      url: null,
      commits: [oids.get('second'), oids.get('first')],
      sources: [{ source: 'content/cups.md', title: 'Cups & mugs', what: 'added', counts: null }],
    })
  })

  it('thanks everybody once, and not who only took in', () => {
    expect(names({ by: report.contributors })).toEqual([
      '@linus',
      '@grace',
      'Yukihiro M',
      'Katherine Johnson',
      'Mary',
    ])
  })

  it('says that nobody was asked for open requests, and why', async () => {
    expect(report.open).toEqual({ asked: false, why: 'offline' })
    const env = (vars: Record<string, string>) =>
      digestOf(repository, { since: '2024-01', env: vars, offline: false })
    expect((await env({ GITHUB_REPOSITORY: 'teahouse/blog' })).open).toEqual({
      asked: false,
      why: 'no-token',
    })
    expect((await env({ GITHUB_TOKEN: 'x' })).open).toEqual({ asked: false, why: 'no-repository' })
  })

  it('gives no address and believes a merge where the repository is not known', async () => {
    const unknown = await digestOf(repository, { since: '2024-03-11', until: '2024-03-11', env: {} })
    expect(unknown.changes.map(each => [each.url, names(each)])).toEqual([[null, ['@teahouse']]])
  })

  it('tells translations of the locales that were asked for alone', async () => {
    const japanese = await digestOf(repository, { since: '2024-03', locales: ['ja'] })
    const locales = japanese.changes.flatMap(({ translations }) => translations.map(({ locale }) => locale))
    expect(new Set(locales)).toEqual(new Set(['ja']))
    await expect(digestOf(repository, { since: '2024-03', locales: ['fr'] })).rejects.toMatchObject({
      code: 'project:unknownLocale',
    })
  })

  it('refuses a clone whose history was cut, where names would be missing', async () => {
    const shallow = `${repository.root}-shallow`
    await repository.git('clone', '-q', '--depth', '2', `file://${repository.root}`, shallow)
    onTestFinished(() => rm(shallow, { recursive: true }))
    await expect(digestOf({ root: shallow }, { since: '2024-03' })).rejects.toMatchObject({
      code: 'git:shallow',
    })
  })

  it('has nothing to tell of a quiet month', async () => {
    const quiet = await digestOf(repository, { since: '2023-01' })
    expect([quiet.changes, quiet.others, quiet.contributors]).toEqual([[], 0, []])
  })
})
