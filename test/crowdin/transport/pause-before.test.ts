import { describe, expect, it } from 'vitest'
import { pauseBefore } from '../../../src/crowdin/transport/pause-before.ts'
import type { Answer, Fault, HttpRequest } from '../../../src/crowdin/transport/types.ts'
import { virtualClock } from '../../support/crowdin-connection.ts'

const base = 'https://api.crowdin.com/api/v2'
const html = '<html><head><title>429 Too Many Requests</title></head></html>'
const clock = virtualClock()

function request(method: HttpRequest['method'], path = '/projects/1/files', body?: string): HttpRequest {
  return { method, url: `${base}${path}`, headers: {}, ...(body !== undefined && { body }) }
}

function answer(status: number, text = '', headers: Record<string, string> = {}): Answer {
  return { kind: 'answer', status, headers, bytes: Buffer.from(text) }
}

function pause(
  request: HttpRequest,
  outcome: Answer | Fault,
  { attempt = 1, waited = 0 } = {},
): number | null {
  return pauseBefore({ request, outcome, attempt, waited }, clock)
}

const said = (message: string): string => JSON.stringify({ error: { message, code: 409 } })
const cut: Fault = { kind: 'cut', reason: 'UND_ERR_SOCKET' }

describe('a request is sent again', () => {
  it.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const)('after 429, whatever it is: %s', method => {
    expect(pause(request(method), answer(429, html))).toBe(1000)
  })

  it.each([500, 502, 503, 504, 520])('after %i where sending it twice does no harm', status => {
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE'] as const)
      expect([method, pause(request(method), answer(status))]).toEqual([method, 1000])
    expect(pause(request('POST', '/storages'), answer(status))).toBe(1000)
    expect(pause(request('POST', '/projects/1/translations/builds'), answer(status))).toBe(1000)
    expect(pause(request('POST', '/projects/1/translations/builds/files/4'), answer(status))).toBe(1000)
    expect(pause(request('PATCH', '/projects/1/files/4', '[{"op":"replace"}]'), answer(status))).toBe(1000)
  })

  it.each(['cut', 'timeout'] as const)('after a %s where sending it twice does no harm', kind => {
    expect(pause(request('PUT'), { kind, reason: 'x' })).toBe(1000)
  })

  it('when nothing was sent, whatever it is', () => {
    expect(pause(request('POST'), { kind: 'unreachable', reason: 'ECONNREFUSED' })).toBe(1000)
  })

  it('while Crowdin is busy with it, each time later, for two minutes', () => {
    const busy = answer(409, said('This file is currently being updated'))
    const pauses: number[] = []
    for (let waited = 0, attempt = 1; ; attempt++) {
      const next = pause(request('PUT'), busy, { attempt, waited })
      if (next === null) break
      pauses.push(next)
      waited += next
    }
    expect(pauses.slice(0, 4)).toEqual([2000, 3000, 4500, 6750])
    expect(Math.max(...pauses)).toBe(20_000)
    const all = pauses.reduce((one, other) => one + other)
    expect(all).toBeGreaterThanOrEqual(120_000)
    expect(all).toBeLessThan(145_000)
  })

  it.each([
    [409, 'Another build is currently in progress. Please wait'],
    [409, 'Someone else is currently editing one of the files'],
    [409, 'This branch is currently being updated'],
    [400, 'Already creating directory posts'],
  ])('after %i “%s”', (status, message) => {
    expect(pause(request('POST'), answer(status, said(message)))).toBe(2000)
  })

  it('later each time, and not all at the same moment', () => {
    expect([1, 2, 3, 4, 5].map(attempt => pause(request('GET'), answer(502), { attempt }))).toEqual([
      1000, 2000, 4000, 8000, 16_000,
    ])
    const late = pauseBefore(
      { request: request('GET'), outcome: answer(502), attempt: 3, waited: 0 },
      virtualClock(0.5),
    )
    expect(late).toBe(3000)
  })

  it('no sooner than Retry-After says, in seconds or as a date', () => {
    expect(pause(request('GET'), answer(429, '', { 'retry-after': '17' }))).toBe(17_000)
    const date = new Date(clock.now() + 9000).toUTCString()
    expect(pause(request('GET'), answer(503, '', { 'retry-after': date }))).toBe(9000)
    expect(pause(request('GET'), answer(429, '', { 'retry-after': 'soon' }))).toBe(1000)
    expect(pause(request('GET'), answer(429, '', { 'retry-after': '-3' }))).toBe(1000)
  })
})

describe('a request is not sent again', () => {
  it.each([500, 502, 503])('after %i when it makes something', status => {
    expect(pause(request('POST', '/projects/1/directories'), answer(status))).toBeNull()
    expect(pause(request('POST', '/projects/1/translations/imports'), answer(status))).toBeNull()
    expect(pause(request('POST', '/projects/1/approvals'), answer(status))).toBeNull()
    expect(pause(request('PATCH', '/projects/1/strings', '[{"op":"add"}]'), answer(status))).toBeNull()
  })

  it('after a cut connection when it makes something', () => {
    expect(pause(request('POST', '/projects/1/files'), cut)).toBeNull()
  })

  it.each([200, 201, 204, 304, 400, 401, 402, 403, 404, 409, 422])('after %i', status => {
    expect(pause(request('GET'), answer(status))).toBeNull()
  })

  it('for ever', () => {
    expect(pause(request('GET'), answer(429, html), { attempt: 6 })).toBeNull()
    expect(pause(request('GET'), cut, { attempt: 6 })).toBeNull()
    expect(pause(request('GET'), answer(429, '', { 'retry-after': '3600' }))).toBeNull()
  })

  it('where the address does not exist or is not whom it says to be', () => {
    expect(pause(request('GET'), { kind: 'unreachable', reason: 'ENOTFOUND' })).toBeNull()
    expect(pause(request('GET'), { kind: 'unreachable', reason: 'ERR_TLS_CERT_ALTNAME_INVALID' })).toBeNull()
    expect(pause(request('GET'), { kind: 'unreachable', reason: 'DEPTH_ZERO_SELF_SIGNED_CERT' })).toBeNull()
  })

  it('when its answer is too large', () => {
    expect(pause(request('GET'), { kind: 'tooLarge', reason: '1' })).toBeNull()
  })
})
