import { invalidField } from './refusal.ts'

/** Items in the order that `orderBy` asks for (`createdAt desc,name`), by these fields; by id if it asks nothing. */
export function sorted<T extends { id: number }>(
  items: readonly T[],
  orderBy: string | undefined,
  fields: Readonly<Record<string, (item: T) => string | number | null>>,
): T[] {
  if (orderBy === undefined) return byId(items)
  const all = { ...fields, id: (item: T) => item.id }
  const terms = orderBy.split(',').map(term => termOf(term.trim(), all))
  return [...items].sort((a, b) => {
    for (const { of, sign } of terms) {
      const order = compare(of(a), of(b))
      if (order !== 0) return order * sign
    }
    return a.id - b.id
  })
}

/** Most lists are in order already, and long ones are asked for page by page. */
function byId<T extends { id: number }>(items: readonly T[]): T[] {
  const sorted = [...items]
  const isSorted = sorted.every((item, index) => index === 0 || (sorted[index - 1]?.id ?? 0) < item.id)
  return isSorted ? sorted : sorted.sort((a, b) => a.id - b.id)
}

function termOf<F>(term: string, fields: Readonly<Record<string, F>>): { of: F; sign: number } {
  const [field = '', direction = 'asc'] = term.split(/\s+/)
  const of = Object.hasOwn(fields, field) ? fields[field] : undefined
  if (of === undefined || !/^(asc|desc)$/.test(direction))
    throw invalidField('orderBy', 'notInArray', `Can't be sorted by ${term}`)
  return { of, sign: direction === 'asc' ? 1 : -1 }
}

function compare(a: string | number | null, b: string | number | null): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a ?? '') < String(b ?? '') ? -1 : String(a ?? '') > String(b ?? '') ? 1 : 0
}
