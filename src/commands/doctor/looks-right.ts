import type { Document, Segment } from '../../document/types.ts'

/**
 * Whether a target translates its source beyond doubt, seen without laying one beside the other: it has the source's code and
 * addresses, is about as long, and is in other words. False where that does not show, whatever the reason.
 */
export function looksRight(source: Document, target: Document): boolean {
  const own = verbatimIn(source)
  const theirs = verbatimIn(target)
  const shared = [...own].filter(text => theirs.has(text)).length
  if (own.size < LEAST || shared < SHARED * own.size) return false
  const passages = target.segments.filter(isPassage)
  const [before, after] = [source.segments.filter(isPassage), passages].map(sizeOf)
  const times = (after ?? 0) / (before ?? 1)
  return times > SHORTER && times < LONGER && sizeOf(wordForWord(source, passages)) < SAME * (after ?? 0)
}

/** Different pieces of code and addresses; fewer could be shared by chance. */
const LEAST = 5
const SHARED = 0.6
const SHORTER = 0.6
const LONGER = 1.8
/** Share of a target that may be the source's own words: names and quotations. */
const SAME = 0.3

const VERBATIM = new Set(['code', 'link', 'image', 'autolink'])

/** Code blocks, code spans and addresses, each once. */
function verbatimIn({ segments }: Document): Set<string> {
  return new Set(
    segments.flatMap(({ kind, source, placeholders }) =>
      kind === 'code'
        ? [source]
        : placeholders
            .filter(({ type }) => VERBATIM.has(type))
            .map(({ ranges }) => ranges.map(({ start, end }) => source.slice(start, end)).join('')),
    ),
  )
}

function isPassage({ kind, translatable }: Segment): boolean {
  return translatable && kind !== 'front-matter'
}

/** Characters, one of a script that writes syllables or words with it counting twice. */
function sizeOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { source }) => sum + source.length + (source.match(DENSE)?.length ?? 0), 0)
}

const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g

function wordForWord({ segments }: Document, passages: readonly Segment[]): Segment[] {
  const own = new Set(segments.map(({ source }) => source))
  return passages.filter(({ source }) => own.has(source))
}
