import type { Crowdin } from '../../../crowdin/connection.ts'
import { draftFile } from '../../../exchange/draft-file.ts'
import { inlineOf } from '../../../exchange/inline/inline-of.ts'
import { wordsKey } from '../../../exchange/inline/words-key.ts'
import type { Standing } from '../../../exchange/merging/assess-units.ts'
import type { ExchangeFile } from '../../../exchange/types.ts'
import { once } from '../../../freshness/locating/scene.ts'
import { carryAhead } from '../../../plan/source/carry-ahead.ts'
import { compareSides, needsHistory, type UnitSides } from '../../../plan/target/compare-sides.ts'
import { decideText } from '../../../plan/target/decide-text.ts'
import { hasOtherNumber } from '../../../plan/target/has-other-number.ts'
import { NO_PAST, settleSides } from '../../../plan/target/settle-sides.ts'
import type { TargetDecision, TargetOptions } from '../../../plan/target/types.ts'
import type { SourcePlan } from '../../../plan/source/types.ts'
import type { OpenPost } from '../../exchange/open-posts.ts'
import type { Project } from '../../types.ts'
import { openPast, type StringsOf } from './ask-past.ts'
import type { FileInLocale } from './remote-texts.ts'

/** One unit of a translation, and which way its text goes. */
export interface PlannedText {
  readonly sides: UnitSides
  readonly standing: Standing
  readonly decision: TargetDecision
  /** Id of the suggestion at Crowdin that has git's text and is older than the one that counts; null: there is none. */
  readonly older: number | null
}

/** One translation, unit by unit in the order of the source. */
export interface TextsPlan {
  readonly post: OpenPost
  /** What Crowdin had of it; null: nothing. */
  readonly remote: ExchangeFile | null
  readonly texts: readonly PlannedText[]
}

export interface TextsWish {
  readonly post: OpenPost
  readonly source: Pick<SourcePlan, 'file' | 'changes'>
  /** The source as Crowdin holds it now; null: it holds none. */
  readonly held: ExchangeFile | null
  /** Null: Crowdin has no such file. */
  readonly there: {
    readonly place: FileInLocale
    readonly stringsOf: StringsOf
    readonly remote: ExchangeFile | null
  } | null
  readonly options: TargetOptions
  /** False: texts of git stay in git. */
  readonly gives: boolean
}

/** Decides for each unit of a translation which side's text is the newer one. Changes nothing, and asks only where texts differ. */
export async function planTexts(
  { project, crowdin }: { readonly project: Project; readonly crowdin: Crowdin },
  { post, source, held, there, options, gives }: TextsWish,
): Promise<TextsPlan> {
  const { standings } = post.assessment
  const ids = source.file.units.map(({ id }) => id)
  const draft = draftFile({ ...source.file, ids }, post, post.assessment)
  const remote = there?.remote ?? null
  const ahead = carryAhead({ changes: source.changes, remote, locale: post.pair.locale })
  const compared = compareSides({ held: source.file, draft, ...ahead })
  const since = new Map(held?.units.map(({ id, meaningSince }) => [id, meaningSince]))
  const pastOf = there === null ? undefined : openPast({ project, crowdin, post, ...there })
  const texts = new Map(remote?.units.map(({ id, target }) => [id, target ?? []]))
  const isThere = findUnplaced(post)
  // a text that stays in git settles nothing at Crowdin
  const wish = gives || options.prefer !== 'git' ? options : { take: options.take }
  const planned = compared.map(async (sides, i): Promise<PlannedText[]> => {
    const standing = standings[i]
    if (standing === undefined) return []
    const { id } = sides.unit
    const { existing } = standing
    const asked = { sides, existing, heldText: texts.get(id) ?? [], meaningSince: since.get(id) }
    const past = needsHistory(sides) ? await pastOf?.(asked) : undefined
    const decided = decideText(settleSides(sides, past ?? NO_PAST), wish)
    const decision = decided === 'pull' ? reconsider(sides, isThere(sides, standing), wish) : decided
    const older = past?.suggested === 'before' ? past.suggestionId : null
    return [{ sides, standing, decision: decision === 'push' && !gives ? 'nothing' : decision, older }]
  })
  return { post, remote, texts: (await Promise.all(planned)).flat() }
}

/** What would come into git, and should not. */
function reconsider(
  { unit, git, remote }: UnitSides,
  isThere: boolean,
  { prefer }: TargetOptions,
): TargetDecision {
  if (isThere) return 'agreed'
  if (git === null || !git.isGood || remote === null || prefer === 'remote') return 'pull'
  if (!hasOtherNumber({ source: unit.source, git: git.text, remote: remote.text })) return 'pull'
  return prefer === 'git' ? 'push' : 'conflict'
}

/**
 * Tells of a text from Crowdin whether the translation has it in a passage that surely belongs to no segment: somebody put it there by hand, where
 * nobody could tell its place.
 */
function findUnplaced({ target, assessment }: OpenPost): (sides: UnitSides, standing: Standing) => boolean {
  const owned = new Set(assessment.standings.map(({ existing }) => existing?.id))
  const free = once(() => {
    const segments = target?.segments.filter(({ id }) => !owned.has(id)) ?? []
    return new Set(segments.map(segment => wordsKey(inlineOf(segment))))
  })
  return ({ remote }, { existing }) =>
    existing === null && remote !== null && free().has(wordsKey(remote.text))
}
