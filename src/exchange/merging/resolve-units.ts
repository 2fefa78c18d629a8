import type { Document, Segment, SegmentId } from '../../document/types.ts'
import type { EditLabel } from '../../edits/types.ts'
import { compareDocuments } from '../../freshness/compare.ts'
import { tellChanges } from '../../freshness/signing/tell-changes.ts'
import { inlineOf } from '../inline/inline-of.ts'
import { isSameInline } from '../inline/is-same-inline.ts'
import type { Inline, Unit } from '../types.ts'
import { type SourceUnit, unitsOf } from '../units-of.ts'
import { linkVersions } from './link-versions.ts'

/** Units that came back, and the source's versions. */
export interface Returned {
  readonly units: readonly Unit[]
  /** The version that the units were cut from; null: not known. */
  readonly made: Document | null
  readonly now: Document
  /** Digest of what the translation has today, by segment of `now`; tells equal texts apart. */
  readonly digests: ReadonlyMap<SegmentId, string>
}

/**
 * Which segment of the source a unit is of.
 * - `same`: the source has its text still.
 * - `edited`: it has another one now; `label` says of which kind the edit is.
 * - `gone`: it is not in the source any more.
 * - `unknown`: no version that is known has it.
 */
export type Resolved =
  | { readonly kind: 'same'; readonly unit: Unit; readonly segment: Segment }
  | {
      readonly kind: 'edited'
      readonly unit: Unit
      readonly segment: Segment
      /** In the version that the units were cut from. */
      readonly madeFor: Segment
      readonly label: EditLabel
    }
  | { readonly kind: 'gone' | 'unknown'; readonly unit: Unit }

/** Finds the segment of each unit by its source text, in the order of the file where several have the same. */
export function resolveUnits({ units, made, now, digests }: Returned): Resolved[] {
  const version = made ?? now
  const links = linkVersions(version, now)
  const toNow = (id: SegmentId): SegmentId | undefined => links.toAfter.get(id)?.[0]
  const hints = (segment: Segment): string | undefined => digests.get(toNow(segment.id) ?? '')
  const found = matchUnits(units, unitsOf(version), hints)
  if (version === now) return units.map((unit, i) => resolvedAs(unit, found[i]))
  const story = storyOf(version, now)
  return units.map((unit, i) => follow(unit, found[i], { story, toNow }))
}

function resolvedAs(unit: Unit, segment: Segment | undefined): Resolved {
  return segment === undefined ? { kind: 'unknown', unit } : { kind: 'same', unit, segment }
}

/** Segment of each unit: one with its text, that nobody has taken, next in order; first one whose translation is that of the export. */
function matchUnits(
  units: readonly Unit[],
  candidates: readonly SourceUnit[],
  hint: (segment: Segment) => string | undefined,
): (Segment | undefined)[] {
  const free = new Map<string, Candidate[]>()
  candidates.forEach(({ source, segment }, at) => {
    const key = keyOf(source)
    free.set(key, [...(free.get(key) ?? []), { at, segment }])
  })
  let last = -1
  return units.map(unit => {
    const queue = free.get(keyOf(unit.source)) ?? []
    const isMeant = ({ segment }: Candidate): boolean =>
      unit.exported !== null && hint(segment) === unit.exported
    const isNext = ({ at }: Candidate): boolean => at > last
    const tests =
      queue.length > MANY ? [] : [(each: Candidate) => isMeant(each) && isNext(each), isMeant, isNext]
    const choice = tests.map(test => queue.find(test)).find(each => each !== undefined) ?? queue[0]
    if (choice === undefined) return undefined
    queue.splice(queue.indexOf(choice), 1)
    last = choice.at
    return choice.segment
  })
}

interface Candidate {
  readonly at: number
  readonly segment: Segment
}

/** Of more segments with one text than these each gets the next one. */
const MANY = 500

function keyOf(source: readonly Inline[]): string {
  return JSON.stringify(source, (key, value: unknown) => (key === 'shown' ? undefined : value))
}

interface Change {
  readonly label: EditLabel
  /** Segments now. */
  readonly after: readonly Segment[]
  readonly before: readonly Segment[]
}

interface Story {
  readonly changeOf: ReadonlyMap<SegmentId, Change>
  readonly now: ReadonlyMap<SegmentId, Segment>
}

function storyOf(made: Document, now: Document): Story {
  const told = tellChanges(compareDocuments(made, now).changes, made, now)
  return {
    changeOf: new Map(
      told.flatMap(({ change: { label }, before, after }) =>
        before.map(({ id }) => [id, { label, before, after }] as const),
      ),
    ),
    now: new Map(now.segments.map(segment => [segment.id, segment])),
  }
}

interface Path {
  readonly story: Story
  readonly toNow: (id: SegmentId) => SegmentId | undefined
}

function follow(unit: Unit, madeFor: Segment | undefined, { story, toNow }: Path): Resolved {
  if (madeFor === undefined) return { kind: 'unknown', unit }
  const change = story.changeOf.get(madeFor.id)
  const segment = story.now.get((change === undefined ? toNow(madeFor.id) : change.after[0]?.id) ?? '')
  if (segment === undefined) return { kind: 'gone', unit }
  if (change === undefined) return { kind: 'same', unit, segment }
  const isSingle = change.before.length === 1 && change.after.length === 1
  // An address or the code behind a placeholder changed: the translator's words hold, the codes are those of now
  if (isSingle && change.label !== 'substantive' && isSameInline(unit.source, inlineOf(segment)))
    return { kind: 'same', unit, segment }
  return { kind: 'edited', unit, segment, madeFor, label: isSingle ? change.label : 'substantive' }
}
