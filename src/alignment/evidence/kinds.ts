import type { Unit, UnitKind } from '../units/unit.ts'
import { WEIGHTS } from './weights.ts'

/** Evidence by kind, nesting and level of two units, as log-odds. */
export function likeKinds(a: Unit, b: Unit): number {
  if (a.kind === 'front-matter' || b.kind === 'front-matter')
    return a.kind === b.kind && a.nesting === b.nesting ? FIELD : -Infinity
  if (a.kind !== b.kind) return otherKinds(a.kind, b.kind)
  const kind = a.kind === 'paragraph' ? WEIGHTS.paragraph : WEIGHTS.kind
  const nesting = a.nesting === b.nesting ? 0 : WEIGHTS.nesting
  if (a.kind !== 'heading') return kind + nesting
  return kind + nesting + (a.level === b.level ? WEIGHTS.level : WEIGHTS.otherLevel)
}

/** The same front-matter field, whatever it says. */
const FIELD = 20

function otherKinds(a: UnitKind, b: UnitKind): number {
  if (PROSE.has(a) && PROSE.has(b)) return WEIGHTS.otherProse
  const isCode = a === 'code' ? PROSE.has(b) : b === 'code' && PROSE.has(a)
  return isCode ? WEIGHTS.codeAsProse : WEIGHTS.otherKind
}

const PROSE: ReadonlySet<UnitKind> = new Set(['paragraph', 'list-item', 'html', 'image', 'heading'])
