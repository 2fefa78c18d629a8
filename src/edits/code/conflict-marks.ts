/** `<<<<<<< HEAD`, `||||||| a1b2c3d`, `>>>>>>> branch`, `>>>>>>> a1b2c3d (message)`; more words are a quotation. */
const MARK =
  /^(?:<{7}|\|{7}|>{7})(?:[ \t]+(?:\S+|Updated upstream|Stashed changes|merged common ancestors|[\da-f]{7,64} \(.*\)))?[ \t]*$/
const DIVIDER = /^={7}[ \t]*$/

/** A text without the lines that a merge conflict left in it; the same text where there are none. */
export function withoutConflictMarks(text: string): string {
  if (!/^(?:<{7}|>{7})/m.test(text)) return text
  const lines = text.split('\n')
  const kept = lines.filter(line => !MARK.test(line))
  return kept.length === lines.length ? text : kept.filter(line => !DIVIDER.test(line)).join('\n')
}
