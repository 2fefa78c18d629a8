import type { Inline, Unit } from '../../exchange/types.ts'
import { codesOf } from './carry-code-ids.ts'

/**
 * A unit that comes back under the ids that its source has in this project: `1`, `2` … in the order in which codes begin. Of numbers that
 * the source does not have, pairs give way to their words, as emphasis that the source lost meanwhile; others are told as `?3`, since
 * here that number may name another code. Ids of another form are the translation's own.
 */
export function numberCodes<T extends Pick<Unit, 'source' | 'target'>>(unit: T): T {
  const ids = new Map(codesOf(unit.source).map(({ id }, i) => [id, `${i + 1}`] as const))
  const { source, target } = unit
  return { ...unit, source: number(source, ids), target: target === null ? null : number(target, ids) }
}

function number(pieces: readonly Inline[], ids: ReadonlyMap<string, string>): Inline[] {
  return pieces.flatMap((piece): Inline[] => {
    if (typeof piece === 'string') return [piece]
    const content = number(piece.content, ids)
    const isLost = !ids.has(piece.id) && /^\d+$/.test(piece.id)
    if (isLost && piece.type === 'g') return content
    return [{ ...piece, id: isLost ? `?${piece.id}` : (ids.get(piece.id) ?? piece.id), content }]
  })
}
