import { diffArrays } from 'diff'
import { plainText } from '../../exchange/plain-text.ts'
import type { Inline, InlineCode } from '../../exchange/types.ts'

/**
 * A newer source text under the code ids of an older one, so that translations of the older name the same codes: equal codes keep
 * their ids, wherever they stand, and one that gave way to another of its type hands its id on. What is new gets numbers that the older
 * text does not have.
 */
export function carryCodeIds(older: readonly Inline[], newer: readonly Inline[]): Inline[] {
  const [old, now] = [codesOf(older), codesOf(newer)]
  const links = linkCodes(old, now)
  let last = Math.max(0, ...old.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0)))
  const ids = new Map(now.map(code => [code, links.get(code)?.id ?? `${++last}`] as const))
  return rename(newer, code => ids.get(code) ?? code.id)
}

/** All codes of a text, in the order in which they begin. */
export function codesOf(pieces: readonly Inline[]): InlineCode[] {
  return pieces.flatMap(piece => (typeof piece === 'string' ? [] : [piece, ...codesOf(piece.content)]))
}

/** The same text with other ids. */
export function rename(pieces: readonly Inline[], idOf: (code: InlineCode) => string): Inline[] {
  return pieces.map(piece =>
    typeof piece === 'string' ? piece : { ...piece, id: idOf(piece), content: rename(piece.content, idOf) },
  )
}

type Links = Map<InlineCode, InlineCode>

function linkCodes(old: readonly InlineCode[], now: readonly InlineCode[]): Links {
  const links: Links = new Map()
  const hunks = hunksOf(old, now, links)
  const gone = hunks.flatMap(({ removed }) => removed)
  const used = new Set<InlineCode>()
  const link = (code: InlineCode, from: InlineCode | undefined): void => {
    if (from === undefined) return
    links.set(code, from)
    used.add(from)
  }
  const free = (
    candidates: readonly InlineCode[],
    isLike: (code: InlineCode) => boolean,
  ): InlineCode | undefined => candidates.find(code => !used.has(code) && isLike(code))
  for (const { added } of hunks)
    for (const code of added)
      link(
        code,
        free(gone, each => keyOf(each) === keyOf(code)),
      )
  for (const { removed, added } of hunks)
    for (const code of added.filter(each => !links.has(each)))
      link(
        code,
        free(removed, each => each.type === code.type),
      )
  return links
}

interface Hunk {
  readonly removed: readonly InlineCode[]
  readonly added: readonly InlineCode[]
}

/** Links what stands in both in the same order, and returns what lies between. */
function hunksOf(old: readonly InlineCode[], now: readonly InlineCode[], links: Links): Hunk[] {
  const hunks: { removed: InlineCode[]; added: InlineCode[] }[] = []
  let [i, j, isOpen] = [0, 0, false]
  for (const { added, removed, count } of diffArrays(old.map(keyOf), now.map(keyOf))) {
    if (!isOpen) hunks.push({ removed: [], added: [] })
    isOpen = added || removed
    const hunk = hunks.at(-1)
    for (let at = 0; at < count; at += 1) {
      const [from, to] = [added ? undefined : old[i++], removed ? undefined : now[j++]]
      if (from !== undefined && to !== undefined) links.set(to, from)
      else if (from !== undefined) hunk?.removed.push(from)
      else if (to !== undefined) hunk?.added.push(to)
    }
  }
  return hunks
}

function keyOf({ type, shown = '', content }: InlineCode): string {
  return type === 'x' ? `x ${shown}` : `g ${plainText(content)}`
}
