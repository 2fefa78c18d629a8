import type { Person } from './commits.ts'
import type { Git } from './git.ts'

export interface ImportedCommit {
  parent: string | null
  person: Person
  message: string
  /** Null removes one. */
  files: Readonly<Record<string, string | null>>
}

/** Commits files to a branch in one process, and gives the commit's id. */
export async function importCommit(git: Git, branch: string, commit: ImportedCommit): Promise<string> {
  const { parent, person, message, files } = commit
  const by = `${person.name} <${person.email}> ${Math.floor(person.at / 1000)} +0000`
  const lines = [
    `commit refs/heads/${branch}`,
    'mark :1',
    `author ${by}`,
    `committer ${by}`,
    dataOf(message),
    ...(parent === null ? [] : [`from ${parent}`]),
    ...Object.entries(files).flatMap(([path, content]) =>
      content === null ? [`D ${quoted(path)}`] : [`M 100644 inline ${quoted(path)}`, dataOf(content)],
    ),
    '',
    'get-mark :1',
    '',
  ]
  return (await git.run(['fast-import', '--quiet'], { input: lines.join('\n') })).trim()
}

function dataOf(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`
}

function quoted(path: string): string {
  const escaped = path.replaceAll('\\', String.raw`\\`).replaceAll('"', String.raw`\"`)
  return `"${escaped.replaceAll('\n', String.raw`\n`)}"`
}
