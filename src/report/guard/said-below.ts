import { printable } from '../text/printable.ts'
import type { Words } from '../words.ts'

/** What recording what was accepted below a pull request came to. */
export interface SaidBelow {
  readonly number: number
  /** Segments that may be accepted. */
  readonly open: number
  readonly accepted: number
  /** Translations of which something is recorded now. */
  readonly recorded: number
  /** Each `/translate accept` below it, by whom, and whether their word counts there. */
  readonly commands: readonly { readonly by: string; readonly counts: boolean }[]
}

/** Why nothing was recorded, a sentence each; empty where something was. */
export function saidBelowWords(
  { number, open, accepted, recorded, commands }: SaidBelow,
  t: Words,
): string[] {
  if (recorded > 0) return []
  if (accepted > 0) return [t('guard:below.recorded', { number })]
  if (open === 0) return [t('guard:below.nothing', { number })]
  const ignored = countBy(commands.filter(({ counts }) => !counts))
  const unmeant = countBy(commands.filter(({ counts }) => counts))
  return [
    t('guard:below.unsaid', { number, count: open }),
    ...ignored.map(([by, count]) => t('guard:below.ignored', { by: printable(by), count })),
    ...(ignored.length > 0 ? [t('guard:below.who')] : []),
    ...unmeant.map(([by, count]) => t('guard:below.unmeant', { by: printable(by), count })),
  ]
}

function countBy(commands: SaidBelow['commands']): [by: string, count: number][] {
  const counts = new Map<string, number>()
  for (const { by } of commands) counts.set(by, (counts.get(by) ?? 0) + 1)
  return [...counts]
}
