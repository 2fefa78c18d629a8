import { isInline, isProse, isVoid } from './elements.ts'
import type { HtmlTag } from './tokens.ts'

/** Which elements stand open while a text is read; inline elements do not count. */
export interface OpenElements {
  readonly see: (tag: HtmlTag) => void
  /** True where text is prose: directly in an element that holds prose, or in none at all. */
  readonly holdProse: () => boolean
}

/** Starts with nothing open. An end tag closes all up to its own element; one without its element is passed over. */
export function openElements(): OpenElements {
  const stack: string[] = []
  const counts = new Map<string, number>()
  const count = (name: string, by: number) => counts.set(name, (counts.get(name) ?? 0) + by)

  function open(tag: HtmlTag): void {
    if (tag.selfClosing && !isProse(tag.name)) return
    stack.push(tag.name)
    count(tag.name, 1)
  }

  // The counts keep a lone end tag from searching the whole stack, which many of them would make quadratic.
  function close(name: string): void {
    if ((counts.get(name) ?? 0) === 0) return
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
      count(top, -1)
      if (top === name) return
    }
  }

  return {
    see: tag => {
      if (isInline(tag.name) || isVoid(tag.name) || tag.type === 'opaque') return
      if (tag.type === 'open') open(tag)
      else close(tag.name)
    },
    holdProse: () => stack.length === 0 || isProse(stack.at(-1) ?? ''),
  }
}
