import { problemAnnotations, type Problem } from '../problem-annotations.ts'
import type { Words } from '../words.ts'
import type { PrItem, PrReport } from './pr-report.ts'

/** Workflow commands of GitHub Actions for what failed, and for branches that a person has to bring together with the base. */
export function prAnnotations({ items }: PrReport, t: Words): string {
  return problemAnnotations('pr', items.flatMap(problemsOf), t)
}

function problemsOf({ locale, post, problem, conflicts }: PrItem): Problem[] {
  const subject = post === null ? locale : `${locale} ${post}`
  const failed = problem === null ? [] : [{ subject, message: problem }]
  const torn = conflicts.map(path => ({ subject, message: { code: 'pr:conflicting', params: { path } } }))
  return [...failed, ...torn]
}
