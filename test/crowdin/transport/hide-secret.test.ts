import { assert, nat, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readErrorBody } from '../../../src/crowdin/transport/error-body.ts'
import { hideSecret } from '../../../src/crowdin/transport/hide-secret.ts'

const SECRET = 'kettle+Blue/7421?spout=long%and&warm'

describe('hideSecret', () => {
  it('leaves no piece of a secret in a text, in whatever form it stands there', () => {
    for (const form of [SECRET, encodeURIComponent(SECRET), SECRET.slice(3, 20)]) {
      const shown = hideSecret(`before ${form} after`, SECRET)
      expect(shown).toBe('before … after')
    }
    for (const before of ['', 'x', 'xy', 'me:', 'Bearer '])
      expect(hideSecret(btoa(`${before}${SECRET}`), SECRET).length).toBeLessThan(24)
  })

  it('finds it anywhere', () => {
    const text = string({ maxLength: 40 })
    assert(
      property(text, text, nat(20), (before, after, from) => {
        const piece = SECRET.slice(from, from + 13)
        expect(hideSecret(before + piece + after, SECRET)).not.toContain(piece)
      }),
    )
  })

  it('takes the queries of addresses, and leaves the rest as it is', () => {
    expect(hideSecret('GET https://a.example/x?X-Amz-Signature=12ab failed', SECRET)).toBe(
      'GET https://a.example/x?… failed',
    )
    expect(hideSecret('the kettle is 42; 値段は?', SECRET)).toBe('the kettle is 42; 値段は?')
  })
})

it('a message is cut after its secrets are taken out, never through one', () => {
  const message = `${'x'.repeat(380)} ${SECRET}`
  const bytes = Buffer.from(JSON.stringify({ error: { message, code: 400 } }))
  const answer = { kind: 'answer' as const, status: 400, headers: {}, bytes }
  expect(readErrorBody(answer, text => hideSecret(text, SECRET)).message).toBe(`${'x'.repeat(380)} …`)
})
