/**
 * Text from a repository on one line and without control characters, so that no path or passage can move the cursor
 * or colour the terminal: runs of white space become one space, other controls `\xNN`, direction overrides `\uNNNN`.
 */
export function printable(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\p{Cc}/gu, c => `\\x${hex(c, 2)}`)
    .replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, c => `\\u${hex(c, 4)}`)
}

function hex(character: string, digits: number): string {
  return character.charCodeAt(0).toString(16).padStart(digits, '0')
}
