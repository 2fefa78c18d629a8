import { lineOf } from '../../document/position.ts'
import type { Segment } from '../../document/types.ts'
import type { Message } from '../../errors.ts'
import type { Standing } from '../../exchange/merging/assess-units.ts'
import type { Outcome } from '../../exchange/merging/plan-post.ts'
import { shownText } from '../../exchange/shown-text.ts'
import type { IdleUnit, OpenUnit, UnitOutcome } from '../../report/import/import-report.ts'
import type { OpenPost } from './open-posts.ts'

/** Number of units by what became of them. */
export function countUnits(outcomes: readonly Outcome[]): Readonly<Record<UnitOutcome, number>> {
  const counts: Record<UnitOutcome, number> = {
    taken: 0,
    agreed: 0,
    idle: 0,
    waiting: 0,
    conflict: 0,
    changed: 0,
    gone: 0,
    lost: 0,
    bad: 0,
    refused: 0,
  }
  for (const { kind } of outcomes) counts[kind === 'agree' ? 'agreed' : kind] += 1
  return counts
}

/** Those that were not taken, and that somebody has to look at, each with its place. */
export function openUnits(outcomes: readonly Outcome[], post: OpenPost): OpenUnit[] {
  const lines = { source: lineOf(post.after.text), target: lineOf(post.target?.text ?? '') }
  const targets = new Map(post.target?.segments.map(segment => [segment.id, segment]))
  return outcomes.flatMap((outcome): OpenUnit[] => {
    const why = whyOf(outcome)
    if (why === undefined || !isOpen(outcome)) return []
    const { kind, unit } = outcome
    const standing = 'standing' in outcome ? outcome.standing : undefined
    const place = targets.get(standing?.place?.target[0] ?? '')
    return [
      {
        kind,
        id: unit.id,
        why,
        headings: standing?.segment.headings ?? [],
        line: standing === undefined ? null : lines.source(startOf(standing.segment)),
        targetLine: place === undefined ? null : lines.target(startOf(place)),
        source: shownText(unit.source),
        sourceNow: kind === 'changed' ? sourceOf(standing) : null,
        incoming: shownText(unit.target ?? []),
        existing: standing?.text ?? '',
      },
    ]
  })
}

/** Those that the file has no translation of that counts, each with its place. */
export function idleUnits(outcomes: readonly Outcome[], { after }: OpenPost): IdleUnit[] {
  const lineAt = lineOf(after.text)
  return outcomes.flatMap((outcome): IdleUnit[] => {
    if (outcome.kind !== 'idle') return []
    const { unit, why, standing } = outcome
    const line = standing === undefined ? null : lineAt(startOf(standing.segment))
    return [{ why, id: unit.id, line, source: shownText(unit.source) }]
  })
}

function startOf({ ranges }: Segment): number {
  return ranges[0]?.start ?? 0
}

function sourceOf(standing: Standing | undefined): string | null {
  return standing === undefined ? null : shownText(standing.source)
}

type Open = Extract<Outcome, { readonly kind: OpenUnit['kind'] }>

function isOpen(outcome: Outcome): outcome is Open {
  return ['conflict', 'changed', 'gone', 'lost', 'bad', 'refused'].includes(outcome.kind)
}

function whyOf(outcome: Outcome): Message | undefined {
  switch (outcome.kind) {
    case 'conflict':
      return { code: `exchange:conflict.${outcome.why}`, params: {} }
    case 'refused':
      return { code: `exchange:refused.${outcome.why}`, params: {} }
    case 'changed':
    case 'gone':
    case 'lost':
      return { code: `exchange:unit.${outcome.kind}`, params: {} }
    case 'bad':
      return outcome.problem
    default:
      return undefined
  }
}
