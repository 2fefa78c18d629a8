import type { SegmentKind } from '../document/types.ts'

/** A kind of segments by its name in a file; `other` for what is not known. */
export function kindNamed(name: string): SegmentKind {
  return KINDS.find(kind => kind === name) ?? 'other'
}

const KINDS: readonly SegmentKind[] = [
  'heading',
  'paragraph',
  'list-item',
  'table-cell',
  'image',
  'html',
  'code',
  'front-matter',
  'definition',
]
