import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'
import type { DigestReport } from '../../src/report/digest/digest-report.ts'
import { digestOf } from '../support/digest.ts'
import { connect } from '../support/github/connect.ts'

const run = promisify(execFile)

const told = ({ changes }: DigestReport): unknown[] =>
  changes.map(({ how, number, title, by }) => [
    how,
    number,
    title,
    by.map(({ login, name }) => login ?? name),
  ])

it('says with a token what it says without one, with the logins and the open requests that git does not know', async () => {
  const github = await connect({
    startsAt: '2024-03-02T10:00:00Z',
    users: {
      ada: { name: 'Ada Byron', email: 'ada@byron.test', role: 'admin' },
      grace: { name: 'Grace Hopper', email: 'grace@navy.test', role: 'write' },
      yuki: { name: '雪', email: 'yuki@kyoto.test' },
    },
  })
  const { hands } = github
  await hands.commit('main', {
    by: 'ada',
    files: { 'content/tea.md': '# Tea\n\nPour the water.\n', 'content/tea.ko.md': '# 차\n\n물을 붓는다.\n' },
  })
  await hands.commit('words', {
    by: 'grace',
    files: { 'content/tea.md': '# Tea\n\nPour the hot water slowly.\n' },
  })
  const own = await hands.openPull({ by: 'grace', head: 'words', title: 'Say how' })
  await hands.merge(own, { by: 'ada', method: 'merge' })
  await hands.fork('yuki')
  await hands.commit('ja', {
    by: 'yuki',
    owner: 'yuki',
    files: { 'content/tea.ja.md': '# お茶\n\nお湯を注ぐ。\n' },
  })
  const squashed = await hands.openPull({ by: 'yuki', head: 'yuki:ja', title: 'Japanese tea' })
  await hands.merge(squashed, { by: 'ada', method: 'squash' })
  const open = async (branch: string, ...labels: string[]): Promise<number> => {
    await hands.commit(branch, { by: 'grace', files: { [`${branch}.txt`]: branch } })
    const number = await hands.openPull({ by: 'grace', head: branch, title: `Open ${branch}` })
    if (labels.length > 0) await hands.label(number, ...labels)
    return number
  }
  await open('unlabelled')
  const korean = await open('korean', 'translation: ko', 'needs reviewer')
  const chinese = await open('chinese', 'translation: zh-CN')
  const judged = await open('judged', 'translation: ko')
  await hands.review(judged, { by: 'ada', state: 'APPROVED' })
  const asked = await open('asked', 'translation: ko')
  await hands.request(asked, 'ada')

  const root = await mkdtemp(join(tmpdir(), 'evergloss-digest-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  await run('git', ['clone', '-q', github.gitUrl, root])
  const env = { GITHUB_REPOSITORY: github.repository, GITHUB_API_URL: github.apiUrl }
  const offline = await digestOf({ root }, { since: '2024-03', env })
  const online = await digestOf(
    { root },
    {
      since: '2024-03',
      offline: false,
      env: { ...env, GITHUB_TOKEN: github.token },
      transport: { pace: 'none' },
    },
  )

  // A branch of the repository itself does not say in git who opened the request.
  expect(told(offline).slice(1)).toEqual([
    ['merge', own, 'Say how', ['Grace Hopper']],
    ['squash', squashed, 'Japanese tea', ['yuki']],
  ])
  expect(told(online).slice(1)).toEqual([
    ['merge', own, 'Say how', ['grace']],
    ['squash', squashed, 'Japanese tea', ['yuki']],
  ])
  expect(offline.open).toEqual({ asked: false, why: 'offline' })
  expect(online.open).toMatchObject({
    asked: true,
    requests: [
      { number: korean, title: 'Open korean', author: 'grace', locales: ['ko'] },
      { number: chinese, title: 'Open chinese', author: 'grace', locales: ['zh-CN'] },
    ],
  })
})
