import { describe, expect, it } from 'vitest'
import { tokenise } from '../../../src/edits/tokens/tokenise.ts'

function piecesOf(text: string): string[] {
  return tokenise(text)
    .filter(({ type }) => type !== 'word' && type !== 'punctuation')
    .map(({ type, text: piece }) => `${type} ${piece}`)
}

describe('one token each', () => {
  it.each([
    ['since v1.0 of it', 'number v1.0'],
    ['since v2, or so', 'number v2'],
    ['in (v3.x) now', 'number v3.x'],
    ['take 1.0.0-rc.18 now', 'number 1.0.0-rc.18'],
    ['take 2.0-beta now', 'number 2.0-beta'],
    ['kettle 7 RC is hot', 'number 7 RC'],
    ['[the RC](/tea)', 'number RC'],
    ['take beta.2 of it', 'number beta.2'],
    ['needs ^6.1.1 here', 'number ^6.1.1'],
    ['on 2031-09-02.', 'number 2031-09-02'],
    ['on 2031/09/02.', 'number 2031/09/02'],
    ['at 2031-10-29 00:00:00 +0000', 'number 2031-10-29 00:00:00 +0000'],
    ['at 2031-10-29T10:20Z', 'number 2031-10-29T10:20Z'],
    ['on 3/4/2031, late', 'number 3/4/2031'],
    ['add kettle@1.2 now', 'code kettle@1.2'],
    ['add kettle@latest.', 'code kettle@latest'],
    ['add @kitchen/tea-pot@^6.1.1', 'code @kitchen/tea-pot@^6.1.1'],
    ['the @kitchen/pot package', 'code @kitchen/pot'],
    ['take vite-plugin-tea now', 'code vite-plugin-tea'],
    ['take create-remark-pot.', 'code create-remark-pot'],
    ['take my-vite-plugin.', 'code my-vite-plugin'],
    ['take vite-based-plugin-for-vite-tea', 'code vite-based-plugin-for-vite-tea'],
    ['take 1.0-rc-1.2 now', 'number 1.0-rc-1.2'],
    ["[//]: # 'wash the cup'", "comment [//]: # 'wash the cup'"],
    ['[note]: <> (wash the cup)', 'comment [note]: <> (wash the cup)'],
    ['commit a8790ca8', 'code a8790ca8'],
    ['ask cook@tea.example today', 'url cook@tea.example'],
  ])('%s', (text, piece) => {
    const found = piecesOf(text).filter(other => !/^(?:target|symbol)/.test(other))
    expect(found).toEqual([piece])
  })
})

describe('what only looks like it', () => {
  it.each([
    ['10-20 cups', ['number 10', 'symbol -', 'number 20']],
    ['about ~10 cups', ['symbol ~', 'number 10']],
    ['V8 engines', ['number 8']],
    ['two RCs', []],
    ['the beta of it', []],
    ['it takes 1e5 cups', ['number 1e5']],
    ['it takes 1e50000 cups', ['number 1e50000']],
    ['a deadbeef word', []],
    ['1234567 cups', ['number 1234567']],
    ['ask @cook there', ['symbol @']],
    ['2-next-door', ['number 2', 'dash -', 'dash -']],
    ['a vite-based tea', ['dash -']],
    ['a plugin-vite tea', ['dash -']],
    ['a vite--tea cup', ['dash -', 'dash -']],
    ['a remark-plugin-based tea', ['dash -', 'dash -']],
    ['state-of-the-art tea', ['dash -', 'dash -', 'dash -']],
    ['x86 tea', ['number 86']],
    ['see v8.dev there', ['code v8.dev']],
  ])('%s', (text, pieces) => {
    expect(piecesOf(text)).toEqual(pieces)
  })
})
