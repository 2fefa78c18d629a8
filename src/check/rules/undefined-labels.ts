import type { Bead } from '../../alignment/types.ts'
import type { Segment } from '../../document/types.ts'
import { foldLabel } from '../links/label.ts'
import { looseLabels, type LooseLabel } from '../links/loose-labels.ts'
import { type Definition, type Link, readDefinitions, readLinks } from '../links/read-links.ts'
import { placeOf } from '../place-of.ts'
import type { Rule, RuleFinding } from '../types.ts'

/** References whose label no definition of the target has, where the source has a link: readers see brackets instead. */
export const undefinedLabels: Rule = {
  id: 'undefined-labels',
  severity: 'error',
  isDefault: true,
  find: checked => {
    if (!checked.target.segments.some(segment => labelsIn(segment).length > 0)) return []
    const definitions = readDefinitions(checked.source)
    const own = readDefinitions(checked.target)
    return checked.beads.flatMap(bead => findIn(bead, { definitions, own }))
  },
}

interface Definitions {
  /** Of the source. */
  readonly definitions: ReadonlyMap<string, Definition>
  /** Of the target. */
  readonly own: ReadonlyMap<string, Definition>
}

function findIn({ source, target }: Bead, { definitions, own }: Definitions): RuleFinding[] {
  const loose = target.flatMap(segment => labelsIn(segment).map(label => ({ segment, label })))
  if (loose.length === 0) return []
  const shown = new Set(source.flatMap(looseLabels).map(({ folded }) => folded))
  const [links, kept] = [linksIn(source, definitions), linksIn(target, own)]
  const used = new Set(kept.map(({ address }) => address))
  const lost = links.filter(({ link }) => !used.has(link.address))
  const open = loose.filter(({ label }) => !shown.has(label.folded))
  const told = open.flatMap(({ segment, label }): Loose[] => {
    const isLacking = definitions.has(label.folded) || isFootnote(label, source)
    if (!isLacking && lost.length === 0) return []
    if (!isLacking && !label.isEvident && links.length <= kept.length) return []
    return [{ segment, label, isLacking }]
  })
  return told.map((one, at) => {
    const named = links.find(({ link }) => link.definition?.label === one.label.folded)
    const meant =
      named ?? lost.find(isAlike(one.label)) ?? (told.length === lost.length ? lost[at] : undefined)
    return found(one, meant, own)
  })
}

/** Brackets before an address are told as a link with a fault. */
function labelsIn(segment: Segment): LooseLabel[] {
  return looseLabels(segment).filter(({ isBrokenLink }) => !isBrokenLink)
}

/** Whether one label has all of the other: `while let` of `while let loop`. */
function isAlike({ folded }: LooseLabel): (used: Used) => boolean {
  return ({ link }) => {
    const label = link.definition?.label
    return label !== undefined && (label.includes(folded) || folded.includes(label))
  }
}

interface Used {
  readonly segment: Segment
  readonly link: Link
  readonly address: string | undefined
}

function linksIn(segments: readonly Segment[], definitions: ReadonlyMap<string, Definition>): Used[] {
  return segments.flatMap(segment =>
    readLinks(segment, definitions)
      .filter(({ type }) => type !== 'autolink')
      .map(link => ({ segment, link, address: link.address })),
  )
}

function isFootnote({ label }: LooseLabel, source: readonly Segment[]): boolean {
  return (
    label.startsWith('^') &&
    source.some(segment =>
      segment.placeholders.some(
        ({ type, ranges: [range] }) =>
          type === 'footnote' &&
          foldLabel(segment.source.slice((range?.start ?? 0) + 1, (range?.end ?? 0) - 1)) ===
            foldLabel(label),
      ),
    )
  )
}

interface Loose {
  readonly segment: Segment
  readonly label: LooseLabel
  /** True: the definition of this very label was left out. */
  readonly isLacking: boolean
}

function found(
  { segment, label, isLacking }: Loose,
  meant: Used | undefined,
  own: ReadonlyMap<string, Definition>,
): RuleFinding {
  const range = placeOf(segment, label.range)
  const sourceRange = meant === undefined ? {} : { sourceRange: placeOf(meant.segment, meant.link.range) }
  return { message: isLacking ? lacking(label) : messageOf(label.label, meant, own), range, ...sourceRange }
}

function lacking({ label }: LooseLabel): RuleFinding['message'] {
  return { code: 'check:undefined-labels.lacking', params: { label } }
}

function messageOf(
  label: string,
  meant: Used | undefined,
  own: ReadonlyMap<string, Definition>,
): RuleFinding['message'] {
  const address = meant?.address
  if (address === undefined) return { code: 'check:undefined-labels.unknown', params: { label } }
  const definition = [...own.values()].find(one => one.address === address)
  return definition === undefined
    ? { code: 'check:undefined-labels.undefined', params: { label, address } }
    : { code: 'check:undefined-labels.translated', params: { label, expected: labelOf(definition) } }
}

/** As written. */
function labelOf({ segment }: Definition): string {
  return /^\s*\[((?:[^\]\\]|\\[^])*)\]/.exec(segment.source)?.[1] ?? ''
}
