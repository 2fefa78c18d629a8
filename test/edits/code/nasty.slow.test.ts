import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SegmentKind } from '../../../src/document/types.ts'
import { classifyEdit } from '../../../src/edits/classify.ts'
import { nasty } from './nasty.ts'

const KINDS = [
  'paragraph',
  'code',
  'front-matter',
  'html',
  'heading',
  'other',
] as const satisfies SegmentKind[]

const LINES = [
  '// the tea is hot',
  '# Copyright 2031 Tea',
  '/*! tea',
  '*/',
  '"""',
  '```',
  '```js',
  '> cargo build',
  '$ tea',
  '<<<<<<< a',
  '=======',
  '>>>>>>> b',
  'title: Hot tea',
  'weight = 3',
  '- tea',
  '[',
  ']',
  '---',
  '',
  '  ',
  '**Type:** `cup`',
  '<Terminal>',
  '</Terminal>',
  'npm install tea',
  'const tea = 1;',
  'The tea is hot.',
]

describe('nasty input', () => {
  it.each(Object.entries(nasty))('gets a judgement: %s', (_, make) => {
    const text = make(2_000)
    for (const kind of KINDS) {
      expect(classifyEdit({ before: text, after: `${text}x`, kind }).reasons).not.toEqual([])
      expect(classifyEdit({ before: text, after: '', kind }).reasons).not.toEqual([])
    }
  })

  const line = fc.constantFrom(...LINES)
  const text = fc.array(line, { maxLength: 8 }).map(lines => lines.join('\n'))

  it('gets one for any lines in any kind of segment, and the same one each time', () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom(...KINDS), (before, after, kind) => {
        const { label, reasons } = classifyEdit({ before, after, kind })
        expect(reasons.length > 0).toBe(before !== after)
        expect(reasons.length).toBeLessThanOrEqual(5)
        expect(classifyEdit({ before, after, kind })).toEqual({ label, reasons })
      }),
      { numRuns: 2_000 },
    )
  })

  it('never makes a sentence that came or went anything but work for a translator, outside of code', () => {
    fc.assert(
      fc.property(text, fc.nat(8), (source, at) => {
        const lines = source.split('\n').filter(other => !/^(?:```|\/\*|"""|<)/.test(other))
        const longer = lines.toSpliced(at % (lines.length + 1), 0, 'Drink all of the milk now.')
        const edit = { before: lines.join('\n'), after: longer.join('\n') }
        expect(classifyEdit(edit).label).toBe('substantive')
      }),
      { numRuns: 1_000 },
    )
  })
})
