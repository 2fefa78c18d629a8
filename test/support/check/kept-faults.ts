import { codeLines as readCode } from '../../../src/check/code/code-lines.ts'
import { anchorsIn } from '../../../src/check/links/anchors-in.ts'
import { readDefinition, readDefinitions, readLinks } from '../../../src/check/links/read-links.ts'
import { placeOf } from '../../../src/check/place-of.ts'
import { readTables } from '../../../src/check/tables/read-tables.ts'
import type { Document, Range, Segment } from '../../../src/document/types.ts'
import type { Broken, Fault, Material } from './faults.ts'

/** The ways in which translations lose or change what they are to keep. */
export const KEPT_FAULTS: readonly Fault[] = [
  broken('placeholders', 'code that was lost', codeSpans, () => ''),
  broken('placeholders', 'a letter too few in code', codeSpans, code => withoutMiddle(code)),
  broken('placeholders', 'code turned around', codeSpans, code => `\`${code.slice(2, -1)}${code[1]}\``),
  broken('link-targets', 'a letter too few in an address', addresses, address => withoutMiddle(address)),
  broken('link-targets', 'a letter too few in a definition', definedAddresses, address =>
    withoutMiddle(address),
  ),
  broken('link-targets', 'a link that became text', links, link => link.replaceAll(/^\[|\]\([^()]*\)$/g, '')),
  broken('undefined-labels', 'a definition left out', definitions, () => ''),
  broken('undefined-labels', 'a label that was translated', labels, () => '訳したラベル'),
  broken('anchors', 'a letter too few', fragments, fragment => withoutMiddle(fragment)),
  broken('anchors', 'a translated anchor', fragments, () => '訳した見出し'),
  broken('code', 'a letter too few', codeLines, line => withoutMiddle(line)),
  broken('code', 'a line too few', codeLines, () => ''),
  broken('code', 'a line too many', codeLines, line => `${line}\n${line.trimStart()}`),
  broken('tables', 'a row too few', rows, () => ''),
  broken(
    'tables',
    'a cell too many in the head of a table',
    heads,
    head => `${head.replace(/\s*\|?\s*$/, '')} | x |`,
  ),
  broken('tables', 'a cell too many in a row', rows, row => `${row.replace(/\s*\|?\s*$/, '')} | x |\n`),
  broken(
    'conflict-markers',
    'a conflict',
    paragraphs,
    text => `<<<<<<< HEAD\n${text}\n=======\n${text}\n>>>>>>> other`,
  ),
]

function broken(
  rule: Fault['rule'],
  name: string,
  find: (material: Material) => readonly Range[],
  change: (text: string) => string,
): Fault {
  return { rule, name, inject: material => inject(material, find(material), change) }
}

function inject(
  { target: { text }, below }: Material,
  ranges: readonly Range[],
  change: (text: string) => string,
): Broken | undefined {
  const range = ranges[below(ranges.length)]
  if (range === undefined) return undefined
  const before = text.slice(range.start, range.end)
  const after = change(before)
  if (after === before) return undefined
  return { text: text.slice(0, range.start) + after + text.slice(range.end), at: range.start }
}

/** A blank, which code often does not need, is no letter. */
function withoutMiddle(text: string): string {
  const middle = Math.floor(text.length / 2)
  const at = /\s/.test(text[middle] ?? '') ? middle - 1 : middle
  return text.slice(0, at) + text.slice(at + 1)
}

/** In translated segments, so that a rule can know what should be there. */
function paired({ beads }: Material): Segment[] {
  return beads.flatMap(({ source, target, confidence }) =>
    source.length === 1 && target.length === 1 && confidence >= 0.9 ? target : [],
  )
}

/** Code that the source has too, and that is no plain word. */
function codeSpans(material: Material): Range[] {
  return paired(material).flatMap(segment =>
    segment.placeholders.flatMap(({ type, ranges: [range] }) => {
      if (type !== 'code' || range === undefined) return []
      const code = segment.source.slice(range.start, range.end)
      const isWord = /^`[a-z]+(?: [a-z]+)*`$/.test(code)
      return isWord || code.length < 6 || !material.source.text.includes(code)
        ? []
        : [placeOf(segment, range)]
    }),
  )
}

