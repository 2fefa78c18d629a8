import type { Range } from '../../document/types.ts'
import type { Fault } from './fault.ts'

/** Code blocks whose fence is never closed, or only by the one of the next block: what follows is code. */
export function findFences(text: string, code: readonly Range[]): Fault[] {
  return code.flatMap(({ start, end }): Fault[] => {
    const lines = text.slice(start, end).split(/\r\n|\n|\r/)
    const [, fence] = /^(`{3,}|~{3,})/.exec(lines[0] ?? '') ?? []
    const last =
      lines
        .at(-1)
        ?.replace(/^[\s>]*/, '')
        .trim() ?? ''
    const isClosed = lines.length > 1 && last.startsWith(fence ?? '') && /^(?:`+|~+)$/.test(last)
    if (fence === undefined || (isClosed && !lines.slice(1, -1).some(line => opens(line, fence)))) return []
    return [
      { sort: 'fence', variant: 'fence', params: { fence }, range: { start, end: start + fence.length } },
    ]
  })
}

/** A fence with an info word, which closes nothing, is the beginning of the next block. */
function opens(line: string, fence: string): boolean {
  const [, inner = ''] = /^[ >]*(`{3,}|~{3,})[ \t]*\w/.exec(line) ?? []
  return inner.length >= fence.length && inner.startsWith(fence)
}
