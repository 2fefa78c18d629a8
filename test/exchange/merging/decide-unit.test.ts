import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../../src/document/extract.ts'
import { loadParser } from '../../../src/document/parsers.ts'
import type { Inline, Unit } from '../../../src/exchange/types.ts'
import { type Decision, decideUnit } from '../../../src/exchange/merging/decide-unit.ts'
import { unitsOf } from '../../../src/exchange/units-of.ts'

beforeAll(async () => loadParser('satteri'))

const emphasised: Inline = { type: 'g', id: 't1', content: ['Teig'] }

/** A translator's text for a passage whose place in the translation is not sure. */
function decided(wanted: readonly Inline[], there: string): Decision {
  const [now, target] = [extract('Knead the dough.\n'), extract(`${there}\n`)]
  const [unit] = unitsOf(now)
  const [own] = target.segments
  if (unit === undefined || own === undefined) throw new Error('no passage')
  const { segment } = unit
  const place = { source: [segment.id], target: [own.id], older: [], isSure: false }
  const returned: Unit = { ...unit, id: 'u1', target: wanted, state: 'approved', exported: null }
  return decideUnit({
    resolved: { kind: 'same', unit: returned, segment },
    standing: {
      ...unit,
      state: 'untranslated',
      place,
      existing: null,
      text: own.source,
      digest: 'sha256:0',
      madeFor: null,
      use: 'unsure',
    },
    made: now,
    now,
    target,
    fuzzy: false,
    oneLanguage: false,
  })
}

describe('a text for a place that is not sure, with a code that only the translation has', () => {
  it('agrees with the very text that stands there', () => {
    expect(decided(['Den ', emphasised, ' kneten.'], 'Den **Teig** kneten.').kind).toBe('agree')
  })

  it('is not called bad where it has other words: there is no place for it', () => {
    expect(decided(['Den ', emphasised, ' gut kneten.'], 'Den **Teig** kneten.').kind).toBe('conflict')
  })

  it('is bad where nothing there has such a code', () => {
    expect(decided(['Den ', emphasised, ' kneten.'], 'Den Teig kneten.').kind).toBe('bad')
  })
})
