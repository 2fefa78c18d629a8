import { excerpt } from '../excerpt.ts'
import type { Judgement } from '../types.ts'

/** Judges an edit that mends or breaks a pair of backticks and changes no other character; undefined for others. */
export function classifyFormat(before: string, after: string): Judgement | undefined {
  const isWhole = [before, after].every(text => text.split('`').length % 2 === 1)
  if (isWhole) return undefined
  if (before.replaceAll('`', '') !== after.replaceAll('`', '')) return undefined
  return { label: 'mechanical', reasons: [{ code: 'codeFormatted', ...excerpt(before, after) }] }
}
