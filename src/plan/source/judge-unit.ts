import { classifyEdit } from '../../edits/classify.ts'
import type { Judgement } from '../../edits/types.ts'
import type { Inline, Unit } from '../../exchange/types.ts'
import { codesOf } from './carry-code-ids.ts'

/** One unit in two versions, with code ids that mean the same in both. */
export interface UnitEdit {
  readonly before: readonly Inline[]
  readonly after: readonly Inline[]
  readonly kind: Unit['kind']
  /** Ids of `after` that a translation may leave out. */
  readonly loose: ReadonlySet<string>
}

/**
 * Whether a translation of the older text stays good for the newer one. A code that another one gave way to is named by its id, and needs
 * nobody; a number among the words does, since nothing carries it there. A translation cannot name a code that is new, nor one that is
 * gone, but for pairs whose words stay without them.
 */
export function judgeUnit({ before, after, kind, loose }: UnitEdit): Judgement {
  const judgement = classifyEdit({ before: markdownOf(before), after: markdownOf(after), kind })
  if (judgement.label === 'substantive') return judgement
  const words = { before: markdownOf(before, 'ids'), after: markdownOf(after, 'ids'), kind }
  if (classifyEdit(words).label !== 'cosmetic') return { ...judgement, label: 'substantive' }
  const [old, now] = [codesOf(before), codesOf(after)]
  const [known, kept] = [new Set(old.map(({ id }) => id)), new Set(now.map(({ id }) => id))]
  const lost = old.filter(({ id, type }) => !kept.has(id) && type === 'x')
  const found = now.filter(({ id }) => !known.has(id) && !loose.has(id))
  return lost.length + found.length === 0 ? judgement : { ...judgement, label: 'substantive' }
}

/** The text as edits are judged by: codes as they are shown, or by their ids alone, pairs as links. */
function markdownOf(pieces: readonly Inline[], as: 'shown' | 'ids' = 'shown'): string {
  return pieces
    .map(piece => {
      if (typeof piece === 'string') return piece.replaceAll(/[\\`[\]<*]/g, String.raw`\$&`)
      if (piece.type === 'g') return `[${markdownOf(piece.content, as)}](#${piece.id})`
      return as === 'ids' ? `\`#${piece.id}\`` : (piece.shown ?? '')
    })
    .join('')
}
