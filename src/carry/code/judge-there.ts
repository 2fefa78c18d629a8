import type { Reason } from '../../edits/types.ts'
import { fillHunks } from './fill-hunks.ts'
import { judgeWords } from './judge-words.ts'
import { readStock, runText } from './read-stock.ts'
import type { Unit } from './read-units.ts'

/**
 * What a translator must look at where the target has the newer code already: words that changed, and that the target has
 * neither in the older nor in the newer form, so that nobody can tell which of them it translates.
 */
export function judgeThere(
  [old, fresh]: readonly [readonly Unit[], readonly Unit[]],
  target: readonly Unit[],
): Reason[] {
  // Words of the target's own in place of the older ones show which of the newer ones took their place.
  const stock = readStock(old, old).map(held => ({ ...held, own: `\0${held.own}` }))
  const [filled] = fillHunks([{ old, stock, fresh }], new Map())
  return (filled?.drafts ?? []).flatMap(({ unit, slots, whole }, i) => {
    const own = target[i]
    if (own === undefined) return []
    if (whole?.kind === 'run') return judgeWords('comment', [whole.text, runText(unit)], runText(own))
    return slots.flatMap(({ kind, text, line, index, fill }) => {
      const there = own.lines[line]?.words[index]?.text
      if (fill === undefined || fill.text === text || there === undefined) return []
      return judgeWords(kind, [fill.text, text], there)
    })
  })
}
