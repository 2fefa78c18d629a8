import { diffArrays } from 'diff'

/** A line of code as it is, removed or added; null stands for lines that were left out. */
export interface CodeLine {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string | null
}

export interface LineOptions {
  /** Unchanged lines that stay at either side of a change. */
  readonly context: number
  /** Lines that stay of what was changed. */
  readonly most: number
}

const MAX_EDITS = 1000

/** What changed between two pieces of code, line by line; of two that have too little in common, one after the other. */
export function diffLines(before: string | null, after: string | null, options: LineOptions): CodeLine[] {
  const [old, now] = [linesOf(before), linesOf(after)]
  const parts = diffArrays(old, now, { maxEditLength: MAX_EDITS })
  const lines =
    parts === undefined
      ? [...asKind('removed', old), ...asKind('added', now)]
      : parts.flatMap(({ added, removed, value }) =>
          asKind(removed ? 'removed' : added ? 'added' : 'same', value),
        )
  return cutShort(aroundChanges(lines, options.context), options.most)
}

function linesOf(text: string | null): string[] {
  return text === null || text === '' ? [] : text.replace(/\n$/, '').split('\n')
}

function asKind(kind: CodeLine['kind'], lines: readonly string[]): CodeLine[] {
  return lines.map(text => ({ kind, text }))
}

function aroundChanges(lines: readonly CodeLine[], context: number): CodeLine[] {
  const near = new Set<number>()
  lines.forEach(({ kind }, at) => {
    if (kind !== 'same') for (let i = at - context; i <= at + context; i += 1) near.add(i)
  })
  return lines.flatMap((line, at) => {
    if (near.has(at)) return [line]
    return at === 0 || near.has(at - 1) ? [GAP] : []
  })
}

const GAP: CodeLine = { kind: 'same', text: null }

function cutShort(lines: readonly CodeLine[], most: number): CodeLine[] {
  return lines.length <= most + 1 ? [...lines] : [...lines.slice(0, most), GAP]
}
