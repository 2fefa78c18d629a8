import * as fc from 'fast-check'
import { parse as parseToml } from 'smol-toml'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml, stringify } from 'yaml'
import { findFrontMatter } from '../../src/document/front-matter/find.ts'
import { readField } from '../../src/document/front-matter/read-field.ts'
import { setField } from '../../src/document/front-matter/set-field.ts'
import type { FieldValue } from '../../src/document/front-matter/types.ts'
import { UserError } from '../../src/errors.ts'
import { cases } from '../support/cases.ts'

const name = fc.constantFrom('a', 'b', 'c', 'l', 'extra', 'title')

const tomlCode = fc.constantFrom('"x y"', "'x'", '1', 'true', '[1, "z"]', '{ k = "v" }', '"""\nlong\n"""')
const tomlEntry = fc
  .tuple(name, tomlCode, fc.constantFrom('', ' # note', '  '))
  .map(([key, code, end]) => ({ key, line: `${key} = ${code}${end}` }))
const tomlTable = fc
  .tuple(
    fc.constantFrom('', '[extra]', '[l]', '[l.m]'),
    fc.uniqueArray(tomlEntry, { selector: ({ key }) => key, maxLength: 4 }),
  )
  .map(([head, entries]) => [head, ...entries.map(({ line }) => line)].join('\n'))
const toml = fc.array(tomlTable, { maxLength: 4 }).map(tables => `+++\n${tables.join('\n\n')}\n+++\nText\n`)

const { map } = fc.letrec<{ map: unknown; value: unknown }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('x', 'x y', '', 'a # b', '12', 'true', 'x\ny\n', null, -1),
    fc.array(fc.string(), { maxLength: 2 }),
    tie('map'),
  ),
  map: fc.dictionary(name, tie('value'), { maxKeys: 4 }),
}))
const style = fc.constantFrom('BLOCK_FOLDED' as const, 'QUOTE_DOUBLE' as const, 'PLAIN' as const)
const yaml = fc
  .tuple(map, style)
  .map(([values, defaultStringType]) => `---\n${stringify(values, { defaultStringType })}---\nText\n`)

const wanted = fc.record({
  field: fc.constantFrom('b', 'extra.b', 'l.m.b'),
  value: fc.constantFrom('e6c148d6f47bcf8a34916393deaeb7e8da2d5e2a', '1234567890123456', '12e45678'),
})

describe('a field set in any front matter', () => {
  it('of TOML leaves all else as it was', () => {
    fc.assert(
      fc.property(toml, wanted, (text, field) => check(text, field, parseToml)),
      { numRuns: cases(100) },
    )
  })

  it('of YAML leaves all else as it was', () => {
    fc.assert(
      fc.property(yaml, wanted, (text, field) => check(text, field, inner => parseYaml(inner))),
      { numRuns: cases(100) },
    )
  })
})

function check(text: string, wanted: FieldValue, valuesOf: (inner: string) => unknown): void {
  const after = textWith(text, wanted)
  const others = (whole: string) => without(valuesOf(innerOf(whole)), wanted.field.split('.'))
  expect(readField(after, [wanted.field]).value).toBe(wanted.value)
  expect(others(after)).toEqual(others(text))
  expect(setField(after, wanted)).toBe(after)
}

/** Files that cannot take the field, or are none, are passed over. */
function textWith(text: string, wanted: FieldValue): string {
  try {
    return setField(text, wanted) ?? ''
  } catch (error) {
    fc.pre(!(error instanceof UserError))
    throw error
  }
}

function innerOf(text: string): string {
  const { start, end } = findFrontMatter(text)?.content ?? { start: 0, end: 0 }
  return text.slice(start, end)
}

/** Values without one field; what then holds nothing is left out too. */
function without(values: unknown, [key = '', ...rest]: string[]): object {
  const entries = Object.entries(typeof values === 'object' && values !== null ? values : {})
  const left = entries.flatMap(([name, inner]: [string, unknown]) => {
    if (name !== key) return [[name, inner] as const]
    const kept = rest.length === 0 ? {} : without(inner, rest)
    return Object.keys(kept).length === 0 ? [] : [[name, kept] as const]
  })
  return Object.fromEntries(left)
}
