import type { Segment } from '../../document/types.ts'

/**
 * Number of the list that each segment stands in directly, -1 for none. Segments under the same containers that follow each
 * other are in one list; whatever stands outside of a container ends it.
 */
export function listNumbers(segments: readonly Segment[]): number[] {
  let open: readonly string[] = []
  let numbers: number[] = []
  let count = 0
  return segments.map(({ containers }) => {
    if (containers === open) return numberOf(open, numbers)
    const same = containers.findIndex((name, depth) => name !== open[depth])
    const kept = same < 0 ? Math.min(containers.length, open.length) : same
    numbers = containers.map((_, depth) => (depth < kept ? (numbers[depth] ?? -1) : count++))
    open = containers
    return numberOf(open, numbers)
  })
}

function numberOf(open: readonly string[], numbers: readonly number[]): number {
  return open.at(-1) === 'list' ? (numbers.at(-1) ?? -1) : -1
}
