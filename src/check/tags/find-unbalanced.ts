import type { Tag } from './read-tags.ts'

/** Tags without their counterpart: elements that are never closed, and ends of elements that were never opened. Linear time. */
export function findUnbalanced(tags: readonly Tag[]): Tag[] {
  const open = new Map<string, Tag[]>()
  const lone: Tag[] = []
  for (const tag of tags.filter(({ name }) => !MAY_STAY_OPEN.has(name))) {
    const own = open.get(tag.name) ?? []
    open.set(tag.name, own)
    if (tag.type === 'open') own.push(tag)
    else if (own.pop() === undefined) lone.push(tag)
  }
  return [...lone, ...[...open.values()].flat()].sort((a, b) => a.range.start - b.range.start)
}

/** Elements whose end tag may be left out. https://html.spec.whatwg.org/multipage/syntax.html#optional-tags */
const MAY_STAY_OPEN: ReadonlySet<string> = new Set(
  'html head body li dt dd p rt rp optgroup option colgroup caption thead tbody tfoot tr td th'.split(' '),
)
