import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../../src/document/extract.ts'
import { loadParser } from '../../../src/document/parsers.ts'
import type { Document } from '../../../src/document/types.ts'
import { findOwned, findPlaces } from '../../../src/exchange/merging/find-places.ts'
import { mergeTexts } from '../../../src/exchange/merging/merge-texts.ts'

beforeAll(async () => loadParser('satteri'))

interface Post {
  /** The source at the basis. */
  readonly before: string
  readonly after: string
  readonly target: string
}

/** Merges texts, named by the source's text, into a target; source texts that were refused are told with the reason. */
function merged({ before, after, target }: Post, texts: Readonly<Record<string, string>>) {
  const documents = { before: extract(before), after: extract(after), target: extract(target) }
  const ids = new Map(Object.entries(texts).map(([source, text]) => [idOf(documents.after, source), text]))
  const { text, refused } = mergeTexts({
    source: documents.after,
    target: documents.target,
    places: findPlaces({ ...documents, pins: new Map(), versions: [] }),
    texts: ids,
    owned: findOwned(documents),
    wordless: new Set(),
  })
  const sources = new Map(documents.after.segments.map(({ id, source }) => [id, source]))
  return { text, refused: Object.fromEntries([...refused].map(([id, why]) => [sources.get(id) ?? id, why])) }
}

function idOf({ segments }: Document, source: string): string {
  const found = segments.find(segment => segment.source === source)
  if (found === undefined) throw new Error(`no segment ${source}`)
  return found.id
}

const INTRO = 'The first paragraph says what this post is about.'
const TITLE = '# A post about things'
const END = 'The last paragraph says good bye to all readers.'
const INTRO_DE = 'Der erste Absatz sagt, wovon dieser Beitrag handelt.'
const TITLE_DE = '# Ein Beitrag über Dinge'
const END_DE = 'Der letzte Absatz sagt allen Lesern auf Wiedersehen.'
const lines = (...blocks: string[]) => `${blocks.join('\n\n')}\n`

describe('a text that a translation has', () => {
  const before = lines(TITLE, INTRO, END)
  const after = lines(TITLE, INTRO, 'The last paragraph says good bye to most readers.')
  const target = lines(TITLE_DE, INTRO_DE, END_DE)

  it('is replaced, and no other byte', () => {
    const text = 'Der letzte Absatz sagt den meisten Lesern auf Wiedersehen.'
    expect(
      merged({ before, after, target }, { 'The last paragraph says good bye to most readers.': text }),
    ).toEqual({ text: lines(TITLE_DE, INTRO_DE, text), refused: {} })
  })

  it('is left beside a passage that may be its other half', () => {
    const torn = lines(
      TITLE_DE,
      INTRO_DE,
      END_DE,
      'Und noch ein Satz mehr, der ebenfalls zu allen Lesern spricht.',
    )
    const result = merged(
      { before, after, target: torn },
      { 'The last paragraph says good bye to most readers.': 'Neu.' },
    )
    expect(result).toEqual({
      text: torn,
      refused: { 'The last paragraph says good bye to most readers.': 'unsurePlace' },
    })
  })

  it('is replaced beside a note of the translator', () => {
    const told = (words: string) => `${words} \`npm ci\` 2.4.1 https://example.org/end`
    const noted = lines(TITLE_DE, INTRO_DE, told(END_DE), "Translator's note: readers are readers.")
    const result = merged(
      { before: lines(TITLE, INTRO, told(END)), after: lines(TITLE, INTRO, told('The end.')), target: noted },
      { [told('The end.')]: told('Ende.') },
    )
    expect(result.text).toBe(noted.replace(END_DE, 'Ende.'))
  })
})

describe('a new text goes behind what precedes it', () => {
  const before = lines(TITLE, INTRO, END)
  const target = lines(TITLE_DE, INTRO_DE, END_DE)

  it('as a paragraph', () => {
    const after = lines(TITLE, INTRO, 'A wholly new passage was put in here.', END)
    expect(
      merged({ before, after, target }, { 'A wholly new passage was put in here.': 'Ein neuer Absatz.' }),
    ).toEqual({ text: lines(TITLE_DE, INTRO_DE, 'Ein neuer Absatz.', END_DE), refused: {} })
  })

  it('as a section, heading and all', () => {
    const after = lines(TITLE, INTRO, '## New section', 'Its text stands here.', END)
    const texts = { 'New section': 'Neuer Abschnitt', 'Its text stands here.': 'Hier steht sein Text.' }
    expect(merged({ before, after, target }, texts)).toEqual({
      text: lines(TITLE_DE, INTRO_DE, '## Neuer Abschnitt', 'Hier steht sein Text.', END_DE),
      refused: {},
    })
  })

  it('at the end of a post that ends without a line end', () => {
    const after = lines(TITLE, INTRO, END, 'Post scriptum with news.')
    expect(
      merged({ before, after, target: target.trimEnd() }, { 'Post scriptum with news.': 'PS.' }),
    ).toEqual({
      text: `${target.trimEnd()}\n\nPS.`,
      refused: {},
    })
  })

  it('as a whole list, in the line ends of the target', () => {
    const after = lines(TITLE, INTRO, '- One thing\n- Another thing\n  on two lines', END)
    const texts = { 'One thing': 'Eins', 'Another thing\non two lines': 'Noch eins\nin zwei Zeilen' }
    expect(merged({ before, after, target: target.replaceAll('\n', '\r\n') }, texts)).toEqual({
      text: lines(TITLE_DE, INTRO_DE, '- Eins\n- Noch eins\n  in zwei Zeilen', END_DE).replaceAll(
        '\n',
        '\r\n',
      ),
      refused: {},
    })
  })

  it('as a whole list or not at all', () => {
    const after = lines(TITLE, INTRO, '- One thing\n- Another thing', END)
    expect(merged({ before, after, target }, { 'One thing': 'Eins' })).toEqual({
      text: target,
      refused: { 'One thing': 'partOfBlock' },
    })
  })

  it('before what follows where nothing precedes it', () => {
    const after = lines('Something before the heading.', TITLE, INTRO, END)
    expect(merged({ before, after, target }, { 'Something before the heading.': 'Vorab.' })).toEqual({
      text: lines('Vorab.', TITLE_DE, INTRO_DE, END_DE),
      refused: {},
    })
  })
})

