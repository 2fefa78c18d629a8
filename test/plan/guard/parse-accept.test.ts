import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAccept } from '../../../src/plan/guard/parse-accept.ts'

const [A, B] = ['1f3a9c2077', '0123456789']

describe('parseAccept', () => {
  it('reads the line with no, one or several keys, wherever it stands', () => {
    expect(parseAccept('/translate accept')).toEqual({ all: true, keys: [] })
    expect(parseAccept(`Fine!\r\n/translate accept ${A} ${B}\r\nThanks`)).toEqual({
      all: false,
      keys: [A, B],
    })
    expect(parseAccept(`/translate accept ${A}\n\n/translate accept ${B}\n/translate accept ${A}`)).toEqual({
      all: false,
      keys: [A, B],
    })
    expect(parseAccept(`> old\n\n/translate accept\n\n\`\`\`\n${A}\n\`\`\`\n/translate accept ${A}`)).toEqual(
      {
        all: true,
        keys: [A],
      },
    )
    expect(parseAccept(`<details>\n\n/translate accept ${A}\n</details>`)?.keys).toEqual([A])
    expect(parseAccept(`<pre>x</pre>\n\n/translate accept ${A}`)?.keys).toEqual([A])
    expect(parseAccept(`<pre>\nx\n</PRE>\n/translate accept ${A}`)?.keys).toEqual([A])
    expect(parseAccept(`<!-- hint -->\n/translate accept ${A}`)).toEqual({ all: false, keys: [A] })
  })

  it.each([
    ['a sentence', 'please /translate accept'],
    ['something behind it', '/translate accept please'],
    ['another command', '/translate acceptance'],
    ['upper case', '/Translate accept'],
    ['a bad key', '/translate accept 1F3A9C2077'],
    ['a short key', '/translate accept 1f3a9c20'],
    ['one bad key among good ones', `/translate accept ${A} all`],
    ['two spaces', `/translate accept  ${A}`],
    ['a tab', `/translate accept\t${A}`],
    ['a space behind it', '/translate accept '],
    ['an indented line', '  /translate accept'],
    ['code', '`/translate accept`'],
    ['a list', '- /translate accept'],
    ['a quotation', '> /translate accept'],
    ['a line that goes on with a quotation', '> As I said:\n/translate accept'],
    ['a fence', '```\n/translate accept\n```'],
    ['a fence that is not closed', 'See:\n~~~sh\n/translate accept'],
    ['a longer fence', '````\n```\n/translate accept\n````'],
    ['a fence with another one in it', '~~~\n```\n~~~~ no\n/translate accept\n~~~'],
    ['a comment of HTML', '<!-- write\n/translate accept\n-->'],
    ['a block of HTML', '<details>\n/translate accept\n</details>'],
    ['HTML with empty lines', 'So:\n<pre>\n\n/translate accept\n</pre>'],
    ['a comment behind other HTML', '<details><!--\n\n/translate accept\n-->'],
    ['an instruction that nobody sees', '<?x\n\n/translate accept\n?>'],
    ['data that nobody sees', '<![CDATA[\n\n/translate accept\n]]>'],
    ['another line end', 'a\u2028/translate accept'],
  ])('does not read %s', (_, text) => {
    expect(parseAccept(text)).toBeNull()
  })

  it('reads nothing from a text without the exact line, and no key that stands on none', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '/translate accept',
        ` ${A}`,
        '\n',
        '\r\n',
        '> ',
        '```',
        '~~~',
        '<!--',
        '-->',
        ' ',
        '`',
        B,
      ),
      fc.string({ unit: 'grapheme' }),
    )
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        const text = pieces.join('')
        const lines = text
          .split(/\r\n|\n|\r/)
          .filter(line => /^\/translate accept(?: [0-9a-f]{10})*$/.test(line))
        const found = parseAccept(text)
        if (found === null) return true
        const keys = new Set(lines.flatMap(line => line.split(' ').slice(2)))
        return lines.length > 0 && found.keys.every(key => keys.has(key))
      }),
    )
  })
})
