import { invalidField, notFound } from '../refusal.ts'
import { type State, userNamed } from '../state.ts'
import type { Token, Translation } from '../types.ts'
import { readFields } from '../validation/read-fields.ts'
import { filled, flag, integer, needed, nullable, oneOf, text } from '../validation/rule.ts'
import { typed } from '../xliff/typed.ts'
import { errorsOf } from './quality.ts'
import { suggest } from './suggest.ts'

const CREATE = {
  stringId: needed(integer),
  languageId: needed(filled),
  text: needed(filled),
  pluralCategoryName: text,
  addToTm: flag,
  provider: nullable(
    oneOf('tm', 'global_tm', 'google', 'microsoft', 'crowdin', 'deepl', 'amazon', 'custom_mt', 'ai'),
  ),
  providerId: integer,
  isPreTranslated: flag,
}

/** Checks a translation that is sent; what is returned adds it, and gives the one that is there where that is enough. */
export function newTranslation(state: State, body: unknown, { username }: Token): () => Translation {
  const given = readFields(body, CREATE)
  const { languageId } = given
  const string = state.strings.get(given.stringId)
  if (string === undefined) throw notFound()
  if (!state.project.targetLanguageIds.includes(languageId))
    throw invalidField(
      'languageId',
      'notInArray',
      `Language ${languageId} is not a target language of the project`,
    )
  const markup = typed(state, given.text)
  const { identicalTranslation, qaBlocksApi } = state.options.assume
  const [failure] = qaBlocksApi ? errorsOf(state, string, markup) : []
  if (failure !== undefined) throw invalidField('text', 'qaCheck', `QA check failed: ${failure.validation}`)
  const known = string.translations.get(languageId)?.find(other => other.text === markup)
  if (known !== undefined && identicalTranslation === 'refused')
    throw invalidField('text', 'notUnique', 'An identical translation of this string has been already saved')
  return () =>
    known ?? suggest(state, { string, languageId }, { text: markup, user: userNamed(state, username) })
}
