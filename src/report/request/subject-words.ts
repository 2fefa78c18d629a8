import type { Words } from '../words.ts'
import { harmless } from './harmless.ts'
import { languageName } from './language-name.ts'
import type { TranslationRequest } from './request.ts'

/**
 * What a request is, in a few words of the source language: `Update the Korean translation of 3 posts`. A single post is named by its title, of
 * which at most `most` UTF-16 units are told.
 */
export function subjectWords(
  { kind, locale, post, posts }: TranslationRequest,
  t: Words,
  most: number,
): string {
  const language = languageName(locale, t)
  const [first] = posts
  const isOne = most > 0 && (posts.length === 1 || post !== null)
  const title = isOne ? harmless(first?.title ?? post ?? '', most) : ''
  const what =
    kind === 'issue' ? 'issue' : posts.length > 0 && posts.every(({ isNew }) => isNew) ? 'new' : 'update'
  if (title !== '') return t(`request:subject.${what}One`, { language, title })
  return t(`request:subject.${what}`, { language, count: posts.length })
}
