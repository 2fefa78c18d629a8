import { isFailure, tryAsk } from './ask.ts'
import type { Crowdin } from './connection.ts'
import { languageOf } from './languages.ts'
import { addSuggestion, isSameText, listSuggestions, suggestionOf } from './translations.ts'
import type { Suggestion } from './types.ts'
import { userErrorOf } from './user-error-of.ts'

export interface Suggestions {
  readonly locale: string
  readonly texts: readonly { readonly stringId: number; readonly text: string }[]
}

/** What Crowdin takes at once is not written down; nobody has been refused a hundred. */
const AT_ONCE = 100

/**
 * Suggests many translations, a hundred with one request; the answer has one for each text, in their order. Where Crowdin refuses a hundred for the
 * sake of one, or its answer is lost, each is looked for and only what is missing is suggested, one by one.
 */
export async function addSuggestions(
  crowdin: Crowdin,
  { locale, texts }: Suggestions,
): Promise<Suggestion[]> {
  const all: Suggestion[] = []
  for (let from = 0; from < texts.length; from += AT_ONCE) {
    const some = { locale, texts: texts.slice(from, from + AT_ONCE) }
    all.push(...((await addAtOnce(crowdin, some)) ?? (await addEach(crowdin, some))))
  }
  return all
}

/** Null where it is not sure that all are there. */
async function addAtOnce(crowdin: Crowdin, { locale, texts }: Suggestions): Promise<Suggestion[] | null> {
  const languageId = languageOf(crowdin, locale)
  const operations = texts.map(({ stringId, text }) => ({
    op: 'add' as const,
    path: '/-',
    value: { stringId, languageId, text },
  }))
  const answer = await tryAsk(crowdin, client =>
    client.stringTranslationsApi.translationBatchOperations(crowdin.projectId, operations),
  )
  if (isFailure(answer)) {
    if (answer.kind !== 'invalid' && !answer.uncertain) throw userErrorOf(answer, locale)
    return null
  }
  const made = (answer.body?.data ?? []).map(({ data }) => suggestionOf(data))
  const complete =
    made.length === texts.length && made.every(({ text }, n) => isSameText(text, texts[n]?.text ?? ''))
  return complete ? made : null
}

async function addEach(crowdin: Crowdin, { locale, texts }: Suggestions): Promise<Suggestion[]> {
  const all: Suggestion[] = []
  for (const { stringId, text } of texts) {
    const there = await listSuggestions(crowdin, { stringId, locale })
    const same = there.find(suggestion => isSameText(suggestion.text, text))
    all.push(same ?? (await addSuggestion(crowdin, { stringId, locale, text })))
  }
  return all
}
