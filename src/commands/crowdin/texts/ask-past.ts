import { listApprovals } from '../../../crowdin/approvals.ts'
import type { Crowdin } from '../../../crowdin/connection.ts'
import type { FileNamed } from '../../../crowdin/source.ts'
import { listStrings } from '../../../crowdin/strings.ts'
import { listSuggestions, listTranslations } from '../../../crowdin/translations.ts'
import type { RemoteString, Suggestion } from '../../../crowdin/types.ts'
import type { Segment } from '../../../document/types.ts'
import { textKey } from '../../../exchange/inline/text-key.ts'
import type { Inline } from '../../../exchange/types.ts'
import { once } from '../../../freshness/locating/scene.ts'
import type { UnitSides } from '../../../plan/target/compare-sides.ts'
import { isCurrent } from '../../../plan/target/is-current.ts'
import { isSuggested } from '../../../plan/target/is-suggested.ts'
import type { Past } from '../../../plan/target/settle-sides.ts'
import type { OpenPost } from '../../exchange/open-posts.ts'
import type { Project } from '../../types.ts'
import { readPastTexts } from './past-texts.ts'
import type { FileInLocale } from './remote-texts.ts'

/** A unit whose past is asked for. */
export interface Asked {
  readonly sides: UnitSides
  /** What the translation has for it, where that is sure. */
  readonly existing: Segment | null
  /** Crowdin's text as it is held; `sides` may have a number carried into it. */
  readonly heldText: readonly Inline[]
  /** When the unit's source got its meaning, where an upload noted it. */
  readonly meaningSince: string | undefined
}

/** Strings of a file by our ids, asked once for all locales. */
export type StringsOf = () => Promise<ReadonlyMap<string, RemoteString>>

/** All strings of a file, asked when somebody wants to know, and once. */
export function openStrings(crowdin: Crowdin, file: FileNamed): StringsOf {
  return once(async () => {
    const strings = await listStrings(crowdin, file)
    return new Map(strings.map(string => [string.key, string]))
  })
}

/** The same, with what has to go before git's text is sent again. */
interface AskedPast extends Past {
  /** Of `suggested`; null: there is none. */
  readonly suggestionId: number | null
}

export interface PastOf {
  readonly project: Project
  readonly crowdin: Crowdin
  readonly post: OpenPost
  readonly place: FileInLocale
  readonly stringsOf: StringsOf
}

/** Asks both sides for what the decision on one unit needs, and each of them once for all units of a translation. */
export function openPast({
  project,
  crowdin,
  post,
  place,
  stringsOf,
}: PastOf): (asked: Asked) => Promise<AskedPast> {
  const named = { fileId: place.file.id, path: place.path, locale: place.locale }
  const pastTexts = once(() => readPastTexts(project, post))
  const written = once(async () => {
    const texts = await listTranslations(crowdin, named)
    return new Map(texts.map(each => [each.stringId, each.at]))
  })
  const approved = once(async () => {
    const approvals = await listApprovals(crowdin, named)
    return new Map(approvals.map(each => [each.stringId, each.at]))
  })
  return async ({ sides: { git, remote }, existing, heldText, meaningSince }) => {
    const string = remote === null ? undefined : (await stringsOf()).get(remote.unit.id)
    if (remote === null || string === undefined) return { ...UNKNOWN, isCurrent: false }
    const since = (await (remote.approved ? approved() : written())).get(string.id) ?? ''
    const { changedAt } = string
    const told = { isCurrent: remote.approved || isCurrent({ writtenAt: since, changedAt, meaningSince }) }
    if (git === null || existing === null || textKey(git.text) === textKey(remote.text))
      return { ...UNKNOWN, ...told }
    const past = await pastTexts()
    const suggestions = await listSuggestions(crowdin, { stringId: string.id, locale: place.locale })
    const own = suggestions.find(({ text }) => isSuggested(text, git.text))
    return {
      ...told,
      suggested: placeOf(own, since),
      suggestionId: own?.id ?? null,
      gitHad: [remote.text, heldText].some(text => past.had(existing.id, text)),
      gitIsOlder: past.stoodBefore(existing.id),
    }
  }
}

const UNKNOWN = { suggested: null, suggestionId: null, gitHad: false, gitIsOlder: false } as const

/** Whether it was made before the text that counts began to. */
function placeOf(suggestion: Suggestion | undefined, since: string): Past['suggested'] {
  if (suggestion === undefined) return null
  return Date.parse(suggestion.at) > Date.parse(since) ? 'after' : 'before'
}
