import { digestOf } from './digest.ts'
import { factJson } from './shape.ts'
import type { Digest, Fact, LedgerRecord } from './types.ts'

/** A fact on record, under its id. */
export function record<F extends Fact>(fact: F): LedgerRecord<F> {
  return { id: idOf(fact), ...fact }
}

/** Digest of a fact alone: of its kind and its values, not of who recorded it and what was noted. */
export function idOf(fact: Fact): Digest {
  return digestOf(factJson(fact))
}
