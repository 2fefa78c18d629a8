import { notFound } from '../refusal.ts'
import type { State } from '../state.ts'

/** The id of a target language of the project; any other is not found. */
export function languageOf({ project }: State, languageId: string): string {
  if (!project.targetLanguageIds.includes(languageId)) throw notFound()
  return languageId
}
