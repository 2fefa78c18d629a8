import type { Tag } from './read-tags.ts'

/** Tags without their counterpart: elements that are never closed, and ends of elements that were never opened. */
export function findUnbalanced(tags: readonly Tag[]): Tag[] {
  const open: Tag[] = []
  const lone: Tag[] = []
  for (const tag of tags.filter(({ name }) => !MAY_STAY_OPEN.has(name))) {
    const from = tag.type === 'open' ? -1 : open.findLastIndex(({ name }) => name === tag.name)
    if (tag.type === 'open') open.push(tag)
    else if (from === -1) lone.push(tag)
    else open.splice(from, 1)
  }
  return [...lone, ...open].sort((a, b) => a.range.start - b.range.start)
}

/** Elements whose end tag may be left out. https://html.spec.whatwg.org/multipage/syntax.html#optional-tags */
const MAY_STAY_OPEN: ReadonlySet<string> = new Set(
  'html head body li dt dd p rt rp optgroup option colgroup caption thead tbody tfoot tr td th'.split(' '),
)
