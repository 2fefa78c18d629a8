import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/document/extract.ts'
import { loadParser } from '../../src/document/parsers.ts'
import { damageOf } from './damage.ts'
import { FILES, TARGETS } from './hostile.ts'

beforeAll(async () => {
  await loadParser('satteri')
  await loadParser('remark')
})

describe.each(['satteri', 'remark'] as const)('merge after %s', parser => {
  it.each(FILES.map(([text, options = {}]) => ({ text, options })))(
    'keeps all else, whatever the target: $text',
    ({ text, options }) => {
      const document = extract(text, { parser, ...options })
      const found = document.segments.flatMap(segment =>
        TARGETS.map(target => [segment.source, target, damageOf(document, segment, target)] as const),
      )
      expect(found.filter(([, , damage]) => damage !== undefined)).toEqual([])
    },
  )
})
