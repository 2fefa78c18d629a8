import { beforeAll, describe, expect, it } from 'vitest'
import { align } from '../../src/alignment/align.ts'
import { extract } from '../../src/document/extract.ts'
import { loadParser } from '../../src/document/parsers.ts'
import type { Segment } from '../../src/document/types.ts'

beforeAll(() => loadParser('satteri'))

const cut = (side: readonly Segment[]): string => side.map(({ source }) => source).join(' + ')

describe('texts that are compared within a band', () => {
  it('loses nothing where a target says much of its own', () => {
    const own = (from: number): string[] =>
      Array.from({ length: 200 }, (_, at) => `See \`c${from + at}\` for more.`)
    const added = Array.from({ length: 700 }, (_, at) => `新しい段落 ${at}`)
    const source = extract([...own(0), ...own(200)].join('\n\n'))
    const target = extract([...own(0), ...added, ...own(200)].join('\n\n'))
    const beads = align(source, target)
    expect(beads.flatMap(bead => bead.target)).toHaveLength(1100)
    const pairs = beads.filter(bead => bead.source.length > 0)
    expect(pairs.filter(bead => cut(bead.source) === cut(bead.target)).length).toBeGreaterThan(395)
  })
})
