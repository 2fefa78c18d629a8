import { beforeAll, describe, expect, it } from 'vitest'
import { removeBlocks } from '../../../src/carry/blocks/remove-blocks.ts'
import { applyMoves } from '../../../src/carry/blocks/apply-moves.ts'
import { extract } from '../../../src/document/extract.ts'
import { loadParser } from '../../../src/document/parsers.ts'
import { compareDocuments } from '../../../src/freshness/compare.ts'
import { segmentsOfSide } from '../../../src/freshness/locating/segments-of-side.ts'

beforeAll(() => loadParser('satteri'))

interface Removed {
  readonly states: readonly string[]
  readonly codes: readonly string[]
  readonly text: string
}

/** Removes all that went, and says what became of it, in the order of the changes. */
function removeAll(texts: readonly [string, string, string]): Removed {
  const [before, after, target] = texts.map(text => extract(text))
  if (before === undefined || after === undefined || target === undefined) throw new Error('three texts')
  const groups = compareDocuments(before, after).changes.flatMap(({ kind, before: side }) =>
    kind === 'removed' && side !== null ? [segmentsOfSide(before, side)] : [],
  )
  const outcomes = removeBlocks({ before, after, target }, groups)
  const splices = new Map(outcomes.flatMap(each => each.splices).map(one => [JSON.stringify(one), one]))
  return {
    states: outcomes.map(({ state }) => state),
    codes: outcomes.flatMap(({ reasons }) => reasons.map(({ code }) => code)),
    text: applyMoves(target.text, [...splices.values()]),
  }
}

const SOURCE = `---
title: The start of it all
---

Why \`kernel_main\` exists at all is explained in this paragraph.

\`\`\`rust
fn kernel_main() -> ! {}
\`\`\`

Then \`idt.rs\` and its handlers have their turn in the second one.

![The stack grows down](stack.svg)

## A heading about \`memory\`

- The first item speaks of \`frames\` and what they are for.
- The second item speaks of \`pages\` and what they are for.
- The third item speaks of \`bytes\` and what they are for.

| Name | Size |
|------|------|
| \`u8\` | one byte |
| \`u16\` | two bytes |
| \`u32\` | four bytes |

> The quote begins with \`panic!\` and its many causes.
>
> The quote ends with \`abort\` and its many effects.

## A heading about \`threads\`

Threads wait for \`locks\`, and locks wait for threads.
`

const TARGET = `---
title: Der Anfang von allem
---

Warum es \`kernel_main\` überhaupt gibt, erklärt dieser Absatz.

\`\`\`rust
fn kernel_main() -> ! {}
\`\`\`

Danach sind im zweiten \`idt.rs\` und dessen Behandler an der Reihe.

![Der Stapel wächst nach unten](stack.svg)

## Eine Überschrift über \`memory\`

- Der erste Punkt handelt von \`frames\` und wozu sie gut sind.
- Der zweite Punkt handelt von \`pages\` und wozu sie gut sind.
- Der dritte Punkt handelt von \`bytes\` und wozu sie gut sind.

| Name | Größe |
|------|------|
| \`u8\` | ein Byte |
| \`u16\` | zwei Bytes |
| \`u32\` | vier Bytes |

> Das Zitat beginnt mit \`panic!\` und dessen vielen Ursachen.
>
> Das Zitat endet mit \`abort\` und dessen vielen Wirkungen.

## Eine Überschrift über \`threads\`

Fäden warten auf \`locks\`, und Schlösser warten auf Fäden.
`

/** Cuts out what stands between two pieces, the first with it. */
function without(text: string, from: string, to: string): string {
  const [start, end] = [text.indexOf(from), text.indexOf(to)]
  if (start === -1 || end <= start) throw new Error(`no ${from} before ${to}`)
  return text.slice(0, start) + text.slice(end)
}

const CASES: readonly (readonly [string, readonly [string, string], readonly [string, string]])[] = [
  ['a paragraph', ['Why', '```rust'], ['Warum', '```rust']],
  ['a code block', ['```rust', 'Then'], ['```rust', 'Danach']],
  ['an image', ['![', '## A'], ['![', '## E']],
  ['a list item', ['- The second', '- The third'], ['- Der zweite', '- Der dritte']],
  ['the first item', ['- The first', '- The second'], ['- Der erste', '- Der zweite']],
  ['a whole list', ['- The first', '| Name'], ['- Der erste', '| Name']],
  ['a row', ['| `u16`', '| `u32`'], ['| `u16`', '| `u32`']],
  ['a whole table', ['| Name', '> The'], ['| Name', '> Das']],
  [
    'a passage of a quote',
    ['> The quote begins', '> The quote ends'],
    ['> Das Zitat beginnt', '> Das Zitat endet'],
  ],
  [
    'a whole quote',
    ['> The quote begins', '## A heading about `threads`'],
    ['> Das Zitat', '## Eine Überschrift über `threads`'],
  ],
  [
    'a section',
    ['## A heading about `memory`', '## A heading about `threads`'],
    ['## Eine Überschrift über `memory`', '## Eine Überschrift über `threads`'],
  ],
]

