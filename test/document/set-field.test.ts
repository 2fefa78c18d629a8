import { describe, expect, it } from 'vitest'
import { setField } from '../../src/document/front-matter/set-field.ts'
import { UserError } from '../../src/errors.ts'

const ID = 'e6c148d6f47bcf8a34916393deaeb7e8da2d5e2a'
const NUMBER = '1234567890123456789012345678901234567890'

const toml = (...lines: string[]) => ['+++', ...lines, '+++', '', 'Text', ''].join('\n')
const yaml = (...lines: string[]) => ['---', ...lines, '---', '', 'Text', ''].join('\n')
const set = (text: string, field: string, value = ID) => setField(text, { field, value })
const codeOf = (action: () => unknown) => {
  try {
    return action()
  } catch (error) {
    if (error instanceof UserError) return error.code
    throw error
  }
}

describe('a value that is there', () => {
  it.each([
    [toml('[extra]', 'b = "old"  # why', 'c = 1'), toml('[extra]', `b = "${ID}"  # why`, 'c = 1')],
    [toml("extra.b='old'"), toml(`extra.b='${ID}'`)],
    [toml('extra = { b = "old", c = 2 }'), toml(`extra = { b = "${ID}", c = 2 }`)],
    [toml('[extra]', 'b = 1234567'), toml('[extra]', `b = "${ID}"`)],
    [toml('[extra]', 'b = ""'), toml('[extra]', `b = "${ID}"`)],
    [toml('[extra]', 'b = """', 'old"""'), toml('[extra]', 'b = """', `${ID}"""`)],
    [yaml('extra:', '  b: old # why', '  c: 1'), yaml('extra:', `  b: ${ID} # why`, '  c: 1')],
    [yaml('extra:', "  b:   'old'"), yaml('extra:', `  b:   '${ID}'`)],
    [yaml('extra: {b: "old", c: 1}'), yaml(`extra: {b: "${ID}", c: 1}`)],
    [yaml('extra:', '  b: 1234567'), yaml('extra:', `  b: ${ID}`)],
    [yaml('extra:', '  b:'), yaml('extra:', `  b: ${ID}`)],
    [yaml('extra:', '  b: # later', '  c: 1'), yaml('extra:', `  b: ${ID} # later`, '  c: 1')],
    [yaml('extra:', '  b:# no comment', '  c: 1'), 'document:frontMatterSyntax'],
    [yaml('extra:', '  b: null'), yaml('extra:', `  b: ${ID}`)],
    [yaml('extra:', '  b: |', '    old', '  c: 1'), yaml('extra:', `  b: "${ID}"`, '  c: 1')],
    [yaml('extra:', '  b: &id old'), yaml('extra:', `  b: &id ${ID}`)],
  ])('is replaced in its own style: %j', (text, expected) => {
    expect(codeOf(() => set(text, 'extra.b'))).toBe(expected)
  })

  it.each([NUMBER, '1e10', '12e45678', '0b10110', '1234567'])(
    'is quoted where YAML may read a number: %s',
    value => {
      expect(set(yaml('b: old'), 'b', value)).toBe(yaml(`b: "${value}"`))
      expect(set(yaml("b: 'old'"), 'b', value)).toBe(yaml(`b: '${value}'`))
      expect(set(yaml('a: x'), 'b', value)).toBe(yaml('a: x', `b: "${value}"`))
      expect(set(yaml('b: x'), 'b', value)).toBe(yaml(`b: "${value}"`))
    },
  )

  it('stays when it is the same', () => {
    const text = yaml(`b: ${ID}`)
    expect(set(text, 'b')).toBe(text)
  })

  it('is not touched where another field would change with it', () => {
    expect(codeOf(() => set(yaml('b: &id old', 'c: *id'), 'b'))).toBe('document:unwritableField')
  })

  it('may be no list and no mapping', () => {
    expect(codeOf(() => set(yaml('b: [old]'), 'b'))).toBe('document:unwritableField')
    expect(codeOf(() => set(toml('[b]', 'c = 1'), 'b'))).toBe('document:unwritableField')
    expect(codeOf(() => set(toml('[[extra]]', 'c = 1'), 'extra.b'))).toBe('document:unwritableField')
  })
})

