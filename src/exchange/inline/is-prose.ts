import type { Segment } from '../../document/types.ts'

/** Whether a segment's text is Markdown prose; the texts of all other kinds are taken as they are. */
export function isProse({ kind }: Segment): boolean {
  return kind === 'heading' || kind === 'paragraph' || kind === 'list-item' || kind === 'table-cell'
}
