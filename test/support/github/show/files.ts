import { orUndefined } from '../commits.ts'
import type { Git } from '../git.ts'
import type { Repository, State } from '../types.ts'
import { htmlOf, urlOf } from './repository.ts'

export interface Diff {
  files: Record<string, unknown>[]
  additions: number
  deletions: number
}

const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'
const STATUS: Readonly<Record<string, string>> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  C: 'copied',
  T: 'changed',
}

/** Files that differ between two commits or trees (null: nothing), as GitHub lists them; `at` is where their content is read. */
export async function showDiff(
  state: State,
  repository: Repository,
  { from, to }: { from: string | null; to: string },
): Promise<Diff> {
  const { git } = repository
  const range = [from ?? EMPTY_TREE, to]
  const raw = await git.known(['diff', '-M', '--raw', '--no-abbrev', '-z', ...range])
  const counts = await countsOf(git, range)
  const patches = (await git.known(['diff', '-M', '--no-color', '--no-ext-diff', ...range]))
    .split(/^diff --git .*\n/m)
    .slice(1)
  const entries = entriesOf(raw)
  const files = entries.map((entry, index) => {
    const { additions, deletions } = counts[index] ?? { additions: 0, deletions: 0 }
    const patch = patchOf(patches[index] ?? '')
    const path = entry.path.split('/').map(encodeURIComponent).join('/')
    return {
      sha: /^0+$/.test(entry.after) ? entry.before : entry.after,
      filename: entry.path,
      status: STATUS[entry.letter] ?? 'changed',
      additions,
      deletions,
      changes: additions + deletions,
      blob_url: `${htmlOf(state, repository)}/blob/${to}/${path}`,
      raw_url: `${htmlOf(state, repository)}/raw/${to}/${path}`,
      contents_url: `${urlOf(state, repository)}/contents/${path}?ref=${to}`,
      ...(patch !== '' && { patch }),
      ...(entry.previous !== undefined && { previous_filename: entry.previous }),
    }
  })
  const sum = (key: 'additions' | 'deletions') => counts.reduce((total, each) => total + each[key], 0)
  return { files, additions: sum('additions'), deletions: sum('deletions') }
}

/** First parent of a commit; null of one that has none. */
export async function firstParentOf(git: Git, sha: string): Promise<string | null> {
  const found = await orUndefined(() => git.known(['rev-parse', '--verify', '-q', `${sha}^1`]))
  return found?.trim() ?? null
}

interface Entry {
  letter: string
  before: string
  after: string
  path: string
  previous?: string
}

function entriesOf(raw: string): Entry[] {
  const parts = raw.split('\0')
  const entries: Entry[] = []
  while (parts.length > 1) {
    const [, , before = '', after = '', status = ''] = (parts.shift() ?? '').split(' ')
    const letter = status.slice(0, 1)
    const first = parts.shift() ?? ''
    const isTwo = letter === 'R' || letter === 'C'
    entries.push({
      letter,
      before,
      after,
      path: isTwo ? (parts.shift() ?? '') : first,
      ...(isTwo && { previous: first }),
    })
  }
  return entries
}

async function countsOf(
  git: Git,
  range: readonly string[],
): Promise<{ additions: number; deletions: number }[]> {
  const output = await git.known(['diff', '-M', '--numstat', ...range])
  const lines = output.split('\n').filter(line => line !== '')
  return lines.map(line => {
    const [additions = '', deletions = ''] = line.split('\t')
    return { additions: Number(additions) || 0, deletions: Number(deletions) || 0 }
  })
}

function patchOf(text: string): string {
  const at = text.search(/^@@ /m)
  return at === -1 ? '' : text.slice(at).replace(/\n$/, '')
}
