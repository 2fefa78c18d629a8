import type { Words } from '../words.ts'
import type { ReviewersReport, StandingCandidate } from './reviewers-report.ts'
import type { ReviewersJson } from './reviewers-schema.ts'
import { noteWords, reasonWords } from './reviewers-words.ts'

/** The report as JSON of `reviewers.schema.json`, indented, ending in a line end. */
export function formatReviewersJson(report: ReviewersReport, t: Words): string {
  return `${JSON.stringify(reviewersJson(report, t), null, 2)}\n`
}

/** The report as a plain value: codes and keys are never localised, `message` is. */
export function reviewersJson(report: ReviewersReport, t: Words): ReviewersJson {
  const { tool, commit, isShallow, locales, notes } = report
  return {
    schema: 1,
    tool,
    commit,
    isShallow,
    locales: locales.map(({ locale, posts, candidates }) => ({
      locale,
      posts,
      candidates: candidates.map(candidate => candidateJson(candidate, t)),
    })),
    notes: notes.map(note => ({ ...note, message: noteWords(note, t) })),
  }
}

/** No more digits than mean something, so that the same evidence gives the same text on every machine. */
const DIGITS = 4

function candidateJson(
  { login, name, score, active, standing, reasons }: StandingCandidate,
  t: Words,
): ReviewersJson['locales'][number]['candidates'][number] {
  return {
    login,
    name,
    score: Number(score.toFixed(DIGITS)),
    active,
    standing,
    reasons: reasons.map(reason => ({ ...reason, message: reasonWords(reason, t) })),
  }
}
