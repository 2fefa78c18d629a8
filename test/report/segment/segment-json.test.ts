import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import { extract } from '../../../src/document/extract.ts'
import { loadParser } from '../../../src/document/parsers.ts'
import type { Placeholder, Segment } from '../../../src/document/types.ts'
import { formatSegmentJson } from '../../../src/report/segment/segment-json.ts'
import { segmentSchema, type SegmentJson } from '../../../src/report/segment/segment-schema.ts'
import { words } from '../../support/words.ts'

const schema = {
  title: 'translate segment --json',
  ...z.toJSONSchema(segmentSchema, { override: ({ jsonSchema }) => delete jsonSchema.readOnly }),
}
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)
const t = await words('en')
const parser = { name: 'satteri', version: '0.10.5' }

beforeAll(async () => loadParser('satteri'))

type SegmentItem = SegmentJson['segments'][number]

describe('the JSON schema of segment', () => {
  it('is committed as it is generated; `npx vitest run -u` writes it', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      '../../../src/report/segment/segment.schema.json',
    )
  })

  it('has every key of a segment, and no other', () => {
    expectTypeOf<keyof SegmentItem>().toEqualTypeOf<keyof Segment | 'lines'>()
    expectTypeOf<SegmentItem['kind']>().toEqualTypeOf<Segment['kind']>()
    expectTypeOf<SegmentItem['placeholders'][number]>().toEqualTypeOf<Placeholder>()
  })
})

describe('formatSegmentJson', () => {
  const everything = [
    '---',
    'title: Interrupts',
    '---',
    '# One {#one}',
    '',
    '<!-- note: keep it short -->',
    'A `code`, a [link](https://example.org), ![an image](a.png), <b>HTML</b>, {{ tag }} and <https://example.org>.',
    '',
    '> - item[^1]',
    '',
    '```rust',
    'fn main() {}',
    '```',
    '',
    '| a | b |',
    '|---|---|',
    '| 1 | 2 |',
    '',
    '[^1]: A note.',
    '[reference]: https://example.org "Title"',
    '',
  ].join('\n')

  it.each([
    ['one of everything', everything, 'markdown'],
    ['an empty file', '', 'markdown'],
    ['MDX', 'import A from "a"\n\n<A>Text {1 + 1}</A>\n', 'mdx'],
    ['a file that does not parse', '<A>\n\ntext {1 +\n', 'mdx'],
    ['front matter that does not parse', '+++\ntitle = \n+++\n\n# Hi\n', 'markdown'],
  ] as const)('is valid for %s', (_, text, format) => {
    const report = { file: 'post.md', parser, document: extract(text, { format }) }
    const json: unknown = JSON.parse(formatSegmentJson(report, t))
    expect([validate(json), validate.errors]).toEqual([true, null])
    expect(segmentSchema.safeParse(json).success).toBe(true)
  })

  it('is refused by the schema when a key is missing, unknown or of another type', () => {
    const report = { file: 'post.md', parser, document: extract(everything) }
    const good: Record<string, unknown> = JSON.parse(formatSegmentJson(report, t))
    for (const bad of [
      { ...good, schema: 2 },
      { ...good, extra: 1 },
      { ...good, format: 'html' },
      { ...good, segments: undefined },
    ])
      expect(validate(JSON.parse(JSON.stringify(bad)))).toBe(false)
  })
})
