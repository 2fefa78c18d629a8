/** A comment in the text: what stands between its marks, and the UTF-16 offset of that. */
export interface Comment {
  readonly text: string
  readonly at: number
}

/** What a comment asks for: `translate: off`, `translate: on`, `note: …` with its value, or nothing. */
export function readComment(text: string): { word?: 'on' | 'off' | 'note'; value: string } {
  const [, word, value = ''] = /^\s*(translate|note):\s*([^]*?)\s*$/.exec(text) ?? []
  if (word === 'note') return { word, value }
  return word === 'translate' && (value === 'on' || value === 'off')
    ? { word: value, value: '' }
    : { value: '' }
}
