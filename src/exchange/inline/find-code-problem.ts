import type { Message } from '../../errors.ts'
import type { Inline, InlineCode } from '../types.ts'
import type { TableEntry } from './code-table.ts'
import { shownOf } from './inline-of.ts'

type Table = ReadonlyMap<string, TableEntry>

/** What is wrong with the codes of a translator's text: invented, doubled, missing or emptied ones, and such with words in them. */
export function findCodeProblem(wanted: readonly Inline[], table: Table): Message | undefined {
  const used = codesOf(wanted)
  const counts = new Map<string, number>()
  for (const { id } of used) counts.set(id, (counts.get(id) ?? 0) + 1)
  const ids = [...counts.keys()]
  const missing = [...table].flatMap(([id, { mayLack }]) => (mayLack || counts.has(id) ? [] : [id]))
  return (
    problemOf(
      'inventedCode',
      ids.filter(id => !table.has(id)),
      table,
    ) ??
    problemOf(
      'doubleCode',
      ids.filter(id => (counts.get(id) ?? 0) > 1),
      table,
    ) ??
    problemOf(
      'wordsInCode',
      used.filter(code => hasWordsInX(code, table)).map(({ id }) => id),
      table,
    ) ??
    problemOf('missingCode', missing, table) ??
    problemOf(
      'emptyCode',
      used.filter(code => isEmptied(code, table)).map(({ id }) => id),
      table,
    ) ??
    (hasText(wanted) ? undefined : { code: 'exchange:emptyTarget', params: {} })
  )
}

function codesOf(pieces: readonly Inline[]): InlineCode[] {
  return pieces.flatMap(piece => (typeof piece === 'string' ? [] : [piece, ...codesOf(piece.content)]))
}

function problemOf(key: string, ids: readonly string[], table: Table): Message | undefined {
  if (ids.length === 0) return undefined
  const codes = ids.slice(0, MOST_NAMED).map(id => nameOf(id, table))
  return { code: `exchange:${key}`, params: { count: ids.length, codes: codes.join(', ') } }
}

const MOST_NAMED = 5

/** The id, and what it stands for: `2 = [](/guide)`. */
function nameOf(id: string, table: Table): string {
  const code = table.get(id)?.code
  return code === undefined ? id : `${id} = ${shownOf({ kind: code.kind, open: code.open + code.close })}`
}

function hasWordsInX({ id, content }: InlineCode, table: Table): boolean {
  return table.get(id)?.code.type === 'x' && content.length > 0
}

/** A link without words. */
function isEmptied({ id, content }: InlineCode, table: Table): boolean {
  const entry = table.get(id)
  return entry?.code.type === 'g' && !entry.mayLack && hasText(entry.code.content) && !hasText(content)
}

interface Pair {
  readonly type: 'x' | 'g'
  readonly content: readonly (string | Pair)[]
}

function hasText(pieces: readonly (string | Pair)[]): boolean {
  return pieces.some(piece =>
    typeof piece === 'string' ? piece.trim() !== '' : piece.type === 'x' || hasText(piece.content),
  )
}
