import type { Document, Placeholder, Range, Segment } from '../../document/types.ts'
import { decodeDestination, findDestination } from './destination.ts'
import { foldLabel } from './label.ts'

/** One link or image as it is used in a segment. */
export interface Link {
  readonly type: 'link' | 'image' | 'autolink'
  /** Address, escapes undone; undefined where no definition has the label. */
  readonly address: string | undefined
  /** Definition that gives the address; undefined for inline links and labels that nothing defines. */
  readonly definition: Definition | undefined
  /** What shows the address in the segment, as UTF-16 offsets into `Segment.source`: the destination, or the label. */
  readonly range: Range
}

/** A link reference definition. */
export interface Definition {
  readonly segment: Segment
  /** Folded. */
  readonly label: string
  readonly address: string
}

/** Several rules ask, and translations share their source. */
const knownDefinitions = new WeakMap<readonly Segment[], ReadonlyMap<string, Definition>>()
const knownLinks = new WeakMap<ReadonlyMap<string, Definition>, Map<Segment, readonly Link[]>>()

/** The definitions of a document by their folded labels; of several the first counts. */
export function readDefinitions({ segments }: Pick<Document, 'segments'>): ReadonlyMap<string, Definition> {
  const known = knownDefinitions.get(segments)
  if (known !== undefined) return known
  const definitions = new Map<string, Definition>()
  knownDefinitions.set(segments, definitions)
  for (const segment of segments) {
    const definition = segment.kind === 'definition' ? readDefinition(segment) : undefined
    if (definition !== undefined && !definitions.has(definition.label))
      definitions.set(definition.label, definition)
  }
  return definitions
}

/** Label and address of a segment of kind definition; undefined when it cannot be read. */
export function readDefinition(segment: Segment): Definition | undefined {
  const [, label, angle, bare = ''] = DEFINITION.exec(segment.source) ?? []
  if (label === undefined) return undefined
  return { segment, label: foldLabel(label), address: decodeDestination(angle ?? bare) }
}

const DEFINITION = /^\s*\[((?:[^\]\\]|\\[^])*)\]:\s*(?:<([^>\n]*)>|(\S*))/

/** Links and images of a segment, in the order of its text. */
export function readLinks(segment: Segment, definitions: ReadonlyMap<string, Definition>): readonly Link[] {
  const known = knownLinks.get(definitions) ?? new Map<Segment, readonly Link[]>()
  knownLinks.set(definitions, known)
  const links = known.get(segment) ?? findLinks(segment, definitions)
  known.set(segment, links)
  return links
}

function findLinks(segment: Segment, definitions: ReadonlyMap<string, Definition>): Link[] {
  const { kind, source, placeholders } = segment
  const html = kind === 'html' ? [{ start: 0, end: source.length }] : htmlOf(placeholders)
  return [
    ...placeholders.flatMap(placeholder => readLink(segment, placeholder, definitions) ?? []),
    ...html.flatMap(range => readAttributes(source, range)),
  ].toSorted((a, b) => a.range.start - b.range.start)
}

function htmlOf(placeholders: readonly Placeholder[]): Range[] {
  return placeholders.flatMap(({ type, ranges }) => (type === 'html' ? ranges : []))
}

/** Addresses in tags, in quotes or without; expressions of JSX are none. Linear time. */
function readAttributes(source: string, { start, end }: Range): Link[] {
  const html = source.slice(start, end)
  const pattern = new RegExp(ATTRIBUTE)
  const links: Link[] = []
  let isInTag = false
  for (let match = pattern.exec(html); match !== null; match = pattern.exec(html)) {
    const [whole, name, ...values] = match
    if (name === undefined) isInTag = whole.length > 1
    else if (isInTag) links.push(linkOf(name, { whole, values, at: start + match.index }))
    else pattern.lastIndex = match.index + name.length
  }
  return links
}

/** `<a` begins a tag, `<` and `>` alone are in none; attributes have a name. */
const ATTRIBUTE = /<[a-z]?|>|(?<=\s)(href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>={}`]+))/gi

interface Attribute {
  readonly whole: string
  readonly values: readonly (string | undefined)[]
  readonly at: number
}

function linkOf(name: string, { whole, values, at }: Attribute): Link {
  const written = values.find(value => value !== undefined) ?? ''
  const from = at + whole.lastIndexOf(written)
  return {
    type: name.toLowerCase() === 'src' ? 'image' : 'link',
    address: decodeDestination(written),
    definition: undefined,
    range: { start: from, end: from + written.length },
  }
}

function readLink(
  { source }: Segment,
  { type, ranges }: Placeholder,
  definitions: ReadonlyMap<string, Definition>,
): Link | undefined {
  const [first, last] = [ranges[0], ranges.at(-1)]
  if (first === undefined || last === undefined) return undefined
  if (type === 'autolink') {
    const address = source.slice(first.start, last.end).replaceAll(/^<|>$/g, '')
    return { type, address, definition: undefined, range: first }
  }
  if (type !== 'link' && type !== 'image') return undefined
  const whole = { start: first.start, end: last.end }
  const open = first.start + source.slice(first.start, first.end).search(/\[/) + 1
  const close = ranges.length > 1 ? last.start : closeOf(source, whole)
  if (close === undefined) return undefined
  const part = { start: close, end: whole.end }
  const inline = findDestination(source.slice(part.start, part.end))
  if (inline !== undefined) {
    const range = { start: close + inline.start, end: close + inline.end }
    const address = decodeDestination(source.slice(range.start, range.end))
    return { type, address, definition: undefined, range }
  }
  const named = /^\]\[([^]+)\]$/.exec(source.slice(part.start, part.end))?.[1]
  const range = named === undefined ? { start: open, end: close } : { start: close + 2, end: whole.end - 1 }
  const definition = definitions.get(foldLabel(source.slice(range.start, range.end)))
  return { type, address: definition?.address, definition, range }
}

/** Where the text of a link or image that has one range ends. */
function closeOf(source: string, { start, end }: Range): number | undefined {
  const written = source.slice(start, end)
  const at = Math.max(written.lastIndexOf(']('), written.lastIndexOf(']['))
  if (at >= 0) return start + at
  return written.endsWith(']') ? end - 1 : undefined
}
