import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlainScalars } from '../../src/document/front-matter/plain.ts'
import { readTomlScalars } from '../../src/document/front-matter/toml.ts'
import { readYamlScalars } from '../../src/document/front-matter/yaml.ts'
import { cases } from '../support/cases.ts'

const READERS = { toml: readTomlScalars, yaml: readYamlScalars }

/** Lines that are nearly plain: the reader must take them as the parser does, or leave them to it. */
const value = fc.constantFrom(
  '"a b"',
  "'c'",
  '"ünï 漢😀"',
  '""',
  "''",
  '"""d"""',
  "'''e'''",
  '"f\\n"',
  '"it\'s"',
  '\'say "x"\'',
  '"a" "b"',
  '"g',
  '1',
  '0',
  '007',
  '-3',
  '1.5',

  '1e3',
  '0x1f',
  '123e4567',
  'true',
  'True',
  'null',
  '~',
  'yes',
  '2018-02-10',
  '2018-02-31',
  '2018-02-10T01:02:03Z',
  'plain text',
  'with: colon',

  'with #hash',
  'with # comment',
  'tail ',
  "it's",
  'say "x"',
  '[]',
  '["a", \'b\',]',
  '["a" "b"]',
  '[1, 2]',
  '[["a"]]',
  '{a = 1}',
  '{a: 1}',
  '&a b',
  '*a',
  '!t u',

  '- a',
  '? a',
  '|',
  '>-',
  '%a',
  '@a',
  '`a',
  'a\tb',
  'a\u00A0b',
  'a\u0085b',
  'é',
  'a, b',
  'a]',
  '"x" # c',
  "'x'# c",
  '"x"#c',
  '---',
  'inf',
  'nan',
  'a:',
  '',
)
const line = fc.oneof(
  {
    arbitrary: fc
      .tuple(
        fc.constantFrom('', '', '', ' ', '  ', '\t'),
        fc.constantFrom('a', 'b', 'c', 'a-b', 'a.b', '"q"', '1', 'true'),
        fc.constantFrom('=', ' = ', ': ', ':', ':  '),
        value,
      )
      .map(parts => parts.join('')),
    weight: 8,
  },
  fc.constantFrom(
    '',
    ' ',
    '# note',
    '  # note',
    '[t]',
    '[u] # x',
    '[t.v]',
    '[[w]]',
    '[a]',
    'm:',
    'n: ',
    '  o:',
    'a:\t',
  ),
)
const document = fc
  .tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\n', '\r\n', '\r'))
  .map(([lines, ending]) => lines.join(ending) + ending)

describe.each(['toml', 'yaml'] as const)('plain %s', format => {
  it('is read as the parser reads it, or left to it', () => {
    fc.assert(
      fc.property(document, text => {
        const plain = readPlainScalars(text, format)
        if (plain !== undefined) expect(plain).toEqual(READERS[format](text))
      }),
      { numRuns: cases(5000) },
    )
  })
})

describe('readPlainScalars', () => {
  it.each([
    [
      'toml',
      'title = "A – b"\nweight = 1 # x\ndate = 2018-02-10\n\n[extra]\nbasis = \'abc\'\nwho = ["x", "y"]\n',
      6,
    ],
    [
      'yaml',
      'title: A – b\r\nlayout: "x" # y\r\nl10n:\r\n  sourceCommit: abc123\r\n  other: \'z\'\r\nlast: 1\r\n',
      5,
    ],
  ] as const)('takes what blogs have in %s', (format, text, count) => {
    expect(readPlainScalars(text, format)).toHaveLength(count)
    expect(readPlainScalars(text, format)).toEqual(READERS[format](text))
  })
})
