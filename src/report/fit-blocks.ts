/**
 * Blocks of lines with an empty line behind each, as many as fit into `limit` characters; `rest` says that there was more.
 * Empty blocks are left out.
 */
export function fitBlocks(
  blocks: readonly (readonly string[])[],
  { limit, rest }: { readonly limit: number; readonly rest: string },
): string {
  let text = ''
  for (const block of blocks
    .filter(lines => lines.length > 0)
    .map(lines => `${lines.join('\n').trimEnd()}\n\n`)) {
    if (text.length + block.length > limit) return `${text}${rest}\n`
    text += block
  }
  return text
}

/** Characters; GitHub refuses a step summary of more than 1 MiB (UTF-8), a character takes three bytes at most here. */
export const SUMMARY_LIMIT = 300_000
