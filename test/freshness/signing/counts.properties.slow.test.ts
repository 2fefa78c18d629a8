import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadParser } from '../../../src/document/parsers.ts'
import { kept, settle, signed } from '../../support/signing.ts'

beforeAll(async () => {
  await loadParser('satteri')
})

const SUBJECTS = ['fox', 'harbour', 'mountain', 'recipe', 'station', 'garden']

/** One paragraph of a version: absent, or one of some texts that are alike, cosmetic or not. */
const TEXTS = [
  (subject: string) => `The old ${subject} is seen by everybody who comes along, and 1.2 is its number.`,
  (subject: string) => `The old ${subject} is seen by everybody who comes along and 1.2 is its number.`,
  (subject: string) => `The old ${subject} is never seen by anybody who comes along, and 1.2 is its number.`,
  (subject: string) => `The old ${subject} is seen by everybody who comes along, and 1.3 is its number.`,
]

const version = fc.array(fc.option(fc.nat({ max: TEXTS.length - 1 })), {
  minLength: SUBJECTS.length,
  maxLength: SUBJECTS.length,
})

function textOf(choices: readonly (number | null)[]): string {
  const paragraphs = choices.flatMap((choice, i) =>
    choice === null ? [] : [TEXTS[choice]?.(SUBJECTS[i] ?? '') ?? ''],
  )
  return `# Notes\n\n${paragraphs.join('\n\n')}\n`
}

/** Says of each paragraph in its own way what the source says. */
const target = `# 覚え書き\n\n${SUBJECTS.map((subject, i) => `${i}番目の「${subject}」は通る人みんなに見られ、番号は 1.2 である。`).join('\n\n')}\n`

describe('what is left once any records are counted', () => {
  it('adds up, and is nothing of what was signed off as it is now', () => {
    fc.assert(
      fc.property(
        fc.array(version, { minLength: 2, maxLength: 4 }),
        fc.array(fc.tuple(fc.nat(3), fc.constantFrom(...SUBJECTS), fc.boolean()), { maxLength: 8 }),
        (choices, marks) => {
          const versions = choices.map(textOf)
          const records = marks.flatMap(([at, piece, keep]) => {
            const text = versions[at % versions.length] ?? ''
            return keep ? kept(text, target, piece) : signed(text, target, piece)
          })
          const { comparison } = settle({ versions, target, records })
          const { counts, changes } = comparison
          const { unchanged, cosmetic, mechanical, substantive, added, signedOff } = counts
          expect(unchanged + cosmetic + mechanical + substantive + added + signedOff).toBe(counts.total)
          for (const count of Object.values(counts)) expect(count).toBeGreaterThanOrEqual(0)
          const gone = changes.filter(({ kind }) => kind === 'removed')
          expect(gone.reduce((sum, { before }) => sum + (before?.segments ?? 0), 0)).toBe(counts.removed)
          const now = versions.at(-1) ?? ''
          const all = SUBJECTS.flatMap(piece => [...signed(now, target, piece)])
          const left = settle({
            versions,
            target,
            records: [...records, ...all, ...signed(now, target, 'Notes')],
          })
          expect(
            left.comparison.changes.filter(({ after, label }) => after !== null && label !== 'cosmetic'),
          ).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is what the basis says where no record holds', () => {
    fc.assert(
      fc.property(version, version, fc.constantFrom(...SUBJECTS), (first, last, piece) => {
        const versions = [textOf(first), textOf(last)]
        const bare = settle({ versions, target, records: [] })
        const elsewhere = signed(versions[1] ?? '', target.replaceAll('番号は', '数は'), piece)
        const { comparison, isChanged } = settle({ versions, target, records: elsewhere })
        expect(comparison).toEqual(bare.comparison)
        expect(isChanged).toBe(false)
      }),
      { numRuns: 30 },
    )
  })
})
