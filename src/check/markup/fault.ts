import type { Range } from '../../document/types.ts'

/** A mark of Markdown that a reader sees, as it was not understood. */
export interface Fault {
  /** What sort of mark; faults of one sort in the source excuse those in the target. */
  readonly sort: 'strong' | 'emphasis' | 'strike' | 'code' | 'link' | 'footnote' | 'fence'
  /** Of the code `check:markup.<variant>`. */
  readonly variant: string
  readonly params: Readonly<Record<string, string>>
  readonly range: Range
}
