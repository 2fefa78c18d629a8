import { type EditKind, type Part, partOf, type Piece } from './pieces.ts'

/** What an edit needs to know. */
export interface Desk {
  /** The text before any edit. */
  readonly text: string
  /** A number from 0 to below 1. */
  readonly random: () => number
  /** Paragraphs of other posts in the same language. */
  readonly strangers: readonly string[]
}

/** An edit at a place: the new pieces; undefined where it cannot be done, or where something was edited before. */
export type Edit = (pieces: readonly Piece[], at: number, desk: Desk) => Piece[] | undefined

/** What people do to the blocks of a translation. */
export const EDITS: Readonly<Record<EditKind, Edit>> = {
  drop: (pieces, at, { text }) => {
    const piece = pieces[at]
    if (!isFree(piece) || piece.block?.unit?.kind === 'heading') return undefined
    return replaced(pieces, [at, at + 1], [emptied(piece, text, 'drop')])
  },
  'drop section': (pieces, at, { text }) => {
    const end = sectionEnd(pieces, at)
    if (end === undefined) return undefined
    const rest = pieces.slice(at, end).map(piece => emptied(piece, text, 'drop section'))
    return replaced(pieces, [at, end], rest)
  },
  merge: (pieces, at, { text }) => {
    const [a, b] = [pieces[at], pieces[at + 1]]
    if (!isParagraph(a) || !isParagraph(b)) return undefined
    const [first, second] = [ownPart(a, text), ownPart(b, text)]
    const definitions = [...definitionsOf(a, text), ...definitionsOf(b, text)]
    const joint = isSpaced(text) ? ' ' : ''
    const parts = [first, { text: joint, origin: undefined }, second, ...definitions]
    return replaced(pieces, [at, at + 2], [{ ...b, parts, edit: 'merge' }])
  },
  split: (pieces, at, { text, random }) => {
    const piece = pieces[at]
    const cuts = isParagraph(piece) ? sentenceEnds(piece) : []
    const cut = cuts[Math.floor(random() * cuts.length)]
    if (cut === undefined || piece === undefined) return undefined
    const { start, end } = piece.block?.range ?? { start: 0, end: 0 }
    const stop = piece.block?.end ?? end
    const second = text.slice(cut, stop)
    const from = cut + second.length - second.trimStart().length
    const parts = [
      partOf(text, { start, end: cut }),
      { text: '\n\n', origin: undefined },
      partOf(text, { start: from, end: stop }),
    ]
    return replaced(pieces, [at, at + 1], [{ ...piece, parts, edit: 'split' }])
  },
  insert: (pieces, at, { random, strangers }) => {
    const stranger = strangers[Math.floor(random() * strangers.length)]
    const [before, next] = [pieces[at - 1], pieces[at]]
    if (stranger === undefined || !isTop(before) || !isTop(next)) return undefined
    const parts = [{ text: stranger, origin: undefined }]
    return replaced(pieces, [at, at], [{ block: undefined, parts, space: '\n\n', edit: 'insert' }])
  },
  swap: (pieces, at) => {
    const [a, b] = [pieces[at], pieces[at + 1]]
    if (!isFree(a) || !isFree(b) || !areAlike(a, b)) return undefined
    const other = [
      { ...b, space: a.space, edit: 'swap' },
      { ...a, space: b.space, edit: 'swap' },
    ] as const
    return replaced(pieces, [at, at + 2], other)
  },
  'move section': (pieces, at, { random }) => {
    const end = sectionEnd(pieces, at)
    const level = pieces[at]?.block?.unit?.level
    const places = pieces.flatMap((piece, to) =>
      (to < at || to > (end ?? 0)) && isHeading(piece) && piece.block?.unit?.level === level ? [to] : [],
    )
    const to = places[Math.floor(random() * places.length)]
    if (end === undefined || to === undefined) return undefined
    const section = labelled(pieces.slice(at, end), 'move section')
    if (to < at) return [...pieces.slice(0, to), ...section, ...pieces.slice(to, at), ...pieces.slice(end)]
    return [...pieces.slice(0, at), ...pieces.slice(end, to), ...section, ...pieces.slice(to)]
  },
  'swap sections': (pieces, at) => {
    const middle = sectionEnd(pieces, at)
    const end = middle === undefined ? undefined : sectionEnd(pieces, middle)
    if (middle === undefined || end === undefined) return undefined
    if (pieces[at]?.block?.unit?.level !== pieces[middle]?.block?.unit?.level) return undefined
    const sections = [...pieces.slice(middle, end), ...pieces.slice(at, middle)]
    return replaced(pieces, [at, end], labelled(sections, 'swap sections'))
  },
}

