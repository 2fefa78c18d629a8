import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { createRepository, type TestRepository } from '../repository.ts'
import { type HostedBlog, hostRepository } from '../requests.ts'
import { entriesOf, formatEntry, formatPiece, type PostPiece, piecesOf } from './blocks.ts'
import { parseSite } from './site.ts'

const run = promisify(execFile)
const BIN = resolve(import.meta.dirname, '../../../dist/translate.js')

/** A recipe that is played: its site on a GitHub of its own, and a shell in a clone. */
interface Stage {
  readonly blog: HostedBlog
  readonly upstream: TestRepository | null
  /** Absolute path; a command may leave it for another. */
  folder: string
  commands: number
  proposed: string | null
}

/** What a recipe is played in: the site, and the repository of its sources where that is another. */
export interface Sites {
  readonly site: string
  readonly sources: string | null
}

/** What came of a recipe. */
export interface Played {
  /** The post, with what was printed. */
  readonly post: string
  /** The configuration that `translate init` wrote before the post said a better one; null when it wrote none. */
  readonly proposed: string | null
}

/**
 * Plays a post in a site of its own: what its console blocks say is typed in a clone, diffs are applied, files whose first
 * line is their name are written.
 */
export async function playRecipe(post: string, { site, sources }: Sites): Promise<Played> {
  const blog = await hostRepository(await build(site), {
    ...GITHUB,
    name: sources === null ? 'tea' : 'tea-de',
  })
  const upstream = sources === null ? null : await build(sources)
  try {
    await blog.clone.git('config', 'user.name', 'Ada')
    await writeFile(
      join(blog.clone.root, '.git/translate'),
      `#!/bin/sh\nexec '${process.execPath}' '${BIN}' "$@"\n`,
    )
    await chmod(join(blog.clone.root, '.git/translate'), 0o755)
    if (upstream !== null) await blog.clone.git('config', `url.${upstream.root}.insteadOf`, SOURCES)
    const stage: Stage = { blog, upstream, folder: blog.clone.root, commands: 0, proposed: null }
    const played: string[] = []
    for (const piece of piecesOf(post)) played.push(formatPiece(await play(piece, stage)))
    return { post: played.join(''), proposed: stage.proposed }
  } finally {
    await upstream?.dispose()
    await blog.dispose()
  }
}

const SOURCES = 'https://github.com/ada/tea'
const GITHUB = { owner: 'ada', users: { grace: { role: 'read' }, lin: {} } } as const

/** A repository with the commits of a site. */
async function build(site: string): Promise<TestRepository> {
  const repository = await createRepository()
  let basis = ''
  for (const { message, files } of parseSite(site)) {
    for (const [path, text] of Object.entries(files))
      await repository.write(path, text.replaceAll('BASIS', basis))
    basis = await repository.commit(message)
  }
  return repository
}

async function play(piece: PostPiece, stage: Stage): Promise<PostPiece> {
  const { language, text } = piece
  if (language === 'diff') await change(text, stage)
  if (language === 'sh') await shell(text, stage)
  const [, path] = /^# (\S+\.(?:toml|yml))\n/.exec(text) ?? []
  if (path === 'translate.toml')
    stage.proposed = await readFile(join(stage.folder, path), 'utf8').catch(() => null)
  if (path !== undefined) await write(join(stage.folder, path), text)
  if (language !== 'console') return piece
  const entries: string[] = []
  for (const entry of entriesOf(text)) entries.push(formatEntry(entry, await shell(entry.command, stage)))
  return { language, text: entries.join('') }
}

/** A diff of sources that stand in a repository of their own is committed there. */
async function change(diff: string, stage: Stage): Promise<void> {
  const [, path = ''] = /^--- a\/(.+)$/m.exec(diff) ?? []
  const isHere = existsSync(join(stage.folder, path))
  const { root } = isHere ? { root: stage.folder } : (stage.upstream ?? { root: '' })
  await shell(`git -C '${root}' apply --unidiff-zero - <<'END'\n${diff}END`, stage)
  if (!isHere) await shell(`git -C '${root}' commit -qam 'Change sources'`, stage)
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

/** What a command prints, with the addresses that a reader has; throws when it fails. */
async function shell(command: string, stage: Stage): Promise<string> {
  stage.commands += 1
  const { github, clone } = stage.blog
  const there = join(clone.root, '.git/folder')
  const script = `${command}\ncode=$?; pwd -P > '${there}'; exit $code`
  const { stdout, stderr } = await run('/bin/sh', ['-c', `exec 2>&1\n${script}`], {
    cwd: stage.folder,
    env: environment(stage),
  }).catch((error: { stdout?: string }) => {
    throw new Error(`$ ${command}\n${error.stdout ?? ''}`, { cause: error })
  })
  stage.folder = (await readFile(there, 'utf8')).trimEnd()
  return (stdout + stderr).replaceAll(github.url, `https://github.com/${github.repository}`)
}

/** A minute later for each command, so that commits have ids of their own, and always the same. */
function environment({ blog: { clone, github }, commands }: Stage): NodeJS.ProcessEnv {
  const date = new Date(Date.UTC(2026, 0, 5, 9, commands)).toISOString()
  return {
    ...clone.env,
    PATH: `${join(clone.root, '.git')}:${process.env['PATH'] ?? ''}`,
    HOME: '/nonexistent',
    LC_ALL: 'C.UTF-8',
    TZ: 'UTC',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
    GITHUB_TOKEN: github.token,
    GITHUB_REPOSITORY: github.repository,
    GITHUB_API_URL: github.apiUrl,
  }
}
