/** Runs of white space as one space, empty lines as ` ¶ `, nothing at the ends. */
export function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, space => (/\n\s*\n/.test(space) ? ' ¶ ' : ' '))
}