const LONGEST_SECTION = 12

/** Behind the last block of a section that begins here; undefined for a long one, and where something was edited. */
function sectionEnd(pieces: readonly Piece[], at: number): number | undefined {
  const first = pieces[at]
  if (!isHeading(first)) return undefined
  const level = first.block?.unit?.level ?? 0
  let end = at + 1
  for (; end < pieces.length; end += 1) {
    const piece = pieces[end]
    if (piece?.block?.unit === undefined || piece.edit !== undefined) return undefined
    if (isHeading(piece) && (piece.block.unit.level ?? 0) <= level) break
  }
  return end - at > LONGEST_SECTION ? undefined : end
}

function replaced(
  pieces: readonly Piece[],
  [from, to]: readonly [number, number],
  by: readonly Piece[],
): Piece[] {
  return [...pieces.slice(0, from), ...by, ...pieces.slice(to)]
}

function labelled(pieces: readonly Piece[], edit: EditKind): Piece[] {
  return pieces.map(piece => ({ ...piece, edit }))
}

/** Nothing but its definitions. */
function emptied(piece: Piece, text: string, edit: EditKind): Piece {
  return { ...piece, parts: definitionsOf(piece, text).slice(1), edit }
}

/** Each on a line of its own, behind an empty one. */
function definitionsOf({ block }: Piece, text: string): Part[] {
  const lines = (block?.definitions ?? []).flatMap(range => [
    { text: '\n', origin: undefined },
    partOf(text, range),
  ])
  return lines.length === 0 ? [] : [{ text: '\n', origin: undefined }, ...lines]
}

function ownPart({ block }: Piece, text: string): Part {
  return partOf(text, { start: block?.range.start ?? 0, end: block?.unit?.range.end ?? 0 })
}

function isFree(piece: Piece | undefined): piece is Piece {
  return piece?.edit === undefined && piece?.block?.isFree === true
}

function isHeading(piece: Piece | undefined): piece is Piece {
  return isFree(piece) && piece.block?.unit?.kind === 'heading'
}

function isParagraph(piece: Piece | undefined): piece is Piece {
  return isFree(piece) && piece.block?.unit?.kind === 'paragraph'
}

/** It stands in no list, table or quotation. */
function isTop(piece: Piece | undefined): boolean {
  const unit = piece?.block?.unit
  return unit?.nesting === '' && unit.kind !== 'list-item' && unit.kind !== 'row' && unit.kind !== 'markup'
}

/** Of one list or table, or both at the top level and no headings; with other words. */
function areAlike(a: Piece, b: Piece): boolean {
  const [unit, other] = [a.block?.unit, b.block?.unit]
  if (unit?.nesting !== other?.nesting || a.parts[0]?.text === b.parts[0]?.text) return false
  if (unit?.kind === 'heading' || other?.kind === 'heading') return false
  const inList = [unit, other].filter(each => each?.kind === 'list-item' || each?.kind === 'row')
  return inList.length === 0 || unit?.kind === other?.kind
}

/** Whether words are parted by spaces. */
function isSpaced(text: string): boolean {
  return !/[。、]/.test(text)
}

/** Offsets in the text behind sentences, none at the end of the paragraph, none within links and code. */
function sentenceEnds({ block }: Piece): number[] {
  const [segment, ...more] = block?.unit?.segments ?? []
  const [range, ...parts] = segment?.ranges ?? []
  if (segment === undefined || range === undefined || more.length + parts.length > 0) return []
  return Array.from(segment.source.matchAll(SENTENCE), ({ index, 0: { length } }) => index + length)
    .filter(at => at > LEAST && at < segment.source.length - LEAST)
    .filter(at => !segment.placeholders.some(({ ranges }) => within(at, ranges)))
    .map(at => range.start + at)
}

const SENTENCE = /[.!?؟।](?=\s)|[。！？]/g
const LEAST = 12

function within(at: number, ranges: readonly { readonly start: number; readonly end: number }[]): boolean {
  return at > (ranges[0]?.start ?? at) && at < (ranges.at(-1)?.end ?? at)
}
