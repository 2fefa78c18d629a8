import type { Finding } from './types.ts'

/** The finding for a parser's error about malformed MDX; undefined when the error is of another sort. */
export function syntaxFinding(error: unknown): Finding | undefined {
  const place = error instanceof Error ? (satteriPlace(error) ?? remarkPlace(error)) : undefined
  if (place === undefined) return undefined
  return { code: 'document:mdxSyntax', severity: 'error', params: { ...place }, line: place.line }
}

interface Place {
  readonly line: number
  readonly reason: string
}

/** satteri says all in the message: `3:1: reason (mdx-jsx:rule)`. */
function satteriPlace({ message }: Error): Place | undefined {
  const [, line, reason] = /^(\d+):\d+: ([^]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(message) ?? []
  return line === undefined || reason === undefined ? undefined : { line: Number(line), reason }
}

/** remark throws a VFileMessage; one about an unclosed tag has its place in the words only. */
function remarkPlace(error: Error): Place | undefined {
  // Its development build doubts itself where a tag, an import and a list are torn
  if ('code' in error && error.code === 'ERR_ASSERTION') return { line: 1, reason: error.message }
  if (!('reason' in error) || typeof error.reason !== 'string') return undefined
  const line =
    'line' in error && typeof error.line === 'number' ? error.line : /\((\d+):\d+/.exec(error.reason)?.[1]
  return { line: Number(line ?? 1), reason: error.reason }
}
