import { decodePath } from './path-bytes.ts'
import type { Oid } from './types.ts'

export interface TreeEntry {
  readonly mode: string
  readonly name: string
  readonly oid: Oid
}

/** The entries of a tree object, read from its bytes: `<mode> <name>\0<id>` each (gitformat, "tree objects"). `like` gives the length of ids. */
export function parseTree(bytes: Buffer, like: Oid): TreeEntry[] {
  const entries: TreeEntry[] = []
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(0x20, at)
    const end = bytes.indexOf(0, space)
    const next = end + 1 + like.length / 2
    entries.push({
      mode: bytes.toString('latin1', at, space),
      name: decodePath(bytes.subarray(space + 1, end)),
      oid: bytes.toString('hex', end + 1, next),
    })
    at = next
  }
  return entries
}
