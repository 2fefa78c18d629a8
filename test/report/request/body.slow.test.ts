import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { type BodyOptions, formatBody, parseBody } from '../../../src/report/request/body.ts'
import { digestOfRequest } from '../../../src/report/request/digest-of-request.ts'
import { words } from '../../support/words.ts'
import { aRequest } from './a-request.ts'
import { hostilePost } from './hostile-post.ts'

const t = await words('en')
const plain: BodyOptions = {
  words: t,
  localeWords: t,
  ticked: new Set(),
  marker: { isDone: false, asked: {} },
}

it('a body is never longer than 60,000, whatever there is to tell', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 50 }),
    fc.nat(1500).map(count => '*'.repeat(count)),
    fc.nat(800).map(count => 'a\u0301'.repeat(count)),
    fc.nat(800).map(count => '語'.repeat(count)),
    fc.nat(800).map(count => '\u202e'.repeat(count)),
  )
  const post = fc.record({ evil: text, times: fc.nat(20) }).map(({ evil, times }) => {
    const { work, ...rest } = hostilePost(evil)
    return {
      ...rest,
      work: Array.from({ length: times }, (_, i) => work[i % 2]).filter(x => x !== undefined),
    }
  })
  const some = fc.record({
    posts: fc.array(post, { maxLength: 6 }),
    times: fc.constantFrom(1, 1, 30),
    queued: fc.array(text, { maxLength: 60 }),
    conflicts: fc.array(text, { maxLength: 60 }),
  })
  fc.assert(
    fc.property(some, ({ posts, times, queued, conflicts }) => {
      const many = Array.from({ length: times }, () => posts).flat()
      const request = aRequest('ja', { posts: many, queued, conflicts })
      const body = formatBody(request, plain)
      expect(body.length).toBeLessThanOrEqual(60_000)
      expect(parseBody(body).marker?.digest).toBe(digestOfRequest(request))
      expect(body).not.toMatch(/\p{Surrogate}/u)
    }),
    { numRuns: 20 },
  )
})
