/** Offset behind the line that `at` lies on, its line end included; `at` itself where a line begins. */
export function nextLine(text: string, at: number): number {
  if (at === 0 || /[\r\n]/.test(text[at - 1] ?? '')) return at
  const end = /\r\n|\n|\r/g
  end.lastIndex = at
  return end.exec(text) === null ? text.length : end.lastIndex
}

/** White space that the line of `at` begins with. */
export function indentAt(text: string, at: number): string {
  return /^[ \t]*/.exec(lineBefore(text, at))?.[0] ?? ''
}

/** What stands before `at` on its line. */
export function lineBefore(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1
  return at === 0 ? '' : text.slice(from, at)
}
