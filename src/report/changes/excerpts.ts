import type { Reason } from '../../edits/types.ts'
import { cells } from '../text/cells.ts'
import { cutEnd } from '../text/cut.ts'
import { findPlaces, type Place } from './find-places.ts'
import { printable } from '../text/printable.ts'

/** Both sides of a change on one line each; null: there is no such side. */
export interface Excerpt {
  readonly before: string | null
  readonly after: string | null
}

interface Texts extends Excerpt {
  readonly reasons: readonly Reason[]
}

/** A line of a text, and the offsets of what it shows. */
interface Line {
  readonly text: string
  readonly start: number
  readonly end: number
}

interface Shown {
  readonly before: Line | null
  readonly after: Line | null
}

/** No more places of one change are shown. */
const MAX_PLACES = 3

/**
 * Both texts on one line of at most `width` cells each, once for each place that a reason names, beginning shortly before
 * it; `…` stands for what was left out. Where no reason names a place, or nothing differs there, the first difference is shown;
 * nothing where both texts look the same.
 */
export function excerpts(texts: Texts, width: number): Excerpt[] {
  const before = texts.before === null ? null : printable(texts.before)
  const after = texts.after === null ? null : printable(texts.after)
  const shown: Shown[] = []
  const reasons = texts.reasons.length === 0 ? [{ code: '' }] : texts.reasons
  for (const reason of reasons.slice(0, MAX_PLACES)) {
    const [b, a] = findPlaces(reason, before ?? '', after ?? '')
    if (shown.some(lines => isIn(b, lines.before) && isIn(a, lines.after))) continue
    const lines = { before: lineAt(before, b, width), after: lineAt(after, a, width) }
    const telling = isTelling(lines) ? lines : differing(before, after, width)
    if (isTelling(telling) && !shown.some(other => isAlike(other, telling))) shown.push(telling)
  }
  return shown.map(lines => ({ before: lines.before?.text ?? null, after: lines.after?.text ?? null }))
}

/** The lines round the first difference. */
function differing(before: string | null, after: string | null, width: number): Shown {
  const [b, a] = findPlaces({ code: '' }, before ?? '', after ?? '')
  return { before: lineAt(before, b, width), after: lineAt(after, a, width) }
}

function isTelling({ before, after }: Shown): boolean {
  return before?.text !== after?.text
}

function isAlike(one: Shown, other: Shown): boolean {
  return one.before?.text === other.before?.text && one.after?.text === other.after?.text
}

function isIn(place: Place, line: Line | null): boolean {
  return line === null || (place.start >= line.start && place.end <= line.end)
}

/** A text on one line of at most `width` cells that begins shortly before a place, unless all of it fits. */
export function excerptAt(text: string, place: Place, width: number): string {
  return lineAt(text, place, width)?.text ?? ''
}

function lineAt(text: string | null, place: Place, width: number): Line | null {
  if (text === null) return null
  if (text.length <= width && cells(text) <= width) return { text, start: 0, end: text.length }
  const start = startOf(text, place.start, Math.floor(width / 3))
  const piece = (start > 0 ? '…' : '') + text.slice(start, start + 4 * width).trimStart()
  const line = cutEnd(piece, width)
  return { text: line, start, end: line === piece ? text.length : start + line.length - 2 }
}

/** Where a word begins about `width` cells before the offset; never inside a surrogate pair. */
function startOf(text: string, at: number, width: number): number {
  const lead = text.slice(Math.max(0, at - width), at)
  const from = at - (cells(lead) > width ? Math.floor(lead.length / 2) : lead.length)
  if (from === 0) return 0
  const space = text.slice(from, from + Math.min(12, Math.ceil((at - from) / 2))).search(/\s/)
  const start = space === -1 ? from : from + space + 1
  return /[\udc00-\udfff]/.test(text[start] ?? '') ? start + 1 : start
}
