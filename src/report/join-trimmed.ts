/** Like `joinBlocks`, where blocks may end in empty lines of their own. */
export function joinTrimmed(blocks: readonly (readonly string[])[]): string {
  return blocks
    .filter(lines => lines.length > 0)
    .map(lines => `${lines.join('\n').trimEnd()}\n`)
    .join('\n')
}
