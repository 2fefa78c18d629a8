import { beforeAll, describe, expect, it } from 'vitest'
import { applyMoves } from '../../../src/carry/blocks/apply-moves.ts'
import { type Moves, moveSections } from '../../../src/carry/blocks/move-sections.ts'
import { extract } from '../../../src/document/extract.ts'
import { loadParser } from '../../../src/document/parsers.ts'
import type { ExtractOptions } from '../../../src/document/types.ts'
import { compareDocuments } from '../../../src/freshness/compare.ts'
import { segmentsOfSide } from '../../../src/freshness/locating/segments-of-side.ts'

beforeAll(() => loadParser('satteri'))

interface Moved extends Moves {
  readonly text: string
  /** Reasons of changes that tell of another place, and are not settled. */
  readonly open: readonly string[]
}

function moveAll(texts: readonly [string, string, string], options: ExtractOptions = {}): Moved {
  const [before, after, target] = texts.map(text => extract(text, options))
  if (before === undefined || after === undefined || target === undefined) throw new Error('three texts')
  const moves = moveSections({ before, after, target })
  const told = compareDocuments(before, after).changes.filter(({ reasons }) =>
    reasons.some(({ code }) => /Reordered|segmentMoved/.test(code)),
  )
  const open = told.filter(
    ({ after: side }) =>
      side === null || segmentsOfSide(after, side).some(({ id }) => !moves.settled.has(id)),
  )
  return {
    ...moves,
    text: applyMoves(target.text, [], moves.pieces),
    open: open.flatMap(({ reasons }) => reasons.map(({ code }) => code)),
  }
}

const section = (name: string, text: string, level = 2) => `${'#'.repeat(level)} ${name}\n\n${text}\n`
const SOURCE = [
  '---\ntitle: The start\n---\n\nThe introduction tells about `start.rs` first.\n',
  section(
    'Memory of `mem`',
    'Memory is divided into `pages` of many bytes.\n\n```rust\nlet memory = 1;\n```',
  ),
  section('Frames of `mem`', 'Frames are what `frames` are mapped to.', 3),
  section('Threads of `thr`', 'Threads wait for `locks` to be free.\n\n```rust\nlet threads = 2;\n```'),
  section('Errors of `err`', 'Errors are told by `panic!` and shown.'),
]
const TARGET = [
  '---\ntitle: Der Anfang\n---\n\nDie Einleitung handelt zuerst von `start.rs`.\n',
  section(
    'Speicher von `mem`',
    'Speicher wird in `pages` aus vielen Bytes geteilt.\n\n```rust\nlet memory = 1;\n```',
  ),
  section('Rahmen von `mem`', 'Rahmen sind, worauf `frames` abgebildet werden.', 3),
  section(
    'Fäden von `thr`',
    'Fäden warten darauf, dass `locks` frei sind.\n\n```rust\nlet threads = 2;\n```',
  ),
  section('Fehler von `err`', 'Fehler werden von `panic!` gemeldet und gezeigt.'),
]
const join = (parts: readonly string[], order: readonly number[] = [0, 1, 2, 3, 4]) =>
  order.map(at => parts[at]).join('\n')

