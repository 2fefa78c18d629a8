import * as fc from 'fast-check'
import { record } from '../../src/ledger/record.ts'
import type { BasisFact, LedgerRecord, SegmentFact } from '../../src/ledger/types.ts'

export const COMMITS = ['a', 'b', 'c', 'd', 'e'].map(digit => digit.repeat(40))
export const DIGESTS = ['0', '1', '2'].map(digit => digit.repeat(32))
const [one = '', two = ''] = COMMITS
const [zero = ''] = DIGESTS

export const aBasis: BasisFact = { kind: 'basis', commit: one, path: 'a.md', blob: two }
export const aSegment: SegmentFact = {
  kind: 'segment',
  source: zero,
  occurrence: { headings: ['A', ''], nth: 1 },
  blob: two,
  target: zero,
}

const commit = fc.constantFrom(...COMMITS)
const digest = fc.constantFrom(...DIGESTS)
const text = fc.string({ minLength: 1, unit: 'binary' })
const words = fc.record({ by: text, note: text }, { requiredKeys: [] })
const occurrence = fc.record({
  headings: fc.array(fc.string(), { maxLength: 2 }),
  nth: fc.integer({ min: 1 }),
})
const path = fc.constantFrom('a.md', 'b/ü \u2028.md', 'b/\udc80.md')

const fact = fc.oneof(
  fc.record({ kind: fc.constant('basis' as const), commit, path, blob: commit }),
  fc.record({
    kind: fc.constantFrom('segment' as const, 'kept' as const),
    source: digest,
    occurrence,
    blob: commit,
    target: digest,
  }),
  fc.record({ kind: fc.constant('undo' as const), revokes: digest }),
)

/** Any record. */
export const aRecord: fc.Arbitrary<LedgerRecord> = fc
  .tuple(fact, words)
  .map(([each, beside]) => ({ ...record(each), ...beside }))

/** Any ledger, with records that come twice. */
export const ledger = fc.array(aRecord, { maxLength: 8 })
