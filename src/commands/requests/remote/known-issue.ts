import { listIssues } from '../../../github/issues.ts'
import type { Issue } from '../../../github/types.ts'
import { parseMarker } from '../../../report/request/marker.ts'
import { localeLabel } from './labels.ts'
import type { Desk, KnownIssue } from '../types.ts'

/** The newest tracking issue of a locale; an open one counts more than a newer closed one. Asks GitHub once. */
export async function readKnownIssue({ github, hosted }: Desk, locale: string): Promise<KnownIssue> {
  if (!hosted.hasIssues) return { issue: null, fate: 'none' }
  const issues = await listIssues(github, { label: localeLabel(locale).name, state: 'all' })
  const ours = issues.filter(({ body }) => {
    const marker = parseMarker(body)?.marker
    return marker?.kind === 'issue' && marker.locale === locale
  })
  const [newest = null] = ours.toSorted((a, b) => order(a, b))
  return { issue: newest, fate: fateOf(newest) }
}

function order(a: Issue, b: Issue): number {
  if (a.state !== b.state) return a.state === 'open' ? -1 : 1
  return b.number - a.number
}

function fateOf(issue: Issue | null): KnownIssue['fate'] {
  if (issue === null) return 'none'
  if (issue.state === 'open') return 'open'
  return parseMarker(issue.body)?.marker.isDone === true ? 'done' : 'declined'
}
