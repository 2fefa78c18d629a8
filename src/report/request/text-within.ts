import { joinTrimmed } from '../join-trimmed.ts'

/** Blocks as `joinTrimmed` joins them; null as soon as that has more than `limit` UTF-16 units, so that no more blocks are made than fit. */
export function textWithin(blocks: Iterable<readonly string[]>, limit: number): string | null {
  const texts: string[] = []
  let left = limit
  for (const block of blocks) {
    if (block.length === 0) continue
    const text = joinTrimmed([block])
    left -= text.length + (texts.length > 0 ? 1 : 0)
    if (left < 0) return null
    texts.push(text)
  }
  return texts.join('\n')
}
