import { expect, it, vi } from 'vitest'
import { extract } from '../../src/document/extract.ts'
import { loadParser } from '../../src/document/parsers.ts'

vi.mock('satteri', () => {
  throw new Error('no binary for this machine')
})

it('takes remark where satteri cannot be loaded, and says so', async () => {
  expect(() => extract('a')).toThrow('loadParser')
  expect((await loadParser('satteri')).name).toBe('remark')
  const { parser, segments } = extract('# a\n\nb\n')
  expect([parser, segments.map(({ source }) => source)]).toEqual(['remark', ['a', 'b']])
})
