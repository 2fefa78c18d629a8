import type { Document, Range, Segment } from '../../document/types.ts'
import type { Reason } from '../../edits/types.ts'
import { lineStart } from '../line-start.ts'
import type { Splice } from '../types.ts'

/** A code block in its document. */
export interface FencedCode {
  readonly document: Document
  readonly segment: Segment
}

/** What is exchanged, and why not; neither where the target is as the source is now, or the source did not change. */
export interface FenceCarry {
  readonly splices: readonly Splice[]
  readonly left: readonly Reason[]
}

/**
 * Carries a changed info string (what follows the opening fence) where the target has that of the older source. Which marks
 * make the fence is each text's own. Code that is only indented has no info string, and nothing can be carried into it.
 */
export function carryFence(before: FencedCode, after: FencedCode, target: FencedCode): FenceCarry {
  const [then, now, own] = [infoOf(before), infoOf(after), infoOf(target)]
  const [old, fresh] = [then?.text ?? '', now?.text ?? '']
  if (old === fresh || own?.text === fresh) return { splices: [], left: [] }
  if (then === undefined || own?.text !== old || (own.isTicked && fresh.includes('`')))
    return { splices: [], left: [{ code: 'cannotCarryTranslated', before: old, after: fresh }] }
  return { splices: [{ ...own.range, code: fresh }], left: [] }
}

interface Info {
  readonly text: string
  readonly range: Range
  /** In an info string behind backticks no further backtick may stand. */
  readonly isTicked: boolean
}

const FENCE = /^[^`~\r\n]*?(`{3,}|~{3,})[ \t]*([^\r\n]*?)[ \t]*(?:\r\n|\n|\r)$/d

/** The info string on the line above the code. */
function infoOf({ document: { text }, segment }: FencedCode): Info | undefined {
  const end = lineStart(text, segment.ranges[0]?.start ?? 0)
  const start = lineStart(text, Math.max(0, end - (text.slice(0, end).endsWith('\r\n') ? 2 : 1)))
  const match = FENCE.exec(text.slice(start, end))
  const [, marks = '', info = ''] = match ?? []
  const [from, to] = match?.indices?.[2] ?? [0, 0]
  if (match === null || segment.kind !== 'code' || wordOf(info) !== (segment.language ?? '')) return undefined
  return { text: info, range: { start: start + from, end: start + to }, isTicked: marks.startsWith('`') }
}

function wordOf(info: string): string {
  return /^[^\s,{]+/.exec(info)?.[0].toLowerCase() ?? ''
}
