import type { Content } from '../../document/front-matter/values.ts'

/** True for values that mean the same, in whichever format and quotes; those that are not understood must be written alike. */
export function isSameContent(a: Content, b: Content): boolean {
  if (a.type === 'list' || b.type === 'list')
    return (
      a.type === 'list' &&
      b.type === 'list' &&
      a.items.length === b.items.length &&
      a.items.every((item, i) => isSame(item, b.items[i]))
    )
  return a.type === b.type && a.text.replaceAll('\r\n', '\n') === b.text.replaceAll('\r\n', '\n')
}

function isSame(a: Content, b: Content | undefined): boolean {
  return b !== undefined && isSameContent(a, b)
}
