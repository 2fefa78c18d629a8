import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { align } from '../../src/alignment/align.ts'
import { fitOf } from '../../src/alignment/fit.ts'
import { findMisfits } from '../../src/alignment/judge-pair.ts'
import { loadParser } from '../../src/document/parsers.ts'
import { type CorpusPair, hasCorpora, readCorpusPairs } from '../support/alignment/corpus-pairs.ts'

const note = hasCorpora ? '' : ' (skipped: no corpora)'

/** Each source with what other posts say in the same locale: the next one, which is often its neighbour in a series, and a far one. */
function crossed(pairs: readonly CorpusPair[]): CorpusPair[] {
  return [1, 17].flatMap(step =>
    pairs.flatMap((pair, i) => {
      const locals = pairs.filter(({ locale }) => locale === pair.locale)
      const other = locals[(locals.indexOf(pair) + step) % locals.length]
      if (other === undefined || other.source === pair.source || (step > 1 && i % 3 > 0)) return []
      return [{ ...pair, path: `${pair.path} ← ${other.path}`, target: other.target }]
    }),
  )
}

function codeOf({ source, target }: CorpusPair): string {
  const beads = align(source, target)
  return findMisfits(source, target, { beads, fit: fitOf(source, target, beads) })[0]?.code ?? 'none'
}

function shareOf(codes: readonly string[], ...wanted: string[]): number {
  return codes.filter(code => wanted.includes(code)).length / codes.length
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

describe.skipIf(!hasCorpora)(`findMisfits over the corpora${note}`, () => {
  const pairs: CorpusPair[][] = []
  let folder = ''
  beforeAll(async () => {
    await loadParser('satteri')
    folder = mkdtempSync(join(tmpdir(), 'evergloss-misfits-'))
    pairs.push(...readCorpusPairs(folder))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('finds (almost) nothing in translations', () => {
    const codes = pairs.flat().map(codeOf)
    console.log(`translations: ${codes.length}, otherPost ${percent(shareOf(codes, 'alignment:otherPost'))}`)
    console.log(`  nothing found ${percent(shareOf(codes, 'none'))}`)
    expect(codes.length).toBeGreaterThan(600)
    expect(shareOf(codes, 'alignment:otherPost', 'alignment:emptyTarget', 'alignment:muchLonger')).toBe(0)
    // Three are right: two that were begun only, and a page that is still in English
    expect(shareOf(codes, 'none')).toBeGreaterThan(0.99)
  })

  it("finds that a translation is another post's", () => {
    const codes = pairs.flatMap(crossed).map(codeOf)
    const told = shareOf(codes, 'alignment:otherPost')
    console.log(
      `crossed pairs: ${codes.length}, otherPost ${percent(told)}, nothing ${percent(shareOf(codes, 'none'))}`,
    )
    expect(codes.length).toBeGreaterThan(750)
    expect(told).toBeGreaterThan(0.93)
    expect(shareOf(codes, 'none')).toBeLessThan(0.015)
  })

  it('finds that a source was copied, where it has a sentence to be translated', () => {
    const copies = pairs.flat().map(pair => ({ ...pair, target: pair.source }))
    expect(shareOf(copies.map(codeOf), 'alignment:untranslated')).toBeGreaterThan(0.97)
  })
})
