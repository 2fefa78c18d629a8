import type { Code } from './pieces.ts'
import { readTag } from './read-tag.ts'

/**
 * For each code of a target the index of the source's code that it is, or undefined: equal ones first, in their order; of
 * what is left, one whose kind no other code of either side has, as a link to a page in another language.
 */
export function matchCodes(source: readonly Code[], target: readonly Code[]): (number | undefined)[] {
  const free = new Set(source.keys())
  const matched = pick(source, target, { free, keyOf })
  const left = target.filter((_, i) => matched[i] === undefined)
  const groups = countBy(left, groupOf)
  const rest = countBy(
    [...free].flatMap(i => source[i] ?? []),
    groupOf,
  )
  const isOnly = (code: Code) => groups.get(groupOf(code)) === 1 && rest.get(groupOf(code)) === 1
  return target.map((code, i) => {
    if (matched[i] !== undefined || !isOnly(code)) return matched[i]
    return [...free].find(at => groupOf(source[at] ?? code) === groupOf(code))
  })
}

interface Picking {
  /** Indexes of the source's codes that are not taken yet. */
  readonly free: Set<number>
  readonly keyOf: (code: Code) => string
}

function pick(
  source: readonly Code[],
  target: readonly Code[],
  { free, keyOf }: Picking,
): (number | undefined)[] {
  const queues = new Map<string, number[]>()
  source.forEach((code, i) => {
    const key = keyOf(code)
    const queue = queues.get(key)
    if (queue === undefined) queues.set(key, [i])
    else queue.push(i)
  })
  return target.map(code => {
    const found = queues.get(keyOf(code))?.shift()
    if (found !== undefined) free.delete(found)
    return found
  })
}

/** Codes with the same key do the same, however they are written. */
export function keyOf({ kind, type, open, close }: Code): string {
  const form = `${type} ${kind}`
  if (kind === 'emphasis' || kind === 'strong' || kind === 'delete' || kind === 'break') return form
  if (kind === 'code') return `${form} ${open.replaceAll(/^`+ ?| ?`+$/g, '')}`
  if (kind === 'autolink') return `${form} ${open.replaceAll(/^<|>$/g, '')}`
  return `${form} ${open.replaceAll(/\s+/g, ' ')} ${close.replaceAll(/\s+/g, ' ')}`
}

/** Tags are alike only when they are of one element. */
function groupOf({ kind, type, open }: Code): string {
  return `${type} ${kind} ${kind === 'html' ? (readTag(open)?.name ?? open) : ''}`
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}
