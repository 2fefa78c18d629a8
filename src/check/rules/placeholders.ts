import { distance } from 'fastest-levenshtein'
import type { Bead } from '../../alignment/types.ts'
import { placeOf, wholeOf } from '../place-of.ts'
import { type Item, readItems } from '../placeholders/read-items.ts'
import { foldAll, haveSameSigns, isProse, isStillThere, isTranslated } from '../placeholders/still-there.ts'
import { LIKELY } from '../sure-pairs.ts'
import type { Checked, Rule, RuleFinding } from '../types.ts'

/** Code, template tags, formulas, footnotes and expressions that were lost, changed or invented. Links and HTML have rules of their own. */
export const placeholders: Rule = {
  id: 'placeholders',
  severity: 'error',
  isDefault: true,
  find: checked => {
    const [all, everywhere] = [countOf(checked.source.segments), countOf(checked.target.segments)]
    const isInvented = isNew(checked)
    return checked.beads.flatMap(bead => {
      if (bead.confidence < LIKELY || bead.source.length === 0 || bead.target.length === 0) return []
      const [own, theirs] = [readItems(bead.source), readItems(bead.target)]
      const lost = missing(own, theirs).filter(({ key }) => (everywhere.get(key) ?? 0) < (all.get(key) ?? 0))
      const added = missing(theirs, own).filter(isInvented)
      return findingsOf(lost, added, bead)
    })
  },
}

/** In how many segments each is. */
function countOf(segments: Bead['source']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const segment of segments)
    for (const key of new Set(readItems([segment]).map(item => item.key)))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Those of `items` that `others` do not have, each once. */
function missing(items: readonly Item[], others: readonly Item[]): Item[] {
  const known = new Set(others.map(({ key }) => key))
  return [...new Map(items.filter(({ key }) => !known.has(key)).map(item => [item.key, item])).values()]
}

function isNew({ source }: Checked): (item: Item) => boolean {
  let folded: string | undefined
  return ({ key }) => !(folded ??= foldAll(source.text)).includes(key)
}

function findingsOf(lost: readonly Item[], added: readonly Item[], { target }: Bead): RuleFinding[] {
  if (lost.length + added.length === 0) return []
  const text = target.map(({ source }) => source).join('\n')
  const answer = { text, folded: foldAll(text) }
  const whole = target[0] === undefined ? { start: 0, end: 0 } : wholeOf(target[0])
  const left = new Set(added)
  return lost
    .flatMap((item): RuleFinding[] => {
      const found = lost.length * added.length > MOST ? undefined : nearest(item, [...left])
      if (found !== undefined) left.delete(found)
      if (found === undefined ? isStillThere(item, answer) : isWithin(item, found)) return []
      const sourceRange = placeOf(item.segment, item.range)
      const expected = item.text
      if (found === undefined)
        return [
          { message: { code: 'check:placeholders.lost', params: { expected } }, range: whole, sourceRange },
        ]
      const message = { code: 'check:placeholders.changed', params: { expected, found: found.text } }
      return [{ message, range: placeOf(found.segment, found.range), sourceRange }]
    })
    .concat([...left].filter(item => !isProse(item)).map(invented))
}

/** Comparisons in one passage; more are no translator's, and would take minutes. */
const MOST = 20_000

/** The one of its type that it was most likely made of. */
function nearest(item: Item, others: readonly Item[]): Item | undefined {
  const { type, key } = item
  const own = others.filter(other => other.type === type)
  const far = (other: Item): number => {
    const share = distance(key, other.key) / Math.max(key.length, other.key.length)
    return haveSameSigns(item, other) ? Math.min(share, TRANSLATED) : share
  }
  const [best] = own.map(other => ({ other, away: far(other) })).sort((a, b) => a.away - b.away)
  return best !== undefined && best.away < (own.length === 1 ? ALONE : ALIKE) ? best.other : undefined
}

const ALIKE = 0.6
const ALONE = 0.8
const TRANSLATED = 0.3

/** Translated, or written out: `Depends(x)` for `Depends`. */
function isWithin(expected: Item, found: Item): boolean {
  return isTranslated(expected, found) || found.key.includes(expected.key)
}

function invented({ text, segment, range }: Item): RuleFinding {
  return {
    message: { code: 'check:placeholders.added', params: { found: text } },
    range: placeOf(segment, range),
  }
}
