import { beforeAll, describe, expect, it } from 'vitest'
import { insertBlock } from '../../../src/carry/blocks/insert-block.ts'
import { applyMoves } from '../../../src/carry/blocks/apply-moves.ts'
import type { CarryOutcome } from '../../../src/carry/types.ts'
import { extract } from '../../../src/document/extract.ts'
import { loadParser } from '../../../src/document/parsers.ts'
import type { ExtractOptions } from '../../../src/document/types.ts'
import { compareDocuments } from '../../../src/freshness/compare.ts'
import { segmentsOfSide } from '../../../src/freshness/locating/segments-of-side.ts'

beforeAll(() => loadParser('satteri'))

interface Inserted {
  readonly outcomes: readonly CarryOutcome[]
  readonly text: string
}

/** Inserts all that was added, and says what became of it, in the order of the changes. */
function insertAll(texts: readonly [string, string, string], options: ExtractOptions = {}): Inserted {
  const [before, after, target] = texts.map(text => extract(text, options))
  if (before === undefined || after === undefined || target === undefined) throw new Error('three texts')
  const { changes } = compareDocuments(before, after)
  const outcomes = changes.flatMap(({ kind, after: side }) =>
    kind === 'added' && side !== null
      ? [insertBlock({ before, after, target }, segmentsOfSide(after, side))]
      : [],
  )
  return {
    outcomes,
    text: applyMoves(
      target.text,
      outcomes.flatMap(({ splices }) => splices),
    ),
  }
}

const states = ({ outcomes }: Inserted) => outcomes.map(({ state }) => state)
const codes = ({ outcomes }: Inserted) => outcomes.flatMap(({ reasons }) => reasons.map(({ code }) => code))

const CODE = '```rust\nlet number = 42;\n\n  let next = number + 1;\n```'

const SOURCE = `---
title: The start of it all
---

The first paragraph explains why \`kernel_main\` exists at all.

The second paragraph goes on about \`idt.rs\` and its handlers.

## A heading about memory

Memory is divided into pages, and pages into bytes.
`

const TARGET = `---
title: Der Anfang von allem
---

Der erste Absatz erklärt, warum es \`kernel_main\` überhaupt gibt.

Der zweite Absatz handelt weiter von \`idt.rs\` und dessen Behandlern.

## Eine Überschrift über Speicher

Speicher wird in Seiten geteilt, und Seiten in Bytes.
`

const behind = (text: string, piece: string, block: string) => {
  const at = text.indexOf(piece)
  if (at === -1) throw new Error(`no ${piece}`)
  const end = text.indexOf('\n\n', at)
  return `${text.slice(0, end)}\n\n${block}${text.slice(end)}`
}

