export interface Fitting {
  /** Characters. */
  readonly limit: number
  /** Says that there was more: how many items of lists were left out. */
  readonly rest: (left: number) => string
}

/**
 * Blocks of lines with an empty line behind each, as many as fit into `limit` characters together with `rest`. Of a block that
 * does not fit, a list, the first items stay; a fold that is open at the end is closed. Empty blocks are left out.
 */
export function fitBlocks(blocks: readonly (readonly string[])[], { limit, rest }: Fitting): string {
  const texts = blocks.filter(lines => lines.length > 0).map(textOf)
  const whole = texts.join('')
  if (whole.length <= limit) return whole
  const room = limit - rest(countItems(whole)).length - `${CLOSE}\n\n\n`.length
  let text = ''
  for (const block of texts) {
    const some = text.length + block.length > room ? firstItems(block, room - text.length) : block
    text += some
    if (some !== block) break
  }
  const left = countItems(whole) - countItems(text)
  return `${closed(text)}${rest(left)}\n`
}

/** Characters; GitHub refuses a step summary of more than 1 MiB (UTF-8), a character takes three bytes at most here. */
export const SUMMARY_LIMIT = 300_000

const CLOSE = '</details>'

function textOf(lines: readonly string[]): string {
  return `${lines.join('\n').trimEnd()}\n\n`
}

/** What stands before the last item that begins within `room`; nothing where that is no list. */
function firstItems(block: string, room: number): string {
  if (!block.startsWith('- ')) return ''
  const end = block.lastIndexOf('\n- ', room - 2)
  return end <= 0 ? '' : textOf([block.slice(0, end)])
}

function countItems(text: string): number {
  return text.match(/^- /gm)?.length ?? 0
}

/** Without a fold that has nothing in it, and with the end of one that has. */
function closed(text: string): string {
  const start = text.lastIndexOf('<details>\n')
  if (start === -1 || text.includes(`\n${CLOSE}\n`, start)) return text
  const isEmpty = /^<details>\n<summary>[^\n]*\n\n$/.test(text.slice(start))
  return isEmpty ? text.slice(0, start) : `${text}${CLOSE}\n\n`
}
