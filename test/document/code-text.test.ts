import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCodeText } from '../../src/document/code-text.ts'
import { knownCodeLanguages } from '../../src/document/code/languages.ts'
import { cases } from '../support/cases.ts'
import { expectSteady } from './steady.ts'

/** `# text` for a comment, `" text` for a string. */
const textIn = (language: string, code: string): string[] =>
  findCodeText(code, language).map(({ kind, range }) => {
    const text = code.slice(range.start, range.end)
    return kind === 'comment' ? `# ${text}` : `" ${text}`
  })

const holds = (language: string, cases: readonly (readonly [code: string, ...expected: string[]])[]) =>
  it.each(cases.map(([code, ...expected]) => ({ code, expected })))(
    `${language}: $code`,
    ({ code, expected }) => expect(textIn(language, code)).toEqual(expected),
  )

describe('Rust', () => {
  holds('rust', [
    ['let a = 1; // one\n// two\r\n//three', '# one', '# two', '# three'],
    ['/// doc\n//! inner\n//// x\n//', '# doc', '# inner', '# x'],
    ['/* a /* b */ c */ d // e', '# a /* b */ c', '# e'],
    ['/**\n * First line\n * * item\n *\n * **bold**\n */', '# First line', '# * item', '# **bold**'],
    ['/***** Title *****/', '# Title'],
    ['println!("a \\" // b {}", c); // d', '" a \\" // b {}', '# d'],
    ['r#"a "b" // c"# r"d\\" br##"e"#f"## b"g" c"h"', '" a "b" // c', '" d\\', '" e"#f', '" g', '" h'],
    [`fn f<'a>(x: &'a str, c: char) { c == '"' || c == '\\'' || c == b'\\n' || c == '😀' } // g`, '# g'],
    [`'\\u{1F600}' "x"`, '" x'],
    ['"two\nlines \\\n  three"', '" two\nlines \\\n  three'],
    ['"" r"" "  " //  \n/**/ /***/'],
    ['/* never closed // but', '# but'],
    ['"never closed // a', '# a'],
    ['for r in r {} "a" // r"b"', '" a', '# r"b"'],
  ])
})

describe('languages like C', () => {
  holds('c', [
    ['int a; /* x\n y */ char c = \'"\', *s = "/* z */"; // w', '# x', '# y', '" /* z */', '# w'],
    ['#include <a.h>\nputs("a\\\nb");', '" a\\\nb'],
    ['char *s = "it\'s"; // it\'s', '" it\'s', "# it's"],
  ])
  holds('cpp', [[`auto s = R"x(a )" b)x"; int n = 1'000'000; // c`, '" a )" b', '# c']])
  holds('csharp', [['var a = @"c:\\x ""y"""; // z', '" c:\\x ""y""', '# z']])
  holds('java', [['String s = """\n  a "b"\n  """; // c', '" \n  a "b"\n  ', '# c']])
  holds('go', [['s := `a // \\` + "b" // c\nr := \'`\'', '" a // \\', '" b', '# c']])
  holds('kotlin', [
    ['val s = "a ${f("b")} c" // d\n/* e /* f */ */', '" a ${f("b")} c', '# d', '# e /* f */'],
  ])
  holds('swift', [['let s = "a \\(f("b")) c" + #"d "e" f"# // g', '" a \\(f("b")) c', '" d "e" f', '# g']])
  holds('dart', [["var s = 'a ${f('b')} c'; /// d", "\" a ${f('b')} c", '# d']])
  holds('php', [['# a\n#[Attribute]\n$x = <<<EOT\n// "no"\nEOT;\n// b\n$y = \'c\';', '# a', '# b', '" c']])
  holds('css', [['a { content: "b"; } /* c */ // d', '" b', '# c']])
  holds('scss', [['a { b: url(//c.d/e) } // f', '# f']])
  holds('json', [['{"a": "b // c", "d": 1}', '" a', '" b // c', '" d']])
})

describe('JavaScript and TypeScript', () => {
  holds('ts', [
    ['const a = `b ${c ? `d ${e}` : "`}"} f`; // g', '" b ${c ? `d ${e}` : "`}"} f', '# g'],
    ['const r = /["\'/*]/g, s = a / b / c; // x', '# x'],
    ['return /\\/[/"]/.test("a")', '" a'],
    ["<p>Don't and can't</p> // a", '# a'],
    ['// see https://x.y\n<a>https://x.y</a>', '# see https://x.y'],
    ["import a from 'b'\n/** Does it. */", '" b', '# Does it.'],
    ['`never closed ${'],
    ['`a ${ {b: {}} } c`', '" a ${ {b: {}} } c'],
  ])
})

describe('Python', () => {
  holds('python', [
    ['#!/usr/bin/env python\n# a\nx = 1  ## b\n#: c', '# a', '# b', '# c'],
    ['"""Doc "string"\n# no\n"""\n\'\'\'b\'\'\'', '" Doc "string"\n# no\n', '" b'],
    [String.raw`f'a {b}' rb"c" r"\" d" u'e\'f'`, '" a {b}', '" c', String.raw`" \" d`, String.raw`" e\'f`],
    ['"a\nb" # c', '# c'],
  ])
})

