import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SyncOptions } from '../../../src/commands/crowdin/sync-options.ts'
import { sync } from '../../../src/commands/sync.ts'
import type { SyncReport } from '../../../src/report/sync/sync-report.ts'
import { virtualClock } from '../../support/crowdin-connection.ts'
import { type CrowdinEmulator, startCrowdin } from '../../support/crowdin/start.ts'
import { type Kind, kindOf } from './kind-of.ts'

export interface Scale {
  readonly posts: number
  readonly locales: number
  /** Posts that each kind of edit touches. */
  readonly edited: number
}

/** What one run cost. */
export interface Cost {
  readonly name: string
  /** Requests by what they are for. */
  readonly requests: Readonly<Partial<Record<Kind, number>>>
  readonly total: number
  readonly refused: number
  /** Of the machine, emulator and program in one process. */
  readonly wallSeconds: number
  /** As the program's clock had it, with 10 requests in a second. */
  readonly virtualSeconds: number
  /** Of the process at the end of the run, in MB (10^6 bytes). */
  readonly megabytes: number
  readonly problems: readonly string[]
}

export interface Measured {
  readonly costs: readonly Cost[]
  readonly strings: number
  /** Translations that the repository has. */
  readonly translations: number
}

/** The languages of the generator's locales, in its order. */
const LANGUAGES = ['de', 'zh-CN', 'ja', 'fr', 'ko', 'pt-BR', 'ru', 'es-ES', 'tr', 'ar']

/**
 * Brings a synthetic repository in `folder` to an emulator with the service's limits, and lets both sides work; tells what each run cost. `generator`
 * is `test/bench/synthetic.js`. `onCost` is told of each run as it ends.
 */
export async function measureScale(
  scale: Scale,
  { folder, generator, onCost }: { folder: string; generator: string; onCost?: (cost: Cost) => void },
): Promise<Measured> {
  const translations = buildRepository(scale, folder, generator)
  const clock = virtualClock()
  const server = await startCrowdin({
    targetLanguageIds: LANGUAGES.slice(0, scale.locales),
    maxInFlight: 20,
    maxPerSecond: 20,
    limitClock: () => clock.now(),
  })
  const costs: Cost[] = []
  const run = async (name: string, command: SyncOptions['command']): Promise<void> => {
    const cost = await measure(name, {
      server,
      clock,
      each: () => syncOf(folder, command, { server, clock }),
    })
    costs.push(cost)
    onCost?.(cost)
    if (git(folder, 'status', '--porcelain') !== '') commit(folder, name)
  }
  try {
    await run('first push', 'push')
    await run('first sync', 'sync')
    await run('second sync', 'sync')
    edit(folder, scale, comma)
    await run('grammar', 'sync')
    edit(folder, scale, sentence)
    await run('new meaning', 'sync')
    answer(server, scale)
    await run('answers', 'pull')
    await run('after that', 'sync')
    await run('after all', 'sync')
    return { costs, strings: server.state.strings.size, translations }
  } finally {
    await server.close()
  }
}

type Connected = Pick<Measuring, 'server' | 'clock'>

function syncOf(
  root: string,
  command: SyncOptions['command'],
  { server: { baseUrl, token, projectId }, clock }: Connected,
): Promise<SyncReport> {
  return sync({
    root,
    command,
    tool: { name: 'evergloss', version: '0.0.0-bench' },
    build: 'bench',
    paths: [],
    locales: [],
    dryRun: false,
    delete: false,
    force: false,
    full: false,
    withSourceText: false,
    credentials: { baseUrl, token, projectId, enterprise: false },
    transport: { clock },
  })
}

interface Measuring {
  readonly server: CrowdinEmulator
  readonly clock: ReturnType<typeof virtualClock>
  readonly each: () => Promise<SyncReport>
}

