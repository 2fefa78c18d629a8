import { diffArrays } from 'diff'
import type { Document, Range, Segment } from '../../document/types.ts'
import { comparableSegments } from '../../freshness/comparable.ts'
import { type Place, placesOf, type Version } from '../../freshness/places.ts'
import { carry, join, leave, NOTHING, type Part } from '../part.ts'
import type { CarryScene, Told } from '../scene.ts'
import type { Splice } from '../types.ts'
import { type Line, linesOf } from './lines.ts'

/**
 * Carries markup that stands in no segment (heading marks, tags of the site generator, fences, rules, HTML on lines of its own):
 * lines that changed above a segment, or before it on its line, are exchanged where the target has the old ones above its
 * counterpart, next to each other and once.
 */
export function carryMarkup(told: Told, scene: CarryScene): Part {
  const [old, fresh, own] = [told.before[0], told.after[0], told.place.segments[0]]
  if (old === undefined || fresh === undefined) return NOTHING
  const [then, now] = [gapsOf(scene.before, old), gapsOf(scene.after, fresh)]
  const changed = then.flatMap((gap, i) =>
    sameLines(gap, now[i] ?? []) ? [] : [[gap, now[i] ?? [], i] as const],
  )
  if (changed.length === 0) return NOTHING
  if (own === undefined) return leave('cannotCarryAbsent')
  if (told.place.confidence < SURE) return leave('cannotCarryUnsure')
  const here = gapsOf(scene.target, own)
  const end = /\r\n|\n|\r/.exec(scene.target.text)?.[0] ?? '\n'
  return join(changed.map(([gap, gapNow, i]) => exchangeLines([gap, gapNow], here[i] ?? [], end)))
}

const SURE = 0.9
/** Its marks are each text's own, and go in pairs. */
const FENCE = /^[ \t>]*(?:[-*+]|\d+[.)])?[ \t]*(?:`{3}|~{3})/

/** The lines above a segment with what stands before it on its own line; and what stands behind it, to the line's end. */
function gapsOf(document: Document, segment: Segment): readonly [readonly Line[], readonly Line[]] {
  const version: Version = { text: document.text, segments: comparableSegments(document) }
  const index = version.segments.findIndex(({ id }) => id === segment.id)
  const place: Place | undefined = placesOf(version)[index]
  if (place === undefined) return [[], []]
  const [tail = ''] = /^[^\r\n]*/.exec(document.text.slice(place.end, place.next)) ?? []
  // The rest of the line before belongs to the segment that stands there
  const [rest = ''] =
    place.previous === -1 ? [''] : (/^[^\r\n]*/.exec(document.text.slice(place.from, place.start)) ?? [])
  return [
    outsideFences(document.text, { start: place.from + rest.length, end: place.start }),
    outsideFences(document.text, { start: place.end, end: place.end + tail.length }),
  ]
}

function outsideFences(text: string, range: Range): Line[] {
  return linesOf(text, range).filter(line => !FENCE.test(line.text))
}

function sameLines(a: readonly Line[], b: readonly Line[]): boolean {
  return a.length === b.length && a.every((line, i) => line.text === b[i]?.text)
}

/** Each run of lines that changed, for itself. */
function exchangeLines(
  [before, after]: readonly [readonly Line[], readonly Line[]],
  target: readonly Line[],
  end: string,
): Part {
  if (sameLines(target, after)) return { splices: [], left: [], answered: 1 }
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
      ? { splices: [], left: [], answered: 1 }
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
  if (findRun(target, come).length > 0) return { splices: [], left: [], answered: 1 }
  const at = target.findIndex((line, i) => line.text === below?.text && target[i - 1]?.text === above?.text)
  const line = target[at]
  if (line === undefined || come.some(({ isPartial }) => isPartial)) return leave('cannotCarryNeighbours')
  const code = come.map(({ text }) => text + end).join('')
  return carry([{ start: line.start, end: line.start, code }])
}
