import { afterEach, beforeEach, expect, it } from 'vitest'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { GuardReport } from '../../../src/report/guard/guard-report.ts'
import { CHANGED, createNotes, english, SOURCE, TARGET } from '../../support/accept.ts'
import { guardOf } from '../../support/guard.ts'
import { createRepository, type TestRepository } from '../../support/repository.ts'
import { userErrorOf } from '../../support/user-error.ts'

const CONTENT = `[[content]]
source = "content/{path}.md"
target = "content/{path}.{locale}.md"
`
const EXCLUDING = `${CONTENT}exclude = ["content/notes.md"]\n`

let repository: TestRepository
beforeEach(async () => {
  repository = await createNotes()
})
afterEach(async () => repository.dispose())

async function commit(branch: string, files: Readonly<Record<string, string>>): Promise<void> {
  await repository.git('checkout', '-q', '-B', branch)
  for (const [path, text] of Object.entries(files)) await repository.write(path, text)
  await repository.commit('Edit')
}

function codes({ findings }: GuardReport): unknown[] {
  return findings.map(({ code, severity, path }) => [severity, code, path])
}

it('a request is judged by the configuration of the base, whatever it changes in it', async () => {
  await commit('main', { 'translate.toml': CONTENT })
  await commit('request', { 'translate.toml': EXCLUDING, [SOURCE]: english(CHANGED[0]) })
  const report = await guardOf(repository)
  expect(report.sum.edits.stale).toBe(1)
  expect(codes(report)).toEqual([['warning', 'guard:configChanged', 'translate.toml']])

  // What is not committed changes no more, and who names a file means it
  await repository.write('translate.toml', 'content = 1\n')
  expect((await guardOf(repository)).sum.edits.stale).toBe(1)
  await repository.write('mine.toml', EXCLUDING)
  const named = await guardOf(repository, { config: 'mine.toml' })
  expect([named.sum.edits.stale, named.findings]).toEqual([0, []])

  await repository.remove('translate.toml')
  await repository.remove('mine.toml')
  await commit('request', { 'translate.yaml': 'content: []\n' })
  const paths = (await guardOf(repository)).findings.map(({ path }) => path)
  expect(paths).toEqual(['translate.toml', 'translate.yaml'])
})

it('the newest configuration of the base counts, also where the request left before it', async () => {
  await commit('request', { [SOURCE]: english(CHANGED[0]) })
  await repository.git('checkout', '-q', 'main')
  await commit('main', { 'translate.toml': EXCLUDING })
  await repository.git('checkout', '-q', 'request')
  const report = await guardOf(repository)
  expect([report.sources, report.findings]).toEqual([[], []])
})

it('the first configuration counts once it is merged', async () => {
  await commit('request', { '.github/translate.toml': EXCLUDING, [SOURCE]: english(CHANGED[0]) })
  const report = await guardOf(repository)
  expect(report.sum.edits.stale).toBe(1)
  expect(codes(report)).toEqual([['warning', 'guard:firstConfig', '.github/translate.toml']])
})

it('terms are those of the base', async () => {
  const config = `${CONTENT}[glossary]\nfile = "terms/{locale}.toml"\n[check.rules]\nglossary = "error"\n`
  await commit('main', { 'translate.toml': config, 'terms/ja.toml': '"fox" = "狐"\n' })
  const target = await readFile(join(repository.root, TARGET), 'utf8')
  await commit('request', { 'terms/ja.toml': '"fox" = "犬"\n', [TARGET]: target.replace('狐', '犬') })
  expect(codes(await guardOf(repository))).toEqual([
    ['error', 'check:glossary', TARGET],
    ['warning', 'guard:configChanged', 'terms/ja.toml'],
  ])
})

it('what cannot be used is named with its commit, and a link is not followed', async () => {
  await commit('main', { 'translate.toml': 'content = 1\n' })
  const id = (await repository.git('rev-parse', '--short=8', 'HEAD')).trim()
  await commit('request', { 'translate.toml': CONTENT })
  expect(await userErrorOf(guardOf(repository))).toMatchObject({
    code: 'config:invalid',
    params: { file: `${id}:translate.toml` },
  })
  await repository.git('checkout', '-q', 'main')
  await repository.remove('translate.toml')
  await repository.git('config', 'core.symlinks', 'true')
  const blob = await repository.git('rev-parse', 'HEAD:content/notes.md')
  await repository.git('update-index', '--add', '--cacheinfo', `120000,${blob},translate.toml`)
  await repository.git('commit', '-q', '-m', 'Link')
  expect(await userErrorOf(guardOf(repository, { base: 'main', head: 'request' }))).toMatchObject({
    code: 'config:linkedAt',
    params: { file: 'translate.toml' },
  })
})

it('a request that brings configuration and content to a project without any has nothing to judge', async () => {
  await using empty = await createRepository({ files: { 'README.txt': 'A project.\n' } })
  await empty.git('checkout', '-q', '-b', 'request')
  await empty.write('translate.toml', CONTENT.replaceAll('content/', 'texts/'))
  await empty.write('texts/a.md', '# A\n')
  await empty.commit('Begin')
  const report = await guardOf(empty)
  expect(report.sources).toEqual([])
  expect(codes(report)).toEqual([['warning', 'guard:firstConfig', 'translate.toml']])
  await empty.remove('translate.toml')
  await empty.commit('Less')
  expect(await userErrorOf(guardOf(empty))).toMatchObject({ code: 'config:noLayout' })
})
