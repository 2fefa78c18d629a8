import type { Bead } from '../../alignment/types.ts'
import type { Segment } from '../../document/types.ts'
import {
  type Definition,
  type Link,
  readDefinition,
  readDefinitions,
  readLinks,
} from '../links/read-links.ts'
import { looseLabels } from '../links/loose-labels.ts'
import { isLocalised, sameAddress } from '../links/same-address.ts'
import { placeOf, wholeOf } from '../place-of.ts'
import { proseOf } from '../prose-of.ts'
import { LIKELY, SURE } from '../sure-pairs.ts'
import type { Checked, Rule, RuleFinding } from '../types.ts'

/** Links and images that lead elsewhere than in the source, or that are not there. Pages in the language of the translation are the same. */
export const linkTargets: Rule = {
  id: 'link-targets',
  severity: 'warning',
  isDefault: true,
  asks: ['files'],
  find: checked => [...compareDefinitions(checked), ...compareLinks(checked)],
}

function compareDefinitions(checked: Checked): RuleFinding[] {
  return definitionPairs(checked.beads).flatMap(([source, target]) =>
    sameAddress(source.address, target.address, checked) ||
    isLocalised(source.address, target.address, checked)
      ? []
      : [
          {
            message: changed(source.address, target.address),
            range: wholeOf(target.segment),
            sourceRange: wholeOf(source.segment),
          },
        ],
  )
}

function changed(expected: string, found: string): RuleFinding['message'] {
  return { code: 'check:link-targets.changed', params: { expected, found } }
}

function definitionPairs(beads: readonly Bead[]): [Definition, Definition][] {
  return beads.flatMap(({ source: [a], target: [b], confidence }) => {
    if (a?.kind !== 'definition' || b?.kind !== 'definition' || confidence < SURE) return []
    const [source, target] = [readDefinition(a), readDefinition(b)]
    return source === undefined || target === undefined ? [] : [[source, target] as [Definition, Definition]]
  })
}

/** A link in its segment, with the address it is compared by. */
interface Used {
  readonly segment: Segment
  readonly link: Link
  readonly address: string
}

function compareLinks(checked: Checked): RuleFinding[] {
  const { beads, source, target } = checked
  // What definitions change is told at the definition
  const partners = new Map(definitionPairs(beads).map(([own, theirs]) => [theirs.segment, own.address]))
  const reader = (definitions: ReadonlyMap<string, Definition>) => (segments: readonly Segment[]) =>
    segments.flatMap(segment =>
      readLinks(segment, definitions).flatMap((link): Used[] => {
        const address = partners.get(link.definition?.segment ?? segment) ?? link.address
        return address === undefined || address === '' ? [] : [{ segment, link, address }]
      }),
    )
  const [inSource, inTarget] = [reader(readDefinitions(source)), reader(readDefinitions(target))]
  const anywhere = inTarget(target.segments)
  const everywhere = inSource(source.segments)
  const same = (a: Used, b: Used): boolean => sameAddress(a.address, b.address, checked)
  const isElsewhere = (a: Used): boolean =>
    anywhere.filter(b => same(a, b)).length >= everywhere.filter(b => a.address === b.address).length
  return beads.flatMap(bead => {
    if (bead.confidence < LIKELY || bead.target.length === 0) return []
    const [own, theirs] = [inSource(bead.source), inTarget(bead.target)]
    const added = once(theirs.filter(b => !own.some(a => same(a, b))))
    const lost = once(own.filter(a => !theirs.some(b => same(a, b)))).filter(
      a => !takeFirst(added, b => isLocalised(a.address, b.address, checked)) && !isElsewhere(a),
    )
    const invented = added.filter(b => !everywhere.some(a => same(a, b)))
    // Brackets that lead nowhere are told as such
    const loose = bead.target.flatMap(segment => [...looseLabels(segment), ...wideBrackets(segment)]).length
    return findingsOf(lost.slice(loose), invented, bead)
  })
}

/** What was to be a link, in brackets that Markdown does not know. */
function wideBrackets(segment: Segment): string[] {
  return proseOf(segment).match(/[［【][^［【］】[\]]{0,200}[］】\]][ \t]*[(（](?=[\uE000#/.@]|\w)/g) ?? []
}

/** Removes the first that fits; false when none does. */
function takeFirst(links: Used[], fits: (link: Used) => boolean): boolean {
  const at = links.findIndex(fits)
  if (at !== -1) links.splice(at, 1)
  return at !== -1
}

function once(links: readonly Used[]): Used[] {
  return [...new Map(links.map(link => [link.address, link])).values()]
}

function findingsOf(lost: readonly Used[], added: readonly Used[], { target }: Bead): RuleFinding[] {
  return lost.flatMap((link, at): RuleFinding[] => {
    const { address: expected } = link
    const sourceRange = placeOf(link.segment, link.link.range)
    const found = added[at]
    if (found !== undefined)
      return [
        {
          message: changed(expected, found.address),
          range: placeOf(found.segment, found.link.range),
          sourceRange,
        },
      ]
    const [first] = target
    if (first === undefined) return []
    return [
      {
        message: { code: 'check:link-targets.lost', params: { expected } },
        range: wholeOf(first),
        sourceRange,
      },
    ]
  })
}
