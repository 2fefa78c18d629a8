import { extract } from '../../src/document/extract.ts'
import { HOLE, type Document, type ExtractOptions, type Segment } from '../../src/document/types.ts'

/** Kind and source of every segment, `!` before what is not translatable, a hole as `⬚`. */
export function outline(text: string, options: ExtractOptions = {}): string[] {
  return extract(text, options).segments.map(line)
}

function line({ kind, source, translatable }: Segment): string {
  return `${translatable ? '' : '!'}${kind}: ${source.replaceAll(HOLE, '⬚')}`
}

/** Every placeholder of a segment as its type and its marks. */
export function marks({ source, placeholders }: Segment): string[] {
  return placeholders.map(({ type, ranges }) =>
    `${type} ${ranges.map(({ start, end }) => source.slice(start, end)).join(' … ')}`.replaceAll(HOLE, '⬚'),
  )
}

/** The only segment of a text. */
export function only(text: string, options: ExtractOptions = {}): Segment {
  const [segment, ...more] = extract(text, options).segments
  if (segment === undefined || more.length > 0)
    throw new Error(`${more.length + 1} segments in ${JSON.stringify(text)}`)
  return segment
}

/** Targets by the position of their segments. */
export function targetsOf(
  { segments }: Document,
  texts: Readonly<Record<number, string>>,
): Map<string, string> {
  return new Map(Object.entries(texts).map(([i, text]) => [segments[Number(i)]?.id ?? '', text]))
}
