/** Offset behind the line that `at` lies on, its line end included; `at` itself where a line begins. */
export function nextLine(text: string, at: number): number {
  if (at === 0 || /[\r\n]/.test(text[at - 1] ?? '')) return at
  const end = /\r\n|\n|\r/g
  end.lastIndex = at
  return end.exec(text) === null ? text.length : end.lastIndex
}

/** White space that the line of `at` begins with. */
export function indentAt(text: string, at: number): string {
  const line = /[^\r\n]*$/.exec(text.slice(0, at))?.[0] ?? ''
  return /^[ \t]*/.exec(line)?.[0] ?? ''
}
