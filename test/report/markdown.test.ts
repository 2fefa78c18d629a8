import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { literal } from '../../src/report/markdown.ts'

interface Node {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Node[]
}

/** What readers see, when it is one paragraph of text; else the types of its nodes. */
function seen(markdown: string): string {
  const root: Node = unified().use(remarkParse).parse(markdown)
  const [paragraph] = root.children ?? []
  const [text, more] = paragraph?.children ?? []
  return more === undefined && text?.type === 'text' ? (text.value ?? '') : JSON.stringify(root)
}

describe('literal', () => {
  it.each([
    'see https://docs.rs/x86_64/0.14/x86_64/ and www.a_b.org/_c_',
    'a *b* _c_ `d` <e> &amp; ~f~ | $g$ [h](i) ![j](k) {l} \\m',
    '`std::io::Error` at 12:30:45, a: b: c',
  ])('is read as it was written: %s', text => {
    expect(seen(`x ${literal(text)}`)).toBe(`x ${text}`)
  })

  it('keeps addresses out of the hands of GitHub, which takes backslashes for a part of them', () => {
    expect(literal('https://docs.rs/x86_64')).toBe(String.raw`https\://docs.rs/x86\_64`)
    expect(literal('WWW.docs.rs/x86_64')).toBe(String.raw`WWW\.docs.rs/x86\_64`)
  })

  it.each(['@someone', '#12', 'a/b#12', 'GH-12', ':tada:', ':+1:', 'x:100:', ':8ball:', ':a_b:'])(
    'calls nobody and draws nothing: %s',
    text => {
      const shown = seen(`x ${literal(text)}`)
      expect(shown.replaceAll('\u2060', '')).toBe(`x ${text}`)
      expect(shown).toMatch(/[@#:-]\u2060/)
    },
  )
})
