import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findReviewers } from '../../src/commands/reviewers.ts'
import { openTestRepository } from '../support/repository.ts'
import { startGithub } from '../support/github/start.ts'

it('GitHub tells whose a commit is that names no account, and who reviewed, when it is asked', async () => {
  const users = {
    Grace: { email: 'grace@example.org', role: 'write' },
    lee: { role: 'write' },
    kim: { email: 'kim@example.org' },
    ada: { role: 'admin' },
  } as const
  const github = await startGithub({ users })
  await using repository = openTestRepository(await mkdtemp(join(tmpdir(), 'evergloss-reviewers-')))
  try {
    await github.hands.commit('main', { by: 'ada', files: { 'posts/a.md': 'Text.\n' } })
    await github.hands.commit('main', { by: 'kim', files: { 'posts/b.ko.md': '글.\n' } })
    await github.hands.commit('korean', {
      by: 'Grace',
      files: { 'posts/a.ko.md': '글.\n' },
      message: 'Add Korean',
    })
    const number = await github.hands.openPull({ by: 'Grace', head: 'korean', title: 'Add Korean' })
    await github.hands.review(number, { by: 'lee', state: 'APPROVED' })
    await github.hands.review(number, { by: 'Grace', state: 'COMMENTED', body: 'Thanks!' })
    await github.hands.merge(number, { by: 'ada', method: 'squash' })
    await repository.git('clone', '-q', github.path, '.')
    const env = {
      GITHUB_TOKEN: github.token,
      GITHUB_REPOSITORY: github.repository,
      GITHUB_API_URL: github.apiUrl,
    }
    const ask = async (some: object): Promise<string[]> => {
      const options = {
        root: repository.root,
        tool: { name: 'evergloss', version: '0' },
        paths: [],
        locales: ['ko'],
      }
      const report = await findReviewers({ ...options, now: new Date().toISOString(), ...some })
      return report.locales.flatMap(({ candidates }) =>
        candidates.map(each => `${each.login} ${each.standing}`),
      )
    }
    expect(await ask({})).toEqual(['Grace asked', 'null no-account'])
    expect(github.log.reads()).toEqual([])
    expect(new Set(await ask({ github: { env } }))).toEqual(
      new Set(['Grace asked', 'kim asked', 'lee enough']),
    )
    expect(github.log.writes()).toEqual([])
  } finally {
    await github.close()
  }
})
