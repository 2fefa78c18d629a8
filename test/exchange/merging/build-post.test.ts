import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../../src/document/extract.ts'
import { loadParser } from '../../../src/document/parsers.ts'
import { buildPost, type NewPost } from '../../../src/exchange/merging/build-post.ts'

beforeAll(async () => loadParser('satteri'))

/** A post of which all passages but those named are "translated" into capitals. */
function built(text: string, missing: readonly string[], options: Partial<NewPost> = {}) {
  const source = extract(text)
  const known = source.segments.filter(each => each.translatable && !missing.includes(each.source))
  const texts = new Map(known.map(({ id, source }) => [id, source.toUpperCase()]))
  return buildPost({
    source,
    texts,
    wordless: new Set(),
    publish: 'partial',
    withSourceText: false,
    ...options,
  })
}

const post = (...blocks: string[]) => `---\ntitle: Things\n---\n\n${blocks.join('\n\n')}\n`
const capitals = (...blocks: string[]) => post(...blocks).replace('Things', 'THINGS')

describe('a translation that is not there yet', () => {
  const source = post('# One', 'First.', '```rust\nlet a;\n```', '## Two', 'Second.', 'Third.')

  it('is the source with the texts, once all are there', () => {
    expect(built(source, [], { publish: 'complete' })).toMatchObject({
      text: capitals('# ONE', 'FIRST.', '```rust\nlet a;\n```', '## TWO', 'SECOND.', 'THIRD.'),
      untranslated: 0,
      waits: null,
    })
  })

  it('waits for the rest when it is to be complete', () => {
    expect(built(source, ['Third.'], { publish: 'complete' })).toMatchObject({
      text: null,
      untranslated: 1,
      waits: 'untranslated',
    })
  })

  it('has the words of the source only when asked', () => {
    const { text } = built(source, ['Third.'], { publish: 'complete', withSourceText: true })
    expect(text).toBe(capitals('# ONE', 'FIRST.', '```rust\nlet a;\n```', '## TWO', 'SECOND.', 'Third.'))
  })

  it('is written without what is not translated', () => {
    const { text, placed } = built(source, ['Second.'])
    expect(text).toBe(capitals('# ONE', 'FIRST.', '```rust\nlet a;\n```', '## TWO', 'THIRD.'))
    expect(placed.size).toBe(5)
  })

  it('is never without a title', () => {
    expect(built(source, ['Things'])).toMatchObject({ text: null, waits: 'frontMatter' })
  })

  it('is never a title alone', () => {
    const missing = ['One', 'First.', 'Two', 'Second.', 'Third.']
    expect(built(source, missing)).toMatchObject({ text: null, waits: 'noPassage' })
  })
})

describe('what is left out of a translation', () => {
  const left = (blocks: readonly string[], missing: readonly string[]) => built(post(...blocks), missing).text

  it('is a section whose heading is not translated', () => {
    expect(left(['First.', '## Two', 'Second.', '### Three', 'Third.', '## Four', 'Fourth.'], ['Two'])).toBe(
      capitals('FIRST.', '## FOUR', 'FOURTH.'),
    )
  })

  it('is a heading below which nothing is left, with its code', () => {
    expect(left(['First.', '## Two', 'Second.', '```sh\nls\n```', '## Four', 'Fourth.'], ['Second.'])).toBe(
      capitals('FIRST.', '## FOUR', 'FOURTH.'),
    )
  })

  it('is an item, a row, or the table whose head is not translated', () => {
    const list = ['First.', '- One\n- Two\n- Three']
    expect(left(list, ['Two'])).toBe(capitals('FIRST.', '- ONE\n- THREE'))
    expect(left(list, ['One'])).toBe(capitals('FIRST.', '- TWO\n- THREE'))
    expect(left(list, ['One', 'Two', 'Three'])).toBe(capitals('FIRST.'))
    const table = ['First.', '| A | B |\n|---|---|\n| One | Two |\n| Three | Four |', 'Last.']
    expect(left(table, ['Two'])).toBe(capitals('FIRST.', '| A | B |\n|---|---|\n| THREE | FOUR |', 'LAST.'))
    expect(left(table, ['Four'])).toBe(capitals('FIRST.', '| A | B |\n|---|---|\n| ONE | TWO |', 'LAST.'))
    expect(left(table, ['A'])).toBe(capitals('FIRST.', 'LAST.'))
  })

  it('is a passage of a quote', () => {
    expect(left(['First.', '> Quoted.\n>\n> Twice.', 'Last.'], ['Twice.'])).toBe(
      capitals('FIRST.', '> QUOTED.', 'LAST.'),
    )
  })

  it('is what refers to a footnote that is not translated', () => {
    expect(left(['First.', 'Noted.[^1]', 'Last.', '[^1]: Small print.'], ['Small print.'])).toBe(
      capitals('FIRST.', 'LAST.'),
    )
  })

  it('is a paragraph whose image is not described', () => {
    expect(left(['First.', 'See ![a cat](cat.png) here.', 'Last.'], ['a cat'])).toBe(
      capitals('FIRST.', 'LAST.'),
    )
  })
})
