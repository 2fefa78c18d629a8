import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/document/extract.ts'
import { merge } from '../../src/document/merge.ts'
import { loadParser } from '../../src/document/parsers.ts'
import type { Document } from '../../src/document/types.ts'
import { carryIds } from '../../src/exchange/carry-ids.ts'
import { inlineOfTarget } from '../../src/exchange/inline/inline-of-target.ts'
import { inlineOf } from '../../src/exchange/inline/inline-of.ts'
import { textOf } from '../../src/exchange/inline/text-of.ts'
import { formatPo } from '../../src/exchange/po/format-po.ts'
import { parsePo } from '../../src/exchange/po/parse-po.ts'
import { readTags, writeTags } from '../../src/exchange/po/tags.ts'
import type { ExchangeFile, Inline } from '../../src/exchange/types.ts'
import { unitsOf } from '../../src/exchange/units-of.ts'
import { formatXliff } from '../../src/exchange/xliff/format-xliff.ts'
import { parseXliff } from '../../src/exchange/xliff/parse-xliff.ts'
import { markdownFiles } from '../document/generate.ts'
import { cases } from '../support/cases.ts'
import { exchangeFiles, fileOf, inlines, unitOf } from './files.ts'

const runs = (numRuns: number) => ({ numRuns: cases(numRuns, 5) })

beforeAll(async () => {
  await loadParser('satteri')
  await loadParser('remark')
})

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What a PO file can say of a file: approved is translated, and what an `x` looks like stands in a note. */
function asPo(file: ExchangeFile): ExchangeFile {
  return {
    ...file,
    units: file.units.map(unit => ({
      ...unit,
      state: unit.state === 'approved' ? 'translated' : unit.state,
    })),
  }
}

/** A file's units with every source as its own target. */
function exchanged(document: Document): ExchangeFile {
  const units = unitsOf(document)
  let seed = 0
  const ids = carryIds(null, units, count =>
    Uint8Array.from({ length: count }, (_, i) => (seed++ * 7 + i) % 251),
  )
  return fileOf(
    units.map(({ source, kind, notes }, i) =>
      unitOf({ id: ids[i] ?? '', source, target: source, state: 'translated', kind, notes, exported: 'abc' }),
    ),
  )
}

function withoutShown(pieces: readonly Inline[]): Inline[] {
  return pieces.map(piece =>
    typeof piece === 'string'
      ? piece
      : { type: piece.type, id: piece.id, content: withoutShown(piece.content) },
  )
}

describe('any files', () => {
  it('come back from XLIFF as they were, and are written to the same bytes again', () => {
    fc.assert(
      fc.property(exchangeFiles, files => {
        const text = formatXliff(files)
        const again = parseXliff(bytes(text))
        expect(again).toEqual(files)
        expect(formatXliff(again)).toBe(text)
      }),
      runs(40),
    )
  })

  it('come back from PO as they were, and are written to the same bytes again', () => {
    fc.assert(
      fc.property(exchangeFiles, files => {
        const text = formatPo(files)
        const again = parsePo(bytes(text))
        expect(again).toEqual(files.map(asPo))
        expect(formatPo(again)).toBe(text)
      }),
      runs(40),
    )
  })

  it('have tags in PO that cannot be taken for words, nor words for tags', () => {
    fc.assert(
      fc.property(inlines, pieces => {
        expect(readTags(writeTags(pieces))).toEqual(pieces)
      }),
      runs(200),
    )
  })
})

describe('any Markdown file', () => {
  it('comes back through both formats to the same bytes', () => {
    fc.assert(
      fc.property(markdownFiles(), fc.constantFrom('satteri' as const, 'remark' as const), (text, parser) => {
        const document = extract(text, { parser })
        const file = exchanged(document)
        const [xliff] = parseXliff(bytes(formatXliff([file])))
        const [po] = parsePo(bytes(formatPo([file])))
        expect(xliff).toEqual(file)
        expect(po?.units.map(({ source }) => source)).toEqual(
          file.units.map(({ source }) => withoutShown(source)),
        )
        const targets = unitsOf(document).map(({ segment }, i) => {
          const fromXliff = textOf(xliff?.units[i]?.target ?? [], { document, segment })
          expect(textOf(po?.units[i]?.target ?? [], { document, segment })).toEqual(fromXliff)
          return [segment.id, 'text' in fromXliff ? fromXliff.text : fromXliff.problem.code] as const
        })
        expect(merge(document, new Map(targets))).toBe(text)
      }),
      runs(25),
    )
  })

  it('says the same when all of it is written anew', () => {
    fc.assert(
      fc.property(markdownFiles(), text => {
        const document = extract(text)
        // Lines of quotes that are none: what they say without their marks is no paragraph
        const units = unitsOf(document).filter(
          ({ segment }) => !/\n\s*\n/.test(segment.source.replaceAll(/\r\n?/g, '\n')),
        )
        const targets = units.map(({ segment, source }) => {
          const result = textOf([...source, ' new'], { document, segment })
          if ('problem' in result)
            throw new Error(`${result.problem.code}: ${JSON.stringify(segment.source)}`)
          return [segment.id, result.text] as const
        })
        const { segments } = extract(merge(document, new Map(targets)))
        for (const { segment } of units) {
          const again = segments.find(({ id }) => id === segment.id)
          expect(again === undefined ? undefined : endOf(inlineOf(again))).toMatch(/ new$/)
        }
      }),
      runs(40),
    )
  })

  it('is its own translation under the same ids', () => {
    fc.assert(
      fc.property(markdownFiles(), text => {
        for (const segment of extract(text).segments.filter(({ translatable }) => translatable)) {
          expect(inlineOfTarget(segment, segment)).toEqual(inlineOf(segment))
        }
      }),
      runs(40),
    )
  })
})

function endOf(pieces: readonly Inline[]): string {
  const last = pieces.at(-1)
  return typeof last === 'string' ? last : ''
}
