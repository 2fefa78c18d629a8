import type { Segment } from '../document/types.ts'
import { classifyEdit } from '../edits/classify.ts'
import { capReasons } from '../edits/excerpt.ts'
import type { Judgement, Reason } from '../edits/types.ts'

/** Between passages that are judged as one. */
export const BREAK = '\n\n'

/**
 * Judges passages that were split, merged, or gave a sentence to their neighbour, by their joined texts: a break that came or
 * went changes no translation's meaning. A sentence that went from one list item to another speaks of something else there,
 * and a list with more or fewer items is another list, be it of the same words.
 */
export function judgeBead(before: readonly Segment[], after: readonly Segment[]): Judgement {
  const [old, fresh] = [join(before), join(after)]
  const isShift = before.length === after.length
  const reason: Reason = { code: isShift ? 'sentenceMoved' : breakCode(before.length < after.length) }
  const { label, reasons }: Judgement =
    squeeze(old) === squeeze(fresh)
      ? { label: 'cosmetic', reasons: [] }
      : classifyEdit({ before: old, after: fresh, kind: 'paragraph' })
  const isElsewhere = isShift && [...before, ...after].some(({ kind }) => kind !== 'paragraph')
  const more = reasons.filter(({ code }) => code !== 'whiteSpace')
  const isList = !isShift && [...before, ...after].every(({ kind }) => kind === 'list-item')
  const least = isList && label === 'cosmetic' ? 'mechanical' : label
  return { label: isElsewhere ? 'substantive' : least, reasons: capReasons([reason, ...more]) }
}

function join(segments: readonly Segment[]): string {
  return segments.map(({ source }) => source).join(BREAK)
}

function breakCode(split: boolean): string {
  return split ? 'segmentsSplit' : 'segmentsMerged'
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
