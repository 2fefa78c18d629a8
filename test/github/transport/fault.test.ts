import { expect, it } from 'vitest'
import { Fault, faultOf, isUnclear } from '../../../src/github/transport/fault.ts'

const failed = (fields: object) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('x'), fields) })

it.each([
  ['untrusted', { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }],
  ['untrusted', { code: 'ERR_TLS_CERT_ALTNAME_INVALID' }],
  ['untrusted', { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }],
  ['unreachable', { code: 'ENOTFOUND', syscall: 'getaddrinfo' }],
  ['unreachable', { code: 'ECONNREFUSED', syscall: 'connect' }],
  ['unreachable', { code: 'ETIMEDOUT', syscall: 'connect' }],
  ['cut', { code: 'ECONNRESET', syscall: 'read' }],
  ['cut', { code: 'UND_ERR_SOCKET' }],
] as const)('%s is what becomes of %o', (kind, fields) => {
  expect(faultOf(failed(fields), false)).toMatchObject({ kind, reason: fields.code })
})

it('what breaks after an answer began was sent, whatever it is', () => {
  expect(faultOf(failed({ code: 'ECONNREFUSED' }), true).kind).toBe('cut')
  expect(faultOf('nothing known', false)).toMatchObject({ kind: 'cut', reason: 'unknown' })
  const fault = new Fault('redirected', 'elsewhere.example')
  expect(faultOf(fault, true)).toBe(fault)
})

it('only what may have reached GitHub is unclear', () => {
  const kinds = ['unreachable', 'untrusted', 'redirected', 'cut', 'timeout', 'unreadable'] as const
  expect(kinds.filter(isUnclear)).toEqual(['cut', 'timeout', 'unreadable'])
})
