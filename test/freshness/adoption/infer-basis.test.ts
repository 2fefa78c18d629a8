import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../../src/document/extract.ts'
import { loadParser } from '../../../src/document/parsers.ts'
import { ownWork } from '../../../src/freshness/adoption/carried-edits.ts'
import { expectVersions } from '../../../src/freshness/adoption/expect-versions.ts'
import { inferBasis } from '../../../src/freshness/adoption/infer-basis.ts'
import { readVersions } from '../../../src/freshness/adoption/source-versions.ts'
import { traceReader } from '../../../src/freshness/adoption/traces.ts'
import type { Inference, TargetEdit } from '../../../src/freshness/adoption/types.ts'

beforeAll(async () => void (await loadParser('satteri')))

/** Fillers that all versions and all translations have. */
const STEADY = Array.from({ length: 8 }, (_, n) => `Word ${n} \`steady_${n}()\` [x](https://x.example/${n}).`)

function text(...paragraphs: string[]): string {
  return `${[...STEADY, ...paragraphs].join('\n\n')}\n`
}

function edit(some: Partial<TargetEdit>): TargetEdit {
  return {
    before: null,
    after: '',
    source: 0,
    withSource: false,
    together: 1,
    existing: 0,
    reached: () => true,
    ...some,
  }
}

function infer(versions: readonly string[], target: string, some: Partial<TargetEdit> = {}): Inference {
  const prepared = readVersions(versions, extract)
  const found = inferBasis(extract(target), prepared, [edit({ after: target, ...some })])
  if (found === null) throw new Error('no version')
  return found
}

describe('inferBasis', () => {
  const [three, two, one] = ['`tool 3` `--third`', '`tool 2` `--second`', '`tool 1` `--first`'].map(span =>
    text(`Run ${span} here, in the folder of the project, as before.`),
  )
  const versions = [three ?? '', two ?? '', one ?? '']

  it('finds each version in a translation of it', () => {
    for (const [index, version] of versions.entries()) {
      const target = version.replaceAll(/[a-z]+ (?=here|in|of|as)/gi, '語 ')
      expect(infer(versions, target)).toMatchObject({ version: index, findings: [] })
    }
  })

  it('gives probabilities that add up to one, and no other version where there is none', () => {
    const sum = infer(versions, one ?? '').likely.reduce((a, b) => a + b, 0)
    expect(sum).toBeCloseTo(1)
    expect(infer([one ?? ''], one ?? '')).toMatchObject({ version: 0, doubt: null })
  })

  it('knows nothing where the source has no version', () => {
    expect(inferBasis(extract('x'), readVersions([], extract), [])).toBeNull()
  })

  it('takes the version of its time where nothing tells, and is not unsure when all say the same', () => {
    const same = ['One thing, to be sure.', 'One thing, to be sure .', 'One thing , to be sure.'].map(line =>
      text(line),
    )
    expect(infer(same, text('訳'), { source: 1 })).toMatchObject({ version: 1 })
    expect(infer(same, text('訳'), { source: 1 }).confidence).toBeGreaterThan(0.95)
  })

  it('is unsure where nothing tells and much is at stake', () => {
    const words = ['Never do it twice.', 'Always do it twice.', 'Do it once only.']
    const others = words.map(line => text(line, `${line} And then wait.`, `${line} But why?`))
    const found = infer(others, text('訳', '訳', '訳'), { source: 1 })
    expect(found.confidence).toBeLessThan(0.9)
    expect(found.doubt?.segments).toBeGreaterThan(1)
  })

  it('leaves out versions that the translator could not have, however much the text may still say for them', () => {
    const reached = (version: number): boolean => version > 0
    expect(infer([three ?? '', two ?? ''], text('訳'), { source: 1, reached }).version).toBe(1)
    const code = (n: number) => text(...Array.from({ length: 9 }, (_, i) => `\`call_${i}(${n})\``))
    const shareOf = (target: string) =>
      infer([code(2), code(1)], target, { source: 1, reached }).likely[0] ?? 0
    expect(shareOf(code(2))).toBeGreaterThan(100 * shareOf(text('訳')))
  })
})

describe('ownWork', () => {
  const read = traceReader()
  const [old, carried] = [text('訳 `a`'), text('訳 `b`')]
  const added = edit({ after: old })

  it('takes a correction back that came with the source, or into most translations at once', () => {
    for (const some of [{ withSource: true }, { together: 3, existing: 4 }]) {
      const { edits, traces } = ownWork([edit({ before: old, after: carried, ...some }), added], read)
      expect(edits).toEqual([added])
      expect([traces.get('span a'), traces.get('span b')]).toEqual([1, 0])
    }
  })

  it('keeps what one translator changed, alone, in two of many languages, or all over', () => {
    for (const some of [{}, { together: 2, existing: 8 }]) {
      const own = edit({ before: old, after: carried, ...some })
      expect(ownWork([own, added], read).edits).toEqual([own, added])
    }
    const all = edit({ before: '古い文章です。古い。\n', after: carried, withSource: true })
    expect(ownWork([all, added], read).edits).toEqual([all, added])
  })

  it('keeps a correction that a translator went over later', () => {
    const later = `${carried}\n新しい段落をひとつ書きました。\n\nもうひとつ新しい段落を書きました。\n\n三つ目の新しい段落です、長い。\n`
    const edits = [
      edit({ before: carried, after: later }),
      edit({ before: old, after: carried, withSource: true }),
      added,
    ]
    expect(ownWork(edits, read).traces.get('span b')).toBe(1)
  })
})

describe('expectVersions', () => {
  it('expects the version of each edit most, older ones less, newer ones hardly', () => {
    const expected = expectVersions([edit({ after: 'a', source: 2 })], 5)
    const order = [...expected.keys()].sort((a, b) => (expected[b] ?? 0) - (expected[a] ?? 0))
    expect(order.slice(0, 3)).toEqual([2, 3, 4])
    expect(expected[0]).toBeLessThan(0.02)
  })

  it('counts an edit by how much of the text it brought', () => {
    const before = text('訳')
    const small = edit({ before, after: text('訳 だけ少し変わりました'), source: 0 })
    const expected = expectVersions([small, edit({ after: before, source: 3 })], 5)
    expect(expected[3]).toBeGreaterThan(expected[0] ?? 1)
  })

  it('expects nothing in particular of a translation without history', () => {
    expect(expectVersions([], 2)).toEqual(Float64Array.from([0.015, 0.015]))
  })
})
