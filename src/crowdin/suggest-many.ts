import { isFailure, tryAsk } from './ask.ts'
import type { Crowdin } from './connection.ts'
import { languageOf } from './languages.ts'
import { addSuggestion, decoded, isSameText, listSuggestions, suggestionOf } from './translations.ts'
import type { Suggestion } from './types.ts'
import { userErrorOf } from './user-error-of.ts'

export interface Suggestions {
  readonly locale: string
  readonly texts: readonly { readonly stringId: number; readonly text: string }[]
}

type Wanted = Suggestions['texts'][number]

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
  const made = new Map<Wanted, Suggestion>()
  for (const batch of batchesOf(texts)) {
    const some = { locale, texts: batch }
    const done = (await addAtOnce(crowdin, some)) ?? (await addEach(crowdin, some))
    batch.forEach((text, i) => {
      const suggestion = done[i]
      if (suggestion !== undefined) made.set(text, suggestion)
    })
  }
  return texts.flatMap(text => made.get(text) ?? [])
}

/** Answers do not say which string they are of, so that equal texts never go together. */
function batchesOf(texts: readonly Wanted[]): Wanted[][] {
  const batches: { texts: Wanted[]; known: Set<string> }[] = []
  for (const each of texts) {
    const key = decoded(each.text)
    let batch = batches.find(({ known, texts: { length } }) => length < AT_ONCE && !known.has(key))
    if (batch === undefined) batches.push((batch = { texts: [], known: new Set() }))
    batch.texts.push(each)
    batch.known.add(key)
  }
  return batches.map(batch => batch.texts)
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
  const all = (answer.body?.data ?? []).map(({ data }) => suggestionOf(data))
  const made = texts.flatMap(({ text }) => all.find(each => isSameText(each.text, text)) ?? [])
  return made.length === texts.length ? made : null
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
