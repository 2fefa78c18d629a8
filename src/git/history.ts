import { failure } from './failure.ts'
import { runGit } from './run.ts'
import type { Oid, Repository } from './types.ts'

/** The commits reachable from one head, children before parents, with the places of their parents in the same list. */
export interface History {
  readonly position: ReadonlyMap<Oid, number>
  readonly parents: readonly (readonly number[])[]
}

/** Reads the shape of the whole history of `head`; throws `git:failed` or `git:partial`. */
export async function readHistory(repository: Repository, head: Oid): Promise<History> {
  const result = await runGit(repository.root, [
    'rev-list',
    '--topo-order',
    '--parents',
    '--end-of-options',
    head,
  ])
  if (result.code !== 0) throw failure(result, 'git rev-list', repository)
  const lines = result.stdout.toString('latin1').split('\n').filter(Boolean)
  const position = new Map(lines.map((line, index) => [line.slice(0, head.length), index]))
  const parents = lines.map(line =>
    line
      .split(' ')
      .slice(1)
      .map(parent => position.get(parent) ?? -1)
      .filter(index => index >= 0),
  )
  return { position, parents }
}

/** A function that says whether the first commit is the second or one of its ancestors; `asked` are all that may come first. */
export function relate(history: History, asked: readonly Oid[]): (ancestor: Oid, descendant: Oid) => boolean {
  const bits = new Map([...new Set(asked)].map((commit, bit) => [commit, bit]))
  const words = Math.ceil(bits.size / 32)
  const masks = new Uint32Array(history.parents.length * words)
  for (const [commit, bit] of bits) setBit(masks, (history.position.get(commit) ?? -1) * words, bit)
  // Parents stand after their children, so going backwards each mask is complete before it is passed on.
  for (let child = history.parents.length - 1; child >= 0; child--) {
    for (const parent of history.parents[child] ?? []) {
      for (let word = 0; word < words; word++) {
        const at = child * words + word
        masks[at] = (masks[at] ?? 0) | (masks[parent * words + word] ?? 0)
      }
    }
  }
  return (ancestor, descendant) => {
    const bit = bits.get(ancestor)
    const row = history.position.get(descendant)
    return bit !== undefined && row !== undefined && hasBit(masks, row * words, bit)
  }
}

function setBit(masks: Uint32Array, row: number, bit: number): void {
  if (row < 0) return
  const at = row + (bit >>> 5)
  masks[at] = (masks[at] ?? 0) | (1 << (bit & 31))
}

function hasBit(masks: Uint32Array, row: number, bit: number): boolean {
  return (((masks[row + (bit >>> 5)] ?? 0) >>> (bit & 31)) & 1) === 1
}
