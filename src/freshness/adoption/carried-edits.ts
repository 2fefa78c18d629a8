import { shareOf } from './edit-share.ts'
import type { Traces } from './traces.ts'
import type { TargetEdit } from './types.ts'

/** The edits that a translator made, the newest first, and what of the target's traces is theirs. */
export interface OwnWork {
  readonly edits: readonly TargetEdit[]
  readonly traces: Traces
}

/**
 * Takes out of a target what others carried into it: a maintainer who corrects a command in the source and in all translations at
 * once makes none of them newer. Edits are given from the newest to the oldest; what was carried in before a translator went over the
 * text again is theirs.
 */
export function ownWork(edits: readonly TargetEdit[], read: (text: string) => Traces): OwnWork {
  const traces = new Map(read(edits[0]?.after ?? ''))
  const last = edits.findIndex(edit => !isCarried(edit) && shareOf(edit) >= RENEWED)
  for (const edit of edits.slice(0, last === -1 ? undefined : last))
    if (isCarried(edit)) subtract(traces, read(edit.before ?? ''), read(edit.after))
  return { edits: edits.filter(edit => !isCarried(edit)), traces }
}

/** Share of new lines from which on a translator is taken to have gone over the whole text. */
const RENEWED = 0.2

/** An edit as large as this is no correction, whoever else was in the commit. */
const LARGE = 0.3

/** Nobody speaks all languages: who edits the source too, or most translations at once, carries a correction over. */
function isCarried(edit: TargetEdit): boolean {
  if (edit.before === null) return false
  const common = edit.withSource || (edit.together > 1 && edit.together * 2 > edit.existing)
  return common && shareOf(edit) < LARGE
}

function subtract(traces: Map<string, number>, before: Traces, after: Traces): void {
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const more = (after.get(key) ?? 0) - (before.get(key) ?? 0)
    if (more !== 0) traces.set(key, Math.max(0, (traces.get(key) ?? 0) - more))
  }
}