describe('insertBlock', () => {
  it('puts a code block between two passages', () => {
    const result = insertAll([SOURCE, behind(SOURCE, 'The first', CODE), TARGET])
    expect(states(result)).toEqual(['carried'])
    expect(result.text).toBe(behind(TARGET, 'Der erste', CODE))
  })

  it('finds it there the second time', () => {
    const after = behind(SOURCE, 'The first', CODE)
    const { text } = insertAll([SOURCE, after, TARGET])
    const again = insertAll([SOURCE, after, text])
    expect(states(again)).toEqual(['already'])
    expect(again.text).toBe(text)
  })

  it('puts code at the end of a section, before the heading', () => {
    const result = insertAll([SOURCE, behind(SOURCE, 'The second', CODE), TARGET])
    expect(result.text).toBe(behind(TARGET, 'Der zweite', CODE))
  })

  it('puts code at the end of a text without a last line end', () => {
    const result = insertAll([SOURCE, `${SOURCE}\n${CODE}\n`, TARGET.trimEnd()])
    expect(result.text).toBe(`${TARGET.trimEnd()}\n\n${CODE}`)
  })

  it('puts code at the very top, below the front matter', () => {
    const after = SOURCE.replace('---\n\nThe', `---\n\n${CODE}\n\nThe`)
    const result = insertAll([SOURCE, after, TARGET])
    expect(result.text).toBe(TARGET.replace('---\n\nDer', `---\n\n${CODE}\n\nDer`))
  })

  it('keeps the line ends of the target', () => {
    const result = insertAll([SOURCE, behind(SOURCE, 'The first', CODE), TARGET.replaceAll('\n', '\r\n')])
    expect(result.text).toBe(behind(TARGET, 'Der erste', CODE).replaceAll('\n', '\r\n'))
    const other = insertAll([
      SOURCE.replaceAll('\n', '\r\n'),
      behind(SOURCE, 'The first', CODE).replaceAll('\n', '\r\n'),
      TARGET,
    ])
    expect(other.text).toBe(behind(TARGET, 'Der erste', CODE))
  })

  it('puts several blocks in a row in their order, and the missing one between those that are there', () => {
    const [one, two, three] = [CODE, '```toml\n[dependencies]\nx86_64 = "0.14.2"\n```', '![](graph.png)']
    const after = behind(SOURCE, 'The first', `${one}\n\n${two}\n\n${three}`)
    const result = insertAll([SOURCE, after, TARGET])
    expect(states(result)).toEqual(['carried', 'carried', 'carried'])
    const wanted = behind(TARGET, 'Der erste', `${one}\n\n${two}\n\n${three}`)
    expect(result.text).toBe(wanted)
    const there = behind(TARGET, 'Der erste', `${one}\n\n${three}`)
    expect(insertAll([SOURCE, after, there]).text).toBe(wanted)
  })

  it('leaves code behind a passage that the translation does not have yet', () => {
    const after = behind(SOURCE, 'The first', `A new paragraph that nobody has translated so far.\n\n${CODE}`)
    const result = insertAll([SOURCE, after, TARGET])
    expect(states(result)).toEqual(['open', 'left'])
    expect(codes(result)).toEqual(['cannotCarryAbsent'])
    expect(result.text).toBe(TARGET)
  })

  it('leaves code where the translation has something of its own', () => {
    const target = behind(TARGET, 'Der erste', '> Anm. d. Übers.: In der Fassung von 1999 fehlte das.')
    const result = insertAll([SOURCE, behind(SOURCE, 'The first', CODE), target])
    expect(codes(result)).toEqual(['cannotCarryNeighbours'])
    expect(result.text).toBe(target)
  })

  it('copies an image with its description, which stays work for a translator', () => {
    const image = '![A graph of the stack](stack.svg)'
    const result = insertAll([SOURCE, behind(SOURCE, 'The first', image), TARGET])
    expect(states(result)).toEqual(['carried', 'open'])
    expect(result.text).toBe(behind(TARGET, 'Der erste', image))
    const translated = result.text.replace('A graph of the stack', 'Ein Bild des Stapels')
    expect(states(insertAll([SOURCE, behind(SOURCE, 'The first', image), translated]))[0]).toBe('already')
  })

  it('copies HTML without words only', () => {
    const video = '<video src="boot.mp4" controls></video>'
    expect(insertAll([SOURCE, behind(SOURCE, 'The first', video), TARGET]).text).toBe(
      behind(TARGET, 'Der erste', video),
    )
    const words = '<div class="note">Words for readers, a whole sentence.</div>'
    const result = insertAll([SOURCE, behind(SOURCE, 'The first', words), TARGET])
    expect([...new Set(states(result))]).toEqual(['open'])
    expect(result.text).toBe(TARGET)
  })

  it('goes into a list item, with the indentation of the target', () => {
    const [source, target] = [
      `${SOURCE}\n1. The first step is to install the tool.\n2. The second step is to run the tool.\n`,
      `${TARGET}\n- Der erste Schritt ist, das Werkzeug zu installieren.\n- Der zweite Schritt ist, das Werkzeug auszuführen.\n`,
    ]
    const after = source.replace(
      'install the tool.',
      'install the tool.\n   ```sh\n   if true; then\n     cargo install\n   fi\n   ```',
    )
    const result = insertAll([source, after, target])
    expect(result.text).toBe(
      target.replace(
        'installieren.',
        'installieren.\n  ```sh\n  if true; then\n    cargo install\n  fi\n  ```',
      ),
    )
  })

  it('goes into a nested list in a quote', () => {
    const [source, target] = [
      `${SOURCE}\n> - The outer item has things to say.\n>   * The inner item has more of them.\n>\n>     It goes on and on in a paragraph.\n`,
      `${TARGET}\n> - Der äußere Punkt hat etwas zu sagen.\n>   * Der innere Punkt hat noch mehr davon.\n>\n>     Er geht weiter und weiter in einem Absatz.\n`,
    ]
    const code = '>     ```rust\n>     fn main() {\n>\n>         work();\n>     }\n>     ```'
    const after = source.replace('>     It goes', `${code}\n>\n>     It goes`)
    const result = insertAll([source, after, target])
    expect(result.text).toBe(target.replace('>     Er geht', `${code}\n>\n>     Er geht`))
  })

  it('copies a quote that has nothing but code', () => {
    const quote = '> ```sh\n> cargo run\n> ```'
    const result = insertAll([SOURCE, behind(SOURCE, 'The first', quote), TARGET])
    expect(result.text).toBe(behind(TARGET, 'Der erste', quote))
  })

  it('stands behind the same tags as in the source', () => {
    const source = behind(SOURCE, 'The first', '<!-- more -->')
    const target = behind(TARGET, 'Der erste', '<!-- more -->')
    const result = insertAll([source, behind(source, '<!-- more', CODE), target])
    expect(result.text).toBe(behind(target, '<!-- more', CODE))
    const above = insertAll([source, behind(source, 'The first', CODE), target])
    expect(above.text).toBe(behind(target, 'Der erste', CODE))
  })

  it('stands before definitions or behind them, as in the source', () => {
    const source = behind(SOURCE, 'The first', '[pages]: https://example.com/en')
    const target = behind(TARGET, 'Der erste', '[pages]: https://example.com/de\n[more]: https://example.com')
    const blocks = `${CODE}\n\n![](graph.png)`
    const below = insertAll([source, behind(source, '[pages]', blocks), target])
    expect(below.text).toBe(behind(target, '[pages]', blocks))
    const above = insertAll([source, behind(source, 'The first', blocks), target])
    expect(above.text).toBe(behind(target, 'Der erste', blocks))
  })

  it('sets code apart where the target has no empty line', () => {
    const target = TARGET.replace('Speicher\n\nSpeicher', 'Speicher\nSpeicher')
    const html = '<video src="boot.mp4" controls></video>'
    const result = insertAll([SOURCE, behind(SOURCE, '## A', html), target])
    expect(result.text).toBe(target.replace('Speicher\n', `Speicher\n\n${html}\n\n`))
  })

  it('takes the tags along that came with it', () => {
    const terminal = '<div class="terminal">\n\n```console\n$ cargo run\n```\n\n</div>'
    const details = '<details>\n\n```sh\nls\n```\n\n</details>\n\n***'
    const after = behind(SOURCE, 'The first', `${terminal}\n\n${details}`)
    const result = insertAll([SOURCE, after, TARGET])
    const wanted = behind(TARGET, 'Der erste', `${terminal}\n\n${details}`)
    expect(result.text).toBe(wanted)
    const again = insertAll([SOURCE, after, wanted])
    expect([...new Set(states(again))]).toEqual(['already'])
  })

  it('leaves an element whose end stands elsewhere', () => {
    const after = behind(behind(SOURCE, 'The first', '<div class="wide">'), 'The second', '</div>')
    const result = insertAll([SOURCE, after, TARGET])
    expect(codes(result)).toEqual(['cannotCarryUnsure'])
    expect(result.text).toBe(TARGET)
  })

  it('works in MDX', () => {
    const [source, target] = [
      `import Tabs from './tabs'\n\n<Tabs>\n\n  The first tab tells about Linux and its shells.\n\n  More about the shells of Linux follows here.\n\n</Tabs>\n`,
      `import Tabs from './tabs'\n\n<Tabs>\n\n  Der erste Reiter handelt von Linux und dessen Shells.\n\n  Mehr über die Shells von Linux folgt hier.\n\n</Tabs>\n`,
    ]
    const code = '  ```sh\n  ls -l\n  ```'
    const after = source.replace('  More', `${code}\n\n  More`)
    const result = insertAll([source, after, target], { format: 'mdx' })
    expect(result.text).toBe(target.replace('  Mehr', `${code}\n\n  Mehr`))
  })
})
