import { createComment, editComment } from '../../github/comments.ts'
import type { Github } from '../../github/connection.ts'
import type { PullRequest } from '../../github/types.ts'
import { acceptable, withAccepted } from '../../plan/guard/with-accepted.ts'
import { formatGuardComment } from '../../report/guard/guard-comment.ts'
import type { GuardReport } from '../../report/guard/guard-report.ts'
import type { Words } from '../../report/words.ts'
import { acceptedIn, keyOf, readTalk } from './read-talk.ts'

/** What became of the comment. */
export interface GuardPosting {
  readonly number: number
  /**
   * - `nothing`: there is nothing to say, and nothing was said before.
   * - `outdated`: the request has another head by now, for which another run speaks.
   */
  readonly outcome: 'created' | 'edited' | 'unchanged' | 'nothing' | 'outdated'
  /** With who accepted what. */
  readonly report: GuardReport
}

export interface PostOptions {
  readonly report: GuardReport
  /** ISO 8601. */
  readonly now: string
  /** Words for people who read a locale, English where we do not speak it. */
  readonly wordsOf: (locale: string) => Promise<Words>
}

/** Writes our one comment below a request, or brings it up to date; nothing where it says the same already. */
export async function postGuard(
  github: Github,
  request: PullRequest,
  { report: judged, now, wordsOf }: PostOptions,
): Promise<GuardPosting> {
  const { number, head } = request
  if (head.commit !== judged.head.commit) return { number, outcome: 'outdated', report: judged }
  const talk = await readTalk(github, request)
  const keys = acceptable(judged)
  const accepted = acceptedIn(talk, keys)
  const report = withAccepted(judged, accepted)
  const isSilent = report.sources.length + report.translations.length + report.findings.length === 0
  if (isSilent && talk.own === null) return { number, outcome: 'nothing', report }
  // What was accepted before anything was listed stays so
  const said = new Map(accepted.map(({ key, at }) => [key, at]))
  const since = new Map(keys.map(key => [key, talk.listed?.get(key) ?? said.get(keyOf(key)) ?? now]))
  const voices = { t: await wordsOf('en'), localeWords: await wordsOf(localeOf(report)) }
  const body = formatGuardComment(report, voices, since)
  if (talk.own === null) await createComment(github, number, body)
  else if (plain(talk.own.body) === plain(body)) return { number, outcome: 'unchanged', report }
  else await editComment(github, talk.own.id, body)
  return { number, outcome: talk.own === null ? 'created' : 'edited', report }
}

/** The one locale of the translations that a request changes; the sources' where it is of several. */
function localeOf({ translations, sourceLocale }: GuardReport): string {
  const locales = new Set(translations.map(({ locale }) => locale))
  const [first = sourceLocale] = locales
  return locales.size === 1 ? first : sourceLocale
}

/** GitHub may give line ends back as others. */
function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trim()
}
