import type { Range, Segment } from '../../document/types.ts'

/** The address of a link definition. */
export interface Definition {
  /** Without angle brackets. */
  readonly address: string
  /** As written. */
  readonly raw: string
  /** In the segment's `source`, UTF-16 offsets. */
  readonly range: Range
}

/** Reads a definition's address; undefined for what is none. */
export function readAddress({ source }: Segment): Definition | undefined {
  const [whole, lead, raw] = DEFINITION.exec(source) ?? []
  if (whole === undefined || lead === undefined || raw === undefined) return undefined
  const range = { start: lead.length, end: lead.length + raw.length }
  return { address: raw.replace(/^<(.*)>$/, '$1'), raw, range }
}

const DEFINITION = /^(\s*\[(?:\\.|[^\]\\])+\]:\s*)(<[^<>\n]*>|[^\s<]\S*)/
