import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { align } from '../../src/alignment/align.ts'
import { fitOf } from '../../src/alignment/fit.ts'
import { findMisfits } from '../../src/alignment/judge-pair.ts'
import { extract } from '../../src/document/extract.ts'
import { loadParser } from '../../src/document/parsers.ts'
import type { Document } from '../../src/document/types.ts'
import { markdownFiles } from '../document/generate.ts'

beforeAll(async () => loadParser('satteri'))

/** What a translator or a careless hand does to the blocks of a text, one after another. */
type Mutation = (blocks: readonly string[], at: number) => string[]

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  drop: (blocks, at) => blocks.filter((_, i) => i !== at),
  swap: (blocks, at) => [
    ...blocks.slice(0, at),
    ...blocks.slice(at, at + 2).toReversed(),
    ...blocks.slice(at + 2),
  ],
  merge: (blocks, at) => [
    ...blocks.slice(0, at),
    blocks.slice(at, at + 2).join(' '),
    ...blocks.slice(at + 2),
  ],
  split: (blocks, at) => blocks.flatMap((block, i) => (i === at ? block.split(/(?<=\w) (?=w)/) : [block])),
  repeat: (blocks, at) => blocks.flatMap((block, i) => (i === at ? [block, block] : [block])),
  note: (blocks, at) => [...blocks.slice(0, at), '(訳注: ここに注)', ...blocks.slice(at)],
}

function mutated(text: string, steps: readonly (readonly [string, number])[]): string {
  const ending = /\r\n?|\n/.exec(text)?.[0] ?? '\n'
  const blank = ending + ending
  let blocks = text.split(blank)
  for (const [name, at] of steps)
    blocks = MUTATIONS[name]?.(blocks, at % Math.max(1, blocks.length)) ?? blocks
  return blocks.join(blank).replaceAll('word', '語').replaceAll(/\bw\b/g, 'を')
}

/** A text and what became of it. */
const pairs = fc
  .tuple(
    markdownFiles(),
    fc.array(fc.tuple(fc.constantFrom(...Object.keys(MUTATIONS)), fc.nat(30)), { maxLength: 6 }),
  )
  .map(([text, steps]) => [extract(text), extract(mutated(text, steps))] as const)

const strangers = fc
  .tuple(markdownFiles(), markdownFiles())
  .map(([a, b]) => [extract(a), extract(b)] as const)

function ids(segments: Document['segments']): string[] {
  return segments.map(({ id }) => id).sort()
}

describe('align', () => {
  it('puts every segment of both documents in exactly one bead', () => {
    fc.assert(
      fc.property(fc.oneof({ arbitrary: pairs, weight: 3 }, strangers), ([source, target]) => {
        const beads = align(source, target)
        expect(ids(beads.flatMap(bead => bead.source))).toEqual(ids(source.segments))
        expect(ids(beads.flatMap(bead => bead.target))).toEqual(ids(target.segments))
      }),
      { numRuns: 50 },
    )
  })

  it('gives beads of segments or of markup, none empty, each with a probability', () => {
    fc.assert(
      fc.property(fc.oneof(pairs, strangers), ([source, target]) => {
        for (const bead of align(source, target)) {
          const { markup } = bead
          expect(bead.source.length + bead.target.length > 0).toBe(markup === undefined)
          if (markup !== undefined) expect(markup.source.length + markup.target.length).toBeGreaterThan(0)
          expect(bead.confidence).toBeGreaterThanOrEqual(0)
          expect(bead.confidence).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('names each piece of markup once, within the text and outside of all segments', () => {
    fc.assert(
      fc.property(pairs, ([source, target]) => {
        const beads = align(source, target)
        for (const [side, { text, segments }] of [
          ['source', source],
          ['target', target],
        ] as const) {
          const pieces = beads.flatMap(({ markup }) => markup?.[side] ?? [])
          const taken = [...pieces, ...segments.flatMap(({ ranges }) => ranges)].filter(
            ({ start, end }) => end > start,
          )
          taken.sort((a, b) => a.start - b.start)
          taken.forEach(({ start, end }, i) => {
            expect(start).toBeGreaterThanOrEqual(taken[i - 1]?.end ?? 0)
            expect(end).toBeLessThanOrEqual(text.length)
          })
        }
      }),
      { numRuns: 30 },
    )
  })

  it('pairs a document with itself, text with equal text', () => {
    fc.assert(
      fc.property(markdownFiles(), text => {
        for (const { source, target } of align(extract(text), extract(text)))
          expect(target.map(segment => segment.source)).toEqual(source.map(segment => segment.source))
      }),
      { numRuns: 30 },
    )
  })
})

describe('fitOf and findMisfits', () => {
  it('give shares and at most one finding for any pair', () => {
    fc.assert(
      fc.property(fc.oneof(pairs, strangers), ([source, target]) => {
        const beads = align(source, target)
        const fit = fitOf(source, target, beads)
        for (const share of [fit.confidence, fit.covered, fit.used]) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
        }
        expect(findMisfits(source, target, { beads, fit }).length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 30 },
    )
  })
})
