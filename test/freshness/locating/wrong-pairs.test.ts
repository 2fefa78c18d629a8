import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadParser } from '../../../src/document/parsers.ts'
import { locateIn } from '../../support/locate.ts'
import { cases } from '../../support/cases.ts'

beforeAll(async () => {
  await loadParser('satteri')
})

const PARAGRAPHS = [
  'A kettle holds three cups of water and whistles when the water boils.',
  'Run `steep --minutes 4` to brew, as the [manual](https://example.org/manual) says.',
  'Green tea wants 80 degrees, black tea wants boiling water.',
  'Pour the tea slowly, and keep the leaves for a second infusion.',
]
const OTHER = [
  '自転車のチェーンは定期的に清掃し、油を差してください。',
  'タイヤの空気圧は `psi 90` 前後に保ちます。詳細は[こちら](https://example.org/bike)。',
  'ブレーキが鳴る場合は、パッドの摩耗を確認します。',
]

const join = (...paragraphs: string[]): string => `# Title\n\n${paragraphs.join('\n\n')}\n`
const before = join(...PARAGRAPHS)
const after = join('Never boil milk in a kettle.', ...PARAGRAPHS.slice(1, 3), 'Pour the tea at once.')

describe('a target that is not the translation', () => {
  it('is empty: nothing is there, and what was added belongs at its top', () => {
    for (const target of ['', '\n', '+++\ntitle = "題名"\n+++\n'])
      for (const { change, target: found } of locateIn(before, after, target)) {
        expect(found.state).toBe(change.kind === 'removed' ? 'already' : 'absent')
        expect(found.side).toBeNull()
      }
  })

  it('is the source itself: nothing of it was translated', () => {
    const states = locateIn(before, after, before).map(({ target }) => target.state)
    expect(states).toContain('untranslated')
    expect(states).not.toContain('already')
  })

  it('translates another post: nothing is told to be there already', () => {
    for (const { change, target } of locateIn(before, after, join(...OTHER)))
      if (change.kind !== 'removed') expect(target.state).not.toBe('already')
  })

  it('is ten times as long: the places are still its own', () => {
    const long = join(...Array.from({ length: 10 }, () => OTHER).flat())
    for (const { target } of locateIn(before, after, long)) {
      expect(target.state).not.toBe('untranslated')
      if (target.side !== null) expect(target.side.range.end).toBeLessThanOrEqual(long.length)
    }
  })
})

describe('any three texts', () => {
  const blocks = fc.constantFrom(
    ...PARAGRAPHS,
    ...OTHER,
    '## Heading',
    '### 見出し',
    '```sh\nsteep\n```',
    '- one\n- two',
    '![alt text](a.png)',
    '> quoted `code`',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '[label]: https://example.org/label',
    '<div class="note">\n\nnote\n\n</div>',
  )
  const text = fc.array(blocks, { maxLength: 8 }).map(parts => parts.join('\n\n'))

  it('have a place in the target for each change, or none', () => {
    fc.assert(
      fc.property(text, text, text, (older, newer, target) => {
        for (const { change, target: found } of locateIn(older, newer, target)) {
          expect(found.confidence).toBeGreaterThanOrEqual(0)
          expect(found.confidence).toBeLessThanOrEqual(1)
          const lines = target.split('\n').length
          if (found.side !== null) {
            const { range, lines: own } = found.side
            expect(0 <= range.start && range.start <= range.end && range.end <= target.length).toBe(true)
            expect(1 <= own[0] && own[0] <= own[1] && own[1] <= lines).toBe(true)
          }
          if (found.state === 'found' || found.state === 'untranslated') expect(found.side).not.toBeNull()
          if (found.state === 'absent') expect(found.side).toBeNull()
          else expect(found.below).toBeNull()
          if (change.kind === 'added') expect(found.state).not.toBe('found')
          if (found.below !== null) expect(0 <= found.below && found.below <= lines).toBe(true)
        }
      }),
      { numRuns: cases(150) },
    )
  })
})
