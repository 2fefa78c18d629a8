import { distance } from 'fastest-levenshtein'
import type { Document, Segment } from '../../document/types.ts'
import { anchorsIn } from '../links/anchors-in.ts'
import { findPosts, splitAddress } from '../links/find-posts.ts'
import { type Definition, type Link, readDefinitions, readLinks } from '../links/read-links.ts'
import { placeOf } from '../place-of.ts'
import type { Anchors, Checked, Rule, RuleFinding } from '../types.ts'

/** Fragments that lead to no heading or id, in the same post or another one, where the source's link does. */
export const anchors: Rule = {
  id: 'anchors',
  severity: 'error',
  isDefault: true,
  asks: ['files', 'anchors'],
  find: checked => {
    const [source, target] = [addressesIn(checked.source), addressesIn(checked.target)]
    if (target.every(({ fragment }) => !isAnchor(fragment))) return []
    const { paths, surroundings } = checked
    const inSource = opener(checked.source, [paths.source], surroundings)
    const inTarget = opener(checked.target, [paths.target, paths.source], surroundings)
    const working = source.filter(
      one => isAnchor(one.fragment) && inSource(one)?.ids.has(one.fragment) === true,
    )
    const known = new Set(working.map(({ fragment }) => fragment))
    const partners = partnersOf(checked, working)
    return target.flatMap(one => {
      const { fragment } = one
      const isMeant = [...known].some(each => distance(each, fragment) <= SLIP)
      if (!isAnchor(fragment) || (!isMeant && !partners(one))) return []
      const found = inTarget(one)
      if (found === undefined || has(found, fragment, isMeant)) return []
      return [findingOf(one, fragment)]
    })
  },
}

/** A link with a fragment, and where its address stands. */
interface Address {
  readonly segment: Segment
  /** Those in which readers see it: the same, or all that use the definition. */
  readonly users: readonly Segment[]
  readonly link: Pick<Link, 'range'>
  readonly path: string
  readonly fragment: string
}

/** Each address once where it is written: in a link, or in a definition that a link uses. */
function addressesIn(document: Document): Address[] {
  const definitions = readDefinitions(document)
  const used = new Map<Definition, Segment[]>()
  const inline = document.segments.flatMap(segment =>
    readLinks(segment, definitions).flatMap(link => {
      if (link.definition !== undefined)
        used.set(link.definition, [...(used.get(link.definition) ?? []), segment])
      return link.definition !== undefined || link.address === undefined
        ? []
        : [{ segment, users: [segment], link, address: link.address }]
    }),
  )
  const defined = [...used].map(([{ segment, address }, users]) => ({
    segment,
    users: [segment, ...users],
    link: { range: addressRange(segment) },
    address,
  }))
  return [...inline, ...defined].map(({ address, ...place }) => {
    const { path, fragment = '' } = splitAddress(address)
    return { ...place, path, fragment }
  })
}

function addressRange({ source }: Segment): Link['range'] {
  const [, before = '', address = ''] = /^(\s*\[(?:[^\]\\]|\\[^])*\]:\s*<?)([^\s>]*)/.exec(source) ?? []
  return { start: before.length, end: before.length + address.length }
}

/** Not the top, not a text to be searched, not what renderers make for footnotes and comments. */
function isAnchor(fragment: string): boolean {
  return (
    fragment !== '' &&
    !/^(?:top|:~:.*|!.*|\/.*|(?:user-content-)?fn(?:ref)?[:-].*|L\d+.*|comments?|disqus_thread)$/i.test(
      fragment,
    )
  )
}

/** Answers which anchors the file of an address has; undefined for other sites, and for what is no post. */
function opener(
  document: Document,
  from: readonly string[],
  surroundings: Checked['surroundings'],
): (address: Address) => Anchors | undefined {
  let own: Anchors | undefined
  return ({ path }) => {
    if (path === '') return (own ??= anchorsIn(document))
    const found = findPosts(path, from, surroundings).flatMap(post => surroundings.anchorsOf(post) ?? [])
    if (found.length === 0) return undefined
    return { ids: new Set(found.flatMap(({ ids }) => [...ids])), isOpen: found.some(({ isOpen }) => isOpen) }
  }
}

/** Letters that a copied fragment may differ by. */
const SLIP = 2

/** One that a translator wrote anew, in ASCII, may be right where generators write headings in ASCII. */
function has({ ids, isOpen }: Anchors, fragment: string, isMeant: boolean): boolean {
  if (ids.has(fragment) || ids.has(fragment.toLowerCase())) return true
  return !isMeant && isOpen && /^[\x21-\x7e]+$/.test(fragment)
}

/** Whether a segment that one with the address translates has a link that works. */
function partnersOf({ beads }: Checked, working: readonly Address[]): (address: Address) => boolean {
  const sources = new Set(working.flatMap(({ users }) => users))
  const answered = new Set(
    beads
      .filter(({ source }) => source.some(segment => sources.has(segment)))
      .flatMap(({ target }) => target),
  )
  return ({ users }) => users.some(segment => answered.has(segment))
}

function findingOf({ segment, link, path }: Address, fragment: string): RuleFinding {
  const range = placeOf(segment, link.range)
  return path === ''
    ? { message: { code: 'check:anchors.here', params: { fragment } }, range }
    : { message: { code: 'check:anchors.elsewhere', params: { fragment, path } }, range }
}
