import type { SignOff } from '../../freshness/signing/types.ts'
import type { Pair } from '../../freshness/types.ts'
import { record } from '../../ledger/record.ts'
import type { ResolvedBasis } from '../bases.ts'
import type { Renewal } from '../renewed-fact.ts'

/** What the ledgers record of segments once records that a later edit left behind are made anew. */
export function renewSignOffs(
  bases: ReadonlyMap<Pair, ResolvedBasis>,
  renewals: ReadonlyMap<Pair, readonly Renewal[]>,
): Map<Pair, ResolvedBasis> {
  return new Map(
    Array.from(bases, ([pair, basis]) => {
      const renewed = renewals.get(pair) ?? []
      return [pair, { ...basis, signOffs: exchange(basis.signOffs ?? [], renewed) }]
    }),
  )
}

/** Facts of which none is about the same segment as one of the others. */
export function withoutThose<F extends Named>(facts: readonly F[], others: readonly Named[]): F[] {
  const names = new Set(others.map(nameOf))
  return facts.filter(fact => !names.has(nameOf(fact)))
}

type Named = Pick<SignOff, 'kind' | 'source' | 'occurrence'>

function exchange(signOffs: readonly SignOff[], renewed: readonly Renewal[]): SignOff[] {
  return [...withoutThose(signOffs, renewed), ...renewed.map(record)]
}

function nameOf({ kind, source, occurrence: { headings, nth } }: Named): string {
  return JSON.stringify([kind, source, nth, ...headings])
}
