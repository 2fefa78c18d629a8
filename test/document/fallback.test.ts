import { afterAll, expect, it, vi } from 'vitest'

vi.doMock('satteri', () => {
  throw new Error('no binary for this machine')
})

// Other tests of this process load it
afterAll(() => {
  vi.doUnmock('satteri')
  vi.resetModules()
})

it('takes remark where satteri cannot be loaded, and says so', async () => {
  vi.resetModules()
  const [{ extract }, { loadParser }] = await Promise.all([
    import('../../src/document/extract.ts'),
    import('../../src/document/parsers.ts'),
  ])
  expect(() => extract('a')).toThrow('loadParser')
  expect((await loadParser('satteri')).name).toBe('remark')
  const { parser, segments } = extract('# a\n\nb\n')
  expect([parser, segments.map(({ source }) => source)]).toEqual(['remark', ['a', 'b']])
})