describe('a new item or row', () => {
  const list = (...items: string[]) => lines(TITLE, INTRO, items.join('\n'), END)
  const de = (...items: string[]) => lines(TITLE_DE, INTRO_DE, items.join('\n'), END_DE)

  it('gets the mark of its list', () => {
    const before = list('- Apples are red.', '- Pears are green.')
    const after = list('- Apples are red.', '- Plums are blue\n  or violet.', '- Pears are green.')
    const target = de('*   Äpfel sind rot.', '*   Birnen sind grün.')
    expect(
      merged(
        { before, after, target },
        { 'Plums are blue\nor violet.': 'Pflaumen sind blau\noder violett.' },
      ),
    ).toEqual({
      text: de('*   Äpfel sind rot.', '*   Pflaumen sind blau\n    oder violett.', '*   Birnen sind grün.'),
      refused: {},
    })
  })

  it('goes into its table, all cells or none', () => {
    const table = (...rows: string[]) => lines(TITLE, INTRO, rows.join('\n'), END)
    const before = table('| Fruit | Colour |', '|---|---|', '| Apple | red |')
    const after = table('| Fruit | Colour |', '|---|---|', '| Plum | blue |', '| Apple | red |')
    const target = de('| Frucht | Farbe |', '| --- | --- |', '| Apfel | rot |')
    expect(merged({ before, after, target }, { Plum: 'Pflaume', blue: 'blau' })).toEqual({
      text: de('| Frucht | Farbe |', '| --- | --- |', '| Pflaume | blau |', '| Apfel | rot |'),
      refused: {},
    })
    expect(merged({ before, after, target }, { Plum: 'Pflaume' })).toEqual({
      text: target,
      refused: { Plum: 'partOfBlock' },
    })
  })

  it('goes into a list in a quote', () => {
    const before = lines(TITLE, INTRO, '> - Apples\n> - Pears', END)
    const after = lines(TITLE, INTRO, '> - Apples\n> - Pears\n> - Plums', END)
    const target = lines(TITLE_DE, INTRO_DE, '> - Äpfel\n> - Birnen', END_DE)
    expect(merged({ before, after, target }, { Plums: 'Pflaumen' })).toEqual({
      text: lines(TITLE_DE, INTRO_DE, '> - Äpfel\n> - Birnen\n> - Pflaumen', END_DE),
      refused: {},
    })
  })
})

describe('what cannot be placed is left out by itself', () => {
  it('a text that would tear its place apart, while the others go in', () => {
    const before = lines('# Heading of it all', INTRO, END)
    const after = lines('# Heading of most', 'The first paragraph says what this text is about.', END)
    const target = lines(TITLE_DE, INTRO_DE, END_DE)
    const result = merged(
      { before, after, target },
      {
        'Heading of most': '',
        'The first paragraph says what this text is about.': 'Wovon der Text handelt.',
      },
    )
    expect(result.text).toContain('Wovon der Text handelt.')
    expect(result.text).toContain(END_DE)
  })

  it('a text behind markup that the target does not have', () => {
    const before = lines(TITLE, INTRO, END)
    const after = lines(TITLE, INTRO, '<div class="note">', 'Mind the gap in here.', '</div>', END)
    const target = lines(TITLE_DE, INTRO_DE, END_DE)
    expect(merged({ before, after, target }, { 'Mind the gap in here.': 'Achtung.' })).toEqual({
      text: target,
      refused: { 'Mind the gap in here.': 'noPlace' },
    })
  })

  it('but not behind markup that it has', () => {
    const open = '<div class="note">'
    const before = lines(TITLE, INTRO, open, 'Mind the gap.', '</div>', END)
    const after = lines(TITLE, INTRO, open, 'Mind the gap.', '</div>', 'After the note comes this.', END)
    const target = lines(TITLE_DE, INTRO_DE, open, 'Achtung.', '</div>', END_DE)
    expect(merged({ before, after, target }, { 'After the note comes this.': 'Danach.' })).toEqual({
      text: lines(TITLE_DE, INTRO_DE, open, 'Achtung.', '</div>', 'Danach.', END_DE),
      refused: {},
    })
  })
})

it('a field of the front matter that the translation lacks is added', () => {
  const head = (...fields: string[]) => `---\n${fields.join('\n')}\n---\n\n${lines(TITLE, INTRO)}`
  const before = head('title: Things')
  const after = head('title: Things', 'description: About them')
  const target = before.replace('Things', 'Dinge')
  expect(merged({ before, after, target }, { 'About them': 'Über sie' }).text).toBe(
    target.replace('title: Dinge\n', 'title: Dinge\ndescription: Über sie\n'),
  )
})