describe('removeBlocks', () => {
  it.each(CASES)('cuts out %s', (_, [from, to], [fromThere, toThere]) => {
    const result = removeAll([SOURCE, without(SOURCE, from, to), TARGET])
    expect([...new Set(result.states)]).toEqual(['carried'])
    expect(result.text).toBe(without(TARGET, fromThere, toThere))
  })

  it.each(CASES)('does so with other line ends: %s', (_, [from, to], [fromThere, toThere]) => {
    const result = removeAll([SOURCE, without(SOURCE, from, to), TARGET.replaceAll('\n', '\r\n')])
    expect(result.text).toBe(without(TARGET, fromThere, toThere).replaceAll('\n', '\r\n'))
  })

  it.each(CASES)('finds it gone the second time: %s', (_, [from, to], [fromThere, toThere]) => {
    const target = without(TARGET, fromThere, toThere)
    const result = removeAll([SOURCE, without(SOURCE, from, to), target])
    expect(result.text).toBe(target)
    expect(result.states).not.toContain('carried')
  })

  it('cuts out what is last', () => {
    const after = SOURCE.slice(0, SOURCE.indexOf('\n## A heading about `threads`'))
    const wanted = TARGET.slice(0, TARGET.indexOf('\n## Eine Überschrift über `threads`'))
    expect(removeAll([SOURCE, after, TARGET]).text).toBe(wanted)
    expect(removeAll([SOURCE, after, TARGET.trimEnd()]).text).toBe(wanted.trimEnd())
  })

  it('leaves the last item where the list goes on in the translation', () => {
    const target = TARGET.replace('- Der zweite', '- Ein Punkt, den nur die Übersetzung hat.\n- Der zweite')
    const result = removeAll([SOURCE, without(SOURCE, '- The first', '| Name'), target])
    expect(result.text).toContain('Ein Punkt, den nur')
    expect(result.states).toContain('left')
  })

  it('leaves a passage whose other half may stand beside it', () => {
    const target = TARGET.replace(
      ', erklärt',
      '.\n\nDas ist es, was dieser Absatz erklärt, so lang er auch sein mag, und',
    )
    const result = removeAll([SOURCE, without(SOURCE, 'Why', '```rust'), target])
    expect(result.codes).toEqual(['cannotCarryGone'])
    expect(result.text).toBe(target)
  })

  it('leaves the first line of an item whose rest stays', () => {
    const [source, target] = [
      SOURCE.replace('\n- The third', '\n  * Below it stands `nested`.\n- The third'),
      TARGET.replace('\n- Der dritte', '\n  * Darunter steht `nested`.\n- Der dritte'),
    ]
    const after = source.replace(
      '- The second item speaks of `pages` and what they are for.\n  * Below',
      '-\n  * Below',
    )
    const result = removeAll([source, after, target])
    expect(result.text).toBe(target)
  })

  it('leaves passages where what is around them would be read as one', () => {
    const [source, target] = [
      SOURCE.replace(
        '| Name',
        'The `sizes` are told in this table.\n\n- Another list begins with `sized` things.\n\n| Name',
      ),
      TARGET.replace(
        '| Name',
        'Die Größen `sizes` nennt diese Tabelle.\n\n- Eine andere Liste beginnt mit `sized`.\n\n| Name',
      ),
    ]
    const result = removeAll([source, without(source, 'The `sizes`', '- Another'), target])
    expect(result.codes).toEqual(['cannotCarryPrune'])
    expect(result.text).toBe(target)
  })

  it('takes the tags along that went with it, and leaves elements that would lose their end', () => {
    const terminal = '<div class="terminal">\n\n```console\n$ cargo run\n```\n\n</div>\n\n***\n\n'
    const [source, target] = [SOURCE, TARGET].map(text => text.replace('![', `${terminal}![`))
    expect(removeAll([source ?? '', SOURCE, target ?? '']).text).toBe(TARGET)
    const other = (target ?? '').replace('</div>\n\n', '')
    const result = removeAll([source ?? '', SOURCE, other])
    expect(result.text).toBe(other)
    expect(result.states).toEqual(['left', 'left'])
  })

  it('keeps neighbours apart', () => {
    const [source, target] = [
      SOURCE.replace('explained in this paragraph.\n\n```rust', 'explained in this paragraph.\n```rust'),
      TARGET.replace('erklärt dieser Absatz.\n\n```rust', 'erklärt dieser Absatz.\n```rust'),
    ]
    const result = removeAll([source, source.replace(/\n```rust[^`]*```/, ''), target])
    expect(result.text).toBe(target.replace(/\n```rust[^`]*```/, ''))
  })
})
