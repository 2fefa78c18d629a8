import { beforeAll, expect, it } from 'vitest'
import { codeSplice, wholeCode } from '../../../src/carry/code/whole-code.ts'
import { applySplices } from '../../../src/carry/splice.ts'
import { extract } from '../../../src/document/extract.ts'
import { loadParser } from '../../../src/document/parsers.ts'

beforeAll(() => loadParser('satteri'))

it('puts comments and strings that are segments of their own back, and writes the block in its containers', () => {
  const text =
    '- > ```rust\r\n  > // Pour tea.\r\n  > say("Tea!");\r\n  > /* one\r\n  >    two */\r\n  > ```\r\n'
  const document = extract(text, { codeText: ['rust'] })
  const [segment] = document.segments
  if (segment === undefined) throw new Error('no segment')
  const whole = wholeCode(document, segment)
  expect(whole.source).toBe('// Pour tea.\r\nsay("Tea!");\r\n/* one\r\n   two */\r\n'.trimEnd())
  const code = whole.source.replaceAll('\r\n', '\n')
  expect(applySplices(text, [codeSplice(document, whole, code)])).toBe(text)
  expect(
    applySplices(text, [
      codeSplice(document, whole, code.replace('say', 'tell').replace('*/', '*/\nend();')),
    ]),
  ).toBe(text.replace('say', 'tell').replace('*/', '*/\r\n  > end();'))
})

it('writes no blanks on an empty line that comes', () => {
  const text = 'Text.\n\n\tone();\n\ttwo();\n\nText.\n'
  const document = extract(text)
  const code = document.segments.find(({ kind }) => kind === 'code')
  if (code === undefined) throw new Error('no code')
  const splice = codeSplice(document, code, 'one();\n\ntwo();')
  expect(applySplices(text, [splice])).toBe(text.replace('one();\n', 'one();\n\n'))
})
