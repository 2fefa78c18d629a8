/**
 * The part of an mdast node that extraction reads, the same from every parser. Offsets are UTF-16 units into the
 * whole text; a node without a position is to be left to its parent.
 */
export interface MarkdownNode {
  readonly type: string
  readonly position?: NodePosition | undefined
  readonly children?: readonly MarkdownNode[]
  readonly value?: string
  /** Heading level. */
  readonly depth?: number
  /** First word of a code block's info string. */
  readonly lang?: string | null | undefined
  readonly url?: string
  readonly title?: string | null | undefined
  readonly label?: string | null | undefined
  readonly referenceType?: string
  /** Name of a JSX element or a directive. */
  readonly name?: string | null | undefined
}

interface NodePosition {
  readonly start: NodePoint
  readonly end: NodePoint
}

interface NodePoint {
  readonly offset?: number | undefined
}

/** First offset of a node; -1 when the parser gave none. */
export function startOf(node: MarkdownNode | undefined): number {
  return node?.position?.start.offset ?? -1
}

/** Offset behind a node; -1 when the parser gave none. */
export function endOf(node: MarkdownNode | undefined): number {
  return node?.position?.end.offset ?? -1
}
