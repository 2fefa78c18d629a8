import { GitFailure, type Git } from './git.ts'

export interface Person {
  name: string
  email: string
  /** In ms since 1970. */
  at: number
}

export interface Commit {
  sha: string
  tree: string
  parents: string[]
  author: Person
  committer: Person
  /** Without newlines at the end. */
  message: string
}

const FORMAT = ['%H', '%T', '%P', '%an', '%ae', '%at', '%cn', '%ce', '%ct', '%B'].join('%x00')
const FIELDS = FORMAT.split('%x00').length

/** Commits that `git log` finds with these arguments, in its order. */
export async function readCommits(git: Git, args: readonly string[]): Promise<Commit[]> {
  return commitsIn(await git.run(['log', '-z', `--format=${FORMAT}`, ...args]))
}

function commitsIn(output: string): Commit[] {
  const fields = output.split('\0')
  const commits: Commit[] = []
  for (let at = 0; at + FIELDS <= fields.length; at += FIELDS)
    commits.push(commitOf(fields.slice(at, at + FIELDS)))
  return commits
}

/** One commit by its id; undefined when there is none with it. */
export async function readCommit(git: Git, sha: string): Promise<Commit | undefined> {
  if ((await typeOf(git, sha)) !== 'commit') return undefined
  return commitsIn(await git.known(['log', '-z', '-1', `--format=${FORMAT}`, sha]))[0]
}

/** Kind of the object with this full id; undefined when there is none. */
export async function typeOf(git: Git, sha: string): Promise<string | undefined> {
  if (!/^[0-9a-f]{40}$/.test(sha)) return undefined
  return orUndefined(async () => (await git.known(['cat-file', '-t', sha])).trim())
}

/** What a promise gives; undefined when git fails. */
export async function orUndefined<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof GitFailure) return undefined
    throw error
  }
}

/** Is the first commit the second one or before it? */
export async function isAncestor(git: Git, before: string, after: string): Promise<boolean> {
  return before === after || (await mergeBase(git, before, after)) === before
}

/** Newest commit that two have in common; undefined when there is none. */
export async function mergeBase(git: Git, one: string, other: string): Promise<string | undefined> {
  return orUndefined(async () => (await git.known(['merge-base', one, other])).trim())
}

/** Writes a commit, with its message as it is, and gives its id. */
export async function writeCommit(git: Git, commit: Omit<Commit, 'sha'>): Promise<string> {
  const lines = [
    `tree ${commit.tree}`,
    ...commit.parents.map(parent => `parent ${parent}`),
    `author ${signed(commit.author)}`,
    `committer ${signed(commit.committer)}`,
  ]
  const input = `${lines.join('\n')}\n\n${commit.message}`
  return (await git.run(['hash-object', '-t', 'commit', '-w', '--stdin'], { input })).trim()
}

function signed({ name, email, at }: Person): string {
  const clean = (text: string) => text.replaceAll(/[<>\n\0]/g, '').trim()
  return `${clean(name)} <${clean(email)}> ${Math.floor(at / 1000)} +0000`
}

function commitOf(fields: readonly string[]): Commit {
  const [
    sha = '',
    tree = '',
    parents = '',
    an = '',
    ae = '',
    at = '',
    cn = '',
    ce = '',
    ct = '',
    message = '',
  ] = fields
  return {
    sha,
    tree,
    parents: parents.split(' ').filter(parent => parent !== ''),
    author: { name: an, email: ae, at: Number(at) * 1000 },
    committer: { name: cn, email: ce, at: Number(ct) * 1000 },
    message: message.replace(/\n+$/, ''),
  }
}
