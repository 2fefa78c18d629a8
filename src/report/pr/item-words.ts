import type { Words } from '../words.ts'
import type { PrItem, PrReport, PrThread } from './pr-report.ts'

/** What is told of one item, in one language, as plain text. */
export interface ItemWords {
  /** What became of its pull request and of its issue; empty where nothing did. */
  readonly threads: readonly { readonly words: string; readonly url: string | null }[]
  /** How much is in it; empty where nothing is. */
  readonly counts: string
  /** Who was asked, what a person has to mend. */
  readonly notes: readonly string[]
}

/** True where there is something to be told of an item. */
export function isTold({ pull, issue, problem }: PrItem): boolean {
  return pull.outcome !== 'none' || issue.outcome !== 'none' || problem !== null
}

/** The words for one item. */
export function itemWords(item: PrItem, mode: PrReport['mode'], t: Words): ItemWords {
  const { counts, asked, keyless, conflicts, problem, locale } = item
  const told = ['posts', 'carried', 'translated', 'accepted', 'work', 'queued'] as const
  return {
    threads: toldThreads(item).map(one => ({
      words: threadWords(one, { mode, locale }, t),
      url: one.thread.url,
    })),
    counts: told
      .filter(name => counts[name] > 0)
      .map(name => t(`pr:count.${name}`, { count: counts[name] }))
      .join(' · '),
    notes: [
      ...asked.map(({ login, how }) => t(`pr:asked.${how}`, { login })),
      ...keyless.map(login => t('pr:keyless', { login })),
      ...conflicts.map(path => t('pr:conflicting', { path })),
      ...(problem === null ? [] : [t(problem.code, problem.params)]),
    ],
  }
}

interface ToldThread {
  readonly kind: 'pull' | 'issue' | 'both'
  readonly thread: PrThread
}

function toldThreads({ pull, issue }: PrItem): ToldThread[] {
  if (pull.outcome === 'reported' && issue.outcome === 'reported') return [{ kind: 'both', thread: pull }]
  const threads: ToldThread[] = [
    { kind: 'pull', thread: pull },
    { kind: 'issue', thread: issue },
  ]
  return threads.filter(({ thread }) => thread.outcome !== 'none')
}

/** What a plan says in other words than what was done. */
const PLANNED: ReadonlySet<string> = new Set(['opened', 'reopened', 'refreshed', 'closed'])

function threadWords(
  { kind, thread: { outcome, number } }: ToldThread,
  { mode, locale }: { readonly mode: PrReport['mode']; readonly locale: string },
  t: Words,
): string {
  if (kind === 'both') return t('pr:done.both.reported', { locale })
  const codes = {
    pull: { done: `pr:done.pull.${outcome}`, plan: `pr:plan.pull.${outcome}` },
    issue: { done: `pr:done.issue.${outcome}`, plan: `pr:plan.issue.${outcome}` },
  }
  const isPlan = mode === 'plan' && PLANNED.has(outcome)
  return t(codes[kind][isPlan ? 'plan' : 'done'], { number: number ?? '', locale })
}
