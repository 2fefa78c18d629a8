import type { Message } from '../../../errors.ts'
import { markedText, shownText } from '../../../exchange/shown-text.ts'
import type { Inline } from '../../../exchange/types.ts'
import type { ImportedPost, OpenUnit } from '../../../report/import/import-report.ts'
import type { OpenText, SyncedTranslation, TextFate } from '../../../report/sync/sync-report.ts'
import type { TargetDecision } from '../../../plan/target/types.ts'
import { openUnits } from '../../exchange/tell-units.ts'
import type { PlannedText, TextsPlan } from './plan-texts.ts'

/** A translation of which nothing is known but its place. */
export function blankTranslation({
  source,
  target,
  locale,
}: Pick<SyncedTranslation, 'source' | 'target' | 'locale'>): SyncedTranslation {
  return {
    source,
    target,
    locale,
    outcome: 'unchanged',
    problem: null,
    isNew: false,
    untranslated: 0,
    waits: null,
    newBasis: null,
    recorded: 0,
    edits: [],
    segments: NONE,
    open: [],
  }
}

/** The same, with why nothing can be said of it, or nothing be written. */
export function failedTranslation(told: SyncedTranslation, { code, params }: Message): SyncedTranslation {
  return { ...told, outcome: 'failed', problem: { code, params }, newBasis: null, recorded: 0, edits: [] }
}

const NONE: SyncedTranslation['segments'] = {
  agreed: 0,
  none: 0,
  behind: 0,
  pulled: 0,
  pushed: 0,
  offered: 0,
  unapproved: 0,
  outdated: 0,
  waiting: 0,
  conflict: 0,
  bad: 0,
  refused: 0,
}

const FATES: Readonly<Record<Exclude<TargetDecision, 'pull'>, TextFate>> = {
  nothing: 'none',
  agreed: 'agreed',
  push: 'pushed',
  offered: 'offered',
  waiting: 'unapproved',
  outdated: 'outdated',
  conflict: 'conflict',
}

/** What becomes of each text of a translation; `came`: what came into git, null where nothing was to come. */
export function tellTexts(plan: TextsPlan, came: ImportedPost | null): SyncedTranslation {
  const segments: Record<TextFate, number> = { ...NONE }
  for (const text of plan.texts) if (text.decision !== 'pull') segments[fateOf(text, text.decision)] += 1
  const told = {
    ...blankTranslation(plan.post.pair),
    isNew: plan.post.target === null,
    open: conflictsIn(plan),
  }
  if (came === null) return { ...told, segments }
  const { outcome, problem, untranslated, waits, newBasis, recorded, edits, units } = came
  segments.pulled += units.taken
  segments.agreed += units.agreed
  segments.waiting += units.waiting
  segments.none += units.idle
  segments.bad += units.bad
  segments.refused += units.conflict + units.changed + units.gone + units.lost + units.refused
  const open = [...told.open, ...came.open.map(openText)]
  const written = { problem, untranslated, waits, newBasis, recorded, edits, segments }
  return { ...told, ...written, open, outcome: outcome === 'none' ? 'unchanged' : outcome }
}

function fateOf({ sides: { git } }: PlannedText, decision: Exclude<TargetDecision, 'pull'>): TextFate {
  return decision === 'nothing' && git?.isSource === false && !git.isGood ? 'behind' : FATES[decision]
}

function conflictsIn({ post, texts }: TextsPlan): OpenText[] {
  return texts.flatMap(({ decision, sides: { git, remote }, standing }) => {
    if (decision !== 'conflict' || git === null || remote === null) return []
    const outcome = {
      kind: 'conflict',
      why: 'edited',
      unit: remote.unit,
      standing,
      text: '',
      isVouched: true,
    } as const
    const [unit] = openUnits([outcome], post)
    const why = { code: git.isGood ? 'sync:conflict' : 'sync:conflictUnsure', params: {} }
    return unit === undefined
      ? []
      : { ...openText(unit), ...sideBySide(git.text, remote.text), fate: 'conflict', why }
  })
}

function sideBySide(git: readonly Inline[], crowdin: readonly Inline[]): Pick<OpenText, 'git' | 'crowdin'> {
  const show = shownText(git) === shownText(crowdin) ? markedText : shownText
  return { git: show(git), crowdin: show(crowdin) }
}

function openText(unit: OpenUnit): OpenText {
  const { kind, id, why, headings, line, targetLine, source, incoming, existing } = unit
  const fate = kind === 'bad' ? kind : 'refused'
  return {
    fate,
    id,
    why,
    headings,
    line,
    targetLine,
    source,
    git: existing,
    crowdin: incoming,
    commented: false,
  }
}
