import { describe, expect, it } from 'vitest'
import { reasonWords } from '../../../src/report/changes/reason-words.ts'
import { words } from '../../support/words.ts'

const t = await words('en')
const link = (before: string, after: string, width?: number): string =>
  reasonWords({ code: 'linkChanged', before, after }, t, width)

describe('reasonWords', () => {
  it('quotes both sides, and says when one has nothing', () => {
    expect(link('a.md', 'b.md')).toBe('link changed: a.md → b.md')
    expect(reasonWords({ code: 'markupChanged', before: '', after: '{#id}' }, t)).toBe(
      'markup changed: – → {#id}',
    )
    expect(reasonWords({ code: 'whiteSpace' }, t)).toBe('only white space or line breaks changed')
  })

  it('cuts what is long', () => {
    expect(link('a'.repeat(60), 'b'.repeat(60))).toBe(`link changed: ${'a'.repeat(47)}… → ${'b'.repeat(47)}…`)
    expect(link('a'.repeat(60), 'b', 10)).toBe('link changed: aaaaaaaaa… → b')
  })

  it('shows where very long sides differ', () => {
    const long = 'a'.repeat(5000)
    expect(link(`${long}b${long}`, `${long}c${long}`)).toBe(
      'link changed: …aaaaaaaabaaaaaaaa… → …aaaaaaaacaaaaaaaa…',
    )
    expect(link(`${'💡'.repeat(900)}b`, `${'💡'.repeat(900)}c`)).toMatch(/^link changed: …(💡+)b → …\1c$/u)
  })

  it('lists lines of code once that have the same numbers', () => {
    const lines = (after: string): string => reasonWords({ code: 'codeLines', before: '12, 15', after }, t)
    expect(lines('12, 15')).toBe('lines of the code block: 12, 15')
    expect(lines('12, 16')).toBe('lines of the code block: 12, 15 → 12, 16')
  })

  it('shows where long sides differ, not what they have in common', () => {
    const url = (version: string): string =>
      `https://docs.example.org/library/reference/${version}/library/structures/paging/index.html`
    expect(link(url('0.13.2'), url('0.14.0'))).toBe(
      'link changed: …ence/0.13.2/library… → …ence/0.14.0/library…',
    )
    expect(link(url('0.13.2'), `${url('0.13.2')}#anchor`)).toBe('link changed: …dex.html → …dex.html#anchor')
  })

  it('cuts no character in two', () => {
    const text = (end: string): string => `${'😀'.repeat(40)}${end}${'😀'.repeat(40)}`
    expect(link(text('a'), text('b'))).not.toMatch(/\p{Surrogate}/u)
  })
})