describe('shells', () => {
  holds('sh', [
    ['#!/bin/sh\n# a\nb # c\necho a#b $# ${#d} \\# ;#e', '# a', '# c', '# e'],
    [`echo 'a "b" # c' "d '$(f "g" 'h')' i" $'j\\'k'`, '" a "b" # c', `" d '$(f "g" 'h')' i`, '" j\\\'k'],
    ['cat <<EOF\n# no "no"\nEOF\n# yes', '# yes'],
    ["cat <<-'E-F' > x # lost\n\t'\n\tE-F\n# yes", '# yes'],
    ['cat <<< "a" # b', '" a', '# b'],
    ['x="a\nb"', '" a\nb'],
    ['cat <<EOF\n# no end', '# no end'],
  ])
  holds('console', [["$ ls # list\nI don't know, can't say\n$ echo 'a'", '# list', '" a']])
})

describe('data and markup', () => {
  holds('toml', [
    [
      '# a\nb = "c # d" # e\nf = \'g\\\'\nh = """i\n"j" """\nk = \'\'\'l\'\'\'',
      '# a',
      '" c # d',
      '# e',
      '" g\\',
      '" i\n"j" ',
      '" l',
    ],
  ])
  holds('yaml', [
    ["# a\nb: c#d # e\nf: 'it''s' # g\nh: \"i\\\"\"\nj: it's", '# a', '# e', "\" it''s", '# g', '" i\\"'],
    ['run: |\n  # no\n  echo "no"\n\n  x\nb: c # yes', '# yes'],
    ['a:\n  - b: >-  # lost\n      # no\n    c: "yes"', '" yes'],
  ])
  holds('yaml', [['- - |\n    # no\n  - # yes\n- |\n # no\n- "a"', '# yes', '" a']])
  holds('html', [['<!-- a\n  b --><p title="x">\'</p><!---->', '# a', '# b']])
  holds('jinja', [['{#- a -#}{# b #}<!-- c -->', '# a', '# b', '# c']])
  holds('ini', [['; a\n[b]\nc = d ; e\nf = "g"', '# a', '" g']])
})

describe('other languages', () => {
  holds('ruby', [
    ['# a\nx = "b #{c("d")} e" # f\n=begin\ng\n=end\n\'h\'', '# a', '" b #{c("d")} e', '# f', '# g', '" h'],
  ])
  holds('sql', [["select 'it''s' -- a\nfrom \"b--c\" /* d */", "\" it''s", '# a', '# d']])
  holds('lua', [['--[[ a\nb ]] x = [==[c]]]==] -- d', '# a', '# b', '" c]]', '# d']])
  holds('haskell', [['-- | a\nx --> y {- b {- c -} -} "d"', '# a', '# b {- c -}', '" d']])
  holds('asm', [['mov a, b ; c\n  # d\n#e // f\n/* g */ .ascii "h"', '# c', '# d', '# e // f', '# g', '" h']])
  holds('make', [['# a\nb: # c\n\t# d', '# a', '# d']])
  holds('dockerfile', [['# a\nRUN echo "b" # c', '# a', '" b']])
})

describe('languages by name', () => {
  it('knows aliases and the rest of an info string', () => {
    for (const word of ['rs', 'Rust', 'rust,ignore', 'RUST{1,3}'])
      expect(textIn(word, '// a')).toEqual(['# a'])
    for (const word of ['bash', 'sh', 'py', 'yml', 'TOML']) expect(textIn(word, '# a')).toEqual(['# a'])
    expect(knownCodeLanguages).toContain('html')
  })

  it('finds nothing in an unknown language', () => {
    for (const word of ['', 'brainfuck', 'text', 'constructor'])
      expect(textIn(word, '// a "b" # c')).toEqual([])
  })
})

const MARKS = [
  '//',
  '/*',
  '*/',
  '/**',
  '#',
  '"',
  "'",
  '`',
  '"""',
  "'''",
  '\\',
  '\n',
  '\r\n',
  ' ',
  'a',
  'r#"',
  '"#',
  '😀',
].concat([
  '${',
  '}',
  '$(',
  ')',
  '<<EOF',
  'EOF',
  '--',
  '--[[',
  ']]',
  '{-',
  '-}',
  '<!--',
  '-->',
  '|',
  ':',
  ';',
  '=',
  '/',
  '[',
  '*',
  '(',
])

describe.each([
  'rust',
  'cpp',
  'ts',
  'kotlin',
  'swift',
  'python',
  'sh',
  'console',
  'toml',
  'yaml',
  'html',
  'ruby',
  'sql',
  'lua',
  'haskell',
  'asm',
  'php',
  'csharp',
  'scss',
])('any %s code', language => {
  const soup = fc.array(fc.constantFrom(...MARKS), { maxLength: 60 }).map(parts => parts.join(''))

  it('gives ordered, disjoint ranges of texts that are not blank', () => {
    fc.assert(
      fc.property(soup, code => {
        let last = 0
        for (const { start, end } of findCodeText(code, language).map(t => t.range)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(code.slice(start, end).trim()).not.toBe('')
          last = end
        }
        expect(last).toBeLessThanOrEqual(code.length)
      }),
      { numRuns: cases(500) },
    )
  })
})

/** Between them these use every way in which a comment or string can end. */
describe.each(['rust', 'cpp', 'ts', 'swift', 'sh', 'yaml', 'haskell'])('%s code', language => {
  it('reads a long code as a short one, which only a linear scan can do in time', () => {
    for (const mark of MARKS.concat(
      '"\\',
      '`${',
      '"$(',
      '=/[',
      '> ',
      'url(',
      "'\\u{",
      '-- ',
      '/* ',
      '"\\\n',
      '{ "',
    ))
      expectSteady(n => findCodeText(mark.repeat(n), language).length, 20_000)
  })
})
