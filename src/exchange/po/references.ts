/** A path as a reference; gettext puts one with blanks between isolates (U+2068, U+2069). */
export function referenceTo(path: string): string {
  return /\s/.test(path) ? `\u2068${path}\u2069` : path
}

/** The paths that a unit's references name, without line numbers. */
export function readReferences(reference: string): string[] {
  return Array.from(
    reference.matchAll(/\u2068([^\u2069]*)\u2069(?::\d+)?|(\S+)/g),
    ([, isolated, plain = '']) => (isolated?.replaceAll('\n', ' ') ?? plain).replace(/:\d+$/, ''),
  )
}
