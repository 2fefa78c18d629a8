import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { acceptIn, CHANGED, createNotes, english, LEDGER, SOURCE, TARGET } from '../support/accept.ts'
import { createRepository, type TestRepository } from '../support/repository.ts'
import { aWorld } from '../support/world.ts'

const OTHER = 'content/other.md'
const THEIRS = 'content/other.ja.md'

let repository: TestRepository
beforeEach(async () => {
  repository = await createNotes()
  await repository.write(OTHER, '# Other\n\nAnother post.\n')
  await repository.write(THEIRS, '# 別\n\n別の記事。\n')
  await repository.commit('Write another')
})
afterEach(async () => repository.dispose())

async function translate(line: string, env: Record<string, string> = {}) {
  const world = aWorld({ cwd: repository.root, env })
  const code = await run(line.split(' '), world)
  return { code, out: world.written.stdout.join(''), err: world.written.stderr.join('') }
}

/** Targets that `status --changed` tells of. */
async function changed(line = 'status --changed', env: Record<string, string> = {}): Promise<string[]> {
  const { out } = await translate(`${line} --json`, env)
  const { translations }: { translations: { target: string }[] } = JSON.parse(out)
  return translations.map(({ target }) => target)
}

const append = async (path: string): Promise<void> => {
  const text = await repository.git('show', `HEAD:${path}`)
  await repository.write(path, `${text}\n\n終わり。\n`)
}

it('--changed is what a branch does to translations, whatever it does to sources', async () => {
  await repository.git('checkout', '-q', '-b', 'request')
  expect(await changed()).toEqual([])
  await repository.write(SOURCE, english(CHANGED[0]))
  await repository.commit('Change a source')
  expect(await changed()).toEqual([])
  const none = { code: 0, out: 'This branch changes no translation.\n', err: '' }
  expect(await translate('status --changed --fail-on stale')).toEqual(none)
  expect(await translate('check --changed')).toEqual(none)
  expect((await translate('status --changed --markdown')).out).toBe(none.out)
  expect((await translate('check --changed --github')).out).toContain(none.out)
  expect(JSON.parse((await translate('check --changed --json')).out)).toMatchObject({ translations: 0 })

  // Records of a translation are a part of it
  await acceptIn(repository, [`${TARGET}:10`])
  expect(await changed()).toEqual([TARGET])
  await repository.remove(LEDGER)
  await append(THEIRS)
  expect(await changed()).toEqual([THEIRS])
  await repository.commit('Change a translation')
  expect(await changed()).toEqual([THEIRS])
  expect(await changed(`status --changed ${SOURCE}`)).toEqual([])
  expect(await changed('status --changed --at HEAD')).toEqual([THEIRS])
  const shown = await translate('status --changed')
  expect(shown.out.replaceAll('\n', ' ')).toMatch(
    /^1 translation of 1 post .*; only those that this branch changes /,
  )
  expect(shown.out).toContain(OTHER)
  expect((await translate('check --changed')).out).toBe(
    'Nothing was found in 1 translation that this branch changes.\n',
  )
  await repository.remove(THEIRS)
  expect(await changed()).toEqual([THEIRS])
})

it('--changed leaves out what the base branch changed, also on the merge that a run stands on', async () => {
  await repository.git('checkout', '-q', '-b', 'request')
  await append(TARGET)
  const head = await repository.commit('Change a translation')
  await repository.git('checkout', '-q', 'main')
  await append(THEIRS)
  const base = await repository.commit('Change another')
  await repository.git('checkout', '-q', 'request')
  expect(await changed()).toEqual([TARGET])
  await repository.git('checkout', '-q', '--detach', 'main')
  await repository.git('merge', '-q', '--no-ff', '-m', 'Merge', 'request')
  const path = join(repository.root, '.git', 'event.json')
  const request = { number: 1, base: { sha: base }, head: { sha: head, repo: { full_name: 'a/b' } } }
  await writeFile(path, JSON.stringify({ pull_request: request }))
  expect(await changed('status --changed', { GITHUB_EVENT_PATH: path })).toEqual([TARGET])
  await repository.git('checkout', '-q', 'main')
  expect(await changed()).toEqual([])
})

it('--changed needs a branch to compare with', async () => {
  await using alone = await createRepository({ files: { 'a.md': '# A\n', 'a.ja.md': '# あ\n' } })
  await alone.git('branch', '-q', '-m', 'trunk')
  const world = aWorld({ cwd: alone.root })
  expect(await run(['status', '--changed'], world)).toBe(2)
  expect(world.written.stderr.join('')).toContain('`--changed` compares with the default branch')
})