async function measure(name: string, { server, clock, each }: Measuring): Promise<Cost> {
  server.log.clear()
  clock.slept.length = 0
  const [began, from] = [performance.now(), clock.now()]
  const report = await each()
  const requests: Partial<Record<Kind, number>> = {}
  for (const entry of server.log.entries) {
    const kind = kindOf(entry)
    requests[kind] = (requests[kind] ?? 0) + 1
  }
  return {
    name,
    requests,
    total: server.log.entries.length,
    refused: server.log.entries.filter(({ status }) => status === 429).length,
    wallSeconds: (performance.now() - began) / 1000,
    virtualSeconds: (clock.now() - from) / 1000,
    megabytes: process.memoryUsage().rss / 1e6,
    problems: problemsIn(report),
  }
}

function problemsIn({ posts, translations }: SyncReport): string[] {
  const sent = posts.flatMap(post => [
    { path: post.source, problem: post.problem },
    ...post.translations.map(({ target, problem }) => ({ path: target, problem })),
  ])
  const come = translations.map(({ target, problem }) => ({ path: target, problem }))
  return [...sent, ...come].flatMap(({ path, problem }) =>
    problem === null ? [] : [`${path}: ${problem.code}`],
  )
}

/** Number of translations that are left: some locales have all posts, others few. */
function buildRepository({ posts, locales }: Scale, folder: string, generator: string): number {
  mkdirSync(folder, { recursive: true })
  const size = ['--posts', `${posts}`, '--locales', `${locales}`, '--commits', `${locales + 12}`]
  execFileSync(process.execPath, [generator, ...size, folder])
  const targets = git(folder, 'ls-files', 'content')
    .split('\n')
    .filter(path => /\/index\.[\w-]+\.md$/.test(path))
  const gone = targets.filter((_, i) => (i * 7919) % 100 >= 90 - ((i % locales) * 70) / locales)
  for (const path of gone) rmSync(join(folder, path))
  commit(folder, 'Not yet translated')
  return targets.length - gone.length
}

function commit(folder: string, subject: string): void {
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--message', subject)
}

function git(folder: string, ...args: string[]): string {
  const author = ['-c', 'user.name=Evergloss', '-c', 'user.email=bench@example.org']
  return execFileSync('git', [...author, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  }).trim()
}

/** Edits the first paragraph of posts spread over the whole, and commits. */
function edit(folder: string, { posts, edited }: Scale, change: (paragraph: string) => string): void {
  const sources = git(folder, 'ls-files', 'content')
    .split('\n')
    .filter(path => path.endsWith('/index.md'))
  for (let i = 0; i < edited; i++) {
    const path = join(folder, sources[Math.floor((i * posts) / edited)] ?? '')
    const blocks = readFileSync(path, 'utf8').split('\n\n')
    const at = blocks.findIndex(block => /^[A-Z][^\n]*\.$/.test(block))
    blocks[at] = change(blocks[at] ?? '')
    writeFileSync(path, blocks.join('\n\n'))
  }
  commit(folder, 'Edit')
}

function comma(paragraph: string): string {
  return paragraph.replace(/^(\S+ \S+ \w+),? /, (_, words: string) => `${words}, `)
}

function sentence(paragraph: string): string {
  return `${paragraph} Never do this twice on a Monday.`
}

/** Translators write what is missing in as many files as are edited, each in one language, and approve half of it. */
function answer({ state, translators }: CrowdinEmulator, { posts, locales, edited }: Scale): void {
  const files = [...state.files.values()]
  for (let i = 0; i < edited; i++) {
    const language = LANGUAGES[i % locales] ?? ''
    const file = files[Math.floor((i * posts) / edited)]
    const open = [...(file?.strings.values() ?? [])].filter(string => !string.translations.has(language))
    for (const [at, { id, text }] of open.entries()) {
      translators.translate(
        id,
        language,
        text.replace(/^[A-Za-z]+/, word => `${word}${word.toLowerCase()}`),
      )
      if (at % 2 === 0) translators.approve(id, language)
    }
  }
}
