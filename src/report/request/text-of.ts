/** Blocks of lines with an empty line between, ending in a line end; empty blocks are left out. */
export function textOf(blocks: readonly (readonly string[])[]): string {
  return blocks
    .filter(lines => lines.length > 0)
    .map(lines => `${lines.join('\n').trimEnd()}\n`)
    .join('\n')
}
