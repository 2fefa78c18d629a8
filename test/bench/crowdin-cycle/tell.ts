import type { SyncReport } from '../../../src/report/sync/sync-report.ts'
import type { Blog } from './blog.ts'
import type { Run, Stage } from './run.ts'

export type Actors = Stage & { readonly blog: Blog }

/** Something that has to hold, with what was found. */
export interface Verdict {
  readonly what: string
  readonly holds: boolean
  /** Ids, paths and counts; never a text. */
  readonly evidence: readonly string[]
}

/** What a stage of the cycle showed. */
export interface Told {
  readonly name: string
  readonly run: Omit<Run, 'report'> | null
  readonly figures: Readonly<Record<string, unknown>>
  readonly verdicts: readonly Verdict[]
}

/** Holds when nothing speaks against it. */
export function none(what: string, against: readonly string[]): Verdict {
  return { what, holds: against.length === 0, evidence: against }
}

/** Holds when both numbers are equal. */
export function equal(what: string, found: number, expected: number): Verdict {
  return { what, holds: found === expected, evidence: [`${found} of ${expected}`] }
}

/** What a run says of what it could not do. */
export function problemsIn({ posts, translations }: SyncReport): string[] {
  const sent = posts.flatMap(post => [
    { path: post.source, problem: post.problem },
    ...post.translations.map(({ target, problem }) => ({ path: target, problem })),
  ])
  const come = translations.map(({ target, problem }) => ({ path: target, problem }))
  return [...sent, ...come].flatMap(({ path, problem }) =>
    problem === null ? [] : [`${path}: ${problem.code} ${JSON.stringify(problem.params)}`],
  )
}

/** Segments by what becomes of them, over all posts and all translations; what is 0 is left out. */
export function figuresOf({ posts, translations, findings }: SyncReport): Record<string, unknown> {
  return {
    posts: countBy(posts.map(({ outcome }) => outcome)),
    segments: sum(posts.map(({ segments }) => segments)),
    translations: countBy(translations.map(({ outcome }) => outcome)),
    texts: sum(translations.map(({ segments }) => segments)),
    offered: sum(
      posts.flatMap(post =>
        post.translations.map(({ segments, taken }) => ({ segments, taken: taken ?? 0 })),
      ),
    ),
    open: countBy(translations.flatMap(({ open }) => open.map(({ fate, why }) => `${fate} ${why.code}`))),
    findings: countBy(findings.map(({ code }) => code)),
  }
}

export function countBy(keys: readonly string[]): Record<string, number> {
  return sum(keys.map(key => ({ [key]: 1 })))
}

function sum(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const total: Record<string, number> = {}
  for (const [key, count] of counts.flatMap(each => Object.entries(each)))
    if (count > 0) total[key] = (total[key] ?? 0) + count
  return total
}
