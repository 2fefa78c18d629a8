import type { Crowdin } from '../../../crowdin/connection.ts'
import { addSuggestions } from '../../../crowdin/suggest-many.ts'
import { addSuggestion } from '../../../crowdin/translations.ts'
import { UserError } from '../../../errors.ts'
import type { CarriedText } from '../../../plan/source/plan-carried.ts'

export interface TextsToSuggest {
  readonly locale: string
  readonly texts: readonly CarriedText[]
  /** Crowdin's ids by unit. */
  readonly strings: ReadonlyMap<string, number>
}

/** Suggests texts, and gives the id of each by its unit; those that a check of the project refuses are not in it. */
export async function suggestTexts(
  crowdin: Crowdin,
  { locale, texts, strings }: TextsToSuggest,
): Promise<ReadonlyMap<string, number>> {
  const wanted = texts.map(({ id, text }) => ({ id, text, stringId: strings.get(id) ?? 0 }))
  const made = await unlessRefused(() => addSuggestions(crowdin, { locale, texts: wanted }))
  if (made !== null) return new Map(wanted.flatMap(({ id }, i) => pair(id, made[i]?.id)))
  const ids = new Map<string, number>()
  for (const { id, text, stringId } of wanted) {
    const one = await unlessRefused(() => addSuggestion(crowdin, { locale, text, stringId }))
    if (one !== null) ids.set(id, one.id)
  }
  return ids
}

function pair(id: string, translationId: number | undefined): [string, number][] {
  return translationId === undefined ? [] : [[id, translationId]]
}

async function unlessRefused<T>(suggest: () => Promise<T>): Promise<T | null> {
  try {
    return await suggest()
  } catch (error) {
    if (error instanceof UserError && error.code === 'crowdin:invalid') return null
    throw error
  }
}
