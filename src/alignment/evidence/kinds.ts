import type { Side } from '../sides.ts'
import type { Unit, UnitKind } from '../units/unit.ts'
import { WEIGHTS } from './weights.ts'

/** Evidence by kind, nesting and level of two units, as log-odds; each two sorts of units are compared once. */
export function kindsOf(source: Side, target: Side): (i: number, j: number) => number {
  const [ours, theirs] = [sortsIn(source), sortsIn(target)]
  const width = theirs.examples.length
  const table = Float64Array.from(ours.examples.flatMap(a => theirs.examples.map(b => likeKinds(a, b))))
  return (i, j) => table[(ours.sorts[i] ?? 0) * width + (theirs.sorts[j] ?? 0)] ?? -Infinity
}

/** Of each unit the number of its sort, and a unit of each sort. */
function sortsIn({ units }: Side): { readonly sorts: Int32Array; readonly examples: readonly Unit[] } {
  const known = new Map<string, number>()
  const examples: Unit[] = []
  const sorts = Int32Array.from(units, unit => {
    const key = `${unit.kind} ${unit.level} ${unit.nesting}`
    const sort = known.get(key) ?? examples.push(unit) - 1
    known.set(key, sort)
    return sort
  })
  return { sorts, examples }
}

function likeKinds(a: Unit, b: Unit): number {
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
