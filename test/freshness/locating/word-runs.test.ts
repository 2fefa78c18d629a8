import { describe, expect, it } from 'vitest'
import { hasRunOf, wordRuns } from '../../../src/freshness/locating/word-runs.ts'
import { processorTime } from '../../support/growth.ts'

const KETTLE = 'The kettle holds three cups.'

describe('runs of words', () => {
  it('are three in a row, of any alphabet, each beginning with the second word of the one before', () => {
    expect([...wordRuns('The kettle holds three. [ Чайник вмещает три чашки')]).toEqual([
      'The kettle holds',
      'kettle holds three',
      'Чайник вмещает три',
      'вмещает три чашки',
    ])
  })

  it('are rows of letters where no spaces stand between words', () => {
    expect([...wordRuns('やかんには 3 杯分の水が入ります。')]).toEqual(['やかんには', '杯分の水が入ります'])
  })

  it('are not those of fenced code', () => {
    const code = '```rust\n// boil the kettle first\n```\n\n~~~\nrun it at once\n~~~\n'
    expect([...wordRuns(code)]).toEqual([])
    expect([...wordRuns(`${code}\nand pour it`)]).toEqual(['and pour it'])
    expect([...wordRuns(code.replaceAll('\n', '\r\n'))]).toEqual([])
  })

  it.each([
    ['a fence in a list item', `- \`\`\`sh\n  steep\n  \`\`\`\n\n${KETTLE}\n\n\`\`\`\nx\n\`\`\`\n`],
    ['a fence behind an indent', ` \`\`\`sh\nsteep\n\`\`\`\n\n${KETTLE}\n\n\`\`\`\nx\n\`\`\`\n`],
    ['a fence in a comment', `<!--\n\`\`\`\n-->\n\n${KETTLE}\n\n\`\`\`\nx\n\`\`\`\n`],
    ['other line breaks', 'The kettle\n> holds\n> three  cups.'],
    ['another beginning', 'Так, kettle holds three cups'],
  ])('are seen whatever the Markdown around them: %s', (_, text) => {
    expect(hasRunOf(text, [wordRuns(KETTLE)])).toBe(true)
  })

  it('are looked for in another text', () => {
    const runs = [wordRuns('it whistles when'), wordRuns(KETTLE)]
    expect(hasRunOf('やかん: The kettle holds three cups.', runs)).toBe(true)
    expect(hasRunOf('Le robinet tient trois tasses.', runs)).toBe(false)
    expect(hasRunOf('```\nkettle holds three\n```', runs)).toBe(false)
  })

  it.each(['```a\n', '~~~\n~~~a\n', '`', '> ', 'a ', '<!--', '```\n<!-- --> ', '<!-- --> ```'])(
    'are found in linear time, whatever is unclosed: %j',
    piece => {
      expect(processorTime(() => wordRuns(piece.repeat(100_000)))).toBeLessThan(2_000)
    },
  )
})
