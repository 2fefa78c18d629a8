import type { Document } from '../../document/types.ts'
import type { Block } from './block-tree.ts'

/** Whether blocks of HTML close as many elements as they open, by name; those that have no end count for nothing. */
export function isBalanced({ text }: Document, blocks: readonly Block[]): boolean {
  const open = new Map<string, number>()
  for (const { type, start, end } of blocks) {
    if (type !== 'html') continue
    for (const [tag, close = '', name = ''] of text.slice(start, end).matchAll(TAG)) {
      const isEmpty = tag.endsWith('/>') || VOID.has(name.toLowerCase())
      const step = isEmpty ? 0 : close === '/' ? -1 : 1
      open.set(name.toLowerCase(), (open.get(name.toLowerCase()) ?? 0) + step)
    }
  }
  return [...open.values()].every(count => count === 0)
}

const TAG = /<(\/?)([A-Za-z][\w-]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/g
/** HTML Living Standard, 13.1.2. */
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
)
