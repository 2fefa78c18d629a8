import type { Bead } from '../../alignment/types.ts'
import type { Segment } from '../../document/types.ts'
import { type CodeLine, codeLines } from '../code/code-lines.ts'
import { placeOf, wholeOf } from '../place-of.ts'
import { LIKELY } from '../sure-pairs.ts'
import type { Rule, RuleFinding } from '../types.ts'

/** Code blocks that differ from the source in more than comments and strings. */
export const code: Rule = {
  id: 'code',
  severity: 'error',
  isDefault: true,
  find: checked => (checked.target.segments.some(isCode) ? checked.beads.flatMap(compare) : []),
}

function isCode({ kind }: Segment): boolean {
  return kind === 'code'
}

function compare({
  source: [source, ...more],
  target: [target, ...others],
  confidence,
}: Bead): RuleFinding[] {
  if (source?.kind !== 'code' || target?.kind !== 'code') return []
  if (more.length + others.length > 0 || confidence < LIKELY || source.source === target.source) return []
  const [own, theirs] = [codeLines(source), codeLines(target)]
  if (own === undefined || theirs === undefined) return []
  const start = commonLength(own, theirs)
  const end = commonLength(own.slice(start).reverse(), theirs.slice(start).reverse())
  const [lost, added] = [own.slice(start, own.length - end), theirs.slice(start, theirs.length - end)]
  const [expected, found] = [lost[0], added[0]]
  if (expected === undefined && found === undefined) return []
  const sourceRange = rangeOf(source, lost, own[start])
  return [
    {
      message: messageOf([source, expected], [target, found]),
      range: rangeOf(target, added, theirs[start]),
      sourceRange,
    },
  ]
}

/** How many lines at their starts are the same. */
function commonLength(a: readonly CodeLine[], b: readonly CodeLine[]): number {
  const at = a.findIndex((line, i) => line.key !== b[i]?.key)
  return at === -1 ? a.length : at
}

/** The lines; where there are none, the place in front of the next one. */
function rangeOf(
  segment: Segment,
  lines: readonly CodeLine[],
  next: CodeLine | undefined,
): RuleFinding['range'] {
  const [first, last] = [lines[0], lines.at(-1)]
  if (first !== undefined && last !== undefined)
    return placeOf(segment, { start: first.range.start, end: last.range.end })
  const at = next === undefined ? wholeOf(segment).end : placeOf(segment, next.range).start
  return { start: at, end: at }
}

type Side = readonly [segment: Segment, line: CodeLine | undefined]

function messageOf([source, expected]: Side, [target, found]: Side): RuleFinding['message'] {
  const texts = { expected: textOf(source, expected), found: textOf(target, found) }
  if (found === undefined) return { code: 'check:code.lost', params: { expected: texts.expected } }
  if (expected === undefined) return { code: 'check:code.added', params: { found: texts.found } }
  return { code: 'check:code.changed', params: texts }
}

function textOf({ source }: Segment, line: CodeLine | undefined): string {
  return line === undefined ? '' : source.slice(line.range.start, line.range.end).trim()
}
