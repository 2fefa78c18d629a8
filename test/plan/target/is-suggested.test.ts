import { expect, it } from 'vitest'
import { isSuggested } from '../../../src/plan/target/is-suggested.ts'
import type { Inline } from '../../../src/exchange/types.ts'

const x = (id: string): Inline => ({ type: 'x', id, shown: '`a`', content: [] })
const g = (id: string, ...content: Inline[]): Inline => ({ type: 'g', id, content })

it('knows a text of ours with its codes, whichever way Crowdin shows it', () => {
  const ours = ['a < b & ', g('1', 'c ', x('2')), ' d']
  expect(isSuggested('a &lt; b &amp; <g id="1">c <x id="2" equiv-text="`a`"/></g> d', ours)).toBe(true)
  expect(isSuggested('a < b & <g id="1">c <x equiv-text="`a`" id="2"></x></g>  d ', ours)).toBe(true)
  expect(isSuggested('a &#60; b &#x26; <g id="1">c <x id="2"/></g> d', ours)).toBe(true)
})

it('knows a text that speaks of references from one that has them', () => {
  expect(isSuggested('write &amp;lt;', ['write &lt;'])).toBe(true)
  expect(isSuggested('write &lt;', ['write &lt;'])).toBe(true)
  expect(isSuggested('write &lt;', ['write <'])).toBe(true)
  expect(isSuggested('write &amp;lt;', ['write <'])).toBe(false)
})

it('knows codes that show brackets and quotes', () => {
  const ours = [x('1'), ' or ', g('2', x('3')), ' and ', x('4')]
  const of = (one: string, other: string): string =>
    `<x id="1" equiv-text="${one}"/> or <g id="2"><x equiv-text="${other}" id="3"/></g> and <x id="4"/>`
  expect(isSuggested(of('`Vec&lt;u8>`', '`a(&quot;&lt;b>&quot;)`'), ours)).toBe(true)
  expect(isSuggested(of('`Vec<u8>`', '`a("<b>")`'), ours)).toBe(true)
  expect(isSuggested(of('`Vec<u8>`', '`a("<b>")`').replace('or', 'nor'), ours)).toBe(false)
})

it('tells other words, other codes and other places apart', () => {
  expect(isSuggested('食パン', ['パン'])).toBe(false)
  expect(isSuggested('<x id="2"/> a', [x('1'), ' a'])).toBe(false)
  expect(isSuggested('a <x id="1"/>', [x('1'), ' a'])).toBe(false)
  expect(isSuggested('<g id="1">a</g><g id="2"/>', [g('1', 'a'), g('2')])).toBe(true)
})
