import type { Counts } from './types.ts'

/** Counts of nothing. */
export function emptyCounts(): Counts {
  return {
    total: 0,
    unchanged: 0,
    cosmetic: 0,
    mechanical: 0,
    substantive: 0,
    added: 0,
    removed: 0,
    moved: 0,
    signedOff: 0,
  }
}

/** Counts of a source that is as it was at the basis. */
export function unchangedCounts(total: number): Counts {
  return { ...emptyCounts(), total, unchanged: total }
}

/** Counts added up, each for itself. */
export function sumCounts(all: Iterable<Counts>): Counts {
  let sum = emptyCounts()
  for (const counts of all) sum = add(sum, counts)
  return sum
}

function add(a: Counts, b: Counts): Counts {
  return {
    total: a.total + b.total,
    unchanged: a.unchanged + b.unchanged,
    cosmetic: a.cosmetic + b.cosmetic,
    mechanical: a.mechanical + b.mechanical,
    substantive: a.substantive + b.substantive,
    added: a.added + b.added,
    removed: a.removed + b.removed,
    moved: a.moved + b.moved,
    signedOff: a.signedOff + b.signedOff,
    ...addUntranslated(a, b),
  }
}

/** Where no target was looked into nothing is known of it. */
function addUntranslated(a: Counts, b: Counts): Pick<Counts, 'untranslated'> {
  if (a.untranslated === undefined && b.untranslated === undefined) return {}
  return { untranslated: (a.untranslated ?? 0) + (b.untranslated ?? 0) }
}
