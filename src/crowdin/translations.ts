import type { StringTranslationsModel } from '@crowdin/crowdin-api-client'
import { dataOf, isFailure, tryAsk } from './ask.ts'
import type { Crowdin } from './connection.ts'
import { languageOf } from './languages.ts'
import { listAll } from './list-all.ts'
import type { FileNamed } from './source.ts'
import type { CurrentTranslation, Suggestion } from './types.ts'
import { userErrorOf } from './user-error-of.ts'

/** The translation that each string of a file has now in a locale; strings without one are not in it. */
export async function listTranslations(
  crowdin: Crowdin,
  { fileId, path, locale }: FileNamed & { readonly locale: string },
): Promise<CurrentTranslation[]> {
  const language = languageOf(crowdin, locale)
  const translations = await listAll(crowdin, {
    subject: `${path} (${locale})`,
    call: (client, page) =>
      client.stringTranslationsApi.listLanguageTranslations(crowdin.projectId, language, { fileId, ...page }),
    keyOf: translation => translation.stringId,
  })
  return translations.flatMap(translation => ('text' in translation ? [currentOf(translation)] : []))
}

/** A string of one locale. */
export interface InLocale {
  readonly stringId: number
  readonly locale: string
}

/** All that anybody suggested for a string, the oldest first. */
export async function listSuggestions(
  crowdin: Crowdin,
  { stringId, locale }: InLocale,
): Promise<Suggestion[]> {
  const language = languageOf(crowdin, locale)
  const suggestions = await listAll(crowdin, {
    subject: `${stringId} (${locale})`,
    call: (client, page) =>
      client.stringTranslationsApi.listStringTranslations(crowdin.projectId, stringId, language, page),
    keyOf: suggestion => suggestion.id,
  })
  return suggestions.map(suggestionOf).toSorted((one, other) => one.id - other.id)
}

/** Suggests a translation, or gives the suggestion of the same text that is there. */
export async function addSuggestion(
  crowdin: Crowdin,
  { stringId, locale, text }: InLocale & { readonly text: string },
): Promise<Suggestion> {
  const languageId = languageOf(crowdin, locale)
  const answer = await tryAsk(crowdin, client =>
    client.stringTranslationsApi.addTranslation(crowdin.projectId, { stringId, languageId, text }),
  )
  const subject = `${stringId} (${locale})`
  if (!isFailure(answer)) return suggestionOf(dataOf(answer, subject))
  const there =
    answer.uncertain || answer.status === 400 ? await listSuggestions(crowdin, { stringId, locale }) : []
  const same = there.find(suggestion => isSameText(suggestion.text, text))
  if (same === undefined) throw userErrorOf(answer, subject)
  return same
}

/** Whether a text that Crowdin shows is the one it was given: it may show `<` for `&lt;`. */
export function isSameText(theirs: string, ours: string): boolean {
  return theirs === ours || theirs === decoded(ours)
}

const REFERENCES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/** A text with the references of XML resolved. */
export function decoded(text: string): string {
  return text.replaceAll(/&(lt|gt|quot|apos|amp);/g, (whole, name: string) => REFERENCES[name] ?? whole)
}

function currentOf(translation: StringTranslationsModel.PlainLanguageTranslation): CurrentTranslation {
  const { stringId, translationId, text, user, createdAt } = translation
  return { stringId, id: translationId, text, by: user?.username ?? '', at: createdAt }
}

/** A suggestion in our words. */
export function suggestionOf({
  id,
  text,
  user,
  createdAt,
}: StringTranslationsModel.StringTranslation): Suggestion {
  return { id, text, by: user?.username ?? '', at: createdAt }
}
