import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadParser } from '../../src/document/parsers.ts'
import { carryIn } from '../support/carry.ts'
import { cases } from '../support/cases.ts'

beforeAll(() => loadParser('satteri'))

/** A passage with pieces that a translation repeats, each of them its own in the whole post. */
interface Passage {
  readonly kind: 'prose' | 'code' | 'definition' | 'heading'
  readonly nth: number
  readonly version: number
}

const SENTENCES: readonly (readonly [english: string, japanese: string])[] = [
  [
    'The loader calls %c before it reads [the table](%u) of the kernel.',
    'ローダーはカーネルの[表](%u)を読む前に %c を呼びます。',
  ],
  [
    'Nothing on the stack survives %c, as [this note](%u) explains.',
    '[この注](%u)にあるとおり、%c の後にスタックは残りません。',
  ],
  [
    'When it is done, %c returns and [the caller](%u) goes on.',
    '終わると %c が戻り、[呼び出し元](%u)が続きます。',
  ],
]

const passage = fc.record({
  kind: fc.constantFrom('prose', 'prose', 'code', 'heading', 'definition'),
  nth: fc.nat(2),
  version: fc.nat(3),
}) satisfies fc.Arbitrary<Passage>

function write(passages: readonly Passage[], language: 0 | 1): string {
  const blocks = passages.map(({ kind, nth, version }, i) => {
    if (kind === 'code') return `\`\`\`rust\nlet a${i} = f(${version});\nloop { g${i}() }\n\`\`\``
    if (kind === 'definition') return `[label ${i}]: https://example.org/${i}/${version}/`
    if (kind === 'heading') return `## ${language === 0 ? 'Part' : '章'} \`p${i}::v${version}\``
    const sentence = SENTENCES[nth]?.[language] ?? ''
    return sentence
      .replace('%c', `\`call_${i}_${version}()\``)
      .replace('%u', `https://example.org/p${i}/v${version}`)
  })
  return `${blocks.join('\n\n')}\n`
}

const states = fc
  .array(passage, { minLength: 3, maxLength: 14 })
  .chain(before =>
    fc.tuple(
      fc.constant(before),
      fc.array(fc.boolean(), { minLength: before.length, maxLength: before.length }),
    ),
  )
  .map(([before, changed]) => ({
    before,
    after: before.map((one, i) => (changed[i] === true ? { ...one, version: one.version + 10 } : one)),
  }))

describe('planCarry', () => {
  it('makes of the translation of one source that of the next, when only pieces changed', () => {
    fc.assert(
      fc.property(states, ({ before, after }) => {
        const texts = { before: write(before, 0), after: write(after, 0), target: write(before, 1) }
        const plan = carryIn(texts)
        expect(plan.text).toBe(write(after, 1))
        expect(plan.outcomes.every(({ state }) => state === 'carried')).toBe(true)
      }),
      { numRuns: cases(60) },
    )
  })

  it('finds nothing to do in what it made, whatever the three texts are', () => {
    fc.assert(
      fc.property(states, states, ({ before, after }, other) => {
        const texts = { before: write(before, 0), after: write(after, 0), target: write(other.before, 1) }
        const { text } = carryIn(texts)
        expect(carryIn({ ...texts, target: text }).text).toBe(text)
      }),
      { numRuns: cases(60) },
    )
  })

  it('changes no byte of a translation of itself', () => {
    fc.assert(
      fc.property(states, ({ before }) => {
        const text = write(before, 1)
        expect(carryIn({ before: write(before, 0), after: write(before, 0), target: text }).text).toBe(text)
      }),
      { numRuns: cases(20) },
    )
  })
})
