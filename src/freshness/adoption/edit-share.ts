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
  const [older, newer] = changedPart(before, after).map(linesOf)
  const added = [...(newer ?? [])].filter(line => older?.has(line) !== true).length
  return Math.min(1, added / Math.max(1, after.match(TOLD)?.length ?? 0))
}

/** Both texts without the lines that they have in common at their beginnings and ends. */
function changedPart(before: string, after: string): [string, string] {
  const most = Math.min(before.length, after.length)
  let [start, end] = [0, 0]
  while (start < most && before[start] === after[start]) start++
  start = before.lastIndexOf('\n', start - 1) + 1
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  const rest = (text: string): string => {
    const stop = text.indexOf('\n', text.length - end)
    return text.slice(start, stop === -1 ? undefined : stop)
  }
  return [rest(before), rest(after)]
}

/** Lines with something in them. */
const TOLD = /^[^\S\n]*\S.{7,}$/gm

function linesOf(text: string): Set<string> {
  return new Set((text.match(TOLD) ?? []).map(line => line.trim()))
}