describe('moveSections', () => {
  it('moves a section with all below it', () => {
    const order = [0, 3, 1, 2, 4]
    const result = moveAll([join(SOURCE), join(SOURCE, order), join(TARGET)])
    expect(result.text).toBe(join(TARGET, order))
    expect(result.headings).toEqual(['Fäden von `thr`'])
    expect(result.open).toEqual([])
  })

  it('does nothing where nothing moved, or has moved already', () => {
    const order = [0, 3, 1, 2, 4]
    expect(moveAll([join(SOURCE), join(SOURCE), join(TARGET)]).pieces).toEqual([])
    const again = moveAll([join(SOURCE), join(SOURCE, order), join(TARGET, order)])
    expect(again.pieces).toEqual([])
    expect(again.open).toEqual([])
  })

  it('moves a section below another heading', () => {
    const order = [0, 1, 3, 2, 4]
    const result = moveAll([join(SOURCE), join(SOURCE, order), join(TARGET)])
    expect(result.text).toBe(join(TARGET, order))
    expect(result.open).toEqual([])
  })

  it('moves the last section, at the end of a text without a line end, and back', () => {
    const order = [0, 4, 1, 2, 3]
    const target = join(TARGET).trimEnd()
    const result = moveAll([join(SOURCE), join(SOURCE, order), target])
    expect(result.text).toBe(join(TARGET, order).trimEnd())
    const back = moveAll([join(SOURCE, order), join(SOURCE), result.text])
    expect(back.text).toBe(target)
  })

  it('keeps definitions at the end of the text', () => {
    const definitions = '\n[pages]: https://example.com/pages\n[locks]: https://example.com/locks\n'
    const order = [0, 4, 1, 2, 3]
    const [source, target] = [SOURCE, TARGET].map(parts =>
      parts.map(part => part.replace('`pages`', '[pages]').replace('`locks`', '[locks]')),
    )
    const result = moveAll([
      join(source ?? []) + definitions,
      join(source ?? [], order) + definitions,
      join(target ?? []) + definitions,
    ])
    expect(result.text).toBe(join(target ?? [], order) + definitions)
  })

  it('moves the definitions that only the section uses with it', () => {
    const [source, target] = [SOURCE, TARGET].map(parts =>
      parts.map((part, at) =>
        at === 4 ? `${part.replace('`panic!`', '[panic]')}\n[panic]: https://example.com\n` : part,
      ),
    )
    const order = [0, 4, 1, 2, 3]
    const result = moveAll([join(source ?? []), join(source ?? [], order), join(target ?? [])])
    expect(result.text.trimEnd()).toBe(join(target ?? [], order).trimEnd())
  })

  it('keeps line ends', () => {
    const order = [0, 3, 1, 2, 4]
    const result = moveAll([join(SOURCE), join(SOURCE, order), join(TARGET).replaceAll('\n', '\r\n')])
    expect(result.text).toBe(join(TARGET, order).replaceAll('\n', '\r\n'))
  })

  it('leaves what the translation has of its own behind what it follows', () => {
    const note = section('Anmerkungen', 'Diesen Abschnitt gibt es nur in der Übersetzung, und nur hier.')
    const parts = TARGET.map((part, at) => (at === 3 ? `${part}\n${note}` : part))
    const order = [0, 3, 1, 2, 4]
    const result = moveAll([join(SOURCE), join(SOURCE, order), join(parts)])
    expect([join(TARGET, order), join(parts, order), join(parts)]).toContain(result.text)
    expect(result.text).toBe(join(parts, order))
  })

  it('leaves sections that the translation has in another order', () => {
    const target = join(TARGET, [0, 4, 1, 2, 3])
    const result = moveAll([join(SOURCE), join(SOURCE, [0, 3, 1, 2, 4]), target])
    expect(result.text).toBe(target)
    expect(result.headings).toEqual([])
  })

  it('leaves sections whose passages went elsewhere in the translation', () => {
    const parts = TARGET.map(part => part.replace('\n\n```rust\nlet threads = 2;\n```', ''))
    const target = join(
      parts.map((part, at) => (at === 4 ? `${part}\n\`\`\`rust\nlet threads = 2;\n\`\`\`\n` : part)),
    )
    const result = moveAll([join(SOURCE), join(SOURCE, [0, 3, 1, 2, 4]), target])
    expect(result.text).toBe(target)
  })

  it('leaves sections beside one that is not certain', () => {
    const frames = 'Rahmen sind, worauf `frames` abgebildet werden.'
    const parts = TARGET.map((part, at) => {
      if (at === 1) return `${part}\n${frames}\n`
      return at === 2 ? part.replace(frames, 'Mehr davon steht weiter oben.') : part
    })
    const result = moveAll([join(SOURCE), join(SOURCE, [0, 3, 1, 2, 4]), join(parts)])
    expect(result.text).toBe(join(parts))
  })

  it('moves items and rows, and leaves their numbers', () => {
    const rows = (head: string, ...names: string[]) =>
      `| ${head} |\n|---|\n${names.map(name => `| ${name} |\n`).join('')}`
    const list = (...items: string[]) => items.map((item, at) => `${at + 1}. ${item}\n`).join('')
    const text = (items: readonly string[], names: readonly string[]) =>
      `${list(...items)}\n${rows('`T`', ...names)}`
    const items = [
      'Install `cargo` with its tools.',
      'Run `rustup` to have more.\n\n   It takes a while.',
      'Write `main.rs` by hand.',
    ]
    const own = [
      'Installiere `cargo` samt Werkzeug.',
      'Starte `rustup`, um mehr zu haben.\n\n   Es dauert eine Weile.',
      'Schreibe `main.rs` von Hand.',
    ]
    const names = ['the byte `u8` is small', 'the word `u16` is larger', 'the double `u32` is huge']
    const there = ['das Byte `u8` ist klein', 'das Wort `u16` ist größer', 'das Doppelwort `u32` ist riesig']
    const turn = (parts: readonly string[]) => [2, 0, 1].map(at => parts[at] ?? '')
    const result = moveAll([text(items, names), text(turn(items), turn(names)), text(own, there)])
    expect(result.text).toBe(text(turn(own), turn(there)))
    expect(result.open).toEqual([])
    expect(moveAll([text(items, names), text(turn(items), turn(names)), result.text]).open).toEqual([])
  })

  it('moves items of a list in a quote, in a section that moves', () => {
    const list = (...items: string[]) => items.map(item => `> - ${item}\n`).join('')
    const [one, two, three] = [
      'One is `a.rs` of the tools',
      'Two is `b.rs` of the tools',
      'Three is `c.rs` of the tools',
    ]
    const [eins, zwei, drei] = [
      'Eins ist `a.rs` vom Werkzeug',
      'Zwei ist `b.rs` vom Werkzeug',
      'Drei ist `c.rs` vom Werkzeug',
    ]
    const withList = (parts: readonly string[], own: string) =>
      parts.map((part, at) => (at === 3 ? `${part}\n${own}` : part))
    const order = [0, 3, 1, 2, 4]
    const result = moveAll([
      join(withList(SOURCE, list(one, two, three))),
      join(withList(SOURCE, list(three, one, two)), order),
      join(withList(TARGET, list(eins, zwei, drei))),
    ])
    expect(result.text).toBe(join(withList(TARGET, list(drei, eins, zwei)), order))
    expect(result.open).toEqual([])
  })

  it('moves blocks within their section', () => {
    const parts = (text: string) => text.split('\n\n')
    const source = parts(
      'Why `one` comes first is told here at length.\n\nWhy `two` comes next is told here at length.\n\n```rust\nlet two = 2;\n```\n\nWhy `three` comes last is told here at length.',
    )
    const target = parts(
      'Warum `one` zuerst kommt, steht hier ausführlich.\n\nWarum `two` danach kommt, steht hier ausführlich.\n\n```rust\nlet two = 2;\n```\n\nWarum `three` zuletzt kommt, steht hier ausführlich.',
    )
    const order = [1, 2, 0, 3]
    const write = (blocks: readonly string[], order = [0, 1, 2, 3]) =>
      `${order.map(at => blocks[at]).join('\n\n')}\n`
    const result = moveAll([write(source), write(source, order), write(target)])
    expect(result.text).toBe(write(target, order))
  })

  it('works in MDX', () => {
    const order = [0, 3, 1, 2, 4]
    const [source, target] = [SOURCE, TARGET].map(parts =>
      parts.map((part, at) => (at === 3 ? `${part}\n<Tabs>\n  <Tab name="a" />\n</Tabs>\n` : part)),
    )
    const result = moveAll([join(source ?? []), join(source ?? [], order), join(target ?? [])], {
      format: 'mdx',
    })
    expect(result.text).toBe(join(target ?? [], order))
  })
})
