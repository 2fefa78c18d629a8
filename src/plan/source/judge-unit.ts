import { classifyEdit } from '../../edits/classify.ts'
import type { Judgement } from '../../edits/types.ts'
import type { Inline, Unit } from '../../exchange/types.ts'
import { codesOf } from './carry-code-ids.ts'
import { escape, readable } from './readable.ts'

/** One unit in two versions, with code ids that mean the same in both. */
export interface UnitEdit {
  readonly before: readonly Inline[]
  readonly after: readonly Inline[]
  readonly kind: Unit['kind']
  /** Ids of `after` that a translation may leave out. */
  readonly loose: ReadonlySet<string>
}

export interface UnitJudgement extends Judgement {
  /** True: what is mechanical stands among the words, where a translation has it, too. */
  readonly isCarried: boolean
}

/**
 * Whether a translation of the older text stays good for the newer one. A code that another one gave way to is named by its id, and needs
 * nobody; a number among the words has to be carried there. A translation cannot name a code that is new, nor one that is
 * gone, but for pairs whose words stay without them.
 */
export function judgeUnit({ before, after, kind, loose }: UnitEdit): UnitJudgement {
  const judgement = classifyEdit({ before: markdownOf(before), after: markdownOf(after), kind })
  if (judgement.label === 'substantive') return { ...judgement, isCarried: false }
  const words = classifyEdit({ before: readable(before), after: readable(after), kind })
  const [old, now] = [codesOf(before), codesOf(after)]
  const [known, kept] = [new Set(old.map(({ id }) => id)), new Set(now.map(({ id }) => id))]
  const lost = old.filter(({ id, type }) => !kept.has(id) && type === 'x')
  const found = now.filter(({ id }) => !known.has(id) && !loose.has(id))
  if (words.label === 'substantive' || lost.length + found.length > 0)
    return { ...judgement, label: 'substantive', isCarried: false }
  return { ...judgement, isCarried: words.label === 'mechanical' }
}

/** The text as edits are judged by: codes as they are shown, pairs as links. */
function markdownOf(pieces: readonly Inline[]): string {
  return pieces
    .map(piece => {
      if (typeof piece === 'string') return escape(piece)
      return piece.type === 'g' ? `[${markdownOf(piece.content)}](#${piece.id})` : (piece.shown ?? '')
    })
    .join('')
}
