import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTemplateTags } from '../../src/document/template-tags.ts'
import { cases } from '../support/cases.ts'
import { expectSteady } from './steady.ts'

const tagsIn = (text: string): string[] => findTemplateTags(text).map(r => text.slice(r.start, r.end))

const MARKS = [
  '{',
  '}',
  '%',
  '#',
  '<',
  '>',
  '"',
  "'",
  '`',
  '\\',
  ' ',
  '\n',
  '\r',
  '*',
  '/',
  'a',
  '😀',
].concat(['{{', '}}', '{%', '%}', '{{<', '>}}', '{#', '#}', '/*', '*/'])

describe('findTemplateTags', () => {
  it.each([
    ['Zola', 'a {{ youtube(id="x") }} b', ['{{ youtube(id="x") }}']],
    ['Zola body', '{% note(title="A") %}\nBody\n{% end %}', ['{% note(title="A") %}', '{% end %}']],
    ['Zola, escaped', '{{/* youtube(id="}}") */}} x', ['{{/* youtube(id="}}") */}}']],
    [
      'Hugo',
      '{{< ref "a.md" >}} and {{% note %}}x{{% /note %}}',
      ['{{< ref "a.md" >}}', '{{% note %}}', '{{% /note %}}'],
    ],
    ['Hugo, raw string', '{{< code `a >}} b` >}} c', ['{{< code `a >}} b` >}}']],
    ['Hugo, escaped', '{{</* x */>}}', ['{{</* x */>}}']],
    [
      'Liquid',
      '{%- assign a = "%}" -%}x{{- a | upcase -}}',
      ['{%- assign a = "%}" -%}', '{{- a | upcase -}}'],
    ],
    [
      'mdBook',
      '{{#include ../a.rs:2:4}}\n{{#rustdoc_include x}}',
      ['{{#include ../a.rs:2:4}}', '{{#rustdoc_include x}}'],
    ],
    ['comment', 'a {# b {{ c }} #} d {#e#}', ['{# b {{ c }} #}', '{#e#}']],
    ['KumaScript', 'see {{domxref("Node.x", "it\'s")}}.', ['{{domxref("Node.x", "it\'s")}}']],
  ])('finds %s tags', (_name, text, expected) => expect(tagsIn(text)).toEqual(expected))

  it('takes no heading id for a comment', () => {
    expect(tagsIn('# A {#id}\n\ntext {# note #}\n\n## B {#b-c}')).toEqual(['{# note #}'])
  })

  it('lets quoted strings hold the closing mark and escaped quotes', () => {
    expect(tagsIn(String.raw`{{ f(a="x }} \" }}", b='}}') }} }}`)).toEqual([
      String.raw`{{ f(a="x }} \" }}", b='}}') }}`,
    ])
  })

  it('takes an apostrophe for a letter', () => {
    expect(tagsIn("{{ it's }} and {{ that's }}")).toEqual(["{{ it's }}", "{{ that's }}"])
  })

  it('copes with a quote that has no partner', () => {
    expect(tagsIn('{{ a " }} b {{ c }}')).toEqual(['{{ a " }}', '{{ c }}'])
  })

  it('spans lines, but an expression no blank line', () => {
    expect(tagsIn('{{ img(\n  a="1",\n  b="2"\n) }}')).toHaveLength(1)
    expect(tagsIn('{{ a\r\n\r\nb }}')).toEqual([])
    expect(tagsIn('{{< a\n\n  b="c" >}}')).toHaveLength(1)
  })

  it('closes around nested braces', () => {
    expect(tagsIn('{{ {a: {b: 1}} }} {{{ raw }}} {{a:{b:1}}} }}')).toEqual([
      '{{ {a: {b: 1}} }}',
      '{{{ raw }}}',
      '{{a:{b:1}}}',
    ])
  })

  it.each(['{{ a', '{% a }}', '{{< a }}', '{# a', '{{', '{', '{%', '{{/* a }}', 'a { b } c', '{{ a %}'])(
    'finds none in %s',
    text => expect(tagsIn(text)).toEqual([]),
  )

  it('begins anew where another tag opens', () => {
    expect(tagsIn('{{ a {{ b }} {% c {{< d >}}')).toEqual(['{{ b }}', '{{< d >}}'])
  })

  const soup = fc.array(fc.constantFrom(...MARKS)).map(parts => parts.join(''))

  it('gives ordered, disjoint ranges that begin and end with braces, for any text', () => {
    fc.assert(
      fc.property(soup, text => {
        let last = 0
        for (const { start, end } of findTemplateTags(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start + 2)
          expect(text[start]).toBe('{')
          expect(text[end - 1]).toBe('}')
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: cases(2000) },
    )
  })

  it.each(['{{ ', '{{ "', '{# ', '{#', '{{ \\"', '{%', '{{< `', '{{ a" \'b ', '{', '{{/* ', '{{ "\\'])(
    'reads %j a great many times as a few times, which only a linear scan can do in time',
    part => {
      expectSteady(n => findTemplateTags(part.repeat(n)).length, 100_000)
      expectSteady(n => findTemplateTags(`{{ "${part.repeat(n)}" '`).length, 100_000)
    },
  )
})
