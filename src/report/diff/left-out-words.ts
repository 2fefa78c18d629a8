import type { Words } from '../words.ts'

/** That the end is left out, and how many changes stand there. */
export function leftOutWords(key: 'cutShort' | 'cutMarkdown', left: number, t: Words): string {
  return `_${t(left === 0 ? `diff:${key}` : `diff:${key}Changes`, { count: left })}_`
}
