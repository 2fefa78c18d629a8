import type { Document, Range, Segment } from '../../document/types.ts'
import { type Block, blockAround, blockTreeOf } from './block-tree.ts'
import { counterpartOf, partnersOf, type Versions } from './counterparts.ts'
import { type Family, type Item, itemOf } from './family.ts'

/** Lists and tables of the newer source, with what they are at the basis and in the target; those that have one in both. */
export function listFamilies(versions: Versions): readonly Family[] {
  const { before, after, target } = versions
  return listsIn(blockTreeOf(after)).flatMap((list): Family[] => {
    const then = listWith(before, list, segment => partnerOf(versions, segment))
    if (then === undefined || isInOrder(list, then, versions)) return []
    const there =
      listWith(target, then, segment => twinOf({ before, target }, segment)) ??
      listWith(target, list, segment => twinOf({ before: after, target }, segment))
    const [now, old] = [itemsOf(after, list), itemsOf(before, then)]
    const own = there === undefined ? undefined : itemsOf(target, there)
    return now === undefined || old === undefined || own === undefined
      ? []
      : [{ before: old, after: now, target: own }]
  })
}

function listsIn(block: Block): readonly Block[] {
  const inner = block.children.flatMap(listsIn)
  const isList = (block.type === 'list' || block.type === 'table') && block.children.length > 1
  return isList ? [block, ...inner] : inner
}

function partnerOf(versions: Versions, { id }: Segment): Segment | undefined {
  const partner = partnersOf(versions).older.get(id)
  return partner === 'several' ? undefined : partner
}

function twinOf(versions: Pick<Versions, 'before' | 'target'>, segment: Segment): Segment | undefined {
  const twin = counterpartOf(versions, segment)
  return typeof twin === 'string' ? undefined : twin
}

/** The one list of another document in which the items of a list begin; undefined when they are in several, or in none. */
function listWith(
  document: Document,
  list: Block,
  partner: (segment: Segment) => Segment | undefined,
): Block | undefined {
  const lists = list.children.flatMap(({ type, segments: [first] }) => {
    const found = first === undefined ? undefined : partner(first)
    let block = found === undefined ? null : blockAround(blockTreeOf(document), found)
    while (block !== null && block.type !== type) block = block.parent
    return block?.parent ?? []
  })
  const [first] = lists
  return lists.every(each => each === first) && first?.type === list.type ? first : undefined
}

/** Most lists are, and nothing else has to be known of them. */
function isInOrder(list: Block, then: Block, versions: Versions): boolean {
  const places = list.children.flatMap(({ segments: [first] }) => {
    const found = first === undefined ? undefined : partnerOf(versions, first)
    return found?.ranges[0]?.start ?? []
  })
  return (
    then.children.length < 2 || places.every((place, at) => at === 0 || place > (places[at - 1] ?? place))
  )
}

/** Items without their bullets or numbers, which stay where they are; rows without the table's head. Undefined where bullets differ in width. */
function itemsOf(document: Document, list: Block): readonly Item[] | undefined {
  if (list.type === 'table') return list.children.slice(1).map(row => itemOf(document, [row]))
  const items = list.children.map(block => ({ block, range: withoutMark(document, block) }))
  const widths = new Set(items.map(({ block, range }) => range.start - block.start))
  return widths.size === 1 && !widths.has(0)
    ? items.map(({ block, range }) => itemOf(document, [block], range))
    : undefined
}

function withoutMark({ text }: Document, { start, end }: Block): Range {
  const mark = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(text.slice(start, end))?.[0] ?? ''
  return { start: start + mark.length, end }
}
