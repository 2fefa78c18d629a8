import { mkdtemp, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pr, type PrOptions } from '../../src/commands/pr.ts'
import { chooseLocale } from '../../src/i18n/choose-locale.ts'
import { anyWords, createTranslator } from '../../src/i18n/create-translator.ts'
import type { PrItem, PrReport } from '../../src/report/pr/pr-report.ts'
import { translationFrom, post } from './exchange.ts'
import { type GithubEmulator, type GithubOptions, startGithub } from './github/start.ts'
import { createRepository, openTestRepository, type TestRepository } from './repository.ts'

export const EN = {
  first: ['## Tea', 'The kettle holds three cups of water.', '```sh\nboil --cups 3\n```', 'Pour it slowly.'],
  second: ['## Milk', 'Milk goes in last.', 'Stir it twice with a small wooden spoon.'],
} as const
const JA = {
  first: ['## お茶', 'やかんには水が3杯入ります。', '```sh\nboil --cups 3\n```', 'ゆっくり注ぎます。'],
  second: ['## ミルク', 'ミルクは最後に入れます。', '小さな木のスプーンで二回かき混ぜます。'],
} as const
const KO = {
  first: ['## 차', '주전자에는 물이 세 컵 들어갑니다.', '```sh\nboil --cups 3\n```', '천천히 따릅니다.'],
  second: ['## 우유', '우유는 마지막에 넣습니다.', '작은 나무 숟가락으로 두 번 젓습니다.'],
} as const

/** A blog on GitHub, and a clone of it. */
export interface HostedBlog {
  readonly github: GithubEmulator
  readonly clone: TestRepository
  /** `translate pr` in the clone, brought up to date with the default branch before. */
  request(options?: Partial<PrOptions>): Promise<PrReport>
  /** Commits files to the default branch on GitHub. */
  land(files: Readonly<Record<string, string | null>>, message?: string): Promise<string>
  /** A file as a branch on GitHub has it. */
  read(branch: string, path: string): Promise<string>
  /** Full id of a branch's tip on GitHub; null: there is none. */
  tip(branch: string): Promise<string | null>
  dispose(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/** Settings that open requests for Japanese and Korean. */
export const SETTINGS = `[[content]]
source = "content/{path}.md"
target = "content/{path}.{locale}.md"
basis_field = "extra.translation_based_on_commit"

[github]
locales = ["ja", "ko"]
`

/** Two posts in Japanese and Korean, both made from the sources as they are, on a GitHub of their own. */
export async function hostBlog(options: GithubOptions = {}, settings = SETTINGS): Promise<HostedBlog> {
  const origin = await createRepository({
    files: {
      'content/first.md': post('First', ...EN.first),
      'content/second.md': post('Second', ...EN.second),
      'translate.toml': settings,
    },
  })
  const basis = await origin.git('rev-parse', 'HEAD')
  await origin.write('content/first.ja.md', translationFrom(basis, '一番', ...JA.first))
  await origin.write('content/second.ja.md', translationFrom(basis, '二番', ...JA.second))
  await origin.write('content/first.ko.md', translationFrom(basis, '첫째', ...KO.first))
  await origin.write('content/second.ko.md', translationFrom(basis, '둘째', ...KO.second))
  await origin.commit('Translations')
  return hostRepository(origin, options)
}

/** Puts a repository on a GitHub of its own, and clones it from there. */
export async function hostRepository(
  origin: TestRepository,
  options: GithubOptions = {},
): Promise<HostedBlog> {
  const github = await startGithub({ from: origin.root, startsAt: '2026-01-05T00:00:00Z', ...options })
  await origin.dispose()
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'evergloss-clone-')))
  const clone = openTestRepository(folder)
  await clone.git('clone', '-q', github.gitUrl.replace('://', `://x-access-token:${github.token}@`), '.')
  const dispose = async (): Promise<void> => {
    await clone.dispose()
    await github.close()
  }
  const bare = async (...args: string[]): Promise<string> => clone.git('--git-dir', github.path, ...args)
  return {
    github,
    clone,
    request: async (some = {}) => {
      await clone.git('pull', '-q', '--ff-only')
      return requestIn(clone, github, some)
    },
    land: async (files, message = 'Change sources') =>
      github.hands.commit('main', { by: github.owner, files, message }),
    read: async (branch, path) => bare('show', `${branch}:${path}`),
    tip: async branch => bare('rev-parse', '-q', '--verify', branch).catch(() => null),
    dispose,
    [Symbol.asyncDispose]: dispose,
  }
}

/** `translate pr` in a clone, as the command would ask for it. */
export async function requestIn(
  { root }: Pick<TestRepository, 'root'>,
  github: GithubEmulator,
  some: Partial<PrOptions> = {},
): Promise<PrReport> {
  const { owner, name, apiUrl, token, url } = github
  return pr({
    root,
    tool: { name: 'evergloss', version: '0.0.0-test' },
    // What follows from blobs alone is remembered, as in the program
    build: 'requests',
    paths: [],
    locales: [],
    credentials: { token, apiUrl, url, repository: { owner, name } },
    transport: { pace: 'none' },
    now: new Date(github.clock.now()).toISOString(),
    wordsOf: async locale => anyWords(await createTranslator(chooseLocale(locale, {}))),
    crowdin: null,
    dryRun: false,
    reopen: false,
    ...some,
  })
}

/** What became of a locale. */
export function itemOf({ items }: PrReport, locale: string): PrItem {
  const item = items.find(one => one.locale === locale)
  if (item === undefined) throw new Error(`nothing is told of ${locale}`)
  return item
}
