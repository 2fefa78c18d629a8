/** Whether two bodies are the same text; GitHub may give line ends back as others, and leaves blanks at the ends out. */
export function isSameText(there: string | null | undefined, wanted: string): boolean {
  return normal(there ?? '') === normal(wanted)
}

function normal(text: string): string {
  return text.replaceAll('\r\n', '\n').trim()
}
