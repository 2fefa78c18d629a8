import type { TargetEdit } from './types.ts'

/** Share of a target's lines that an edit brought, 0–1; 1 for the edit that added it. Short lines are left out. */
export function shareOf(edit: TargetEdit): number {
  const known = shares.get(edit)
  if (known !== undefined) return known
  const share = edit.before === null ? 1 : newShare(edit.before, edit.after)
  shares.set(edit, share)
  return share
}

const shares = new WeakMap<TargetEdit, number>()

function newShare(before: string, after: string): number {
  const [older, newer] = [linesOf(before), linesOf(after)]
  const added = [...newer].filter(line => !older.has(line)).length
  return added / Math.max(1, newer.size)
}

function linesOf(text: string): Set<string> {
  return new Set(text.split('\n').flatMap(line => (line.trim().length > 8 ? [line.trim()] : [])))
}
