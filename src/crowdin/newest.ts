import type { Crowdin } from './connection.ts'
import { ask } from './ask.ts'
import { languageOf } from './languages.ts'

/** Something that was done to a string; ids grow with time. */
export interface StringAct {
  readonly id: number
  readonly stringId: number
}

/** The newest first. */
export interface Newest {
  /** Of those that count. */
  readonly translations: readonly StringAct[]
  readonly approvals: readonly StringAct[]
}

/** At most so many of each are listed. */
export const NEWEST = 25

/** What was done last in a locale, over all files: two requests, however large the project is. */
export async function listNewest(crowdin: Crowdin, locale: string): Promise<Newest> {
  const { projectId } = crowdin
  const languageId = languageOf(crowdin, locale)
  const page = { limit: NEWEST, offset: 0 }
  const [translations, approvals] = await Promise.all([
    ask(crowdin, {
      subject: locale,
      call: ({ stringTranslationsApi: api }) =>
        api.listLanguageTranslations(projectId, languageId, { ...page, orderBy: 'translationId desc' }),
    }),
    ask(crowdin, {
      subject: locale,
      call: ({ stringTranslationsApi: api }) =>
        api.listTranslationApprovals(projectId, { ...page, languageId, orderBy: 'id desc' }),
    }),
  ])
  const counting = (translations.body?.data ?? []).flatMap(({ data }) =>
    'translationId' in data ? [{ id: data.translationId, stringId: data.stringId }] : [],
  )
  const approved = (approvals.body?.data ?? []).map(({ data: { id, stringId } }) => ({ id, stringId }))
  return { translations: newestFirst(counting), approvals: newestFirst(approved) }
}

function newestFirst(acts: readonly StringAct[]): StringAct[] {
  return acts.toSorted((one, other) => other.id - one.id)
}
