import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { format } from '../../src/ledger/format.ts'
import { inForce } from '../../src/ledger/in-force.ts'
import { merge } from '../../src/ledger/merge.ts'
import { parse } from '../../src/ledger/parse.ts'
import { record } from '../../src/ledger/record.ts'
import type { LedgerRecord } from '../../src/ledger/types.ts'
import { aBasis, aRecord, aSegment, COMMITS, DIGESTS, ledger } from './records.ts'

const basis = record(aBasis)
const codes = (text: string) => parse(text).findings.map(({ code, line }) => `${line} ${code}`)
const changed = (changes: object) => `${JSON.stringify({ ...basis, ...changes })}\n`

describe('the text of a ledger', () => {
  it('has a line for each record, its keys in fixed order', () => {
    const noted = { note: 'N', by: 'ada', ...basis }
    expect(format([noted])).toBe(
      `{"id":"${basis.id}","kind":"basis","commit":"${COMMITS[0]}","path":"a.md","blob":"${COMMITS[1]}","by":"ada","note":"N"}\n`,
    )
    expect(format([])).toBe('')
  })

  it('is read as it was written, whatever the order and the line ends', () => {
    fc.assert(
      fc.property(ledger, records => {
        const text = format(records)
        expect(parse(text)).toEqual({ records: merge(records), findings: [] })
        expect(format(parse(text).records ?? [])).toBe(text)
        const turned = `\uFEFF${text.split('\n').toReversed().join('\r\n')}\r\n`
        expect(parse(turned)).toEqual(parse(text))
      }),
    )
  })

  it('says the same thing once', () => {
    expect(parse(format([basis]).repeat(3)).records).toEqual([basis])
  })
})

describe('a ledger with conflict markers', () => {
  it.each(['<<<<<<< HEAD', '=======', '>>>>>>> other', '||||||| base', '<<<<<<<<<<<'])(
    'is unusable: %s',
    marker => {
      const text = `${format([basis])}${marker}\n${format([record(aSegment)])}`
      expect(parse(text)).toEqual({
        records: null,
        findings: [{ code: 'ledger:conflict', severity: 'error', params: { line: 2 }, line: 2 }],
      })
    },
  )
})

describe('a line that is no record', () => {
  it.each([
    ['{"id":', 'notARecord'],
    ['[]', 'notARecord'],
    ['null', 'notARecord'],
    ['{}', 'unknownKind'],
    [changed({ kind: 'toString' }), 'unknownKind'],
    [changed({ kind: 7 }), 'unknownKind'],
    [changed({ since: 1 }), 'unknownKey'],
    [changed({ constructor: 1 }), 'unknownKey'],
    [changed({ by: '' }), 'badValue'],
    [changed({ commit: 'abcdef1' }), 'badValue'],
    [changed({ blob: undefined }), 'badValue'],
    [changed({ path: '../a.md' }), 'badValue'],
    [changed({ path: '/a.md' }), 'badValue'],
    [changed({ path: 'a\0.md' }), 'badValue'],
    [changed({ path: 'b.md' }), 'wrongId'],
    [JSON.stringify({ ...record(aSegment), occurrence: { headings: ['A'], nth: 0 } }), 'badValue'],
    [JSON.stringify({ ...record(aSegment), occurrence: { headings: [1], nth: 1 } }), 'badValue'],
    [JSON.stringify({ ...record(aSegment), occurrence: { headings: [], nth: 1, x: 1 } }), 'badValue'],
  ])('is a finding, and the others count: %s', (line, code) => {
    const text = `${format([basis])}\n${line.trimEnd()}\n${format([record(aSegment)])}`
    expect(codes(text)).toEqual([`3 ledger:${code}`])
    expect(parse(text).records).toEqual(merge([basis, record(aSegment)]))
  })

  it('never makes the reader fail', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), text => void parse(text)))
  })
})

describe('an id', () => {
  it('is the same for two people who record the same', () => {
    fc.assert(
      fc.property(aRecord, aRecord, (a, b) => {
        expect(a.id === b.id).toBe(isDeepStrictEqual(factOf(a), factOf(b)))
      }),
    )
  })
})

function factOf(record: LedgerRecord): unknown {
  const entries = Object.entries(record).filter(([key]) => !['id', 'by', 'note'].includes(key))
  return JSON.parse(JSON.stringify(Object.fromEntries(entries)))
}

describe('merging ledgers', () => {
  it('knows no order, no grouping and no repetition', () => {
    fc.assert(
      fc.property(ledger, ledger, ledger, (a, b, c) => {
        expect(merge(a, b)).toEqual(merge(b, a))
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)))
        expect(merge(a, b, c)).toEqual(merge(merge(a, b), c))
        expect(merge(a, a)).toEqual(merge(a))
        expect(merge(merge(a))).toEqual(merge(a))
      }),
    )
  })

  it('keeps what two people noted beside the same', () => {
    const ada = { ...basis, by: 'ada' }
    expect(merge([ada], [basis])).toHaveLength(2)
  })
})

describe('an undo', () => {
  const undo = record({ kind: 'undo', revokes: basis.id })
  const again = record({ kind: 'undo', revokes: undo.id })

  it('revokes what it names, whoever recorded it, and whichever comes first', () => {
    expect(inForce([undo, basis, { ...basis, by: 'ada' }])).toEqual([undo])
  })

  it('is itself revoked by another', () => {
    expect(inForce([basis, undo, again])).toEqual([basis, again])
    expect(inForce([basis, undo, again, record({ kind: 'undo', revokes: again.id })])).not.toContain(basis)
  })

  it('of nothing that is there does nothing', () => {
    expect(inForce([basis, record({ kind: 'undo', revokes: DIGESTS[0] ?? '' })])).toContain(basis)
  })
})