describe('a new field of TOML', () => {
  it.each([
    [
      'below the last key of its table',
      ['a = "x"', '', '[extra]', '  c = 1 # one', '', '# about d', '[d]', 'e = 1'],
      ['a = "x"', '', '[extra]', '  c = 1 # one', `  b = "${ID}"`, '', '# about d', '[d]', 'e = 1'],
    ],
    [
      'below a value of several lines',
      ['[extra]', 'c = [', '  1,', ']'],
      ['[extra]', 'c = [', '  1,', ']', `b = "${ID}"`],
    ],
    [
      'below the head of an empty table',
      ['[extra] # c', '[d]', 'e = 1'],
      ['[extra] # c', `b = "${ID}"`, '[d]', 'e = 1'],
    ],
    [
      'spaced and quoted like the others',
      ["a='x'", '[extra]', "c='y'"],
      ["a='x'", '[extra]', "c='y'", `b='${ID}'`],
    ],
    [
      'in a new table at the end',
      ['a = "x"', '[d]', 'e = 1'],
      ['a = "x"', '[d]', 'e = 1', '', '[extra]', `b = "${ID}"`],
    ],
    ['in the only table', [], ['[extra]', `b = "${ID}"`]],
    ['beside dotted keys', ['extra.c = 1', 'd = 2'], ['extra.c = 1', `extra.b = "${ID}"`, 'd = 2']],
    ['in an inline table', ['extra = { c = 1 }'], [`extra = { c = 1, b = "${ID}" }`]],
    ['in an empty inline table', ['extra = {}'], [`extra = { b = "${ID}" }`]],
    ['above subtables', ['[extra.d]', 'e = 1'], ['[extra.d]', 'e = 1', '', '[extra]', `b = "${ID}"`]],
  ])('stands %s', (_, before, after) => {
    expect(set(toml(...before), 'extra.b')).toBe(toml(...after))
  })

  it.each([
    [
      ['a = 1', '# about d', '[d]', 'e = 1'],
      ['a = 1', `b = "${ID}"`, '# about d', '[d]', 'e = 1'],
    ],
    [
      ['# about d', '[d]', 'e = 1'],
      [`b = "${ID}"`, '# about d', '[d]', 'e = 1'],
    ],
  ])('stands above all tables when it is in none: %j', (before, after) => {
    expect(set(toml(...before), 'b')).toBe(toml(...after))
  })

  it('may have a deep path and names that need quotes', () => {
    expect(set(toml('a = 1'), 'x.y.ü')).toBe(toml('a = 1', '', '[x.y]', `"ü" = "${ID}"`))
    expect(set(toml('[x]', 'y.z = 1'), 'x.y.b')).toBe(toml('[x]', 'y.z = 1', `y.b = "${ID}"`))
  })
})

describe('a new field of YAML', () => {
  it.each([
    ['at the end', 'b', ['a: x', '# tail'], ['a: x', `b: ${ID}`, '# tail']],
    ['behind lists', 'b', ['a:', '- x', '- y'], ['a:', '- x', '- y', `b: ${ID}`]],
    ['behind block texts', 'b', ['a: |+', '  x', ''], ['a: |+', '  x', '', `b: ${ID}`]],
    ['behind text of several lines', 'b', ['a: x', '  y'], ['a: x', '  y', `b: ${ID}`]],
    ['quoted like the others', 'b', ["a: 'x'"], ["a: 'x'", `b: '${ID}'`]],
    ['alone', 'b', [], [`b: ${ID}`]],
    ['below a comment', 'b', ['# nothing yet'], ['# nothing yet', `b: ${ID}`]],
    ['indented as all are', 'b', ['  a: x'], ['  a: x', `  b: ${ID}`]],
    [
      'at the end of its mapping',
      'l.b',
      ['l:', '    c: 1 # c', '    # tail', 'a: x'],
      ['l:', '    c: 1 # c', `    b: ${ID}`, '    # tail', 'a: x'],
    ],
    [
      'in a new mapping, as deep as others',
      'l.b',
      ['m:', '    c: x'],
      ['m:', '    c: x', 'l:', `    b: ${ID}`],
    ],
    ['in a new mapping', 'l.b', ['a: x'], ['a: x', 'l:', `  b: ${ID}`]],
    ['in a mapping without entries', 'l.b', ['l: # empty', 'a: x'], ['l: # empty', `  b: ${ID}`, 'a: x']],
    ['in braces', 'l.b', ['l: { c: x }'], [`l: { c: x, b: ${ID} }`]],
    ['in empty braces', 'l.b', ['l: {}'], [`l: { b: ${ID} }`]],
    ['deep in braces', 'l.m.b', ['{ a: x }'], [`{ a: x, l: { m: { b: ${ID} } } }`]],
    ['deep', 'l.m.b', ['l:', '  c: x', 'a: x'], ['l:', '  c: x', '  m:', `    b: ${ID}`, 'a: x']],
  ])('stands %s', (_, field, before, after) => {
    expect(set(yaml(...before), field)).toBe(yaml(...after))
  })

  it('finds no place in a list or in a mapping that is an alias', () => {
    expect(codeOf(() => set(yaml('- a'), 'b'))).toBe('document:unwritableField')
    expect(codeOf(() => set(yaml('a: &a', '  c: 1', 'l: *a'), 'l.b'))).toBe('document:unwritableField')
  })
})

describe('the bytes around', () => {
  it('keep their line ends and the byte order mark', () => {
    const windows = '\uFEFF---\r\na: x\r\n---\r\nText\r\n'
    expect(set(windows, 'b')).toBe(`\uFEFF---\r\na: x\r\nb: ${ID}\r\n---\r\nText\r\n`)
    const mixed = '\n+++\na = "x"\r\n[extra]\r\nc = 1\r\n+++'
    expect(set(mixed, 'extra.b')).toBe(`\n+++\na = "x"\r\n[extra]\r\nc = 1\r\nb = "${ID}"\r\n+++`)
  })

  it.each(['', 'Text\n', '---\na: 1\n', '{ "title": "x" }\n\nText\n'])(
    'are all there is without front matter: %j',
    text => {
      expect(set(text, 'b')).toBeUndefined()
    },
  )

  it('are left alone when the front matter cannot be read', () => {
    expect(codeOf(() => set(toml('a ='), 'b'))).toBe('document:frontMatterSyntax')
    expect(codeOf(() => set(yaml('a: "'), 'b'))).toBe('document:frontMatterSyntax')
  })
})
