import type { ObjectInfo } from './types.ts'

/** One answer of `git cat-file`; `bytes` are those of the object where contents were asked for. */
export interface Reply {
  readonly info: ObjectInfo
  readonly bytes: Buffer
}

/**
 * A function that takes the output of `git cat-file --batch…` in pieces of any length and hands over each whole reply.
 * `contents` says whether objects follow their header lines.
 */
export function parseReplies(contents: boolean, receive: (reply: Reply) => void): (chunk: Buffer) => void {
  let header = ''
  let body: Body | null = null
  return chunk => {
    for (let at = 0; at < chunk.length;) {
      if (body !== null) {
        at = fill(body, chunk, at)
        if (body.left > 0) return
        receive({ info: body.info, bytes: join(body.parts).subarray(0, -1) })
        body = null
        continue
      }
      const end = chunk.indexOf(0x0a, at)
      header += chunk.toString('latin1', at, end === -1 ? chunk.length : end)
      if (end === -1) return
      const info = parseHeader(header)
      header = ''
      at = end + 1
      if (contents && info.found) body = { info, left: info.size + 1, parts: [] }
      else receive({ info, bytes: NOTHING })
    }
  }
}

const NOTHING = Buffer.alloc(0)

interface Body {
  readonly info: ObjectInfo
  /** Bytes still to come, the line feed after the object included. */
  left: number
  readonly parts: Buffer[]
}

function fill(body: Body, chunk: Buffer, at: number): number {
  const end = Math.min(chunk.length, at + body.left)
  body.parts.push(chunk.subarray(at, end))
  body.left -= end - at
  return end
}

// Most objects come in one piece, which need not be copied.
function join(parts: readonly Buffer[]): Buffer {
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts)
}

const TYPES = ['blob', 'tree', 'commit', 'tag'] as const

function parseHeader(line: string): ObjectInfo {
  const [, oid, type, size] = /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)$/.exec(line) ?? []
  if (oid === undefined) return { found: false, why: line.endsWith(' ambiguous') ? 'ambiguous' : 'missing' }
  return { found: true, oid, type: TYPES.find(known => known === type) ?? 'blob', size: Number(size) }
}
