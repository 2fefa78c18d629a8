import { changedLines, type Lines } from '../removed-line.ts'
import { isAt, type OpenItem } from './choose-items.ts'
import type { OpenedTranslation } from './open-translation.ts'
import { type Place, touches } from './place.ts'

/**
 * What stands at a place. A line of the source where nothing changed since the basis is taken for one of the older source, as `diff`
 * tells it of removed passages: of those that the basis has, else of those that a record tells of.
 */
export function itemsAt(
  items: readonly OpenItem[],
  place: Place,
  opened: OpenedTranslation,
): readonly OpenItem[] {
  const here = items.filter(item => isAt(item, place, opened))
  return here.length > 0 || isOfNow(place, opened) ? here : removedAt(items, place)
}

/** Removed passages that had a line in the older source, whatever stands there now. */
export function removedAt(items: readonly OpenItem[], place: Place): readonly OpenItem[] {
  if (place.file !== 'source' || place.isSection) return []
  const there = items.filter(item => {
    const lines = oldLines(item)
    return lines !== undefined && touches(lines, place)
  })
  const own = there.filter(item => item.kind === 'change' && item.change.since === undefined)
  return own.length > 0 ? own : there
}

/** Where the last one of some removed passages ended in the older source, 1-based; 0 where there are none. */
export function lastOldLine(items: readonly OpenItem[]): number {
  return Math.max(0, ...items.map(item => oldLines(item)?.[1] ?? 0))
}

function oldLines(item: OpenItem): Lines | undefined {
  if (item.kind !== 'change' || item.change.after !== null) return undefined
  return item.change.before?.lines
}

/** What changed there names what stands there now, signed off or not. */
function isOfNow(place: Place, { ledgered }: OpenedTranslation): boolean {
  return changedLines(ledgered.comparison.changes).some(lines => touches(lines, place))
}
