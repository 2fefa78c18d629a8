import type { Segment } from '../document/types.ts'
import { capReasons } from '../edits/excerpt.ts'
import type { Judgement, Reason } from '../edits/types.ts'
import { type ChangeGroup, changeGroups } from './change-groups.ts'
import { CELL_BREAK, sideMaker, wholeSide } from './change-side.ts'
import { BREAK, judgeBead } from './judge-bead.ts'
import { judgeSegment } from './judge-segment.ts'
import type { LooseMarkup } from './loose-markup.ts'
import type { Matching } from './matching/matching.ts'
import type { Version } from './places.ts'
import type { Change } from './types.ts'

/** Two versions, how they belong together, and changed markup. */
export interface Story {
  readonly before: Version
  readonly after: Version
  readonly matching: Matching
  readonly markup: LooseMarkup
  /** Indexes in `after` of what something else governs now. */
  readonly uprooted: ReadonlySet<number>
}

/** The changes of a matching in the order of `after`; a removed segment stands behind what preceded it. */
export function describeChanges(story: Story): Change[] {
  const { before, after, matching, markup, uprooted } = story
  const [sideBefore, sideAfter] = [sideMaker(before), sideMaker(after)]
  const alone = describeAlone(story)
  const changes = changeGroups(matching, new Set([...markup.kept.keys(), ...uprooted])).map(group => {
    const [old, fresh] = [pick(before, group.before), pick(after, group.after)]
    const [segment] = [...fresh, ...old]
    return {
      kind: kindOf(group),
      moved: group.after.some(j => matching.moved.has(j)),
      ...judge({ group, old, fresh }, story),
      segment: segment?.kind ?? 'other',
      headings: segment?.headings ?? [],
      before: sideBefore(old, between(group)),
      after: sideAfter(fresh, between(group)),
    } satisfies Change
  })
  return [...alone, ...changes]
}

/** Markup that changed where no segment is beside it. */
function describeAlone({ before, after, markup: { alone } }: Story): Change[] {
  if (alone.length === 0) return []
  const place = { kind: 'edited', moved: false, segment: 'other', headings: [] } as const
  const judgement = { label: labelWith('mechanical', alone), reasons: alone }
  return [{ ...place, ...judgement, before: wholeSide(before), after: wholeSide(after) }]
}

function pick({ segments }: Version, indexes: readonly number[]): Segment[] {
  return indexes.flatMap(index => segments[index] ?? [])
}

function kindOf({ before, after }: ChangeGroup): Change['kind'] {
  if (before.length === 0) return 'added'
  return after.length === 0 ? 'removed' : 'edited'
}

function between({ form }: ChangeGroup): string {
  return form === 'passages' ? BREAK : CELL_BREAK
}

interface Told {
  readonly group: ChangeGroup
  readonly old: readonly Segment[]
  readonly fresh: readonly Segment[]
}

function judge(told: Told, { matching, markup, uprooted }: Story): Judgement {
  const { group, old, fresh } = told
  const kind = kindOf(group)
  if (kind !== 'edited') {
    const label = [...old, ...fresh].some(({ translatable }) => translatable) ? 'substantive' : 'mechanical'
    const lines = [
      ...group.after.flatMap(j => markup.kept.get(j) ?? []),
      ...group.before.flatMap(i => markup.removed.get(i) ?? []),
    ]
    const reason = { code: kind === 'added' ? 'segmentAdded' : 'segmentRemoved' }
    return { label: labelWith(label, lines), reasons: capReasons([reason, ...lines]) }
  }
  const order = [...orderReason(told, matching), ...placeReason(group, uprooted)]
  const marks = group.after.flatMap(j => markup.kept.get(j) ?? [])
  const { label, reasons } = judgeTexts(told, matching)
  const isMore = order.length + marks.length > 0
  return {
    label: labelWith(isMore && label === 'cosmetic' ? 'mechanical' : label, marks),
    reasons: isMore ? capReasons([...order, ...reasons, ...marks]) : reasons,
  }
}

/** Words that people read in markup are a translator's work. */
function labelWith(label: Judgement['label'], marks: readonly Reason[]): Judgement['label'] {
  return marks.some(({ code }) => code === 'markupWords') ? 'substantive' : label
}

/**
 * Items and rows in another order are mechanical: what each says holds, and a translation follows by moving its own, without a
 * translator; but it has to follow, since steps and rankings are told by their order.
 */
function orderReason({ group, fresh }: Told, { reordered }: Matching): Reason[] {
  if (!group.after.some(j => reordered.has(j))) return []
  return [{ code: fresh[0]?.kind === 'table-cell' ? 'rowsReordered' : 'itemsReordered' }]
}

/** What stands below another heading now says the same of something else; a translation follows by moving its own. */
function placeReason({ after }: ChangeGroup, uprooted: ReadonlySet<number>): Reason[] {
  return after.some(j => uprooted.has(j)) ? [{ code: 'segmentMoved' }] : []
}

function judgeTexts({ group, old, fresh }: Told, { equal }: Matching): Judgement {
  const [one, other] = [old[0], fresh[0]]
  if (group.form === 'passages') return judgeBead(old, fresh)
  if (one === undefined || other === undefined || group.after.every(j => equal.has(j)))
    return { label: 'mechanical', reasons: [] }
  return judgeSegment(one, other)
}
