import { joinTrimmed } from '../join-trimmed.ts'
import { literal, prose } from '../markdown.ts'
import type { Words } from '../words.ts'
import { conflictMarkdown } from './conflict-markdown.ts'
import { countRequest } from './count-request.ts'
import { languageName } from './language-name.ts'
import { formatMarker } from './marker.ts'
import { markerOf } from './marker-of.ts'
import type { Marker, TranslationRequest } from './request.ts'
import { doneWords } from './summary-markdown.ts'

export interface CommentOptions {
  /** In the language of the sources. */
  readonly words: Words
  /** In the language of the translations; where it is that of `words`, all is said once. */
  readonly localeWords: Words
}

export interface MentionOptions extends CommentOptions {
  /** Accounts on GitHub without `@`; what can be none is left out. */
  readonly logins: readonly string[]
  readonly asked: Marker['asked']
}

/**
 * A comment that asks people for a review whom GitHub does not let be asked: the only texts with a real `@login` are this and `formatReminder`. It ends
 * in a marker, and says how to be left alone. Null where nobody can be mentioned.
 */
export function formatMention(request: TranslationRequest, options: MentionOptions): string | null {
  return calling('mention', request, options)
}

/** The same for people who were asked before and did not answer yet. */
export function formatReminder(request: TranslationRequest, options: MentionOptions): string | null {
  return calling('reminder', request, options)
}

/** Why a request was closed without being merged: nothing is left to do, or what it carried came to its base on another way. */
export type Closing = 'done' | 'merged'

/** A comment for a request that closes itself. */
export function formatClosing(request: TranslationRequest, reason: Closing, options: CommentOptions): string {
  const { kind, locale } = request
  const isDone = reason === 'done' || kind === 'issue'
  const say = (t: Words): string =>
    isDone ? doneWords(request, t) : t('request:closing.merged', { language: languageName(locale, t) })
  return joinTrimmed(languagesOf(options).map(t => [literal(say(t))]))
}

/** A comment that says which files a person has to bring together, and how. */
export function formatConflict(request: TranslationRequest, options: CommentOptions): string {
  const count = { count: request.conflicts.length }
  const languages = languagesOf(options)
  return joinTrimmed([
    ...languages.map(t => [literal(t('request:conflicts', count))]),
    ...conflictMarkdown(request, languages),
  ])
}

/** Letters, digits and single hyphens, as GitHub has them; names of enterprise accounts may hold `_`. */
const LOGIN = /^[a-z\d](?:[a-z\d]|[-_](?=[a-z\d])){0,99}$/i

function calling(
  what: 'mention' | 'reminder',
  request: TranslationRequest,
  { logins, asked, ...both }: MentionOptions,
): string | null {
  const names = logins.filter(login => LOGIN.test(login))
  if (names.length === 0) return null
  const marker: Marker = { ...markerOf(request), kind: 'mention', isDone: false, asked }
  return `${joinTrimmed([
    [names.map(login => `@${login}`).join(' ')],
    ...languagesOf(both).flatMap(t => [
      [askingWords(what, request, t)],
      [`<sub>${prose(t('request:optOut'))}</sub>`],
    ]),
  ])}\n${formatMarker({ marker, ticked: [] })}\n`
}

/** What is asked, and how much it is. */
function askingWords(what: 'mention' | 'reminder', request: TranslationRequest, t: Words): string {
  const { work, workPosts } = countRequest(request)
  const language = languageName(request.locale, t)
  const { kind } = request
  const code = what === 'mention' ? `request:mention.${kind}` : `request:reminder.${kind}`
  const asked = literal(t(code, { language }))
  if (work === 0) return asked
  const open = t('request:summary.work', {
    segments: t('diff:segments', { count: work }),
    posts: t('status:posts', { count: workPosts }),
  })
  return `${asked} ${literal(open)}`
}

/** That of the translators first. */
function languagesOf({ words, localeWords }: CommentOptions): Words[] {
  return words('request:language') === localeWords('request:language') ? [words] : [localeWords, words]
}
