import { diffArrays } from 'diff'
import { pairAlike } from '../../edits/verbatim/pair-alike.ts'
import { isVerbatim } from '../../edits/tokens/tokens.ts'
import type { Piece } from './piece.ts'

/** One verbatim piece in the place of another, every time that it stands there. */
export interface Exchange {
  readonly before: Piece
  readonly after: Piece
  /** How often it was exchanged. */
  readonly times: number
  /** True: `before` stands in the newer text too, or something else came in its place elsewhere. */
  readonly isMixed: boolean
  /** True: nothing but this piece changed there. */
  readonly isAlone: boolean
}

/** What became of the verbatim pieces of a text. */
export interface PieceChanges {
  readonly exchanged: readonly Exchange[]
  readonly removed: readonly Piece[]
  readonly added: readonly Piece[]
  /** Code that was words with the same characters before. */
  readonly formatted: readonly Piece[]
}

/** Compares the verbatim pieces of two texts; those that only changed places are left out. */
export function comparePieces(before: readonly Piece[], after: readonly Piece[]): PieceChanges {
  const hunks = hunksOf(before, after)
  const [gone, come] = [hunks.flatMap(hunk => hunk.gone), hunks.flatMap(hunk => hunk.come)]
  const [isGone, isCome] = [survivors(gone, come), survivors(come, gone)]
  const pairs = hunks.flatMap(hunk => pairUp(hunk.gone.filter(isGone), hunk.come.filter(isCome), hunk.isBare))
  const paired = new Set(pairs.flatMap(pair => [pair.before, pair.after]))
  const isLeft = (piece: Piece): boolean => !paired.has(piece)
  const added = come.filter(isCome).filter(isLeft)
  const formatted = added.filter(piece => wasInWords(piece, hunks))
  return {
    exchanged: summarise(pairs, new Set(after.map(({ id }) => id))),
    removed: gone.filter(isGone).filter(isLeft),
    added: added.filter(piece => !formatted.includes(piece)),
    formatted,
  }
}

/** Words that became code are the same words. */
function wasInWords({ type, key }: Piece, hunks: readonly Hunk[]): boolean {
  const inner = key.replaceAll('`', '').trim()
  return type === 'code' && hunks.some(({ words }) => words.includes(inner.toLowerCase()))
}

interface Hunk {
  readonly gone: readonly Piece[]
  readonly come: readonly Piece[]
  /** What went beside verbatim pieces, as it was written, in small letters. */
  readonly words: string
  /** No word came or went. */
  readonly isBare: boolean
}

function hunksOf(before: readonly Piece[], after: readonly Piece[]): Hunk[] {
  const hunks: { gone: Piece[]; come: Piece[]; words: string; isBare: boolean }[] = []
  let [i, j, isOpen] = [0, 0, false]
  for (const { count = 0, added, removed } of diffArrays(before.map(idOf), after.map(idOf))) {
    if (!added && !removed) {
      ;[i, j, isOpen] = [i + count, j + count, false]
      continue
    }
    if (!isOpen) hunks.push({ gone: [], come: [], words: '', isBare: true })
    isOpen = true
    const hunk = hunks.at(-1)
    const members = removed ? before.slice(i, i + count) : after.slice(j, j + count)
    if (hunk === undefined) continue
    hunk.isBare &&= members.every(isVerbatim)
    ;(removed ? hunk.gone : hunk.come).push(...members.filter(isVerbatim))
    if (removed) hunk.words = textOf(members)
    if (removed) i += count
    else j += count
  }
  return hunks
}

function textOf(members: readonly Piece[]): string {
  const [first, last] = [members[0], members.at(-1)]
  if (first === undefined || last === undefined || first.segment !== last.segment) return ''
  return first.segment.source.slice(first.range?.start ?? 0, last.range?.end ?? 0).toLowerCase()
}

function idOf({ id }: Piece): string {
  return id
}

/** Tells those of `these` that are left when each of `those` has taken away an equal one. */
function survivors(these: readonly Piece[], those: readonly Piece[]): (piece: Piece) => boolean {
  const stock = new Map<string, number>()
  for (const { id } of those) stock.set(id, (stock.get(id) ?? 0) + 1)
  const left = new Set(
    these.filter(({ id }) => {
      const rest = stock.get(id) ?? 0
      stock.set(id, rest - 1)
      return rest <= 0
    }),
  )
  return piece => left.has(piece)
}

interface PiecePair {
  readonly before: Piece
  readonly after: Piece
  readonly isBare: boolean
}

/** What stands for itself, so that one kind may give way to another; tags and links have two ends. */
const WHOLE: ReadonlySet<string> = new Set(['code', 'number', 'url', 'template'])

/** Pieces of one kind in their order; then one that is left with one that is left, when both stand for themselves. */
function pairUp(gone: readonly Piece[], come: readonly Piece[], isBare: boolean): PiecePair[] {
  const alike = pairAlike(gone, come, kindOf)
  const taken = new Set(alike.flat())
  const [rest, restNow] = [gone.filter(one => !taken.has(one)), come.filter(one => !taken.has(one))]
  const [last, lastNow] = [rest[0], restNow[0]]
  const isOne = rest.length === 1 && restNow.length === 1 && last !== undefined && lastNow !== undefined
  const isSwap = isOne && isBare && WHOLE.has(last.type) && WHOLE.has(lastNow.type)
  const pairs = isSwap ? [...alike, [last, lastNow] as const] : alike
  return pairs.map(([before, after]) => ({ before, after, isBare }))
}

/** Tags of one element; links, whether they have an address or a label. */
function kindOf({ type, key }: Piece): string {
  if (type === 'tag') return `tag ${/^<\/?[\w.:-]+/.exec(key)?.[0] ?? ''}`
  return type === 'label' ? 'target' : type
}

function summarise(pairs: readonly PiecePair[], present: ReadonlySet<string>): Exchange[] {
  const groups = new Map<string, PiecePair[]>()
  for (const pair of pairs) groups.set(pair.before.id, [...(groups.get(pair.before.id) ?? []), pair])
  return [...groups.values()].flatMap(group => {
    const isMixed =
      new Set(group.map(({ after }) => after.id)).size > 1 || present.has(group[0]?.before.id ?? '')
    const seen = new Set<string>()
    return group.flatMap(({ before, after, isBare }) => {
      if (seen.has(after.id)) return []
      seen.add(after.id)
      const times = group.filter(pair => pair.after.id === after.id).length
      return [{ before, after, times, isMixed, isAlone: isBare }]
    })
  })
}
