import { afterEach, expect, it } from 'vitest'
import { format } from '../../src/ledger/format.ts'
import { record } from '../../src/ledger/record.ts'
import { adoptIn } from '../support/adoption.ts'
import { doctorOf, findingIn } from '../support/doctor.ts'
import type { TestRepository } from '../support/repository.ts'
import { createRepository } from '../support/repository.ts'
import { post, statusOf, translation } from '../support/status.ts'

const LEDGER = '.translate/ja/content/a.md.jsonl'
const TARGETS = ['i18n/ja/a.md', 'other/ja/a.md'] as const

const open: TestRepository[] = []
afterEach(async () => {
  for (const repository of open.splice(0)) await repository.dispose()
})

const entry = (folder: string, field = ''): string =>
  `[[content]]\nsource = "content/{path}.md"\ntarget = "${folder}/{locale}/{path}.md"\n${field}\n`

/** A post with two Japanese translations, of which the second was made before the post was edited. */
async function blog(field = '') {
  const repository = await createRepository({
    files: {
      'translate.toml': entry('i18n', field) + entry('other', field),
      'content/a.md': post('A', 'Run `one`.'),
      [TARGETS[1]]: post('あ', '`one` を実行。'),
    },
  })
  open.push(repository)
  const first = await repository.git('rev-parse', 'HEAD')
  await repository.write('content/a.md', post('A', 'Run `two` and `three`.', 'Then never run `four`.'))
  await repository.write(TARGETS[0], post('あ', '`two` と `three` を実行。', '`four` は実行しない。'))
  const second = await repository.commit('Edit and translate')
  const blob = await repository.git('rev-parse', `${second}:content/a.md`)
  const ledger = format([record({ kind: 'basis', commit: second, path: 'content/a.md', blob })])
  return { repository, first, second, ledger }
}

it('is written for none of two translations that would share it', async () => {
  const { repository } = await blog()
  for (const mode of ['plan', 'write'] as const) {
    const { adoptions } = await adoptIn(repository, { mode, force: true })
    expect(adoptions.map(({ target, outcome, problem }) => [target, outcome, problem?.code])).toEqual(
      TARGETS.map(target => [target, 'failed', 'ledger:shared']),
    )
    expect(adoptions[0]?.problem?.params).toEqual({ path: TARGETS[0], other: TARGETS[1], ledger: LEDGER })
  }
  expect(await repository.git('status', '--porcelain')).toBe('')
  expect(findingIn(await doctorOf(repository), 'ledgerShared').places.map(({ path }) => path)).toEqual(
    TARGETS,
  )
})

it('counts for none of two translations that share it, whichever was asked for', async () => {
  const { repository, ledger } = await blog()
  await repository.write(LEDGER, ledger)
  for (const paths of [[], [TARGETS[0]], [TARGETS[1]]]) {
    const { translations, findings } = await statusOf(repository, { paths })
    for (const { state, basis } of translations) {
      expect(state).toBe('unknown')
      expect(basis).toMatchObject({ commit: null, problem: 'shared-ledger' })
    }
    const asked = paths.length === 0 ? [...TARGETS] : paths
    expect(findings.map(({ code, path }) => [code, path])).toEqual(
      asked.map(target => ['ledger:shared', target]),
    )
  }
})

it('is not asked where the front matter names the basis, and counts again where one of the two is gone', async () => {
  const { repository, first, second, ledger } = await blog()
  await repository.write(LEDGER, ledger)
  await repository.write(TARGETS[1], translation(first, '`one` を実行。'))
  const { translations, findings } = await statusOf(repository)
  expect(translations.map(({ basis }) => basis?.commit)).toEqual([null, first])
  expect(findings.map(({ path }) => path)).toEqual([TARGETS[0]])
  await repository.remove(TARGETS[1])
  const alone = await statusOf(repository, { paths: [TARGETS[0]] })
  expect(alone.translations[0]).toMatchObject({ state: 'fresh', basis: { commit: second, from: 'ledger' } })
})

it('is no matter where the basis goes into the front matter', async () => {
  const { repository } = await blog('basis_field = "extra.basis"')
  const { adoptions } = await adoptIn(repository, { mode: 'write', force: true })
  expect(adoptions.map(({ outcome, write }) => [outcome, write?.path])).toEqual(
    TARGETS.map(target => ['written', target]),
  )
})
