import type { Reason } from '../../edits/types.ts'
import { fillHunks } from './fill-hunks.ts'
import { judgeNew } from './judge-new.ts'
import { judgeWords } from './judge-words.ts'
import { readStock, runText } from './read-stock.ts'
import type { Unit } from './read-units.ts'
import type { Vocabulary } from './read-vocabulary.ts'
import type { Slot } from './types.ts'

/**
 * What a translator must look at where the target has the newer code already: words that changed, and that the target has
 * neither in the older nor in the newer form, so that nobody can tell which of them it translates; and new comments that it has
 * in the source's words.
 */
export function judgeThere(
  [old, fresh]: readonly [readonly Unit[], readonly Unit[]],
  target: readonly Unit[],
  vocabulary: Vocabulary,
): Reason[] {
  // Words of the target's own in place of the older ones show which of the newer ones took their place.
  const stock = readStock(old, old).map(held => ({ ...held, own: `\0${held.own}` }))
  const [filled] = fillHunks([{ old, stock, fresh }])
  return (filled?.drafts ?? []).flatMap((draft, i) => {
    const { unit, slots, whole } = draft
    const own = target[i]
    if (own === undefined) return []
    if (whole?.kind === 'run') return judgeWords('comment', [whole.text, runText(unit)], runText(own))
    const wordsAt = ({ line, index }: Slot): string | undefined => own.lines[line]?.words[index]?.text
    const changed = slots.flatMap(slot => {
      const [{ kind, text, fill }, there] = [slot, wordsAt(slot)]
      if (fill === undefined || fill.text === text || there === undefined) return []
      return judgeWords(kind, [fill.text, text], there)
    })
    return [...changed, ...judgeNew(draft, vocabulary, slot => wordsAt(slot) === slot.text)]
  })
}
