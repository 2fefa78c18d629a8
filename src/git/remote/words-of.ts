/** What git said, its last lines, without what stands in an address before its host. */
export function wordsOf(stderr: string): string {
  return stderr
    .trim()
    .split('\n')
    .slice(-5)
    .join('\n')
    .replaceAll(/(:\/\/)[^/@\s]+@/g, '$1')
}
