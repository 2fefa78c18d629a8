import { beforeAll, describe, expect, it } from 'vitest'
import { blockTreeOf } from '../../../src/carry/blocks/block-tree.ts'
import { applyMoves } from '../../../src/carry/blocks/apply-moves.ts'
import { insertBlock } from '../../../src/carry/blocks/insert-block.ts'
import { moveSections } from '../../../src/carry/blocks/move-sections.ts'
import { outlineOf } from '../../../src/carry/blocks/outline.ts'
import { removeBlocks } from '../../../src/carry/blocks/remove-blocks.ts'
import { extract } from '../../../src/document/extract.ts'
import { loadParser } from '../../../src/document/parsers.ts'
import { compareDocuments } from '../../../src/freshness/compare.ts'
import { segmentsOfSide } from '../../../src/freshness/locating/segments-of-side.ts'
import type { Change } from '../../../src/freshness/types.ts'
import {
  between,
  codeBlock,
  formatPost,
  type PostBlock,
  type Random,
  randomFrom,
  randomPost,
  translatePost,
} from './random-post.ts'

beforeAll(() => loadParser('satteri'))

interface Result {
  readonly text: string
  readonly isWhole: boolean
}

/** Inserts, removes and moves all that can be, at once. */
function follow(texts: readonly [string, string, string]): Result {
  const [before, after, target] = texts.map(text => extract(text))
  if (before === undefined || after === undefined || target === undefined) throw new Error('three texts')
  const versions = { before, after, target }
  const { changes } = compareDocuments(before, after)
  const removed = changes.flatMap(({ kind, before: side }) =>
    kind === 'removed' && side !== null ? [segmentsOfSide(before, side)] : [],
  )
  const outcomes = [
    ...removeBlocks(versions, removed),
    ...changes.flatMap(({ kind, after: side }) =>
      kind === 'added' && side !== null ? [insertBlock(versions, segmentsOfSide(after, side))] : [],
    ),
  ]
  const moves = moveSections(versions)
  const splices = outcomes.flatMap(each => each.splices)
  const distinct = [...new Map(splices.map(splice => [JSON.stringify(splice), splice])).values()]
  return {
    text: applyMoves(target.text, distinct, moves.pieces),
    isWhole: outcomes.every(({ state }) => state === 'carried') && changes.every(isOfPlaces),
  }
}

/** A block that was replaced by one like it is an edit, and nobody's work here. */
function isOfPlaces({ kind, reasons }: Change): boolean {
  return kind !== 'edited' || reasons.every(({ code }) => /Reordered|segmentMoved/.test(code))
}

type Edit = (blocks: readonly PostBlock[], random: Random) => readonly PostBlock[]

/** Blocks by section, what is before the first heading first. */
function sectionsOf(blocks: readonly PostBlock[]): PostBlock[][] {
  const sections: PostBlock[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push([block])
    else sections.at(-1)?.push(block)
  }
  return sections
}

function moveOne<T>(all: readonly T[], first: number, random: Random): readonly T[] {
  const at = between(random, first, all.length - 1)
  const rest = all.toSpliced(at, 1)
  return rest.toSpliced(between(random, first, rest.length), 0, ...all.slice(at, at + 1))
}

const EDITS: Readonly<Record<string, Edit>> = {
  'inserts code': (blocks, random) =>
    blocks.toSpliced(
      between(random, 0, blocks.length),
      0,
      ...Array.from({ length: between(random, 1, 3) }, () => codeBlock(random)),
    ),
  'removes blocks': (blocks, random) =>
    blocks.toSpliced(between(random, 0, blocks.length - 1), between(random, 1, 3)),
  'removes a section': (blocks, random) => {
    const sections = sectionsOf(blocks)
    return sections.toSpliced(between(random, 1, sections.length - 1), 1).flat()
  },
  'moves a section': (blocks, random) => moveOne(sectionsOf(blocks), 1, random).flat(),
  'moves items and rows': (blocks, random) =>
    blocks.map(block => {
      if (block.kind === 'table')
        return { ...block, text: moveOne(block.text.split('\n'), 2, random).join('\n') }
      return block.kind === 'list'
        ? { ...block, text: moveOne(block.text.split(/\n(?=-)/), 0, random).join('\n') }
        : block
    }),
}

const RUNS = Number(process.env['EVERGLOSS_RUNS'] ?? 40)

interface Try extends Result {
  /** The edited post, translated. */
  readonly wanted: string
  readonly seed: number
}

/** Edits posts at random, and follows. */
function tryAll(edits: readonly Edit[], end: string): readonly Try[] {
  return Array.from({ length: RUNS }, (_, seed) => {
    const random = randomFrom(seed * 7919 + edits.length)
    const post = randomPost(random)
    const next = edits.reduce<readonly PostBlock[]>((blocks, edit) => edit(blocks, random), post)
    const write = (blocks: readonly PostBlock[]): string =>
      formatPost(translatePost(blocks, seed % 3)).replaceAll('\n', end)
    const result = follow([formatPost(post), formatPost(next), write(post)])
    return { ...result, wanted: write(next), seed }
  })
}

function expectFollowed(tries: readonly Try[], share: number): void {
  // Where all is said to be carried, all blocks are there; what cannot move may stand where it stood.
  const wrong = tries.filter(({ isWhole, text, wanted }) => isWhole && blocksOf(text) !== blocksOf(wanted))
  expect(wrong.map(({ seed }) => seed)).toEqual([])
  const exact = tries.filter(({ text, wanted }) => text === wanted).length / tries.length
  console.log(`followed to the letter: ${(100 * exact).toFixed(0)} % of ${tries.length}`)
  expect(exact).toBeGreaterThanOrEqual(share)
}

/** Blocks with what they say, whatever their order. */
function blocksOf(text: string): string {
  const document = extract(text)
  return outlineOf(document, blockTreeOf(document).children).toSorted().join('\n')
}

describe.each(Object.entries(EDITS))('a source that %s', (_, edit) => {
  it('is followed to the letter, or left', () => {
    expectFollowed(tryAll([edit], '\n'), 0.9)
  })
})

describe('a source that is edited in several ways', () => {
  it('is followed at once, with other line ends', () => {
    const {
      'inserts code': one,
      'moves a section': two,
      'moves items and rows': three,
      'removes blocks': four,
    } = EDITS
    const edits = [one, two, three, four].filter(edit => edit !== undefined)
    expectFollowed(tryAll(edits, '\r\n'), 0.6)
  })
})
