/** A label as references find it: white space and case folded (CommonMark 0.31.2, 4.7), as micromark does. */
export function foldLabel(label: string): string {
  return label
    .replaceAll(/[\t\n\r ]+/g, ' ')
    .replaceAll(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase()
}
