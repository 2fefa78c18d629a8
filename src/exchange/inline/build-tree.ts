import type { Range, Segment } from '../../document/types.ts'
import { isProse } from './is-prose.ts'
import { matchPairs } from './match-pairs.ts'
import type { Atom, Code, Piece } from './types.ts'
import { readWords } from './read-words.ts'

/** Words and codes of a range of a segment's source, pairs of marks with what stands between them inside. */
export function buildTree(segment: Segment, atoms: readonly Atom[], range: Range): Piece[] {
  const { source } = segment
  const prose = isProse(segment)
  const partners = matchPairs(atoms)
  const root: Level = { pieces: [] }
  const open: Level[] = []
  let at = range.start
  const level = () => open.at(-1) ?? root
  atoms.forEach((atom, i) => {
    const partner = partners[i]
    if (partner === undefined) return
    for (const piece of readWords(source.slice(at, atom.start), prose)) append(level().pieces, piece)
    at = atom.end
    const text = source.slice(atom.start, atom.end)
    if (partner === i) level().pieces.push(whole(atom, text))
    else if (partner > i) open.push({ pieces: [], atom, text })
    else close(open, level, { text, inner: source.slice(open.at(-1)?.atom?.end, atom.start) })
  })
  for (const piece of readWords(source.slice(at, range.end), prose)) append(root.pieces, piece)
  return root.pieces
}

/** A pair that is still open, or the whole text. */
interface Level {
  readonly pieces: Piece[]
  readonly atom?: Atom
  readonly text?: string
}

function whole({ kind }: Atom, open: string): Code {
  return { kind, type: 'x', open, close: '', content: [] }
}

function close(open: Level[], level: () => Level, { text, inner }: { text: string; inner: string }): void {
  const done = open.pop()
  if (done?.atom === undefined) return
  const { kind } = done.atom
  const code: Code = { kind, type: 'g', open: done.text ?? '', close: text, content: done.pieces, inner }
  const label = kind === 'link' ? labelOf(text, inner) : undefined
  level().pieces.push(label === undefined ? code : { ...code, label })
}

/** `[words][label]` names it; of `[label][]` and `[label]` the words are the label. */
function labelOf(close: string, inner: string): string | undefined {
  if (close === ']' || close === '][]') return inner
  return /^\]\[([^]+)\]$/.exec(close)?.[1]
}

/** Adds a piece; words join the words before them. */
function append(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1)
  if (typeof last === 'string' && typeof piece === 'string') pieces[pieces.length - 1] = last + piece
  else if (piece !== '') pieces.push(piece)
}
