import { spawn } from 'node:child_process'
import type { TestRepository } from './repository.ts'

/** A commit to be made, named by `id` for those that have it as a parent. */
export interface PlannedCommit {
  readonly id: string
  /** Ids, the branch's own line first; default the commit before in the list. */
  readonly parents?: readonly string[]
  /** `Name <address>`. */
  readonly author: string
  /** Default the author. */
  readonly committer?: string
  /** Of the committer, ISO 8601. */
  readonly at: string
  readonly message: string
  /** Content by path, seen from the first parent; null removes the file. */
  readonly files?: Readonly<Record<string, string | null>>
}

/** Makes a whole history on `main` with one process, the last commit being its tip, checks it out and gives the full id of each commit. */
export async function makeHistory(
  repository: TestRepository,
  commits: readonly PlannedCommit[],
): Promise<Map<string, string>> {
  const marks = new Map(commits.map(({ id }, index) => [id, index + 1]))
  const stream = commits.map((commit, index) => block(commit, marks, commits[index - 1]?.id)).join('')
  const said = await fastImport(repository, `${stream}reset refs/heads/main\nfrom :${commits.length}\n\n`)
  await repository.git('reset', '-q', '--hard', 'main')
  const oids = said.split('\n')
  return new Map(commits.map(({ id }, index) => [id, oids[index] ?? '']))
}

function block(commit: PlannedCommit, marks: ReadonlyMap<string, number>, before?: string): string {
  const { id, author, committer = author, at, message, files = {} } = commit
  const parents = commit.parents ?? (before === undefined ? [] : [before])
  const date = `${Date.parse(at) / 1000} +0000`
  return [
    `commit refs/heads/made\nmark :${marks.get(id)}\n`,
    `author ${author} ${date}\ncommitter ${committer} ${date}\n${data(message)}`,
    ...parents.map((parent, index) => `${index === 0 ? 'from' : 'merge'} :${marks.get(parent)}\n`),
    ...Object.entries(files).map(([path, content]) =>
      content === null ? `D ${quoted(path)}\n` : `M 100644 inline ${quoted(path)}\n${data(content)}`,
    ),
    ...Array.from(marks, ([name, mark]) => (name === id ? `\nget-mark :${mark}\n` : '')),
  ].join('')
}

/** As fast-import reads a path that holds anything. */
function quoted(path: string): string {
  return JSON.stringify(path)
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`
}

async function fastImport({ root, env }: TestRepository, stream: string): Promise<string> {
  const child = spawn('git', ['-C', root, 'fast-import', '--quiet', '--force'], { env })
  let said = ''
  let failure = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (said += piece))
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (failure += piece))
  child.stdin.end(stream)
  const code = await new Promise(done => child.on('close', done))
  if (code !== 0) throw new Error(failure)
  return said
}
