import type { Segment } from '../../document/types.ts'
import { escapeWords, ESCAPINGS, type Escaping } from './escape-words.ts'
import { isProse } from './is-prose.ts'
import { keepBytes } from './keep-bytes.ts'
import { readsAs } from './reads-as.ts'
import { spellingsIn, type Spellings } from './spellings.ts'
import type { Code, Piece, TextPlace } from './types.ts'
import { tidyPieces } from './tidy-pieces.ts'

/**
 * Writes words and codes as Markdown, with as few escapes as will do: the first form that reads back as what was meant. Undefined
 * when none does, as with a link in a link.
 */
export function writePieces(pieces: readonly Piece[], place: TextPlace): string | undefined {
  const { segment, existing } = place
  if (!isProse(segment)) return writePlain(pieces, segment)
  const wanted = tidyPieces(pieces)
  const spellings = spellingsIn((existing ?? segment).source)
  for (const { escaping, explicit } of FORMS) {
    const text = flatten(wanted, { explicit, spellings })
      .map((part, i, parts) =>
        'raw' in part ? part.raw : escapeWords(part.words, escaping, neighbours(parts, i)),
      )
      .join('')
    if (!readsAs(text, wanted, place)) continue
    const kept = existing === undefined ? text : keepBytes(text, existing.source.trim())
    return kept !== text && readsAs(kept, wanted, place) ? kept : text
  }
  return undefined
}

/**
 * Explicit: emphasis as tags and bare addresses in angle brackets. Marks need certain neighbours, which not every script has.
 */
const FORMS: readonly { readonly escaping: Escaping; readonly explicit: boolean }[] = [false, true].flatMap(
  explicit => ESCAPINGS.map(escaping => ({ escaping, explicit })),
)

interface Manner {
  readonly explicit: boolean
  readonly spellings: Spellings
}

type Part = { readonly words: string } | { readonly raw: string }

function flatten(pieces: readonly Piece[], manner: Manner): Part[] {
  return pieces.flatMap((piece): Part[] => {
    if (typeof piece === 'string') return spell(piece, manner)
    const { open, close } = manner.explicit ? explicitMarks(piece) : piece
    if (piece.type === 'x') return [{ raw: open }]
    const inner = piece.inner === undefined ? flatten(piece.content, manner) : [{ raw: piece.inner }]
    return [{ raw: open }, ...inner, { raw: close }]
  })
}

/** Characters that the text around writes as references are written so, and explicit addresses in angle brackets. */
function spell(words: string, { explicit, spellings }: Manner): Part[] {
  if (!explicit && spellings.size === 0) return [{ words }]
  const parts: Part[] = []
  let plain = ''
  for (const token of words.match(TOKENS) ?? []) {
    const raw = spellings.get(token) ?? (explicit && token.length > 2 ? `<${token}>` : undefined)
    if (raw === undefined) plain += token
    else {
      parts.push({ words: plain }, { raw })
      plain = ''
    }
  }
  return [...parts, { words: plain }].filter(part => !('words' in part) || part.words !== '')
}

/** Addresses, as far as they surely go, and single characters. */
const TOKENS = /https?:\/\/[!#-;=?-[\]_a-z~]*[#-&*+/-9=@A-Z_a-z~-]|./gsu

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

/** Front matter, attributes, comments in code: words are written as they are, for `merge` to make them fit. */
function writePlain(pieces: readonly Piece[], segment: Segment): string | undefined {
  const text = flatten(pieces, { explicit: false, spellings: new Map() })
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
