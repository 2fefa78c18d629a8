import { beforeAll, describe, expect, it } from 'vitest'
import { blotKept } from '../../src/check/leftovers/blot-kept.ts'
import { findLeftovers } from '../../src/check/leftovers/find-leftovers.ts'
import { scriptsOf } from '../../src/check/leftovers/scripts-of.ts'
import { findFaults } from '../../src/check/markup/find-faults.ts'
import { compareNumbers } from '../../src/check/numbers/compare-numbers.ts'
import { directionMarks } from '../../src/check/rules/direction-marks.ts'
import { frontMatter } from '../../src/check/rules/front-matter.ts'
import { htmlTags } from '../../src/check/rules/html-tags.ts'
import { markup } from '../../src/check/rules/markup.ts'
import { numbers } from '../../src/check/rules/numbers.ts'
import { extract } from '../../src/document/extract.ts'
import { loadParser } from '../../src/document/parsers.ts'
import { checkedOf } from '../support/check-pair.ts'
import { processorTime } from '../support/growth.ts'

beforeAll(() => loadParser('satteri'))

const SIZE = 50_000
/** Milliseconds of processor time; quadratic time takes ten times as long. */
const LIMIT = 1000

const fill = (piece: string, size = SIZE) => piece.repeat(size / piece.length)

describe('hostile text takes linear time', () => {
  it.each(['** ', '*a ', '_か', '~~', '[', '[a](b ', '［a］(', '`', '``a`', '[^a ', '```a\n', '> ```\n'])(
    'marks: %j',
    piece => {
      const document = extract(fill(piece))
      expect(processorTime(() => findFaults(document))).toBeLessThan(LIMIT)
    },
  )

  it.each(['a b ', 'a か b ', '(a ', '"a ', "'a ", '**a ', '[a](b) '])('leftovers: %j', piece => {
    const scripts = scriptsOf('en', 'ja')
    const [segment] = extract(`か ${fill(piece)}`).segments
    if (scripts === undefined || segment === undefined) throw new Error('nothing to look at')
    expect(processorTime(() => findLeftovers(fill(piece), blotKept(segment, scripts), scripts))).toBeLessThan(
      LIMIT,
    )
  })

  it.each(['13 ', '1,', '1 000 ', "1'", '0x', '万', '一', '1万', '&#13', '4xx'])('numbers: %j', piece => {
    const text = { whole: fill(piece), prose: fill(piece) }
    expect(processorTime(() => compareNumbers(text, { whole: `${text.whole}7`, prose: '99' }))).toBeLessThan(
      LIMIT,
    )
  })
})

describe('many findings take linear time', () => {
  const rules = [markup, htmlTags, frontMatter, directionMarks, numbers]

  it.each([
    'a **「b」**c\n\n',
    '<b>x 13\n\n',
    '`a\u200B` `b\u200D`\n\n',
    '\u202Ba\n\n',
    '\uFEFFa',
    '[a](b) [c] (https://d)\n\n',
  ])('%j', piece => {
    // Of both sides as many blocks, so that the pairs are known without a search
    const checked = checkedOf({
      source: fill('word 14\n\n', 9 * 600),
      target: fill(piece, piece.length * 600),
    })
    const { beads } = checked
    for (const rule of rules)
      expect(
        processorTime(() => rule.find({ ...checked, beads })),
        rule.id,
      ).toBeLessThan(LIMIT)
  })
})
