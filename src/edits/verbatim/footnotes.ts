import type { Token } from '../tokens/tokens.ts'
import { isContent, slotOf } from '../tokens/tokens.ts'
import type { Reason } from '../types.ts'

/** Where the mark of a footnote stands among the content of its text. */
interface Place {
  readonly mark: string
  readonly fromStart: number
  readonly fromEnd: number
  /** The piece of content before it, with the times it has come up to there. */
  readonly word: string
}

/** A footnote's mark that both texts have and that stands at another place of the second, behind another word. */
export function findMovedFootnotes(before: readonly Token[], after: readonly Token[]): Reason[] {
  const others = groupByMark(placesOf(after))
  const moved = [...groupByMark(placesOf(before))].find(([mark, places]) => {
    const partners = others.get(mark) ?? []
    return (
      places.length === partners.length && places.some((place, i) => isMoved(place, partners[i] ?? place))
    )
  })
  return moved === undefined ? [] : [{ code: 'footnoteMoved', before: moved[0], after: moved[0] }]
}

function isMoved(a: Place, b: Place): boolean {
  return a.fromStart !== b.fromStart && a.fromEnd !== b.fromEnd && a.word !== b.word
}

function placesOf(tokens: readonly Token[]): Place[] {
  if (!tokens.some(({ type }) => type === 'footnote')) return []
  const all = tokens.filter(isContent).length
  const times = new Map<string, number>()
  const found: Place[] = []
  let [fromStart, word] = [0, '']
  for (const token of tokens) {
    if (token.type === 'footnote')
      found.push({
        mark: token.key,
        fromStart,
        fromEnd: all - fromStart,
        word: `${word} ${times.get(word) ?? 0}`,
      })
    if (!isContent(token)) continue
    fromStart += 1
    word = slotOf(token)
    times.set(word, (times.get(word) ?? 0) + 1)
  }
  return found
}

function groupByMark(places: readonly Place[]): Map<string, Place[]> {
  const groups = new Map<string, Place[]>()
  for (const place of places) {
    const group = groups.get(place.mark)
    if (group === undefined) groups.set(place.mark, [place])
    else group.push(place)
  }
  return groups
}
