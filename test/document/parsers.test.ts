import * as fc from 'fast-check'
import { tests } from 'commonmark-spec'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { extract } from '../../src/document/extract.ts'
import { loadParser } from '../../src/document/parsers.ts'
import type { ExtractOptions } from '../../src/document/types.ts'
import manifest from '../../package.json' with { type: 'json' }
import { cases } from '../support/cases.ts'
import differences from './differences.json' with { type: 'json' }
import { markdownFiles } from './generate.ts'
import { GFM } from './gfm.ts'

describe('loadParser', () => {
  it('must come before the first parse', async () => {
    // Other tests of this process may have loaded them
    vi.resetModules()
    const { parseMarkdown } = await import('../../src/document/parsers.ts')
    const { extract: cut } = await import('../../src/document/extract.ts')
    expect(() => parseMarkdown('a')).toThrow('loadParser')
    expect(() => cut('a', { parser: 'remark' })).toThrow('loadParser')
  })

  it('says what it loaded', async () => {
    const { satteri, 'remark-parse': remark } = manifest.dependencies
    expect(await loadParser('satteri')).toEqual({ name: 'satteri', version: satteri })
    expect(await loadParser('remark')).toEqual({ name: 'remark', version: remark })
    expect(extract('a').parser).toBe('satteri')
    expect(extract('a', { parser: 'remark' }).parser).toBe('remark')
  })
})

describe('satteri and remark', () => {
  beforeAll(async () => {
    await loadParser('satteri')
    await loadParser('remark')
  })

  const segments = (text: string, options: ExtractOptions) =>
    JSON.stringify(extract(text, options).segments, null, 1)
  const differ = (text: string, options: ExtractOptions = {}) =>
    segments(text, { ...options, parser: 'satteri' }) !== segments(text, { ...options, parser: 'remark' })
  const isKnown = (text: string) =>
    differences.some(
      ({ input, pattern }) =>
        input === text || new RegExp(pattern, 'm').test(text.replaceAll(/\r\n?/g, '\n')),
    )

  it.each(differences)('still differ: $cause', ({ input, pattern }) => {
    expect(differ(input)).toBe(true)
    expect(input).toMatch(new RegExp(pattern, 'm'))
  })

  it('agree on every CommonMark example', () => {
    const examples = tests.map(({ markdown }) => markdown)
    expect(examples.length).toBeGreaterThan(600)
    expect(examples.filter(text => differ(text) && !isKnown(text))).toEqual([])
  })

  it('agree on GFM', () => {
    expect(GFM.filter(text => differ(text) && !isKnown(text))).toEqual([])
  })

  it('agree on MDX', () => {
    expect(MDX.filter(text => differ(text, { format: 'mdx' }))).toEqual([])
  })

  it('agree on math and directives', () => {
    expect(EXTENDED.filter(text => differ(text, { math: true, directives: true }))).toEqual([])
  })

  it('agree on generated files but for known causes', () => {
    const files = fc.sample(markdownFiles(), { numRuns: cases(100, 10), seed: 20 })
    expect(files.filter(text => differ(text) && !isKnown(text))).toEqual([])
  })
})

const MDX = [
  'import A from "a"\n\n# B {/* c */}\n\n<A b="c">\n  text *d*\n\n  - e\n</A>\n',
  '<A>\n<B>x y</B>\n</A>\n\n<A>**x** y</A> z\n\n<A/> <B>t</B>\n\n<A>{x}</A>\n',
  '> <C title="x\n> y">\n> p\n> </C>\n',
  '- a <B alt="q" aria-label=\'z\'>in</B>\n- {x} y {\n  1}\n',
  '{/* note: hear */}\n\na `{` \\{ b\n\n{`c\n\nd`}\n',
  '<A\n  b="c"\n  {...d}\n>\n\n| e |\n|---|\n| {f} |\n\n</A>\n',
]

const EXTENDED = [
  ':::note[Title *x*]{#a}\nText :abbr[x]{title="q"} $a_b$\n\n::leaf[lab]{k="v"}\n:::\n',
  '$$\nx\n$$\n\na $$b$$ c\n\n> $$\n> d\n> $$\n',
  ':::a\n::::b\n\n- c\n\n::::\n:::\n',
  'the :smile at 10:30 and $5\n',
]
