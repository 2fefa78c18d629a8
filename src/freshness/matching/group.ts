import type { Segment } from '../../document/types.ts'

/**
 * Segments of one group may become each other: running text of any kind, table cells, images, code, text in code, and by
 * name a front-matter field or a link definition.
 */
export function groupOf(segment: Segment): string {
  switch (segment.kind) {
    case 'code':
      return segment.translatable ? 'code-text' : 'code'
    case 'front-matter':
      return `field ${segment.field ?? ''}`
    case 'definition':
      return `definition ${labelOf(segment.source)}`
    case 'table-cell':
    case 'image':
      return segment.kind
    default:
      return 'text'
  }
}

/** True for groups whose name alone says what belongs together. */
export function isNamed(group: string): boolean {
  return group.startsWith('field ') || group.startsWith('definition ')
}

/** Label as references find it (CommonMark 4.7). */
function labelOf(source: string): string {
  const label = /^\s*\[((?:[^\]\\]|\\.)*)\]:/.exec(source)?.[1] ?? source
  return label.toLowerCase().replaceAll(/\s+/g, ' ').trim()
}
