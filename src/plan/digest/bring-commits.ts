import type { DigestCommit } from './types.ts'

/**
 * What each commit of a first-parent line brought: the commits, merges left out, that nothing older on the line has. `line` is the newest
 * first and without gaps; `commits` are all that are reachable from its newest one and not from the parent of its oldest one.
 */
export function bringCommits(
  line: readonly string[],
  commits: readonly DigestCommit[],
): Map<string, DigestCommit[]> {
  const nodes = new Map(commits.map(commit => [commit.oid, commit]))
  const order = new Map(commits.map(({ oid }, index) => [oid, index]))
  const seen = new Set(line)
  const brought = new Map<string, DigestCommit[]>()
  for (const oid of [...line].reverse()) {
    const own = reach(nodes.get(oid)?.parents.slice(1) ?? [], { nodes, seen })
    const sorted = own.sort((a, b) => (order.get(b.oid) ?? 0) - (order.get(a.oid) ?? 0))
    brought.set(
      oid,
      sorted.filter(({ parents }) => parents.length < 2),
    )
  }
  return brought
}

interface Graph {
  readonly nodes: ReadonlyMap<string, DigestCommit>
  readonly seen: Set<string>
}

function reach(starts: readonly string[], { nodes, seen }: Graph): DigestCommit[] {
  const found: DigestCommit[] = []
  const open = [...starts]
  for (let oid = open.pop(); oid !== undefined; oid = open.pop()) {
    const node = nodes.get(oid)
    if (node === undefined || seen.has(oid)) continue
    seen.add(oid)
    found.push(node)
    open.push(...node.parents)
  }
  return found
}
