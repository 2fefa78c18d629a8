/**
 * Text from a repository on one line and without control characters, so that no path or passage can move the cursor
 * or colour the terminal: runs of white space become one space, other controls `\xNN`, direction overrides `\uNNNN`.
 */
export function printable(text: string): string {
  return spellOut(text.replaceAll(/\s+/g, ' '))
}

/** The same for text of several lines: line ends and tabs stay. */
export function printableLines(text: string): string {
  return text.replaceAll(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, c => `\\x${hex(c, 2)}`)
}

/** The same for one line of code: its spaces stay, a tab being two. */
export function printableCode(line: string): string {
  return spellOut(line.replaceAll('\t', '  ').trimEnd())
}

function spellOut(text: string): string {
  return text
    .replaceAll(/\p{Cc}/gu, c => `\\x${hex(c, 2)}`)
    .replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, c => `\\u${hex(c, 4)}`)
}

function hex(character: string, digits: number): string {
  return character.charCodeAt(0).toString(16).padStart(digits, '0')
}
