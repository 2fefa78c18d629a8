import { diffArrays } from 'diff'
import { ALREADY, carry, join, leave, type Part } from '../part.ts'
import type { Splice } from '../types.ts'
import type { Line } from './lines.ts'

/** True when lines say the same, one after another. */
export function sameLines(a: readonly Line[], b: readonly Line[]): boolean {
  return a.length === b.length && a.every((line, i) => line.text === b[i]?.text)
}

/** Each run of lines that changed between two stretches goes where the target has the old ones, next to each other and once. */
export function exchangeLines(
  [before, after]: readonly [readonly Line[], readonly Line[]],
  target: readonly Line[],
  end: string,
): Part {
  if (sameLines(target, after)) return ALREADY
  const parts: Part[] = []
  let [i, j] = [0, 0]
  const changes = diffArrays(before.map(textOf), after.map(textOf))
  for (const [at, { count = 0, added, removed }] of changes.entries()) {
    if (!added && !removed) [i, j] = [i + count, j + count]
    else if (removed) {
      const next = changes[at + 1]
      const come = next?.added === true ? after.slice(j, j + (next.count ?? 0)) : []
      parts.push(exchangeRun(before.slice(i, i + count), come, { target, end }))
      i += count
      j += come.length
    } else if (changes[at - 1]?.removed !== true) {
      parts.push(
        insertRun(after.slice(j, j + count), { above: before[i - 1], below: before[i] }, { target, end }),
      )
      j += count
    }
  }
  return join(parts)
}

function textOf({ text }: Line): string {
  return text
}

interface Gap {
  readonly target: readonly Line[]
  readonly end: string
}

function exchangeRun(gone: readonly Line[], come: readonly Line[], { target, end }: Gap): Part {
  const found = findRun(target, gone)
  if (found.length === 0)
    return findRun(target, come).length > 0 && come.length > 0
      ? ALREADY
      : leave('cannotCarryMissing', { before: gone.map(textOf).join(' ').trim() })
  const [at] = found
  if (found.length > 1 || at === undefined)
    return leave('cannotCarrySeveral', { before: gone.map(textOf).join(' ').trim() })
  const lines = target.slice(at, at + gone.length)
  const isPartial = lines.at(-1)?.isPartial === true
  const code = come.map(({ text, isPartial: open }) => (open ? text : text + end)).join('')
  const wanted = isPartial && come.at(-1)?.isPartial !== true ? null : code
  const range = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 }
  return wanted === null
    ? leave('cannotCarryTranslated')
    : carry([{ ...range, code: wanted } satisfies Splice])
}

/** Where all lines of a run stand one after another. */
function findRun(target: readonly Line[], run: readonly Line[]): number[] {
  return target.flatMap((_, at) => (run.every(({ text }, i) => target[at + i]?.text === text) ? [at] : []))
}

/** New lines go between the counterparts of those around them. */
function insertRun(
  come: readonly Line[],
  { above, below }: { readonly above: Line | undefined; readonly below: Line | undefined },
  { target, end }: Gap,
): Part {
  if (findRun(target, come).length > 0) return ALREADY
  const at = target.findIndex((line, i) => line.text === below?.text && target[i - 1]?.text === above?.text)
  const line = target[at]
  if (line === undefined || come.some(({ isPartial }) => isPartial)) return leave('cannotCarryNeighbours')
  const code = come.map(({ text }) => text + end).join('')
  return carry([{ start: line.start, end: line.start, code }])
}
