import type { HistoryCommit, RequestTrace } from './history.ts'

type Node = Pick<HistoryCommit, 'id' | 'parents' | 'subject'>

/**
 * The pull request that brought each commit, as merges and squashed commits of GitHub name it; commits of which nothing is told are left
 * out, and a commit that came by several belongs to the innermost one. Children stand before their parents. Linear in the history.
 */
export function traceRequests(commits: readonly Node[]): Map<string, RequestTrace> {
  const nodes = new Map(commits.map(commit => [commit.id, commit]))
  const found = new Map<string, RequestTrace>()
  const seen = new Set<string>()
  // The newest commit that no other one has as its parent comes first, so what is left over belongs to other heads.
  for (const { id } of commits) settle(id, { nodes, found, seen })
  return found
}

interface Walk {
  readonly nodes: ReadonlyMap<string, Node>
  readonly found: Map<string, RequestTrace>
  readonly seen: Set<string>
}

interface Line {
  readonly tip: string
  readonly request: RequestTrace | null
}

/**
 * Goes each line of first parents from its oldest commit to its newest one, so that what an older merge brought is never taken for what
 * a newer one did. A list of work instead of calls within calls: a history may be nested as deep as it likes.
 */
function settle(tip: string, walk: Walk): void {
  const work: { commits: Node[]; request: RequestTrace | null }[] = [open({ tip, request: null }, walk)]
  for (let line = work.at(-1); line !== undefined; line = work.at(-1)) {
    const commit = line.commits.pop()
    if (commit === undefined) {
      work.pop()
      continue
    }
    const own = requestOf(commit) ?? line.request
    if (own !== null) walk.found.set(commit.id, own)
    for (const parent of commit.parents.slice(1).reverse())
      work.push(open({ tip: parent, request: own }, walk))
  }
}

/** The commits of a line that no other line has, the newest first. */
function open(
  { tip, request }: Line,
  { nodes, seen }: Walk,
): { commits: Node[]; request: RequestTrace | null } {
  const commits: Node[] = []
  for (let node = nodes.get(tip); node !== undefined && !seen.has(node.id);) {
    seen.add(node.id)
    commits.push(node)
    node = nodes.get(node.parents[0] ?? '')
  }
  return { commits, request }
}

function requestOf({ subject, parents }: Node): RequestTrace | null {
  const merge = parents.length > 1 ? MERGE.exec(subject) : null
  if (merge !== null) return { number: Number(merge[1]), login: merge[2] ?? null }
  const squash = SQUASH.exec(subject)
  return squash === null ? null : { number: Number(squash[1]), login: null }
}

const MERGE = /^Merge pull request #(\d{1,9}) from ([A-Za-z\d](?:[A-Za-z\d]|[-_](?=[A-Za-z\d])){0,99})\/\S/
const SQUASH = /\(#(\d{1,9})\)$/
