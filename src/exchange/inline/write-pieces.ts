import type { Segment } from '../../document/types.ts'
import { escapeWords, ESCAPINGS, type Escaping } from './escape-words.ts'
import { isProse } from './is-prose.ts'
import type { Code, Piece } from './pieces.ts'
import { readsAs } from './reads-as.ts'
import type { TextPlace } from './text-of.ts'

/**
 * Writes words and codes as Markdown, with as few escapes as will do: the first form that reads back as what was meant. Undefined
 * when none does, as with a link in a link.
 */
export function writePieces(pieces: readonly Piece[], place: TextPlace): string | undefined {
  const { segment } = place
  if (!isProse(segment)) return writePlain(pieces, segment)
  const wanted = trimEnds(pieces)
  for (const form of FORMS) {
    const text = flatten(wanted, form)
      .map((part, i, parts) =>
        'raw' in part ? part.raw : escapeWords(part.words, form.escaping, neighbours(parts, i)),
      )
      .join('')
    if (readsAs(text, wanted, place)) return text
  }
  return undefined
}

interface Form {
  readonly escaping: Escaping
  /** Emphasis as tags and bare addresses in angle brackets: marks need certain neighbours, which not every script has. */
  readonly explicit: boolean
}

const FORMS: readonly Form[] = [false, true].flatMap(explicit =>
  ESCAPINGS.map(escaping => ({ escaping, explicit })),
)

type Part = { readonly words: string } | { readonly raw: string }

function flatten(pieces: readonly Piece[], form: Form): Part[] {
  return pieces.flatMap((piece): Part[] => {
    if (typeof piece === 'string') return [{ words: piece }]
    const { open, close } = form.explicit ? explicitMarks(piece) : piece
    return piece.type === 'x'
      ? [{ raw: open }]
      : [{ raw: open }, ...flatten(piece.content, form), { raw: close }]
  })
}

const TAGS: Partial<Record<Code['kind'], string>> = { emphasis: 'em', strong: 'strong', delete: 'del' }

function explicitMarks({ kind, open, close }: Code): Pick<Code, 'open' | 'close'> {
  const tag = TAGS[kind]
  if (tag !== undefined) return { open: `<${tag}>`, close: `</${tag}>` }
  return kind === 'autolink' && /^https?:/i.test(open) ? { open: `<${open}>`, close } : { open, close }
}

/** The characters beside words. */
function neighbours(parts: readonly Part[], i: number): readonly [string, string] {
  const [before, after] = [parts[i - 1], parts[i + 1]].map(part =>
    part === undefined ? '' : 'raw' in part ? part.raw : part.words,
  )
  return [before?.at(-1) ?? '', after?.at(0) ?? '']
}

/** Blanks at the ends belong to the file, not to the text; bidi marks and other spaces stay. */
function trimEnds(pieces: readonly Piece[]): Piece[] {
  const words = pieces.map(piece =>
    typeof piece === 'string' ? piece.replaceAll(/[ \t]*[\r\n]+[ \t\r\n]*/g, ' ') : piece,
  )
  const [first, last] = [words.at(0), words.at(-1)]
  if (typeof first === 'string') words[0] = first.replace(/^[ \t]+/, '')
  if (typeof last === 'string')
    words[words.length - 1] = String(words.at(-1)).replace(/(?<![ \t])[ \t]+$/, '')
  return words.filter(piece => piece !== '')
}

/** Front matter, attributes, comments in code: words are written as they are, for `merge` to make them fit. */
function writePlain(pieces: readonly Piece[], segment: Segment): string | undefined {
  const text = flatten(pieces, { escaping: 'plain', explicit: false })
    .map(part =>
      'raw' in part
        ? part.raw
        : segment.kind === 'html'
          ? part.words.replaceAll(/<(?=[A-Za-z/!?])/g, '&lt;')
          : part.words,
    )
    .join('')
  return text.trim() === '' ? undefined : text.replaceAll(/^[ \t\r\n]+|(?<![ \t\r\n])[ \t\r\n]+$/g, '')
}
