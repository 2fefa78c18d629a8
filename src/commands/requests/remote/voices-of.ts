import type { CommentOptions } from '../../../report/request/comments.ts'
import type { TranslationRequest } from '../../../report/request/request.ts'
import type { Desk } from '../types.ts'

/** The words that a request is told in: for who maintains the sources, and for who translates them. */
export async function voicesOf(
  { wordsOf }: Pick<Desk, 'wordsOf'>,
  { sourceLocale, locale }: Pick<TranslationRequest, 'sourceLocale' | 'locale'>,
): Promise<CommentOptions> {
  return { words: await wordsOf(sourceLocale), localeWords: await wordsOf(locale) }
}
