import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { format } from '../../src/ledger/format.ts'
import { inForce } from '../../src/ledger/in-force.ts'
import { merge } from '../../src/ledger/merge.ts'
import { record } from '../../src/ledger/record.ts'
import { recordFacts } from '../../src/ledger/record-facts.ts'
import type { LedgerRecord, SegmentFact } from '../../src/ledger/types.ts'
import { aSegment, DIGESTS, ledger } from './records.ts'

const [, one = '', two = ''] = DIGESTS
const other: SegmentFact = { ...aSegment, source: one }

const idsOf = (records: readonly LedgerRecord[]): string[] => inForce(records).map(({ id }) => id)

describe('recording facts of segments', () => {
  it('makes them hold, whatever was revoked before, and changes nothing a second time', () => {
    fc.assert(
      fc.property(ledger, ledger, (own, former) => {
        const facts = [aSegment, other]
        const records = recordFacts({ own, former }, { facts, by: 'Ada' })
        for (const fact of facts) expect(idsOf(merge(records, former))).toContain(record(fact).id)
        expect(recordFacts({ own: records, former }, { facts, by: 'Ada' })).toEqual(records)
      }),
      { numRuns: 40 },
    )
  })

  it('makes those hold no more that it revokes, and again when they are recorded again', () => {
    fc.assert(
      fc.property(ledger, ledger, fc.integer({ min: 1, max: 5 }), (own, former, times) => {
        const { id } = record(aSegment)
        let records = recordFacts({ own, former }, { facts: [aSegment] })
        for (let i = 0; i < times; i += 1) {
          records = recordFacts({ own: records, former }, { facts: [], revoke: [id], by: `Ada ${i}` })
          expect(idsOf(merge(records, former))).not.toContain(id)
          records = recordFacts({ own: records, former }, { facts: [aSegment], by: `Bob ${i}` })
          expect(idsOf(merge(records, former))).toContain(id)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('does not meddle with what others record at the same time', () => {
    fc.assert(
      fc.property(ledger, own => {
        const former: LedgerRecord[] = []
        const start = recordFacts({ own, former }, { facts: [aSegment] })
        const added = recordFacts({ own: start, former }, { facts: [other], by: 'Ada' })
        const revoked = recordFacts(
          { own: start, former },
          { facts: [], revoke: [record(aSegment).id], by: 'Bob' },
        )
        const holding = idsOf(merge(added, revoked))
        expect(holding).toContain(record(other).id)
        expect(holding).not.toContain(record(aSegment).id)
        expect(format(merge(added, revoked))).toBe(format(merge(revoked, added)))
      }),
      { numRuns: 40 },
    )
  })

  it('lets go of records of the same segment, and of those that it takes the place of', () => {
    const again: SegmentFact = { ...aSegment, target: two }
    const start = recordFacts({ own: [], former: [] }, { facts: [aSegment, other] })
    const records = recordFacts(
      { own: start, former: [] },
      { facts: [again], replaced: [record(other).id], note: 'again' },
    )
    expect(records).toEqual([{ ...record(again), note: 'again' }])
    expect(recordFacts({ own: start, former: [] }, { facts: [{ ...aSegment, source: two }] })).toHaveLength(3)
  })
})
