import type { Document, SegmentId } from '../../document/types.ts'
import type { Unit } from '../types.ts'
import type { Assessment, Standing, Translation } from './assess-units.ts'
import { buildPost, type BuiltPost } from './build-post.ts'
import { type Decision, decideUnit, isOffer, type Offer } from './decide-unit.ts'
import type { Refusal } from './insert-blocks.ts'
import { mergeTexts } from './merge-texts.ts'
import { resolveUnits } from './resolve-units.ts'

/** Units of one post that came back, and the rules of the house. */
export interface Arrival {
  readonly translation: Translation
  readonly assessment: Assessment
  readonly batches: readonly Batch[]
  /** True: texts that a file calls fuzzy are taken, too. */
  readonly fuzzy: boolean
  /** Of a translation that is not there yet. */
  readonly publish: 'complete' | 'partial'
  readonly withSourceText: boolean
}

/** Units that were cut from one version of the source. */
interface Batch {
  readonly units: readonly Unit[]
  /** Null: not known. */
  readonly made: Document | null
}

/** What becomes of a unit in the end. */
export type Outcome =
  | Exclude<Decision, { readonly kind: 'take' }>
  | (Offer & { readonly kind: 'taken' | 'waiting' })
  | (Offer & { readonly kind: 'refused'; readonly why: Refusal | 'twice' })

/** What would be done to one translation; a plain value. */
export interface PostPlan {
  /** In the order of the files. */
  readonly outcomes: readonly Outcome[]
  /** The translation as it would be; null: there is none, and none is made. */
  readonly text: string | null
  /** Why none is made. */
  readonly waits: BuiltPost['waits']
  /** What a translator vouches for, of the texts that are in `text`: by segment of the source, line ends LF. */
  readonly vouched: ReadonlyMap<SegmentId, string>
  /** The text of each segment that was taken, as it stands there, line ends LF. */
  readonly placed: ReadonlyMap<SegmentId, string>
  /** Of a new translation: number of segments that are not translated. */
  readonly untranslated: number
}

/** Plans what comes of all units of one post: texts that fit go in, everything else is told. Writes nothing, changes no other byte. */
export function planPost(arrival: Arrival): PostPlan {
  const { translation } = arrival
  const decisions = unite(arrival.batches.flatMap(batch => decideBatch(batch, arrival)))
  const { target } = translation
  if (target === null) return planNew(decisions, arrival)
  const settled = settleConflicts(decisions, arrival, target)
  const merged = mergeTexts({ ...sidesOf(arrival, target), texts: textsOf(settled.filter(isTaken)) })
  const outcomes = settled.map((each): Outcome => {
    if (each.kind !== 'take') return each
    const why = merged.refused.get(each.standing.segment.id)
    return merged.placed.has(each.standing.segment.id)
      ? { ...each, kind: 'taken' }
      : { ...each, kind: 'refused', why: why ?? 'noPlace' }
  })
  return {
    outcomes,
    text: merged.text,
    waits: null,
    vouched: vouchedIn(outcomes, merged.placed),
    placed: merged.placed,
    untranslated: 0,
  }
}

function isTaken(each: Decided): each is Extract<Decided, { readonly kind: 'take' }> {
  return each.kind === 'take'
}

type Decided = Decision | (Offer & { readonly kind: 'refused'; readonly why: 'twice' })

function decideBatch({ units, made }: Batch, { translation, assessment, fuzzy }: Arrival): Decision[] {
  const { after: now, target, oneLanguage } = translation
  const bySegment = new Map(assessment.standings.map(standing => [standing.segment.id, standing]))
  const digests = new Map(assessment.standings.map(({ segment, digest }) => [segment.id, digest]))
  return resolveUnits({ units, made, now, digests }).map(resolved => {
    const standing = 'segment' in resolved ? bySegment.get(resolved.segment.id) : undefined
    return decideUnit({ resolved, standing, made: made ?? now, now, target, fuzzy, oneLanguage })
  })
}

/** Two different texts for one segment: nobody can tell which is meant. */
function unite(decisions: readonly Decision[]): Decided[] {
  const texts = new Map<SegmentId, Set<string>>()
  for (const each of decisions)
    if (isOffer(each)) {
      const { id } = each.standing.segment
      texts.set(id, (texts.get(id) ?? new Set()).add(each.text))
    }
  return decisions.map(each => {
    const isTwice = isOffer(each) && (texts.get(each.standing.segment.id)?.size ?? 0) > 1
    return isTwice ? { ...each, kind: 'refused', why: 'twice' } : each
  })
}

/** What would be written as it stands already is no conflict: escaped for its place, or a place that several segments share. */
function settleConflicts(decisions: readonly Decided[], arrival: Arrival, target: Document): Decided[] {
  const open = decisions.filter(each => each.kind === 'conflict')
  const byPlace = new Map<Standing['place'], (Decision & Offer)[]>()
  for (const each of open)
    byPlace.set(each.standing.place, [...(byPlace.get(each.standing.place) ?? []), each])
  const agreed = new Set<Decided>()
  for (const offers of byPlace.values()) {
    const { text, refused } = mergeTexts({ ...sidesOf(arrival, target), texts: textsOf(offers) })
    if (text === target.text && refused.size === 0) for (const each of offers) agreed.add(each)
  }
  return decisions.map(each =>
    each.kind === 'conflict' && agreed.has(each) ? { ...each, kind: 'agree' } : each,
  )
}

function sidesOf({ translation, assessment }: Arrival, target: Document) {
  const { after: source } = translation
  return {
    source,
    target,
    places: assessment.places,
    owned: assessment.owned,
    wordless: wordlessIn(source, assessment),
  }
}

/** What no translator is asked for: code or an address alone in a passage. */
function wordlessIn({ segments }: Document, { standings }: Assessment): ReadonlySet<SegmentId> {
  const units = new Set(standings.map(({ segment }) => segment.id))
  return new Set(segments.flatMap(({ id, translatable }) => (translatable && !units.has(id) ? [id] : [])))
}

function textsOf(offers: readonly Offer[]): Map<SegmentId, string> {
  return new Map(offers.map(({ standing, text }) => [standing.segment.id, text]))
}

/** What was there already needs nobody's word, but where the source changed since. */
function vouchedIn(
  outcomes: readonly Outcome[],
  placed: ReadonlyMap<SegmentId, string>,
): ReadonlyMap<SegmentId, string> {
  const texts = outcomes.flatMap((each): [SegmentId, string][] => {
    const isNews = each.kind === 'taken' || (each.kind === 'agree' && each.standing.state === 'fuzzy')
    if (!isNews || !each.isVouched) return []
    const { segment, existing } = each.standing
    const text = placed.get(segment.id) ?? existing?.source.replaceAll(/\r\n?/g, '\n')
    return text === undefined ? [] : [[segment.id, text]]
  })
  return new Map(texts)
}

function planNew(decisions: readonly Decided[], arrival: Arrival): PostPlan {
  const {
    translation: { after },
    assessment,
    publish,
    withSourceText,
  } = arrival
  const built = buildPost({
    source: after,
    texts: textsOf(decisions.filter(isTaken)),
    wordless: wordlessIn(after, assessment),
    publish,
    withSourceText,
  })
  const outcomes = decisions.map((each): Outcome => {
    if (each.kind !== 'take') return each
    const { id } = each.standing.segment
    if (built.unfit.has(id)) return { ...each, kind: 'refused', why: 'unfit' }
    return { ...each, kind: built.placed.has(id) ? 'taken' : 'waiting' }
  })
  return { ...built, outcomes, vouched: vouchedIn(outcomes, built.placed) }
}
