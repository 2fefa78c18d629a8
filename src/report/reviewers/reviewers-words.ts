import type { CandidateReason } from './candidate.ts'
import type { Words } from '../words.ts'
import type { LocaleReviewers, ReviewersReport, StandingCandidate } from './reviewers-report.ts'

/** What speaks for somebody, in words. */
export function reasonWords(reason: CandidateReason, t: Words): string {
  if (reason.kind === 'configured') return t('reviewers:reason.configured')
  if (reason.kind === 'code-owner') return t('reviewers:reason.codeOwner', { pattern: reason.pattern })
  if (reason.kind === 'front-matter') {
    const { posts, asked } = reason
    return among({ asked, all: posts }, t('reviewers:reason.frontMatter', { count: posts }), t)
  }
  if (reason.kind === 'author') {
    const { commits, asked } = reason
    return among({ asked, all: commits }, t('reviewers:reason.author', { count: commits }), t)
  }
  const { requests: count } = reason
  return t(reason.kind === 'merged' ? 'reviewers:reason.merged' : 'reviewers:reason.reviewed', { count })
}

interface Share {
  readonly asked: number
  readonly all: number
}

/** Says no more where all of them, or none, are about what was asked for: then it tells nothing. */
function among({ asked, all }: Share, reason: string, t: Words): string {
  return asked === 0 || asked === all ? reason : t('reviewers:reason.asked', { reason, count: asked })
}

/** Of one locale: how many people there are, and how many of them would be asked. */
export function headlineWords({ locale, candidates }: LocaleReviewers, t: Words): string {
  const count = candidates.length
  if (count === 0) return t('reviewers:nobody', { locale })
  return t('reviewers:headline', { locale, count, asked: askedOf(candidates).length })
}

/** Those who would be asked. */
function askedOf(candidates: readonly StandingCandidate[]): StandingCandidate[] {
  return candidates.filter(({ standing }) => standing === 'asked')
}

/** That somebody would be asked, or what keeps them from it. */
export function standingWords({ standing }: StandingCandidate, t: Words): string {
  return t(`reviewers:standing.${standing}`)
}

/** What could be done so that the answer gets better, a sentence each; `askedGithub`: GitHub was asked for accounts already. */
export function nextWords({ locales, isShallow }: ReviewersReport, t: Words, askedGithub: boolean): string[] {
  const empty = locales.filter(({ candidates }) => askedOf(candidates).length === 0)
  const isWithout = locales.some(({ candidates }) =>
    candidates.some(({ standing }) => standing === 'no-account'),
  )
  const named = empty.map(({ locale }) => locale)
  return [
    ...(isShallow ? [t('reviewers:next.shallow', { command: 'git fetch --unshallow' })] : []),
    ...(empty.length > 0
      ? [t('reviewers:next.name', { locales: named.join(', '), locale: named[0] ?? '' })]
      : []),
    ...(isWithout && !askedGithub ? [t('reviewers:next.account')] : []),
  ]
}

/** Of each line of CODEOWNERS that was passed over: why. */
export function noteWords({ path, line, kind, text }: ReviewersReport['notes'][number], t: Words): string {
  return t(`reviewers:note.${kind}`, { place: `${path}:${line}`, text })
}
