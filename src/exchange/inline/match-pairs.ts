import type { Atom } from './types.ts'

/**
 * For each atom the index of its partner, its own for one that stands alone, undefined for one that is no code at all. Pairs never
 * cross: emphasis that would is none, tags that would stand alone.
 */
export function matchPairs(atoms: readonly Atom[]): (number | undefined)[] {
  const partners: (number | undefined)[] = atoms.map((_, i) => i)
  const open: number[] = []
  atoms.forEach((atom, i) => {
    if (atom.role === 'open') return void (open.length < DEEPEST ? open.push(i) : leave(atoms, partners, i))
    if (atom.role === 'whole') return
    const at = placeOf(atoms, open, atom)
    if (at < 0) return leave(atoms, partners, i)
    for (const crossed of open.splice(at + 1)) leave(atoms, partners, crossed)
    const start = open.pop()
    if (start === undefined) return
    partners[start] = i
    partners[i] = start
  })
  for (const i of open) leave(atoms, partners, i)
  return partners
}

/** Editors show few levels; beyond this marks stand alone, so that no text can exhaust the stack. */
const DEEPEST = 40

/** Where the open partner stands in the stack; one that does not bind may not reach past one that does. */
function placeOf(atoms: readonly Atom[], open: readonly number[], atom: Atom): number {
  for (let at = open.length - 1; at >= 0; at--) {
    const candidate = atoms[open[at] ?? -1]
    if (candidate === undefined) return -1
    if (candidate.pair === atom.pair && candidate.kind === atom.kind) return at
    if (candidate.binding && !atom.binding) return -1
  }
  return -1
}

/** Marks of emphasis without a partner are words; everything else stands for itself. */
function leave(atoms: readonly Atom[], partners: (number | undefined)[], i: number): void {
  const { kind } = atoms[i] ?? {}
  const isMark = kind === 'emphasis' || kind === 'strong' || kind === 'delete'
  partners[i] = isMark ? undefined : i
}
