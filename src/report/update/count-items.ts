import { groupBy } from '../../freshness/group-by.ts'
import type { UpdateItem } from './update-report.ts'

/** What is counted of the changes of a translation, in the order in which it is told. */
export const COUNTED = ['carried', 'already', 'left', 'open', 'untranslated'] as const

export type UpdateCounts = Readonly<Record<(typeof COUNTED)[number], number>>

/** Changes of one translation by what becomes of them, and segments left in the source language. Into one that failed nothing was carried. */
export function countItem({ changes, untranslated, outcome }: UpdateItem): UpdateCounts {
  const of = (wanted: string): number => changes.filter(({ state }) => state === wanted).length
  return {
    carried: outcome === 'failed' ? 0 : of('carried'),
    already: of('already'),
    left: of('left'),
    open: of('open'),
    untranslated,
  }
}

/** Translations of one locale, or of all, and their changes. */
export interface Totals extends UpdateCounts {
  readonly locale: string
  /** Translations that were, or would be, written. */
  readonly written: number
}

/** A row for each locale in which something is written. */
export function totalsOf(items: readonly UpdateItem[]): Totals[] {
  const groups = groupBy(items, ({ locale }) => locale)
  return Array.from(groups, ([locale, some]) => sumOf(locale, some.map(totalOf)))
    .filter(({ written }) => written > 0)
    .sort((a, b) => (a.locale < b.locale ? -1 : 1))
}

/** Several rows as one. */
export function sumOf(locale: string, rows: readonly Totals[]): Totals {
  const of = (name: keyof Omit<Totals, 'locale'>): number => rows.reduce((sum, row) => sum + row[name], 0)
  return {
    locale,
    written: of('written'),
    carried: of('carried'),
    already: of('already'),
    left: of('left'),
    open: of('open'),
    untranslated: of('untranslated'),
  }
}

function totalOf(item: UpdateItem): Totals {
  return { locale: item.locale, written: isWritten(item) ? 1 : 0, ...countItem(item) }
}

/** True for what was written, or would be. */
export function isWritten({ outcome }: UpdateItem): boolean {
  return outcome === 'planned' || outcome === 'written'
}

/** True where a translator has work, also for what could not be carried. */
export function isWaiting(item: UpdateItem): boolean {
  const { left, open, untranslated } = countItem(item)
  return left + open + untranslated > 0
}

/** What is told one by one: what is written, or failed. */
export function shownItems(items: readonly UpdateItem[]): UpdateItem[] {
  return items.filter(({ outcome }) => outcome !== 'none')
}
