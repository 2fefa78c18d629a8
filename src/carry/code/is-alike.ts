import { commonEnd, commonStart } from '../../edits/common-ends.ts'

/** True when more than half of the longer text stands at the ends of both. */
export function isAlike(a: string, b: string): boolean {
  const start = commonStart(a, b)
  const end = commonEnd(a, b, Math.min(a.length, b.length) - start)
  return (start + end) * 2 > Math.max(a.length, b.length)
}