function used({
  target,
}: Pick<Material, 'target'>): { segment: Segment; link: ReturnType<typeof readLinks>[number] }[] {
  const defined = readDefinitions(target)
  return target.segments.flatMap(segment => readLinks(segment, defined).map(link => ({ segment, link })))
}

function addresses(material: Material): Range[] {
  const segments = new Set(paired(material))
  return used(material).flatMap(({ segment, link }) =>
    segments.has(segment) && link.definition === undefined && /^https?:/.test(link.address ?? '')
      ? [placeOf(segment, link.range)]
      : [],
  )
}

function definitionsOf({ target }: Material): Segment[] {
  const defined = new Set(used({ target }).flatMap(({ link }) => link.definition?.segment ?? []))
  return target.segments.filter(segment => defined.has(segment))
}

function definedAddresses(material: Material): Range[] {
  return definitionsOf(material).flatMap(segment => {
    const address = readDefinition(segment)?.address ?? ''
    const start = segment.source.lastIndexOf(address)
    return /^https?:/.test(address) && start > 0
      ? [placeOf(segment, { start, end: start + address.length })]
      : []
  })
}

function definitions(material: Material): Range[] {
  return definitionsOf(material).map(segment => placeOf(segment, { start: 0, end: segment.source.length }))
}

function links(material: Material): Range[] {
  return paired(material).flatMap(segment =>
    Array.from(segment.source.matchAll(/(?<!!)\[[^\]`[]+\]\(http[^()]*\)/g), ({ index, 0: { length } }) =>
      placeOf(segment, { start: index, end: index + length }),
    ),
  )
}

function labels(material: Material): Range[] {
  const segments = new Set(paired(material))
  return used(material).flatMap(({ segment, link }) =>
    segments.has(segment) && link.definition !== undefined ? [placeOf(segment, link.range)] : [],
  )
}

/** Anchors in the post itself that lead somewhere, of links and of definitions; not those that a site makes for comments. */
function fragments({ target, source }: Material): Range[] {
  const known = new Set([source, target].flatMap(document => [...anchorsIn(document).ids]))
  return Array.from(target.text.matchAll(/(?<=\]\(#|^\[[^\]\n]+\]: *#)[\w-]{4,}(?=\)|[ \t]*$)/gm), match => ({
    start: match.index,
    end: match.index + match[0].length,
  })).filter(({ start, end }) => {
    const anchor = target.text.slice(start, end)
    return anchor !== 'comments' && known.has(anchor)
  })
}

function keysOf(segment: Segment): string | undefined {
  return readCode(segment)
    ?.map(({ key }) => key)
    .join('\n')
}

function codeLines({ beads }: Material): Range[] {
  return beads.flatMap(({ source: [source], target: [target], confidence }) => {
    if (source?.kind !== 'code' || target?.kind !== 'code' || confidence < 0.9) return []
    if (!/^(?:rust|python|toml|json|bash|js)$/.test(target.language ?? '') || target.ranges.length > 1)
      return []
    // Of a block that differs already one thing is told, and output of programs may be translated
    if (keysOf(source) !== keysOf(target)) return []
    return Array.from(target.source.matchAll(/^[ \t]*\w[^\n"'#/]{8,}$/gm), ({ index, 0: { length } }) =>
      placeOf(target, { start: index, end: index + length }),
    )
  })
}

function rows({ target }: Material): Range[] {
  return readTables(target).flatMap(({ body }) =>
    body.map(({ range }) => ({ start: range.start, end: range.end + 1 })),
  )
}

function heads({ target }: { readonly target: Document }): Range[] {
  return readTables(target).map(({ header }) => header.range)
}

function paragraphs(material: Material): Range[] {
  return paired(material)
    .filter(
      ({ kind, containers, ranges }) =>
        kind === 'paragraph' && containers.length === 0 && ranges.length === 1,
    )
    .map(segment => placeOf(segment, { start: 0, end: segment.source.length }))
}
