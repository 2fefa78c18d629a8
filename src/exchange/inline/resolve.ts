import type { Inline } from '../types.ts'
import type { TableEntry } from './code-table.ts'
import { isSamePieces } from './is-same-pieces.ts'
import type { Code, Piece } from './types.ts'

/** A translator's text with our bytes for its codes; codes that may have no words and have none are left out. */
export function resolve(wanted: readonly Inline[], table: ReadonlyMap<string, TableEntry>): Piece[] {
  return wanted.flatMap((piece): Piece[] => {
    if (typeof piece === 'string') return piece === '' ? [] : [piece]
    const code = table.get(piece.id)?.code
    if (code === undefined) return []
    if (code.type === 'x') return [code]
    const content = resolve(piece.content, table)
    if (content.length === 0 && code.content.length > 0) return []
    return [isSamePieces(content, code.content) ? code : withContent(code, content)]
  })
}

/** A reference whose words were its label names it from now on. */
function withContent({ kind, type, open, close, label }: Code, content: readonly Piece[]): Code {
  return label === undefined
    ? { kind, type, open, close, content }
    : { kind, type, open, close: `][${label}]`, content, label }
}
