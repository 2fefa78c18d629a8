import { describe, expect, it } from 'vitest'
import { findReviewers } from '../../src/commands/reviewers.ts'
import type { ReviewersReport } from '../../src/report/reviewers/reviewers-report.ts'
import { createRepository, type TestRepository } from '../support/repository.ts'
import { userErrorOf } from '../support/user-error.ts'

const NOW = '2024-02-01T00:00:00.000Z'

async function ask(
  root: string,
  some: Partial<Parameters<typeof findReviewers>[0]> = {},
): Promise<ReviewersReport> {
  return findReviewers({
    root,
    tool: { name: 'evergloss', version: '0' },
    now: NOW,
    paths: [],
    locales: ['ko'],
    ...some,
  })
}

const standings = ({ locales }: ReviewersReport): string[] =>
  locales.flatMap(({ candidates }) =>
    candidates.map(({ login, name, standing }) => `${login ?? name} ${standing}`),
  )

async function commitAs(
  repository: TestRepository,
  [name, email]: readonly [string, string],
  paths: string,
): Promise<void> {
  for (const path of paths.split(' '))
    await repository.write(path, `+++\ntitle = "${name}"\n[extra]\ntranslators = ["${name}"]\n+++\n\nText.\n`)
  await repository.git('add', '--all')
  await repository.git('commit', '-q', '--author', `${name} <${email}>`, '-m', `Translate ${paths}`)
}

async function aBlog(): Promise<TestRepository> {
  const repository = await createRepository({
    files: {
      'posts/a.md': 'Text.\n',
      'posts/b.md': 'Text.\n',
      '.github/CODEOWNERS': '*.ja.md @yuki @team/ja\n',
      'translate.toml':
        '[[content]]\nsource = "posts/{path}.md"\ntarget = "posts/{path}.{locale}.md"\nlocales = ["ja", "ko", "fr"]\n\n[github]\nnever = ["Eve"]\n',
    },
  })
  await commitAs(repository, ['ada', '1+ada@users.noreply.github.com'], 'posts/a.ko.md posts/b.ko.md')
  await commitAs(repository, ['eve', 'eve@users.noreply.github.com'], 'posts/b.ko.md')
  await commitAs(repository, ['Kim Min', 'kim@example.org'], 'posts/a.ja.md')
  return repository
}

describe('translate reviewers', () => {
  it('finds who may review, and says what keeps others from it', async () => {
    await using repository = await aBlog()
    const report = await ask(repository.root)
    expect(standings(report)).toEqual(['ada asked', 'eve never'])
    expect(report).toMatchObject({ isShallow: false, locales: [{ locale: 'ko', posts: 2 }] })
    expect(report.notes).toEqual([{ path: '.github/CODEOWNERS', line: 1, kind: 'team', text: '@team/ja' }])
    expect(standings(await ask(repository.root, { author: '@ADA' }))).toEqual(['ada author', 'eve never'])
    expect(standings(await ask(repository.root, { now: '2027-01-01T00:00:00.000Z' }))).toEqual([
      'ada inactive',
      'eve never',
    ])
    const ofOne = await ask(repository.root, { paths: ['posts/b.md'] })
    expect(
      ofOne.locales[0]?.candidates.map(({ reasons }) => reasons.find(({ kind }) => kind === 'author')),
    ).toMatchObject([
      { commits: 1, asked: 1 },
      { commits: 1, asked: 1 },
    ])
  })

  it('tells all locales, those nobody has written for, too, and does not look at the network', async () => {
    await using repository = await aBlog()
    const report = await ask(repository.root, { locales: [] })
    expect(report.locales.map(({ locale, candidates }) => [locale, candidates.length])).toEqual([
      ['fr', 0],
      ['ja', 2],
      ['ko', 2],
    ])
    expect(standings(report)).toContain('yuki asked')
    expect(standings(report)).toContain('Kim Min no-account')
    expect(await userErrorOf(ask(repository.root, { locales: ['xx'] }))).toMatchObject({
      code: 'project:unknownLocale',
    })
    expect(await userErrorOf(ask(repository.root, { github: { env: {} } }))).toMatchObject({
      code: expect.stringMatching(/^github:/),
    })
  })
})
