/** Doubles a lone backslash at the very end, which would escape the mark behind the segment. */
export function closeEscape(target: string): string {
  return /(?<!\\)(?:\\\\)*\\$/.test(target) ? `${target}\\` : target
}
