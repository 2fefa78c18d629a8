import { commonEnd, commonStart } from './common-ends.ts'
import { isSpace } from './tokens/scan.ts'
import type { Reason } from './types.ts'

const MAX_REASONS = 5
const MAX_LENGTH = 80

/** Where two texts differ: the middle between what they have in common at both ends, widened to whole words. */
export function excerpt(before: string, after: string): { before: string; after: string } {
  let head = commonStart(before, after)
  let tail = commonEnd(before, after, Math.min(before.length, after.length) - head)
  while (head > 0 && !isSpace(before.charCodeAt(head - 1))) head -= 1
  while (tail > 0 && !isSpace(before.charCodeAt(before.length - tail))) tail -= 1
  return { before: before.slice(head, before.length - tail), after: after.slice(head, after.length - tail) }
}

/** At most five reasons, each once, texts on one line and at most 80 characters long. */
export function capReasons(reasons: readonly Reason[]): Reason[] {
  if (reasons.length < 2) return reasons.map(capReason)
  const seen = new Map(reasons.map(reason => [JSON.stringify(reason), reason]))
  return [...seen.values()].slice(0, MAX_REASONS).map(capReason)
}

function capReason(reason: Reason): Reason {
  return {
    code: reason.code,
    ...(reason.before === undefined ? {} : { before: shorten(reason.before) }),
    ...(reason.after === undefined ? {} : { after: shorten(reason.after) }),
  }
}

function shorten(text: string): string {
  const line = text
    .slice(0, MAX_LENGTH * 8)
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (line.length <= MAX_LENGTH) return line
  const characters = Array.from(line)
  return characters.length <= MAX_LENGTH ? line : `${characters.slice(0, MAX_LENGTH - 1).join('')}…`
}
