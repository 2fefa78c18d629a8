import type { Range } from '../../document/types.ts'
import type { Fault } from './fault.ts'

/** Code blocks whose fence is never closed: all that follows in the text or the quotation is code. */
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
    if (fence === undefined || isClosed) return []
    return [
      { sort: 'fence', variant: 'fence', params: { fence }, range: { start, end: start + fence.length } },
    ]
  })
}
